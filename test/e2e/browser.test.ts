/** The ground that the end-to-end tests stand on. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { launchChromium, openPage } from "../helpers/browser.ts";

describe("the browser of the end-to-end tests", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it("believes to be in Los Angeles, while Node is in Auckland", async () => {
    const { page, errors } = await openPage(browser, "about:blank");
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    assert.equal(zone, "America/Los_Angeles");
    assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, "Pacific/Auckland");
    assert.deepEqual(errors, []);
  });

  it("collects what goes wrong in a page", async () => {
    const { errors } = await openPage(browser, `data:text/html,<script>console.error("a"); throw Error("b")</script>`);
    assert.equal(errors.length, 2);
  });
});
