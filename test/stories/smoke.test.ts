/** The built Storybook, served from some folder of some server, as a designer looks through it. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { buildDocs } from "../../scripts/docs.ts";
import { run } from "../../scripts/lib/run.ts";
import { serveSite, type Site } from "../../scripts/lib/serve-site.ts";
import { openStories, readIndex, type StoryEntry } from "../../scripts/lib/story-page.ts";
import { launchChromium, openPage } from "../helpers/browser.ts";
import { allStates } from "../../stories/lib/all.ts";
import { storyIdOf } from "../../stories/lib/names.ts";
import { findFaults, injectAxe } from "./axe-page.ts";
import { findDocsFaults } from "./docs-faults.ts";

/** Pages that go through the stories at the same time. */
const pageCount = Math.min(2, cpus().length);

/** Does a task for each item, so many at the same time. */
async function forEach<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const work = async (): Promise<void> => {
    for (const item of left) await task(item);
  };
  await Promise.all(Array.from({ length: pageCount }, work));
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

  it("shows in each story what it is there for, without an error, and accessible in light and dark", async () => {
    const ids = entries.filter(({ type }) => type === "story").map(({ id }) => id);
    const wrong: string[] = [];
    const free = await Promise.all(
      Array.from({ length: pageCount }, async () => {
        const stories = await openStories(browser, site.url);
        await stories.page.setViewport({ width: 1000, height: 900 });
        await injectAxe(stories.page);
        return stories;
      }),
    );
    await forEach(ids, async (id) => {
      const stories = free.pop();
      if (!stories) throw new Error("There are fewer pages than are used at the same time.");
      const errors = [...(await stories.show(id)), ...(await findFaults(stories.page))];
      if (errors.length > 0) wrong.push(`${id}: ${errors.join("\n    ")}`);
      free.push(stories);
    });
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });

  it("opens every page of the docs without an error, accessible in light and dark, its links leading somewhere", async () => {
    // An element's page shows its stories again, each of which has been looked at, and the pages of the reference are all
    // made alike: one stands for all.
    const isAlike = ({ id, title }: StoryEntry): boolean =>
      /^(?:Elements|API)\//.test(title) && !["shift-status--about", "api-coopshift-elements--about"].includes(id);
    const docs = entries.filter((entry) => entry.type === "docs" && !isAlike(entry));
    const all = entries.map(({ id }) => id);
    const wrong: string[] = [];
    // Those that draw in colours of their own; text and tables have the same ones on every page.
    const isColourful = ({ id }: Pick<StoryEntry, "id">): boolean => /how-it-works|theming|map|start/.test(id);
    const looks = docs.flatMap((entry) =>
      (isColourful(entry) ? ["light", "dark"] : ["light"]).map((scheme) => ({ ...entry, scheme })),
    );
    await forEach(looks, async ({ id, title, scheme }) => {
      const address = new URL(`iframe.html?id=${id}&viewMode=docs&globals=scheme:${scheme}`, site.url);
      const { page, errors } = await openPage(browser, address.href);
      await page.waitForSelector("#storybook-docs h1");
      await injectAxe(page);
      const faults = [
        ...errors,
        ...(await findDocsFaults(page, {
          ids: all,
          withAxe: !/^(?:Elements|API)\//.test(title),
          withColours: isColourful({ id }) || id.startsWith("backends-"),
        })),
      ];
      if (faults.length > 0) wrong.push(`${id} in ${scheme}: ${faults.join("\n    ")}`);
      await page.close();
    });
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });

  it("asks for nothing that isn't in its folder", () => {
    assert.deepEqual(site.missing, []);
  });
});
