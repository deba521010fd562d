/** What a test reads from an open page. */
import type { Browser, Page } from "puppeteer-core";
import { collectErrors } from "../../helpers/browser.ts";

export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly warnings: string[];
}

/** Opens an address without waiting for what its scripts do. */
export async function open(browser: Browser, url: string): Promise<Opened> {
  const page = await browser.newPage();
  const errors = collectErrors(page);
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warn") warnings.push(message.text());
  });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return { page, errors, warnings };
}

/** What a browser says by itself of a file that it refused, or of the icon that it looks for. */
const ownWords = /favicon\.ico|Loading module from|hashes in the integrity attribute|Failed to load resource/;

/** What went wrong in the page that is not the browser's own word on a file. */
export function faultsOf({ errors }: Pick<Opened, "errors">): readonly string[] {
  return errors.filter((error) => !ownWords.test(error));
}

/** Waits until an element shows these words, and gives all of its text. */
export async function waitForText(page: Page, selector: string, words: string): Promise<string> {
  const shown = await page.waitForFunction(
    (path, wanted) => {
      const text = document.querySelector(path)?.shadowRoot?.textContent ?? "";
      return text.includes(wanted) ? text : null;
    },
    {},
    selector,
    words,
  );
  return String(await shown.jsonValue());
}
