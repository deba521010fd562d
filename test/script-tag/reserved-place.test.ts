/** `coopshift.css`: nothing moves when the script comes; `npm run build` comes first. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../helpers/browser.ts";
import { open } from "./helpers/pages.ts";
import { startEmbeddingSite, type Site } from "./helpers/site.ts";

const names = ["my-shifts", "shift-status", "next-shifts", "open-shifts", "past-shifts", "open-slots", "shift-help"];
/** So that the skeletons stay. */
const backend = "mock:regular?delay=600000";

const forms = {
  elements: (name: string) => `<coop-${name} class="place" backend="${backend}">Soon.</coop-${name}>`,
  placeholders: (name: string) => `<div class="place" data-coop="${name}" data-backend="${backend}">Soon.</div>`,
};

describe("the style sheet that holds the place of elements", () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), startEmbeddingSite()]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const [form, write] of Object.entries(forms)) {
    for (const width of [320, 768, 1280]) {
      it(`keeps ${form} as high as they are while they load, ${width} px wide`, async () => {
        site.restore();
        const release = site.hold("coopshift.js");
        const html = `<!doctype html><html lang="en"><head><title>Our shop</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/cdn/coopshift.css"></head><body>${names.map(write).join("\n")}
<script type="module" async src="/cdn/coopshift.js"></script></body></html>`;
        const { page } = await open(browser, "about:blank");
        await page.setViewport({ width, height: 900 });
        await page.goto(site.addPage({ html }), { waitUntil: "domcontentloaded" });
        await page.waitForFunction(() => document.styleSheets.length > 0);
        const measure = (): Promise<number[]> =>
          page.$$eval(".place", (all) => all.map((each) => Math.round(each.getBoundingClientRect().height)));
        const held = await measure();
        release();
        await page.waitForFunction(
          (count) => {
            const defined = [...document.querySelectorAll(":defined")].filter((each) => each.shadowRoot);
            return defined.filter((each) => each.shadowRoot?.querySelector("[part~=skeleton]")).length === count;
          },
          {},
          names.length,
        );
        const loading = await measure();
        const differences = names.map((name, i) => ({ name, held: held[i] ?? 0, loading: loading[i] ?? 0 }));
        // The browser counts nothing below 3 px as a shift.
        assert.deepEqual(
          differences.filter((each) => Math.abs(each.held - each.loading) >= 3),
          [],
          "write the heights while loading into src/script-tag/coopshift.css",
        );
      });
    }
  }
});
