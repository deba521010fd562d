/** What the script loads on demand runs only as it was built, in each engine; `npm run build` comes first. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { findBrowsers } from "../../scripts/lib/browsers.ts";
import { launchChromium, launchFirefox } from "../helpers/browser.ts";
import { launchWebKit, type WebKit } from "../helpers/webkit.ts";
import { faultsOf, open, waitForText } from "./helpers/pages.ts";
import { mock, startEmbeddingSite, strictest, type Site } from "./helpers/site.ts";

const evil = (content: string): string => `globalThis.ranTampered = true;\n${content}`;
const element = `<coop-shift-status backend="${mock}"></coop-shift-status>`;
const own = `<!doctype html><html lang="en"><title>Our shop</title>
<script type="module" src="/cdn/coopshift.js?ver=6.5"></script>${element}`;
const standing = "2 shifts behind";

/** Asks for what the first content of a page doesn't need, as a press does: how that ended. */
const askForMore = `document.querySelector("coop-shift-status").store.calendar([], { language: "en" })
  .then(() => "there", ({ name }) => name)`;

const launchers = { chromium: launchChromium, firefox: launchFirefox } as const;

for (const engine of ["chromium", "firefox"] as const) {
  describe(`files loaded on demand, in ${engine}`, { skip: findBrowsers()[engine] === null }, () => {
    let browser: Browser;
    let site: Site;

    before(async () => {
      [browser, site] = await Promise.all([launchers[engine](), startEmbeddingSite()]);
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    it("come from the same folder, each by one request, whatever the CMS appends to the script's address", async () => {
      const opened = await open(browser, site.addPage({ html: own }));
      await waitForText(opened.page, "coop-shift-status", standing);
      assert.deepEqual(site.requested.slice(0, 2), ["coopshift.js", "mocks.js"]);
      assert.equal(await opened.page.evaluate(askForMore), "there");
      assert.deepEqual(site.requested, ["coopshift.js", "mocks.js", "coopshift-more.js"]);
      assert.deepEqual(faultsOf(opened), []);
    });

    it("come from a CDN on another origin too, under a policy that names it", async () => {
      site.restore();
      const html = `<!doctype html><html lang="en"><title>Our shop</title>
<script type="module" crossorigin src="${site.cdn}/coopshift.js?ver=6.5"></script>${element}`;
      const policy = strictest.replace("script-src 'self'", `script-src ${new URL(site.cdn).origin}`);
      const opened = await open(browser, site.addPage({ html, policy }));
      await waitForText(opened.page, "coop-shift-status", standing);
      assert.equal(await opened.page.evaluate(askForMore), "there");
      assert.deepEqual(site.requested, ["coopshift.js", "mocks.js", "coopshift-more.js"]);
      assert.deepEqual(faultsOf(opened), []);
    });

    it("come with the file of one element as its own", async () => {
      site.restore();
      const opened = await open(browser, site.addPage({ html: own.replace("coopshift.js", "shift-status.js") }));
      await waitForText(opened.page, "coop-shift-status", standing);
      assert.equal(await opened.page.evaluate(askForMore), "there");
      assert.deepEqual(site.requested, ["shift-status.js", "mocks.js", "shift-status-more.js"]);
      assert.deepEqual(faultsOf(opened), []);
    });

    it("never run when tampered with, nor what comes after the first content: that fails, and works once it is right", async () => {
      site.restore();
      site.tamper("coopshift-more.js", evil);
      const { page } = await open(browser, site.addPage({ html: own }));
      await waitForText(page, "coop-shift-status", standing);
      assert.equal(await page.evaluate(askForMore), "NetworkError");
      site.restore();
      assert.equal(await page.evaluate(askForMore), "there");
      assert.equal(await page.evaluate("globalThis.ranTampered"), undefined);
    });

    it("never run when tampered with: the element says that it failed, and works again once they are right", async () => {
      site.restore();
      site.tamper("mocks.js", evil);
      const { page } = await open(browser, site.addPage({ html: own }));
      await waitForText(page, "coop-shift-status", "Try again");
      assert.equal(await page.evaluate("globalThis.ranTampered"), undefined);
      site.restore();
      await page.click("coop-shift-status >>> button");
      await waitForText(page, "coop-shift-status", standing);
      assert.equal(await page.evaluate("globalThis.ranTampered"), undefined);
    });

    it("may be missing: the element says that it failed, and nothing is thrown into the page", async () => {
      site.restore();
      site.tamper("mocks.js", null);
      const opened = await open(browser, site.addPage({ html: own }));
      await waitForText(opened.page, "coop-shift-status", "Try again");
      assert.deepEqual(faultsOf(opened), []);
    });
  });
}

const text = `document.querySelector("coop-shift-status").shadowRoot?.textContent ?? ""`;

describe("files loaded on demand, in webkit", { skip: findBrowsers().webkit === null }, () => {
  let browser: WebKit;
  let site: Site;

  before(async () => {
    [browser, site] = await Promise.all([launchWebKit(), startEmbeddingSite()]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it("come by one request each, the polyfill for Temporal among them, under a policy that allows `coopshift`", async () => {
    await browser.open(site.addPage({ html: own }));
    await browser.waitFor(`(${text}).includes("${standing}")`);
    assert.equal(await browser.evaluate(askForMore), "there");
    const files = ["coopshift-more.js", "coopshift.js", "mocks.js", "temporal.js"];
    assert.deepEqual(site.requested.toSorted(), files);
  });

  it("never run when tampered with: the element says that it failed, and works again once they are right", async () => {
    site.restore();
    site.tamper("mocks.js", evil);
    site.tamper("temporal.js", evil);
    site.tamper("coopshift-more.js", evil);
    await browser.open(site.addPage({ html: own }));
    await browser.waitFor(`(${text}).includes("Try again")`);
    assert.equal(await browser.evaluate("globalThis.ranTampered ?? null"), null);
    site.restore();
    site.tamper("coopshift-more.js", evil);
    await browser.evaluate(`document.querySelector("coop-shift-status").shadowRoot.querySelector("button").click()`);
    await browser.waitFor(`(${text}).includes("${standing}")`);
    assert.equal(await browser.evaluate(askForMore), "NetworkError");
    site.restore();
    assert.equal(await browser.evaluate(askForMore), "there");
    assert.equal(await browser.evaluate("globalThis.ranTampered ?? null"), null);
  });

  it("are not run unverified where the policy allows no `coopshift`: the element says that it failed", async () => {
    site.restore();
    await browser.open(site.addPage({ html: own, policy: strictest.replace(" coopshift", "") }));
    await browser.waitFor(`(${text}).includes("Try again")`);
    assert.deepEqual(site.requested, ["coopshift.js"]);
  });
});
