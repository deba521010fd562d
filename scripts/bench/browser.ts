/** The suite in Chromium, in the system zone that is asked for. */
import { resolve } from "node:path";
import { build } from "esbuild";
import puppeteer, { type Browser } from "puppeteer-core";
import { chromiumArguments, findBrowsers } from "../lib/browsers.ts";
import { listen, type Listening } from "../lib/listen.ts";
import type { RuntimeResults, Results } from "./suite.ts";

/** Longest that one system zone may take, in milliseconds. */
const limit = 300_000;
/** With these a page's clock is fine enough: it is not shared with any other site. */
const isolation = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

async function bundleSuite(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "suite.ts")],
    bundle: true,
    format: "iife",
    globalName: "bench",
    target: "es2022",
    // As Node takes them: rrule's ES module has no default export.
    mainFields: ["main"],
    write: false,
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("");
}

async function runIn(browser: Browser, url: string, systemZone: string, rounds: number): Promise<Results> {
  const page = await browser.newPage();
  await page.emulateTimezone(systemZone);
  await page.goto(url);
  const text = await page.evaluate(`bench.runSuite(${rounds}).then(JSON.stringify)`);
  await page.close();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the suite itself wrote it
  return JSON.parse(String(text)) as Results;
}

function serve(script: string): Promise<Listening> {
  return listen((request, response) => {
    const isScript = request.url === "/suite.js";
    response.writeHead(200, { "Content-Type": isScript ? "text/javascript" : "text/html", ...isolation });
    response.end(
      isScript ? script : "<!doctype html><meta charset=utf-8><title>Bench</title><script src=/suite.js></script>",
    );
  });
}

/**
 * What the suite gives in each system zone.
 *
 * @throws {Error} when there is no Chromium.
 */
export async function runInChromium(zones: readonly string[], rounds: number): Promise<RuntimeResults[]> {
  const { chromium } = findBrowsers();
  if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
  const server = await serve(await bundleSuite());
  const args = [...chromiumArguments()];
  const browser = await puppeteer.launch({ executablePath: chromium, args, protocolTimeout: limit });
  try {
    const runtime = await browser.version();
    const results: RuntimeResults[] = [];
    for (const zone of zones) results.push({ runtime, ...(await runIn(browser, server.origin, zone, rounds)) });
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}
