/** Signing up and cancelling as a member does it, on the demo page over its real server and database. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { createDemoServer, type DemoServer } from "../../demo/app.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { collectErrors, launchChromium } from "../helpers/browser.ts";

await loadTemporal();

type Tag = "coop-open-shifts" | "coop-next-shifts";

const open = "coop-open-shifts >>> button.sign-up";
const confirm = (tag: Tag): string => `${tag} >>> dialog [part~=confirm]`;

/** What stands in a part of an element; empty where there is none. */
function read(page: Page, tag: Tag, selector: string): Promise<string> {
  return page.evaluate(
    (name, part) => {
      const found = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(part);
      return (found?.innerText ?? "").replace(/\s+/g, " ").trim();
    },
    tag,
    selector,
  );
}

async function waitFor(page: Page, tag: Tag, selector: string, pattern: RegExp): Promise<void> {
  await page.waitForFunction(
    (name, part, source) => {
      const found = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(part);
      return new RegExp(source).test((found?.innerText ?? "").replace(/\s+/g, " "));
    },
    // By the clock: a tab behind another draws no frames.
    { timeout: 20_000, polling: 100 },
    tag,
    selector,
    pattern.source,
  );
}

async function click(page: Page, selector: string, options: { readonly count?: number } = {}): Promise<void> {
  const button = await page.waitForSelector(selector, { visible: true });
  assert.ok(button, selector);
  await button.click(options);
}

/** Ids of the openings that the database has the member signed up for. */
function signedUpFor(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(async () => {
    const response = await fetch("/api/v1/me/shifts?when=upcoming");
    const { items } = (await response.json()) as { items: { openingId: string | null; attendance: string }[] };
    return items.filter(({ attendance }) => attendance === "open").map(({ openingId }) => openingId);
  });
}

/** What has the focus, through shadow roots: its text and the row that it is or is in. */
function readFocus(page: Page): Promise<{ readonly text: string; readonly row: string | undefined }> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      text: (active?.ariaLabel ?? active?.textContent ?? "").replace(/\s+/g, " ").trim(),
      row: active?.closest<HTMLElement>("[data-row]")?.dataset["row"],
    };
  });
}

