/** The built script in a real WordPress; run by `npm run test:cms`. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../helpers/browser.ts";
import { open, waitForText } from "../script-tag/helpers/pages.ts";
import { startWordPress, type WordPress } from "./wordpress.ts";

const mock = "mock:irregular-alert?now=2026-11-24T09:00:00Z";
const standing = "2 shifts behind";
const tags = `<coop-shift-provider lang="en" backend="${mock}"><coop-shift-status>Ask the office.</coop-shift-status></coop-shift-provider>`;
const placeholders = `<div data-coop="shift-provider" data-lang="en" data-backend="${mock}"><div data-coop="shift-status">Ask the office.</div></div>`;
const block = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

describe("in WordPress", () => {
  let wordpress: WordPress;
  let browser: Browser;
  let byAuthor: string;

  const withMode = (address: string, mode: string): string => {
    const url = new URL(address);
    url.searchParams.set("optimiser", mode);
    return url.href;
  };

  before(async (context) => {
    wordpress = await startWordPress();
    browser = await launchChromium();
    if ("diagnostic" in context) context.diagnostic(`WordPress ${wordpress.version}`);
    byAuthor = await wordpress.publish("author", block(placeholders));
  });
  after(async () => {
    await browser.close();
    await wordpress.close();
  });

  it("an administrator's HTML block brings elements and script itself", async () => {
    const script = `<script type="module" src="${wordpress.origin}/wp-content/coopshift/coopshift.js"></script>`;
    const address = await wordpress.publish("administrator", block(script + tags));
    const { page } = await open(browser, withMode(address, "own"));
    await waitForText(page, "coop-shift-status", standing);
  });

  it("an author's tags and script are stripped, so that what they meant to show stays on the page as text", async () => {
    const address = await wordpress.publish("author", block(`<script src="//evil.example"></script>${tags}`));
    const { page } = await open(browser, withMode(address, "none"));
    assert.equal(await page.$("coop-shift-status"), null);
    assert.match(await page.evaluate(() => document.body.innerText), /Ask the office\./);
  });

  it("an author's placeholders survive, and show the elements", async () => {
    const { page, errors } = await open(browser, withMode(byAuthor, "none"));
    await waitForText(page, "[data-coop] > coop-shift-status", standing);
    assert.deepEqual(
      errors.filter((error) => error.startsWith("thrown")),
      [],
    );
  });

  for (const [mode, what] of Object.entries({
    module: "the site's theme gives it its type",
    defer: "an optimiser puts it off by `defer`, as a classic script",
    async: "an optimiser makes it `async`, as a classic script",
    combine: "an optimiser puts it into one file with others",
    twice: "a theme and a plugin both load it",
  })) {
    it(`the script works where ${what}`, async () => {
      const { page, errors, warnings } = await open(browser, withMode(byAuthor, mode));
      await waitForText(page, "coop-shift-status", standing);
      assert.deepEqual(
        [...errors.filter((error) => error.startsWith("thrown")), ...warnings.filter((text) => /coopshift/.test(text))],
        [],
      );
    });
  }

  it("the script may be held back until somebody touches the page; what stands there shows meanwhile", async () => {
    const { page } = await open(browser, withMode(byAuthor, "delay"));
    assert.match(await page.evaluate(() => document.body.innerText), /Ask the office\./);
    await page.mouse.click(10, 10);
    await waitForText(page, "coop-shift-status", standing);
  });
});
