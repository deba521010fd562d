/** A browser's page that shows one story, or page of the docs, of the built Storybook after the other, without loading anew. */
import type { Browser, Page } from "puppeteer-core";

/** What is needed of an entry of Storybook's index.json. */
export interface StoryEntry {
  readonly id: string;
  readonly type: "story" | "docs";
  readonly title: string;
  readonly name: string;
  readonly importPath: string;
}

/** @param site - address of the built Storybook. */
export async function readIndex(site: string): Promise<readonly StoryEntry[]> {
  const response = await fetch(new URL("index.json", site));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Storybook's own build wrote it
  const { entries } = (await response.json()) as { entries: Readonly<Record<string, StoryEntry>> };
  return Object.values(entries);
}

export interface StoryPage {
  readonly page: Page;
  /** Shows a story, plays it, and gives what went wrong: what it threw, and what the console said. */
  readonly show: (id: string) => Promise<readonly string[]>;
  /** Shows a page of the docs, and gives what went wrong. */
  readonly showDocs: (id: string) => Promise<readonly string[]>;
  /** Puts the page of the docs that is shown into light or dark. */
  readonly colourDocs: (scheme: "light" | "dark") => Promise<readonly string[]>;
}

/**
 * Opens the page that stories and docs are shown in.
 *
 * @param globals - of the toolbar, as an address has them: `scheme:dark`.
 */
export async function openStories(browser: Browser, site: string, globals: readonly string[] = []): Promise<StoryPage> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(`thrown into the page: ${String(error)}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") said.push(`console: ${message.text()}`);
  });
  const query = new URLSearchParams({ viewMode: "story", globals: globals.join(";") });
  await page.goto(new URL(`iframe.html?${query}`, site).href, { waitUntil: "load" });
  // No story to begin with: one that is shown already couldn't be asked for.
  await page.waitForSelector("body.sb-show-nopreview");
  await page.evaluate(() => window.leaveChecks());
  // As many pages as there are processors, of which only one could be in front.
  await page.emulateFocusedPage(true);
  const watch = async (task: () => Promise<string>): Promise<readonly string[]> => {
    said.length = 0;
    const failure = await task();
    return [...(failure === "" ? [] : [failure]), ...said];
  };
  return {
    page,
    show: (id) => watch(() => page.evaluate((story) => window.showStory(story), id)),
    showDocs: (id) => watch(() => page.evaluate((docs) => window.showDocs(docs), id)),
    colourDocs: (scheme) => watch(() => page.evaluate((wanted) => window.colourDocs(wanted), scheme)),
  };
}
