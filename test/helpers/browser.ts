/** A real Chromium for end-to-end tests that run in Node against a real server. */
import { launch, type Browser, type Page } from "puppeteer-core";
import { chromiumArguments, findBrowsers } from "../../scripts/lib/browsers.ts";

export interface BrowserOptions {
  /** IANA name of the zone that the browser believes to be in. */
  readonly timeZone?: string;
  /** BCP 47 tag of the language that it asks pages for. */
  readonly language?: string;
  /** What the browser is told besides. */
  readonly flags?: readonly string[];
}

/**
 * Starts the system's Chromium without a window; `await browser.close()` ends it.
 *
 * @throws {Error} when there is no Chromium; `npm run browsers` installs it.
 */
export async function launchChromium({
  timeZone = "America/Los_Angeles",
  language = "en",
  flags = [],
}: BrowserOptions = {}): Promise<Browser> {
  const { chromium } = findBrowsers();
  if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
  return launch({
    executablePath: chromium,
    headless: true,
    args: [...chromiumArguments(), `--lang=${language}`, ...flags],
    env: { ...process.env, TZ: timeZone, LANGUAGE: language },
  });
}

/**
 * Starts the system's Firefox without a window.
 *
 * @throws {Error} when there is none; `npm run browsers` installs it.
 */
export async function launchFirefox({ timeZone = "America/Los_Angeles" }: BrowserOptions = {}): Promise<Browser> {
  const { firefox } = findBrowsers();
  if (firefox === null) throw new Error("Firefox was not found: `npm run browsers` installs it, or says how.");
  return launch({ browser: "firefox", executablePath: firefox, headless: true, env: { ...process.env, TZ: timeZone } });
}

/** What went wrong in a page while it was open: a test that ends with an empty list has seen no error. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`thrown into the page: ${String(error)}`));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console.error: ${message.text()}`);
  });
  return errors;
}

/** Opens an address in a new page of this size in CSS pixels, and collects what goes wrong in it from the start. */
export async function openPage(
  browser: Browser,
  url: string,
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 900 },
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  await page.setViewport(size);
  const errors = collectErrors(page);
  await page.goto(url, { waitUntil: "load" });
  return { page, errors };
}
