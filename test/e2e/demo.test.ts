/** The whole way from the database to the page: the demo as `npm start` serves it, in a real browser far from Brussels. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { createDemoServer, type DemoServer } from "../../demo/app.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { personas } from "../../src/mocks/seed/index.ts";
import { collectErrors, launchChromium } from "../helpers/browser.ts";

await loadTemporal();

const tags = ["coop-shift-status", "coop-next-shifts", "coop-open-shifts", "coop-past-shifts"] as const;

/** Every element of the demo page has its content, or says what is the matter. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (names) =>
      names.every((name) =>
        [...document.querySelectorAll(name)]
          .filter((element) => element.checkVisibility())
          .every((element) => element.shadowRoot?.querySelector("[aria-busy=false]")),
      ),
    { timeout: 20_000 },
    tags,
  );
}

function readText(page: Page, tag: (typeof tags)[number]): Promise<string> {
  return page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    return (root?.querySelector("section")?.innerText ?? "").replace(/\s+/g, " ");
  }, tag);
}

describe("the demo, from its database to a page in Los Angeles", () => {
  let server: DemoServer;
  let browser: Browser;

  before(async () => {
    const now = temporal().Instant.from("2026-11-24T09:00:00Z");
    [server, browser] = await Promise.all([
      createDemoServer({ port: 0, memory: true, readTime: () => now }),
      launchChromium(),
    ]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Opens the page as a member, in a browser session of its own. */
  async function visit(query: string, width = 1280): Promise<{ page: Page; errors: string[]; requests: string[] }> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height: 900 });
    const errors = collectErrors(page);
    const requests: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.pathname.startsWith("/api/")) requests.push(`${request.method()} ${url.pathname}${url.search}`);
    });
    await page.goto(`${server.url}/${query}`, { waitUntil: "load" });
    await settle(page);
    return { page, errors, requests };
  }

  it("shows a regular worker's status, next, open and past shifts, without an error or a policy violation", async () => {
    const { page, errors } = await visit("?persona=regular&lang=en");
    assert.match(await readText(page, "coop-shift-status"), /You can shop/);
    assert.match(await readText(page, "coop-next-shifts"), /Expected/);
    assert.match(await readText(page, "coop-open-shifts"), /Week of 23 November/);
    assert.match(await readText(page, "coop-past-shifts"), /Present/);
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });

  it("makes one request for all the elements of the page, and one for the slots that none but it has", async () => {
    const { page, requests } = await visit("?persona=irregular-ahead&lang=en");
    assert.deepEqual(requests, ["GET /api/v1/overview", "GET /api/v1/slots"]);
    await page.browserContext().close();
  });

  it("writes the hours that the database means, in Brussels' time", async () => {
    const { page } = await visit("?persona=regular&lang=en");
    const start = await page.evaluate(async () => {
      const response = await fetch("/api/v1/me/shifts?when=upcoming");
      const { items } = (await response.json()) as { items: { start: string }[] };
      return items[0]?.start;
    });
    assert.ok(start !== undefined);
    const wall = temporal().Instant.from(start).toZonedDateTimeISO("Europe/Brussels").toPlainTime();
    assert.match(await readText(page, "coop-next-shifts"), new RegExp(wall.toString({ smallestUnit: "minute" })));
    await page.browserContext().close();
  });

  it("keeps a slot's hours through both changes of legal time", async () => {
    const { page } = await visit("?persona=regular&lang=fr");
    await (await page.waitForSelector("coop-next-shifts >>> [part~=more]"))?.click();
    const rows = await page.waitForFunction(() => {
      const root = document.querySelector("coop-next-shifts")?.shadowRoot;
      const shifts = [...(root?.querySelectorAll("[part~=shift]") ?? [])];
      return shifts.length === 13 ? shifts.map((shift) => /\d\d:\d\d–\d\d:\d\d/.exec(shift.textContent)?.[0]) : null;
    });
    // Thirteen cycles are a year: the clocks go forward on 28 March and back on 31 October 2027.
    assert.equal(new Set(await rows.jsonValue()).size, 1);
    await page.browserContext().close();
  });

  it("opens for every persona in every language at 320 px, without an error and without sideways scroll", async () => {
    // One page for all: what only concerns the first visit (an empty cache) is the other tests' matter.
    const { page, errors } = await visit("", 320);
    for (const [index, { id }] of personas.entries()) {
      const lang = ["fr", "nl", "en"][index % 3];
      await page.goto(`${server.url}/?persona=${id}&lang=${lang}`);
      await settle(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${id} in ${lang} is ${width} px wide`);
      assert.deepEqual(errors, [], id);
    }
    await page.browserContext().close();
  });

  it("never shows the member before to the member after", async () => {
    const { page } = await visit("?persona=irregular-alert&lang=en");
    assert.match(await readText(page, "coop-shift-status"), /2 shifts behind/);
    const select = await page.waitForSelector("select");
    await select?.select("regular");
    await page.waitForFunction(() =>
      /Regular/.test(document.querySelector("coop-shift-status")?.shadowRoot?.textContent ?? ""),
    );
    await settle(page);
    assert.doesNotMatch(await readText(page, "coop-shift-status"), /behind/);
    await page.browserContext().close();
  });

  it("asks once when somebody else signs in", async () => {
    const { page, requests } = await visit("?persona=irregular-alert&lang=en");
    const asked = requests.length;
    await (await page.waitForSelector("select"))?.select("irregular-ahead");
    await page.waitForFunction(() =>
      /ahead/.test(document.querySelector("coop-shift-status")?.shadowRoot?.textContent ?? ""),
    );
    await page.waitForSelector(".member:not([aria-busy])");
    await settle(page);
    assert.deepEqual(requests.slice(asked).toSorted(), ["GET /api/v1/overview", "GET /api/v1/slots"]);
    await page.browserContext().close();
  });
});
