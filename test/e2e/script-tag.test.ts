/** The script-tag build in a page, as a CMS embeds it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { page as pageOf, serveSite, type Found, type Site } from "../../scripts/lib/serve-site.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

/** The strictest policy that the design promises to work under. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** A CMS appends its version to the address of every script. */
const html = `<!doctype html><html lang="en"><title>Our shop</title>
<script type="module" src="/cdn/coopshift.js?ver=6.5"></script>
<coop-shift-status backend="mock:irregular-alert?now=2026-11-22T10:00:00Z"></coop-shift-status>`;

/** The same page with texts of the cooperative's own, which it may fetch. */
const ownTexts = html.replace("<coop-shift-status", `<coop-shift-status texts-url="/texts.json"`);
const texts = { en: { status: { canShop: "Come <i>in</i>" } }, fr: { status: { canShop: "Entrez" } } };

describe("the script-tag build", () => {
  let browser: Browser;
  let site: Site;
  const missing = new Set<string>();
  let letTextsGo = (): void => undefined;
  const answerTexts = new Promise<void>((done) => {
    letTextsGo = done;
  });

  const withPolicy = (document: string, connect: string): Found =>
    pageOf(document, { "content-security-policy": `${policy}; connect-src ${connect}` });

  async function find(pathname: string): Promise<Found | undefined> {
    if (pathname === "/") return withPolicy(html, "'none'");
    if (pathname === "/own-texts") return withPolicy(ownTexts, "'self'");
    if (pathname === "/texts.json") {
      await answerTexts;
      return { body: JSON.stringify(texts) };
    }
    return missing.has(pathname) ? null : undefined;
  }

  before(async () => {
    site = await serveSite(resolve(root, "dist"), { find });
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  it("shows a member's standing from the mocks, under the strictest policy, with nothing thrown into the page", async () => {
    const { page, errors } = await openPage(browser, site.url);
    const shown = await page.waitForFunction(() => {
      const text = document.querySelector("coop-shift-status")?.shadowRoot?.textContent ?? "";
      return /2 shifts behind/.test(text) ? text : null;
    });
    assert.match(String(await shown.jsonValue()), /2 shifts behind/);
    await page.waitForFunction(() =>
      document.querySelector("coop-shift-status")?.shadowRoot?.querySelector("[part~=forecast] [role=img]"),
    );
    assert.deepEqual(errors, []);
  });

  it("loads nothing but itself, what comes after the first content, and the mocks that the page asks for, each once", () => {
    // This Chromium has Temporal of its own.
    assert.deepEqual(site.requested.filter((path) => path.startsWith("/cdn/")).toSorted(), [
      "/cdn/coopshift-more.js",
      "/cdn/coopshift.js",
      "/cdn/mocks.js",
    ]);
  });

  /** Gives the element's text once `wanted` is there. */
  async function waitFor(page: Page, wanted: string): Promise<unknown> {
    const shown = await page.waitForFunction(
      (words) => {
        const text = document.querySelector("coop-shift-status")?.shadowRoot?.textContent ?? "";
        return text.includes(words) ? text : null;
      },
      {},
      wanted,
    );
    return shown.jsonValue();
  }

  async function turnToGerman(page: Page, wanted: string): Promise<unknown> {
    await page.evaluate(() => {
      document.documentElement.lang = "de";
    });
    return waitFor(page, wanted);
  }

  it("loads a language that it doesn't hold from the file beside it, once somebody reads it", async () => {
    const { page, errors } = await openPage(browser, site.url);
    assert.match(String(await turnToGerman(page, "2 Schichten im Minus")), /Du kannst einkaufen/);
    assert.ok(site.requested.includes("/cdn/de.js"));
    assert.deepEqual(errors, []);
  });

  it("shows texts of the cooperative's own as soon as they are there, and its own until then", async () => {
    const { page, errors } = await openPage(browser, `${site.url}own-texts`);
    assert.match(String(await waitFor(page, "2 shifts behind")), /You can shop/);
    letTextsGo();
    assert.match(String(await waitFor(page, "Come <i>in</i>")), /2 shifts behind/);
    assert.ok(site.requested.includes("/cdn/texts.js"));
    assert.deepEqual(errors, []);
  });

  it("goes on in the cooperative's own language, with one warning, where that file can't be had", async () => {
    missing.add("/cdn/de.js");
    const { page, errors } = await openPage(browser, site.url);
    const warnings: string[] = [];
    const warned = new Promise<void>((done) => {
      page.on("console", (message) => {
        if (message.type() !== "warn") return;
        warnings.push(message.text());
        done();
      });
    });
    assert.match(String(await turnToGerman(page, "2 shifts de retard")), /Vous pouvez faire vos courses/);
    await warned;
    assert.match(String(await turnToGerman(page, "2 shifts de retard")), /Vous pouvez faire vos courses/);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /^coopshift: no words for "de": /);
    assert.deepEqual(
      errors.filter((error) => error.startsWith("thrown")),
      [],
    );
  });
});
