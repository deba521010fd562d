/** The page of snippets as the demo serves it, under the demo's policy; `npm run build` comes first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { getRequestListener } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { listen, type Listening } from "../../scripts/lib/listen.ts";
import { serveFile } from "../../demo/static.ts";
import { collectErrors, launchChromium } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";

const heading = { fr: "Le code à coller", nl: "De code om te plakken", en: "The code to paste" } as const;

describe("the page of snippets", () => {
  let browser: Browser;
  let server: Listening;

  before(async () => {
    const listener = getRequestListener((request) => {
      const { pathname } = new URL(request.url);
      const isBuilt = pathname.startsWith("/dist/");
      return serveFile(request, resolve(root, isBuilt ? "." : "demo"), pathname);
    });
    server = await listen((incoming, outgoing) => void listener(incoming, outgoing));
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function visit(language: string, width = 1280): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    const errors = collectErrors(page);
    await page.goto(`${server.origin}/snippet/?lang=${language}`, { waitUntil: "load" });
    await page.waitForFunction(() => document.querySelector("pre")?.textContent?.includes("integrity="));
    return { page, errors };
  }

  const codeOf = (page: Page): Promise<string> => page.$eval("#snippets", ({ textContent }) => textContent ?? "");

  it("writes and previews what is chosen, and follows every choice", async () => {
    const { page, errors } = await visit("en");
    assert.doesNotMatch(await codeOf(page), /coop-past-shifts/);
    await page.click("input[value=past-shifts]");
    await page.select("#theme", "warm");
    await page.select("#lang", "nl");
    assert.match(await codeOf(page), /lang="nl"[^]*<coop-past-shifts>/);
    assert.match(await codeOf(page), /themes\/warm\.css" integrity="sha384-/);
    await page.click("input[value=wordpress]");
    assert.match(await codeOf(page), /wp_head[^]*data-coop="past-shifts"/);
    const frame = page.frames().find((each) => each.url().includes("preview.html"));
    await frame?.waitForFunction(() =>
      document.querySelector("coop-past-shifts")?.shadowRoot?.textContent?.includes("Je voorbije shifts"),
    );
    assert.deepEqual(errors, []);
  });

  it("names a folder of this version's own, unless one has named another", async () => {
    const { page } = await visit("en");
    const { version } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as { version: string };
    assert.ok((await codeOf(page)).includes(`src="/assets/coopshift-${version}/coopshift.js"`));
  });

  it("says what is wrong with an address that can't be meant, and keeps the code of before", async () => {
    const { page } = await visit("en");
    const code = await codeOf(page);
    await page.$eval("#backend", (input) => {
      Object.assign(input, { value: "coop" });
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    assert.match(await page.$eval("#backend-fault", ({ textContent }) => textContent ?? ""), /begins with neither/);
    assert.equal(await codeOf(page), code);
  });

  it("says so while the address of the files is not complete, and throws nothing", async () => {
    const { page, errors } = await visit("en");
    const type = (address: string): Promise<void> =>
      page.$eval(
        "#files",
        (input, value) => {
          Object.assign(input, { value });
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        address,
      );
    const fault = (): Promise<string> => page.$eval("#files-fault", ({ textContent }) => textContent ?? "");
    await type("https://");
    assert.match(await fault(), /not complete/);
    await type("https://cdn.example/coopshift");
    assert.equal(await fault(), "");
    assert.match(await codeOf(page), /script-src https:\/\/cdn\.example;/);
    assert.deepEqual(errors, []);
  });

  for (const [language, words] of Object.entries(heading)) {
    it(`speaks ${language}, fits a phone, and has no fault that axe finds`, async () => {
      const { page } = await visit(language, 320);
      assert.equal(await page.$eval("h1", ({ textContent }) => textContent), words);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      await page.setBypassCSP(true);
      await page.reload({ waitUntil: "load" });
      await page.waitForFunction(() => document.querySelector("pre") !== null);
      await page.addScriptTag({ path: resolve(root, "node_modules/axe-core/axe.min.js") });
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
        // What is in the preview is looked at by tests of its own.
        const { violations } = await axe.run({ exclude: [["iframe"]] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
      });
      assert.deepEqual(faults, []);
    });
  }
});
