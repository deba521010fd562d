/**
 * `node scripts/gallery.ts`: a picture of every story of the built Storybook, at two widths, light and dark, in
 * site/gallery with a list of them, index.json. `--only open-shifts` takes those whose address has the word. `npm run docs`
 * runs it; where nothing that a story is made of has changed, the pictures of last time are taken over.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { chromiumArguments, findBrowsers } from "./lib/browsers.ts";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";
import { serveSite } from "./lib/serve-site.ts";
import { openStories, readIndex, type StoryEntry } from "./lib/story-page.ts";

/** A phone and a page's column; CSS pixels. */
const widths = [320, 960] as const;
const schemes = ["light", "dark"] as const;
const height = 720;
/** Longer stories are cut: a picture is to find one's way by. */
const tallest = 1600;

/** As the gallery page reads it. */
interface Picture {
  readonly story: string;
  readonly element: string;
  readonly name: string;
  readonly language: string;
  readonly scheme: (typeof schemes)[number];
  readonly width: number;
  readonly file: string;
  readonly size: { readonly width: number; readonly height: number };
}

/** What is on screen: all of the story, or the window where a dialog is in front. */
async function measure(page: Page): Promise<number> {
  const content = await page.evaluate(() => document.documentElement.scrollHeight);
  return Math.min(tallest, content);
}

async function take(page: Page, { id, title, name }: StoryEntry, width: number, folder: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const size = { width, height: await measure(page) };
  for (const scheme of schemes) {
    await page.evaluate((colours) => void (document.documentElement.style.colorScheme = colours), scheme);
    const file = `${id}--${width}--${scheme}.webp` as const;
    const clip = { x: 0, y: 0, ...size };
    await page.screenshot({ path: `${folder}/${file}`, type: "webp", quality: 75, clip });
    pictures.push({
      story: id,
      element: title.replace("Elements/", ""),
      name,
      language: "en",
      scheme,
      width,
      file,
      size,
    });
  }
  await page.evaluate(() => void (document.documentElement.style.colorScheme = "light"));
  return pictures;
}

interface Album {
  readonly site: string;
  readonly folder: string;
  readonly stories: readonly StoryEntry[];
}

/** Every nth story, at one width after the other. */
async function fillPart(
  browser: Browser,
  { site, folder, stories }: Album,
  part: number,
  of: number,
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const width of widths) {
    // A page for each: a notice that a story puts away stays away as long as its page is open.
    const { page, show } = await openStories(browser, site);
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.setViewport({ width, height });
    for (const story of stories.filter((_story, index) => index % of === part)) {
      const wrong = await show(story.id);
      if (wrong.length > 0) console.warn(`${story.id}: ${wrong.join("; ")}`);
      pictures.push(...(await take(page, story, width, folder)));
    }
    await page.close();
  }
  return pictures;
}

/** Each part has a browser of its own: of several pages of one, only that in front is painted. */
async function fill(album: Album): Promise<readonly Picture[]> {
  const { chromium } = findBrowsers();
  if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
  const of = Math.min(2, cpus().length);
  const parts = Array.from({ length: of }, async (_none, part) => {
    const browser = await puppeteer.launch({
      executablePath: chromium,
      headless: true,
      args: [...chromiumArguments()],
    });
    try {
      return await fillPart(browser, album, part, of);
    } finally {
      await browser.close();
    }
  });
  return (await Promise.all(parts)).flat();
}

/** What the stories are made of: the build names its files by what is in them. The docs pages' own are left out. */
async function fingerprint(site: string): Promise<string> {
  const files = await readdir(join(site, "assets"));
  const made = files.filter((name) => /\.states|csf|iframe|mock|define|preview/.test(name)).toSorted();
  return createHash("sha256").update(made.join("\n")).digest("hex").slice(0, 16);
}

function sorted(pictures: readonly Picture[], stories: readonly StoryEntry[]): readonly Picture[] {
  const places = new Map(stories.map(({ id }, index) => [id, index]));
  return pictures.toSorted((a, b) => (places.get(a.story) ?? 0) - (places.get(b.story) ?? 0));
}

/** @param site - folder of the built Storybook. */
export async function takePictures(site = resolve(root, "site"), only = ""): Promise<void> {
  const folder = join(site, "gallery");
  const kept = resolve(root, "node_modules/.cache/coopshift/gallery", await fingerprint(site));
  if (only === "" && (await stat(kept).catch(() => null))) {
    await cp(kept, folder, { recursive: true });
    return;
  }
  const server = await serveSite(site);
  try {
    await mkdir(folder, { recursive: true });
    const stories = (await readIndex(server.url)).filter(({ type, id }) => type === "story" && id.includes(only));
    const pictures = sorted(await fill({ site: server.url, folder, stories }), stories);
    await writeFile(join(folder, "index.json"), `${JSON.stringify(pictures)}\n`);
    console.log(`${pictures.length} pictures of ${stories.length} stories are in ${folder}.`);
  } finally {
    await server.close();
  }
  if (only !== "") return;
  await rm(resolve(kept, ".."), { recursive: true, force: true });
  await cp(folder, kept, { recursive: true });
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
  await takePictures(undefined, values.only);
}
