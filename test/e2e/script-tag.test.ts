/** The script-tag build in a page, as a CMS embeds it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

/** The strictest policy that the design promises to work under. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
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
  let server: Server;
  let origin: string;
  const requested: string[] = [];
  const missing = new Set<string>();
  let letTextsGo = (): void => undefined;
  const answerTexts = new Promise<void>((done) => {
    letTextsGo = done;
  });

  before(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (pathname === "/") {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy });
        response.end(html);
        return;
      }
      if (pathname === "/own-texts") {
        const open = policy.replace("connect-src 'none'", "connect-src 'self'");
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": open });
        response.end(ownTexts);
        return;
      }
      if (pathname === "/texts.json") {
        void answerTexts.then(() =>
          response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(texts)),
        );
        return;
      }
      if (pathname.startsWith("/cdn/")) requested.push(pathname);
      if (missing.has(pathname)) {
        response.writeHead(404).end();
        return;
      }
      readFile(resolve(root, `dist${pathname}`)).then(
        (file) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(file),
        () => response.writeHead(404).end(),
      );
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    assert.ok(address !== null && typeof address === "object");
    origin = `http://127.0.0.1:${address.port}`;
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it("shows a member's standing from the mocks, under the strictest policy, with nothing thrown into the page", async () => {
    const { page, errors } = await openPage(browser, `${origin}/`);
    const shown = await page.waitForFunction(() => {
      const text = document.querySelector("coop-shift-status")?.shadowRoot?.textContent ?? "";
      return /2 shifts behind/.test(text) ? text : null;
    });
    assert.match(String(await shown.jsonValue()), /2 shifts behind/);
    await page.waitForFunction(() => document.querySelector("coop-shift-status")?.shadowRoot?.querySelector(".course"));
    assert.deepEqual(errors, []);
  });

  it("loads nothing but itself, what comes after the first content, and the mocks that the page asks for, each once", () => {
    // This Chromium has Temporal of its own.
    assert.deepEqual(requested.toSorted(), ["/cdn/coopshift-more.js", "/cdn/coopshift.js", "/cdn/mocks.js"]);
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
    const { page, errors } = await openPage(browser, `${origin}/`);
    assert.match(String(await turnToGerman(page, "2 Schichten im Minus")), /Du kannst einkaufen/);
    assert.ok(requested.includes("/cdn/de.js"));
    assert.deepEqual(errors, []);
  });

  it("shows texts of the cooperative's own as soon as they are there, and its own until then", async () => {
    const { page, errors } = await openPage(browser, `${origin}/own-texts`);
    assert.match(String(await waitFor(page, "2 shifts behind")), /You can shop/);
    letTextsGo();
    assert.match(String(await waitFor(page, "Come <i>in</i>")), /2 shifts behind/);
    assert.ok(requested.includes("/cdn/texts.js"));
    assert.deepEqual(errors, []);
  });

  it("goes on in the cooperative's own language, with one warning, where that file can't be had", async () => {
    missing.add("/cdn/de.js");
    const { page, errors } = await openPage(browser, `${origin}/`);
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
