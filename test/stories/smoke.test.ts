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

/** Pages that go through the stories at the same time. */
const pageCount = Math.min(2, cpus().length);

/** Axe takes most of the time: one story in so many has its turn, unless `STORIES=all` asks for each. */
const oneIn = process.env["STORIES"] === "all" ? 1 : 6;

describe("the built Storybook, below any path", { timeout: 600_000 }, () => {
  let folder: string;
  let site: Site;
  let browser: Browser;
  let entries: readonly StoryEntry[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "coopshift-docs-"));
    // Its report of sizes is nobody's concern while all is well.
    await buildDocs(folder, (command, args) => run(command, args, { stdio: ["ignore", "ignore", "inherit"] }));
    site = await serveSite(folder, "/of/some/coop/docs/");
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
    const visit = async (part: number): Promise<void> => {
      const own = ids.filter((_id, index) => index % pageCount === part);
      const { page, show } = await openStories(browser, site.url);
      await page.setViewport({ width: 1000, height: 900 });
      await injectAxe(page);
      for (const [index, id] of own.entries()) {
        const faults = index % oneIn === 0;
        const errors = [...(await show(id)), ...(faults ? await findFaults(page) : [])];
        if (errors.length > 0) wrong.push(`${id}: ${errors.join("\n    ")}`);
      }
    };
    await Promise.all(Array.from({ length: pageCount }, (_none, part) => visit(part)));
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });

  it("opens every page of the docs without an error", async () => {
    const docs = entries.filter(({ type }) => type === "docs").map(({ id }) => id);
    for (const id of docs) {
      const { page, errors } = await openPage(browser, new URL(`iframe.html?id=${id}&viewMode=docs`, site.url).href);
      await page.waitForSelector("#storybook-docs h1");
      assert.deepEqual(errors, [], id);
      await page.close();
    }
  });

  it("asks for nothing that isn't in its folder", () => {
    assert.deepEqual(site.missing, []);
  });
});
