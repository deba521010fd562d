/** A member prints their next shifts; `npm run build` comes first. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { page as pageOf, serveSite, type Found, type Site } from "../../scripts/lib/serve-site.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

const html = `<!doctype html><html lang="en"><title>Our shop</title><script type="module" src="/cdn/coopshift.js"></script>
<coop-next-shifts backend="mock:regular?now=2026-11-22T10:00:00Z"></coop-next-shifts>`;

describe("the next shifts on paper", () => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  const { promise: more, resolve: letMore } = Promise.withResolvers<void>();

  async function find(pathname: string): Promise<Found | undefined> {
    if (pathname === "/cdn/coopshift-more.js") await more;
    return pathname === "/" ? pageOf(html) : undefined;
  }

  before(async () => {
    site = await serveSite(resolve(root, "dist"), { find });
    browser = await launchChromium();
    ({ page } = await openPage(browser, site.url));
    await page.waitForSelector("coop-next-shifts >>> [part~=shift]");
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** What is on screen while the page prints, and again afterwards. */
  async function countPrinted(): Promise<{
    readonly printed: number;
    readonly afterwards: number;
    readonly buttons: number;
  }> {
    const counted = page.evaluate(async () => {
      const shadow = document.querySelector("coop-next-shifts")?.shadowRoot;
      const count = (): number => shadow?.querySelectorAll("[part~=shift]").length ?? 0;
      const moment = async (name: string): Promise<void> =>
        new Promise((done) => {
          addEventListener(name, () => done(), { once: true });
        });
      await moment("beforeprint");
      // The element's own update is in the queue before this.
      await Promise.resolve();
      const printed = count();
      await moment("afterprint");
      await Promise.resolve();
      return { printed, afterwards: count() };
    });
    const pdf = await page.pdf({ format: "A4" });
    const pages = Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g);
    assert.equal(pages?.length, 1, "it is more than one page");
    await page.emulateMediaType("print");
    const buttons = await page.$$eval(
      "coop-next-shifts >>> button",
      (all) => all.filter((each) => each.checkVisibility()).length,
    );
    await page.emulateMediaType();
    return { ...(await counted), buttons };
  }

  const printed = { printed: 13, afterwards: 5, buttons: 0 };

  it("are all there, on one page, without buttons, and folded again, before what comes later has come", async () => {
    assert.equal(await page.$("coop-next-shifts >>> [part~=feed] code"), null);
    assert.deepEqual(await countPrinted(), printed);
  });

  it("are so too when it has come", async () => {
    letMore();
    await page.waitForSelector("coop-next-shifts >>> [part~=feed] code");
    assert.deepEqual(await countPrinted(), printed);
  });
});
