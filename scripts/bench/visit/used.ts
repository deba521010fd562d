/** How much of the script a first visit runs before its content is drawn: what could come later is at most the rest. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Protocol } from "puppeteer-core";
import { root } from "../../lib/run.ts";
import type { Site } from "./site.ts";

/** Bytes, gzipped. */
export interface Used {
  readonly whole: number;
  /** What is left of the script without all that has not run; words and styles, which are values, count as run. */
  readonly run: number;
}

/** Ranges lie within one another: an inner one says more exactly what its own part did. */
function keepWhatRan(code: string, functions: readonly Protocol.Profiler.FunctionCoverage[]): string {
  const ran = new Uint8Array(code.length).fill(1);
  const ranges = functions
    .flatMap((each) => each.ranges)
    .toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  // By UTF-16 units, as the ranges count.
  return Array.from(ran, (each, at) => (each === 1 ? code.charAt(at) : "")).join("");
}

export async function measureUsed(browser: Browser, site: Site): Promise<Used> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  await page.goto(site.addressOf("coopshift"));
  await page.waitForFunction("window.contentAt", { polling: "raf" });
  const { result } = await session.send("Profiler.takePreciseCoverage");
  await page.close();
  const script = result.find(({ url }) => url.endsWith("/cdn/coopshift.js"));
  if (!script) throw new Error("The page did not run coopshift.js.");
  const code = readFileSync(resolve(root, "dist/cdn/coopshift.js"), "utf8");
  return { whole: gzipSync(code).length, run: gzipSync(keepWhatRan(code, script.functions)).length };
}
