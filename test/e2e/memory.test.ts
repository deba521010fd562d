/** What a page is left with that puts elements in and takes them out again, as a site of one page does for hours. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { page as pageOf, serveSite, type Found, type Site } from "../../scripts/lib/serve-site.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { elementTags } from "../helpers/tags.ts";

/** All elements: by themselves, and within the member's page, in turn. */
const ofPages = [elementTags, ["coop-my-shifts"]] as const;

const html = (script: string): string => `<!doctype html><html lang="en"><title>Our shop</title>
<script type="module" src="${script}"></script>
<coop-shift-provider backend="mock:irregular-ahead?now=2026-11-24T09:00:00Z"></coop-shift-provider>`;

/** The package's modules, put together as a page's own tools do. */
async function bundleModules(): Promise<ReadonlyMap<string, Found>> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "dist/define.js")],
    outdir: "/modules",
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path, text }) => [path, { body: text }]));
}

declare global {
  interface Window {
    /** Every element that was mounted since it was counted. */
    mounted: readonly WeakRef<Element>[];
  }
}

/** How often what stays is looked at again. */
const mostTries = 50;

/** What is still there once nobody needs it any more. */
interface Left {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * Everything that can go is collected before it is counted.
 *
 * @throws {Error} when an element that was mounted stays.
 */
async function countLeft(page: Page, devTools: CDPSession): Promise<Left> {
  for (let tries = 1; ; tries++) {
    await devTools.send("HeapProfiler.collectGarbage");
    const staying = await page.evaluate(() => window.mounted.filter((each) => each.deref()).length);
    // A timer that runs out may hold the last ones for a moment.
    if (staying > 0 && tries < mostTries) continue;
    assert.equal(staying, 0, `${staying} elements that nobody has any more stay in memory.`);
    const { nodes, jsEventListeners: listeners } = await devTools.send("Memory.getDOMCounters");
    const { usedSize: bytes } = await devTools.send("Runtime.getHeapUsage");
    return { bytes, nodes, listeners };
  }
}

/** Mounts elements, waits until each shows its content, presses a button in some, and takes them out: so many times. */
async function mountAndUnmount(page: Page, times: number): Promise<void> {
  await page.evaluate(
    async (pages, rounds) => {
      const provider = document.querySelector("coop-shift-provider");
      if (!provider) throw new Error("The page has no provider.");
      const inside = (node: Element | ShadowRoot): Element[] =>
        [...node.children].flatMap((child) => [child, ...(child.shadowRoot ? inside(child.shadowRoot) : [])]);
      window.mounted = [];
      for (let round = 0; round < rounds; round++) {
        const loaded = new WeakSet<EventTarget>();
        const names = pages[round % pages.length] ?? [];
        const elements = names.map((name) => document.createElement(name));
        window.mounted = [...window.mounted, ...elements.map((each) => new WeakRef(each))];
        await new Promise<void>((done) => {
          provider.replaceChildren(...elements);
          provider.addEventListener("coop-load", function handleLoad(event) {
            loaded.add(event.composedPath()[0] ?? provider);
            const all = elements.flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
            if (!all.every((each) => !each.localName.startsWith("coop-") || loaded.has(each))) return;
            provider.removeEventListener("coop-load", handleLoad);
            done();
          });
        });
        for (const each of elements)
          each.shadowRoot?.querySelector<HTMLElement>("[part~=sign-up], [part~=cancel]")?.click();
        // Now and then it is drawn, so that what watches sizes is told, and stays until what is loaded later has come.
        if (round % 4 > 0) continue;
        const status = elements.find((each) => each.matches("coop-shift-status"));
        do await new Promise(requestAnimationFrame);
        while (!status?.shadowRoot?.querySelector("[part~=forecast] [role=img]"));
      }
      provider.replaceChildren();
    },
    ofPages,
    times,
  );
}

describe("a page that mounts and unmounts all elements time and again", () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    const modules = await bundleModules();
    const pages = new Map([
      ["/script", pageOf(html("/cdn/coopshift.js"))],
      ["/package", pageOf(html("/modules/define.js"))],
    ]);
    site = await serveSite(resolve(root, "dist"), { find: (path) => pages.get(path) ?? modules.get(path) });
    // Machine code that the engine makes of what runs often would count as memory that is not given back.
    browser = await launchChromium({ flags: ["--js-flags=--no-opt --no-maglev --always-sparkplug"] });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const [from, times] of [
    ["script", 100],
    ["package", 24],
  ] as const) {
    it(`has its memory back, with those of the ${from}, ${times} times`, async () => {
      const { page, errors } = await openPage(browser, site.url + from);
      const devTools = await page.createCDPSession();
      // What is loaded later, and what is kept once for all, is there then.
      await mountAndUnmount(page, 10);
      const first = await countLeft(page, devTools);
      await mountAndUnmount(page, times);
      const left = await countLeft(page, devTools);
      assert.equal(left.listeners, first.listeners);
      // What is drawn once for all may come late; a mount makes 3,000 nodes.
      assert.ok(left.nodes < first.nodes + 5 * times, `${left.nodes} nodes are there, after ${first.nodes} before`);
      const growth = left.bytes / first.bytes;
      assert.ok(growth < 1.05, `${growth.toFixed(3)} times as many bytes are in use as before`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