describe("signing up on the demo page", () => {
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

  async function visit(persona: string, { width = 1280, context = browser.createBrowserContext() } = {}) {
    const page = await (await context).newPage();
    await page.setViewport({ width, height: 900 });
    const errors = collectErrors(page);
    const writes: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" && request.url().includes("/me/sign-ups/")) writes.push(request.method());
    });
    await page.goto(`${server.url}/?persona=${persona}&lang=en`, { waitUntil: "load" });
    return { page, errors, writes };
  }

  it("is in the next shifts at once, in another tab too, and in the database; cancelled, it is gone again", async () => {
    const context = browser.createBrowserContext();
    const { page, errors } = await visit("irregular-ahead", { context });
    const { page: other } = await visit("irregular-ahead", { context });
    await page.bringToFront();
    const had = await signedUpFor(page);
    await click(page, open);
    await waitFor(page, "coop-open-shifts", "dialog", /Sign up for this shift\? .*7 places left/);
    await click(page, confirm("coop-open-shifts"));
    await waitFor(
      page,
      "coop-open-shifts",
      "section > [role=status]",
      /You’re signed up\. Tuesday 24 November, 15:00–18:00, Shop/,
    );
    await waitFor(page, "coop-next-shifts", ".shifts", /Tuesday 24 November .*15:00–18:00/);
    await waitFor(other, "coop-next-shifts", ".shifts", /Tuesday 24 November .*15:00–18:00/);
    assert.equal((await signedUpFor(page)).length, had.length + 1);

    await click(page, "coop-next-shifts >>> button[part~=cancel]");
    await waitFor(
      page,
      "coop-next-shifts",
      "dialog",
      /Cancel this shift\?.*You can cancel until Tuesday 24 November, 13:00\./,
    );
    await click(page, confirm("coop-next-shifts"));
    await waitFor(page, "coop-next-shifts", "section > [role=status]", /Your shift is cancelled\./);
    await waitFor(page, "coop-open-shifts", "[data-row]", /7 places left/);
    assert.deepEqual(await signedUpFor(page), had);
    assert.doesNotMatch(await read(page, "coop-next-shifts", ".shifts"), /Tuesday 24 November/);
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });

  it("is done by keyboard alone at 320 px, and the focus ends on the shift", async () => {
    const { page, errors } = await visit("irregular-alert", { width: 320 });
    await page.focus(open);
    const { row, text } = await readFocus(page);
    assert.match(text, /^Sign up: /);
    await page.keyboard.press("Enter");
    await waitFor(page, "coop-open-shifts", "dialog", /Sign up for this shift/);
    await page.keyboard.press("Escape");
    assert.equal((await readFocus(page)).row, row);
    await page.keyboard.press("Enter");
    await waitFor(page, "coop-open-shifts", "dialog", /Sign up for this shift/);
    await page.keyboard.press("Tab");
    assert.equal((await readFocus(page)).text, "Sign up");
    await page.keyboard.press("Enter");
    await waitFor(page, "coop-open-shifts", "section > [role=status]", /You’re signed up\./);
    await page.waitForFunction(() => {
      const active = document.querySelector("coop-open-shifts")?.shadowRoot?.activeElement;
      return active?.matches("[data-row].mine");
    });
    assert.equal((await readFocus(page)).row, row);
    assert.ok((await signedUpFor(page)).includes(row ?? ""));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });

  it("is sent once by a double click, and asks before it sends anything", async () => {
    const { page, writes } = await visit("irregular-suspended");
    await click(page, open, { count: 2 });
    await waitFor(page, "coop-open-shifts", "dialog", /Sign up for this shift/);
    assert.deepEqual(writes, []);
    await click(page, confirm("coop-open-shifts"), { count: 2 });
    await waitFor(page, "coop-open-shifts", "section > [role=status]", /You’re signed up\./);
    assert.deepEqual(writes, ["PUT"]);
    await page.browserContext().close();
  });

  it("isn't told before it is certain: without a line it says so, and once it is back it is found out", async () => {
    const { page } = await visit("extension");
    await click(page, open);
    await page.setOfflineMode(true);
    await click(page, confirm("coop-open-shifts"));
    await waitFor(page, "coop-open-shifts", "dialog", /Not certain yet/);
    await click(page, "coop-open-shifts >>> dialog [part~=close]");
    await waitFor(page, "coop-open-shifts", "section > [role=status]", /We couldn’t find out whether you’re signed up/);
    await page.setOfflineMode(false);
    await waitFor(page, "coop-open-shifts", "section > [role=status]", /You’re signed up\./);
    await page.browserContext().close();
  });

  it("leads whoever isn't signed in to the sign-in, and back to the question for the same opening", async () => {
    const { page, writes } = await visit("signed-out");
    const link = await page.waitForSelector("coop-open-shifts >>> a.sign-up");
    const wanted = await link?.evaluate((found) => found.ariaLabel?.replace("Sign in to sign up: ", ""));
    await link?.click();
    const select = await page.waitForSelector("#personas");
    await select?.select("irregular-ahead");
    await waitFor(page, "coop-open-shifts", "dialog", /Sign up for this shift/);
    const [, hours = ""] = /(\d\d:\d\d–\d\d:\d\d)/.exec(wanted ?? "") ?? [];
    assert.match(await read(page, "coop-open-shifts", "dialog"), new RegExp(hours));
    assert.deepEqual(writes, []);
    await page.browserContext().close();
  });

  it("can be decided on a phone with text twice as large, on a page of either direction, in forced colours and without motion", async () => {
    const { page } = await visit("regular-holiday", { width: 320 });
    await page.setViewport({ width: 320, height: 480 });
    const session = await page.createCDPSession();
    const features = [
      { name: "forced-colors", value: "active" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ];
    await session.send("Emulation.setEmulatedMedia", { features });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
      await click(page, "coop-next-shifts >>> .feed summary");
      await click(page, "coop-next-shifts >>> button[part~=renew]");
      await waitFor(page, "coop-next-shifts", "dialog", /Get a new address/);
      const seen = await page.evaluate(() => {
        const dialog = document.querySelector("coop-next-shifts")?.shadowRoot?.querySelector("dialog");
        const button = dialog?.querySelector<HTMLElement>("[part~=confirm]");
        if (!dialog || !button) return null;
        button.scrollIntoView();
        const { left, right, bottom } = button.getBoundingClientRect();
        const { borderTopStyle, animationDuration } = getComputedStyle(dialog);
        const fits =
          dialog.scrollWidth <= dialog.clientWidth && left >= 0 && right <= innerWidth && bottom <= innerHeight;
        return { fits, borderTopStyle, animationDuration };
      });
      assert.deepEqual(seen, { fits: true, borderTopStyle: "solid", animationDuration: "0s" }, direction);
      await page.keyboard.press("Escape");
      await click(page, "coop-next-shifts >>> .feed summary");
    }
    await page.browserContext().close();
  });
});
