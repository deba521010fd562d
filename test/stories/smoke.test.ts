/** The built Storybook, served from some folder of some server, as a designer looks through it. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { buildDocs } from "../../scripts/docs.ts";
import { run } from "../../scripts/lib/run.ts";
import { serveSite, type Site } from "../../scripts/lib/serve-site.ts";
import { openStories, readIndex, type StoryEntry, type StoryPage } from "../../scripts/lib/story-page.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { allStates } from "../../stories/lib/all.ts";
import { storyIdOf } from "../../stories/lib/names.ts";
import { findFaults, injectAxe } from "./axe-page.ts";
import { findColourFaults, findDocsFaults } from "./docs-faults.ts";

async function findFaultsInDark({ page, colourDocs }: StoryPage): Promise<readonly string[]> {
  const faults = [...(await colourDocs("dark")), ...(await findColourFaults(page)), ...(await colourDocs("light"))];
  return faults.map((fault) => `in dark: ${fault}`);
}

describe("the built Storybook, below any path", { timeout: 600_000 }, () => {
  let folder: string;
  let site: Site;
  let browser: Browser;
  let entries: readonly StoryEntry[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-docs-"));
    // Its report of sizes is nobody's concern while all is well.
    await buildDocs(folder, (command, args) => run(command, args, { stdio: ["ignore", "ignore", "inherit"] }));
    site = await serveSite(folder, { below: "/of/some/coop/docs/" });
    browser = await launchChromium();
    entries = await readIndex(site.url);
  });

  /** A page of this width, with axe in it. */
  async function open(width: number): Promise<StoryPage> {
    const opened = await openStories(browser, site.url);
    await opened.page.setViewport({ width, height: 900 });
    await injectAxe(opened.page);
    return opened;
  }

  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  it("lists a story for each state", () => {
    const listed = new Set(entries.map(({ id }) => id));
    const wanted = allStates.flatMap(({ id, states }) => states.map(({ name }) => storyIdOf(id, name)));
    assert.deepEqual(
      wanted.filter((id) => !listed.has(id)),
      [],
    );
  });

  // At the same time, each in a page of its own.
  describe("from one to the next", { concurrency: true }, () => {
    it("shows in each story what it is there for, without an error, and accessible in light and dark", async () => {
      const wrong: string[] = [];
      const left = entries.filter(({ type }) => type === "story").values();
      const goOn = async (): Promise<void> => {
        const { page, show } = await open(1000);
        for (const { id } of left) {
          const errors = [...(await show(id)), ...(await findFaults(page))];
          if (errors.length > 0) wrong.push(`${id}: ${errors.join("\n    ")}`);
        }
      };
      // Stories wait for themselves more than they work: two pages of them take half the time of one.
      await Promise.all([goOn(), goOn()]);
      assert.equal(wrong.length, 0, wrong.join("\n"));
    });

    it("opens every page of the docs without an error, accessible in light and dark, its links leading somewhere", async () => {
      // An element's page shows its stories again, each of which has been looked at, and the pages of the reference are all
      // made alike: one stands for all.
      const isAlike = ({ id, title }: StoryEntry): boolean =>
        /^(?:Elements|API)\//.test(title) && !["shift-status--about", "api-coopshift-elements--about"].includes(id);
      const ids = entries.map(({ id }) => id);
      const docs = await open(1280);
      const wrong: string[] = [];
      for (const { id, title } of entries.filter((entry) => entry.type === "docs" && !isAlike(entry))) {
        // Those that draw in colours of their own; text and tables have the same ones on every page.
        const isColourful = /how-it-works|theming|map|start/.test(id);
        const faults = [
          ...(await docs.showDocs(id)),
          ...(await findDocsFaults(docs.page, {
            ids,
            withAxe: !/^(?:Elements|API)\//.test(title),
            withColours: isColourful || id.startsWith("backends-"),
          })),
          ...(isColourful ? await findFaultsInDark(docs) : []),
        ];
        if (faults.length > 0) wrong.push(`${id}: ${faults.join("\n    ")}`);
      }
      assert.equal(wrong.length, 0, wrong.join("\n"));
    });
  });

  it("opens a page of the docs by its address too", async () => {
    const address = new URL("iframe.html?id=map--about&viewMode=docs&globals=scheme:dark", site.url);
    const { page, errors } = await openPage(browser, address.href);
    await page.waitForSelector("#storybook-docs h1");
    assert.equal(await page.evaluate(() => document.documentElement.style.colorScheme), "dark");
    assert.deepEqual(errors, []);
    await page.close();
  });

  it("asks for nothing that isn't in its folder", () => {
    assert.deepEqual(site.missing, []);
  });
});
