/**
 * `npm run screenshots`: pictures of the demo page to look at, in dist/screenshots, and docs/demo.png for the README.
 * `-- --only regular` takes those whose name contains the word.
 */
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { createDemoServer } from "../demo/app.ts";
import { chromiumArguments, findBrowsers } from "./lib/browsers.ts";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";

interface Shot {
  readonly persona: string;
  readonly lang: "fr" | "nl" | "en";
  readonly theme: "light" | "dark";
  /** CSS pixels. */
  readonly width: number;
}

/** A Tuesday morning with shifts behind and before everybody; Brussels. */
const now = "2026-11-24T10:00";
const viewportHeight = 900;
/** What the README shows: the page down to the end of this element, and so many CSS pixels below it. */
const readme = { until: "coop-open-shifts", margin: 24 } as const;

const widths = [320, 768, 1280] as const;
const themes = ["light", "dark"] as const;

const sizes: readonly Shot[] = widths.flatMap((width) =>
  themes.map((theme) => ({ persona: "irregular-ahead", lang: "fr" as const, theme, width })),
);

/** Every kind of member once, in turn in each language, theme and size. */
const members: readonly Shot[] = [
  { persona: "regular", lang: "nl", theme: "light", width: 1280 },
  { persona: "regular-holiday", lang: "en", theme: "dark", width: 768 },
  { persona: "regular-compensation", lang: "fr", theme: "light", width: 1280 },
  { persona: "regular-no-slot", lang: "nl", theme: "light", width: 768 },
  { persona: "irregular-alert", lang: "nl", theme: "dark", width: 320 },
  { persona: "irregular-suspended", lang: "en", theme: "light", width: 320 },
  { persona: "extension", lang: "fr", theme: "dark", width: 1280 },
  { persona: "unsubscribed", lang: "nl", theme: "light", width: 320 },
  { persona: "exempted", lang: "en", theme: "light", width: 768 },
  { persona: "new-worker", lang: "en", theme: "dark", width: 1280 },
  { persona: "non-worker", lang: "fr", theme: "light", width: 320 },
  { persona: "signed-out", lang: "en", theme: "light", width: 1280 },
];

function nameOf({ persona, lang, theme, width }: Shot): string {
  return `${persona}-${lang}-${theme}-${width}.png`;
}

/** Height, in CSS pixels, of the page's part that the README shows. */
function readmeHeight(page: Page): Promise<number> {
  return page.$eval(readme.until, (element) => element.getBoundingClientRect().bottom + scrollY);
}

/** Takes one picture, with nobody's session left from the one before. */
async function take(browser: Browser, url: string, shot: Shot, path: string, isReadme = false): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: shot.width, height: viewportHeight });
  const search = new URLSearchParams({ persona: shot.persona, lang: shot.lang, theme: shot.theme });
  await page.goto(`${url}/?${search}`, { waitUntil: "networkidle0" });
  await mkdir(dirname(path), { recursive: true });
  if (isReadme) {
    const height = Math.ceil((await readmeHeight(page)) + readme.margin);
    await page.screenshot({ path, clip: { x: 0, y: 0, width: shot.width, height } });
  } else {
    await page.screenshot({ path, fullPage: true });
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.warn(`${nameOf(shot)}: ${overflow} px wider than its window.`);
  await context.close();
}

async function takeAll(only: string): Promise<void> {
  const { chromium } = findBrowsers();
  if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
  const folder = resolve(root, "dist/screenshots");
  const server = await createDemoServer({ port: 0, memory: true, now });
  const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: [...chromiumArguments()] });
  try {
    for (const shot of [...sizes, ...members]) {
      if (!nameOf(shot).includes(only)) continue;
      await take(browser, server.url, shot, resolve(folder, nameOf(shot)));
    }
    const shown: Shot = { persona: "irregular-ahead", lang: "en", theme: "light", width: 1280 };
    if ("readme".includes(only)) await take(browser, server.url, shown, resolve(root, "docs/demo.png"), true);
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`Pictures are in ${folder}; the README's is docs/demo.png.`);
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
  await takeAll(values.only);
}
