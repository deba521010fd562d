/** What comes after the first content, over a line that keeps it or loses it; `npm run build` comes first. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { page as pageOf, serveSite, type Found, type Site } from "../../scripts/lib/serve-site.ts";
import { launchChromium, launchFirefox, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { faultsOf } from "../script-tag/helpers/pages.ts";

const backend = 'backend="mock:irregular-ahead?now=2026-11-22T10:00:00Z"';
const html = `<!doctype html><html lang="en"><title>Our shop</title>
<meta name="viewport" content="width=device-width">
<script type="module" src="/cdn/coopshift.js"></script>
<coop-shift-status ${backend}></coop-shift-status>
<coop-next-shifts ${backend}></coop-next-shifts>
<coop-open-shifts ${backend}></coop-open-shifts>`;

/** Elements that few pages have, each in a page by itself, and what there is of it once it is there. */
const seldom = {
  "my-shifts": "coop-shift-status",
  "shift-notices": "[part~=notice]",
  "open-slots": "[part~=slot]",
  "shift-help": "[part~=topic]",
} as const;
const pageWith = (element: string): string =>
  html.replaceAll(/<coop-.*/g, "").concat(`<coop-${element} ${backend}></coop-${element}>`);

const later = "/cdn/coopshift-more.js";
const grid = "/cdn/coopshift-grid.js";
const fileOf = (element: string): string => `/cdn/coopshift-${element}.js`;
/** A file is kept until told, or isn't there. */
type Line = "kept" | "lost" | "there";

for (const [name, launch] of [["Chromium", launchChromium] as const, ["Firefox", launchFirefox] as const]) {
  describe(`what comes after the first content, in ${name}`, () => {
    let browser: Browser;
    let site: Site;
    let page: Page | undefined;
    /** What went wrong in the page. */
    let errors: string[] = [];
    /** What becomes of what comes later. */
    const lines = new Map<string, Line>();
    const kept = new Map<() => void, string>();

    /** From now on a file is answered so, also to those who wait for it. */
    function become(next: Line, file = later): void {
      lines.set(file, next);
      for (const [go, path] of kept) if (path === file && kept.delete(go)) go();
    }

    async function find(pathname: string): Promise<Found | undefined> {
      if (pathname === "/") return pageOf(html);
      if (pathname.slice(1) in seldom) return pageOf(pageWith(pathname.slice(1)));
      if (lines.get(pathname) === "kept") await new Promise<void>((go) => kept.set(go, pathname));
      return lines.get(pathname) === "lost" ? null : undefined;
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
      for (const file of [later, grid, ...Object.keys(seldom).map(fileOf)]) become("there", file);
      await page?.close();
      page = undefined;
      assert.deepEqual(faultsOf({ errors }), []);
    });

    async function visit(path: string, width: number): Promise<void> {
      ({ page, errors } = await openPage(browser, `${site.origin}${path}`, { width, height: 900 }));
    }

    /** Opens the page and waits until all elements show what they first show. */
    async function open(width: number): Promise<void> {
      become("kept");
      await visit("/", width);
      await wait("[part~=forecast] li", "coop-shift-status");
      await wait(".feed");
      await wait("[part=week]:has([part=offer]):not(:has(.held))", "coop-open-shifts");
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

    const isGrid = (): Promise<boolean | undefined> | undefined =>
      page?.evaluate(() => {
        const week = document.querySelector("coop-open-shifts")?.shadowRoot?.querySelector("[part=week]");
        return week ? getComputedStyle(week).display === "grid" : undefined;
      });

    it("keeps the place of a week on a wide screen until its grid is there", async () => {
      become("kept", grid);
      await visit("/", 1280);
      await wait("[part~=forecast] li", "coop-shift-status");
      await wait("[part~=skeleton]", "coop-open-shifts");
      become("there", grid);
      await wait("[part=week]:has([part=offer])", "coop-open-shifts");
      assert.equal(await isGrid(), true);
    });

    it("leaves a week a list where its grid can't be had, and doesn't turn it into one while it is read", async () => {
      become("lost", grid);
      await open(1280);
      assert.equal(await isGrid(), false);
      for (const file of [later, grid]) become("there", file);
      await wait("[part~=forecast] [role=img]", "coop-shift-status");
      await wait("[part~=filters] select", "coop-open-shifts");
      assert.equal(await isGrid(), false);
    });

    it("asks for a week's grid where there comes to be room for it, and on a phone never", async () => {
      site.requested.length = 0;
      await open(390);
      become("there");
      await wait("[part~=feed] code");
      assert.equal(site.requested.includes(grid), false);
      await page?.setViewport({ width: 1280, height: 900 });
      await page?.waitForFunction(() => {
        const week = document.querySelector("coop-open-shifts")?.shadowRoot?.querySelector("[part=week]");
        return week && getComputedStyle(week).display === "grid";
      });
    });

    for (const [element, shown] of Object.entries(seldom)) {
      const tag = `coop-${element}`;
      const file = fileOf(element);

      it(`says that <${tag}> can't be shown without its file, and shows it once that can be had`, async () => {
        become("lost", file);
        await visit(`/${element}`, 390);
        await wait("[part~=retry]", tag);
        site.requested.length = 0;
        await page?.evaluate(async () => {
          await new Promise((go) => requestIdleCallback(go));
          await fetch("/");
        });
        const again = site.requested.filter((path) => path.startsWith(file));
        assert.deepEqual(again, [], "a press would have to wait for an attempt that nobody made, and fail with it");
        become("kept", file);
        await press("[part~=retry]", tag);
        await wait("section[aria-busy=true]", tag);
        become("there", file);
        await wait(shown, tag);
      });
    }

    it("isn't asked for by a page without the elements that take it", async () => {
      site.requested.length = 0;
      await open(390);
      become("there");
      await wait("[part~=feed] code");
      const files = Object.keys(seldom).map(fileOf);
      assert.deepEqual(
        site.requested.filter((file) => files.includes(file)),
        [],
      );
    });
  });
}
