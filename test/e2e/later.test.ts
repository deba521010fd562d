/** What comes after the first content, over a line that keeps it or loses it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { page as pageOf, serveSite, type Found, type Site } from "../../scripts/lib/serve-site.ts";
import { launchChromium, launchFirefox, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

const backend = 'backend="mock:irregular-ahead?now=2026-11-22T10:00:00Z"';
const html = `<!doctype html><html lang="en"><title>Our shop</title>
<meta name="viewport" content="width=device-width">
<script type="module" src="/cdn/coopshift.js"></script>
<coop-shift-status ${backend}></coop-shift-status>
<coop-next-shifts ${backend}></coop-next-shifts>
<coop-open-shifts ${backend}></coop-open-shifts>`;

const later = "/cdn/coopshift-more.js";

for (const [name, launch] of [["Chromium", launchChromium] as const, ["Firefox", launchFirefox] as const]) {
  describe(`what comes after the first content, in ${name}`, () => {
    let browser: Browser;
    let site: Site;
    let page: Page | undefined;
    /** What becomes of what comes later. */
    let line: "kept" | "lost" | "there" = "kept";
    const kept = new Set<() => void>();

    /** From now on it is answered so, what is being kept too. */
    function become(next: typeof line): void {
      line = next;
      for (const go of kept) go();
      kept.clear();
    }

    async function find(pathname: string): Promise<Found | undefined> {
      if (pathname === "/") return pageOf(html);
      if (pathname === later && line === "kept") await new Promise<void>((go) => kept.add(go));
      return pathname === later && line === "lost" ? null : undefined;
    }

    before(async () => {
      site = await serveSite(resolve(root, "dist"), { find });
      browser = await launch();
    });

    after(async () => {
      await browser.close();
      await site.close();
    });

    afterEach(async () => {
      become("there");
      await page?.close();
      page = undefined;
    });

    /** Opens the page and waits until all elements show what they first show. */
    async function open(width: number): Promise<Page> {
      become("kept");
      ({ page } = await openPage(browser, site.url, { width, height: 900 }));
      await wait("[part~=forecast] li", "coop-shift-status");
      await wait(".feed");
      await wait("[part=week]:has([part=offer]):not(:has(.held))", "coop-open-shifts");
      return page;
    }

    /** Resolves once there is one in the element's shadow tree. */
    async function wait(selector: string, tag = "coop-next-shifts"): Promise<void> {
      await page?.waitForFunction(
        (host, inside) => document.querySelector(host)?.shadowRoot?.querySelector(inside) !== null,
        { polling: 50 },
        tag,
        selector,
      );
    }

    async function press(selector: string, tag = "coop-next-shifts"): Promise<void> {
      await page?.evaluate(
        (host, inside) => {
          const found = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(inside);
          found?.focus();
          found?.click();
        },
        tag,
        selector,
      );
    }

    /** What the card's live region holds. */
    async function said(): Promise<string | undefined> {
      return page?.evaluate(() => {
        const { shadowRoot } = document.querySelector("coop-next-shifts") ?? {};
        return shadowRoot?.querySelector("section > [role=status]")?.textContent?.trim();
      });
    }

    /** Where everything stands that was there at first, to a hundredth of a pixel. */
    async function places(): Promise<unknown> {
      return page?.evaluate(() =>
        ["coop-shift-status", "coop-next-shifts", "coop-open-shifts"].flatMap((tag) =>
          [
            ...(document
              .querySelector(tag)
              ?.shadowRoot?.querySelectorAll("section, section [part], [part~=forecast] li") ?? []),
          ]
            .filter((each) => !each.closest("dialog, [part~=feed] > div, details ul") && each.checkVisibility())
            .map((each) => {
              const { x, y, width, height } = each.getBoundingClientRect();
              return `${each.className} ${[x, y, width, height].map((n) => n.toFixed(2)).join(" ")}`;
            }),
        ),
      );
    }

    const busy = "button[part~=cancel][aria-busy=true]";

    for (const width of [360, 1000]) {
      it(`moves nothing when it is there, at ${width} pixels`, async () => {
        await open(width);
        const first = await places();
        become("there");
        await wait("[part~=forecast] [role=img]", "coop-shift-status");
        await wait("[part~=feed] code");
        assert.deepEqual(await places(), first);
      });
    }

    it("is waited for by a press, which says so and goes on once, however often it was pressed", async () => {
      await open(360);
      await press("button[part~=cancel]");
      await press("button[part~=cancel]");
      await wait(busy);
      assert.equal(await said(), "Loading…");
      become("there");
      await wait("dialog[open] [part~=confirm]");
      assert.equal(await said(), "");
      await press("dialog [part~=close]");
      await wait("dialog:not([open])");
      await wait(`.cancel button:focus:not([aria-busy], [aria-disabled])`);
    });

    it("is waited for by a press on an opening, which then asks whether to sign up, and gets the focus back", async () => {
      const tag = "coop-open-shifts";
      await open(360);
      await press("button.sign-up", tag);
      await wait("button.sign-up[aria-busy=true]", tag);
      become("there");
      await wait("dialog[open] [part~=confirm]", tag);
      await press("dialog [part~=close]", tag);
      await wait("dialog:not([open])", tag);
      await wait("button.sign-up:focus:not([aria-busy], [aria-disabled])", tag);
    });

    it("leaves a press its word that it can't be had, and a way to go on", async () => {
      await open(360);
      await press("button[part~=cancel]");
      become("lost");
      await wait(".told [part~=retry]");
      await wait("button[part~=cancel]:not([aria-busy], [aria-disabled])");
      become("kept");
      await press(".told [part~=retry]");
      await wait(`${busy}:focus`);
      become("there");
      await wait("dialog[open] [part~=confirm]");
      await wait("section > [role=status]:not(:has(.told))");
    });

    it("fills what was unfolded before", async () => {
      await open(360);
      await press(".feed > summary");
      await wait("[part~=feed][open] > div p");
      become("there");
      await wait(".feed[open] [part~=copy]");
    });

    it("is asked for again where the drawing should be", async () => {
      await open(360);
      become("lost");
      await wait("[part~=forecast] [part~=retry]", "coop-shift-status");
      become("there");
      await page?.evaluate(() =>
        document
          .querySelector("coop-shift-status")
          ?.shadowRoot?.querySelector<HTMLElement>("[part~=forecast] [part~=retry]")
          ?.click(),
      );
      await wait("[part~=forecast] [role=img]", "coop-shift-status");
    });
  });
}
