/**
 * `npm run bench:render`: how long the same shifts of a week take to be laid out and painted, as a list and as a grid,
 * beside the calendars that people would take instead. Chromium, a page of its own for each, all in turn.
 *
 *   npm run bench:render                     7 rounds
 *   npm run bench:render -- --rounds 3       less exact, sooner
 *   npm run bench:render -- --json           the results as JSON
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import puppeteer, { type Browser } from "puppeteer-core";
import { chromiumArguments, findBrowsers } from "../lib/browsers.ts";
import { root } from "../lib/run.ts";
import { page as pageOf, serveSite, type Found } from "../lib/serve-site.ts";
import { median } from "./measure.ts";
import type { View } from "./render/candidate.ts";
import type { Times } from "./render/page.ts";

const cases: readonly { readonly view: View; readonly count: number }[] = [
  ...[13, 200, 1000, 5000].map((count) => ({ view: "list" as const, count })),
  ...[200, 1000].map((count) => ({ view: "grid" as const, count })),
];
const styles = [
  "fullcalendar/skeleton.css",
  "fullcalendar/themes/classic/theme.css",
  "fullcalendar/themes/classic/palette.css",
  "@event-calendar/core/index.css",
  "@schedule-x/theme-default/dist/index.css",
];
/** Longest that one page may take, in milliseconds. */
const longest = 120_000;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, json: { type: "boolean", default: false } },
});

async function bundle(): Promise<ReadonlyMap<string, Found>> {
  const shared = { bundle: true, minify: true, write: false, logLevel: "error", absWorkingDir: root } as const;
  const [script, style] = await Promise.all([
    build({
      ...shared,
      entryPoints: [resolve(import.meta.dirname, "render/page.ts")],
      format: "iife",
      globalName: "bench",
      target: "es2022",
      tsconfig: "tsconfig.json",
      ignoreAnnotations: true,
    }),
    build({
      ...shared,
      stdin: { contents: styles.map((file) => `@import "${file}";`).join("\n"), loader: "css", resolveDir: root },
    }),
  ]);
  const textOf = ({ outputFiles }: { outputFiles: readonly { text: string }[] }): string =>
    outputFiles.map(({ text }) => text).join("");
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/style.css"><main></main><script src="/script.js"></script>`;
  return new Map([
    ["/", pageOf(html)],
    ["/script.js", { body: textOf(script) }],
    ["/style.css", { body: textOf(style) }],
  ]);
}

interface Result {
  readonly view: View;
  readonly count: number;
  readonly name: string;
  readonly times: readonly Times[];
}

async function runOnce(browser: Browser, url: string, { view, count, name }: Omit<Result, "times">): Promise<Times> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  const text = await page.evaluate(`bench.run("${name}", "${view}", ${count}).then(JSON.stringify)`);
  await page.close();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's own script wrote it
  return JSON.parse(String(text)) as Times;
}

async function measureAll(browser: Browser, url: string, rounds: number): Promise<readonly Result[]> {
  const page = await browser.newPage();
  await page.goto(url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's own script gives it
  const names = (await page.evaluate("bench.names")) as readonly string[];
  await page.close();
  const results = cases.flatMap((each) => names.map((name) => ({ ...each, name, times: [] as Times[] })));
  for (let round = 0; round < rounds; round++) {
    for (const result of results) result.times.push(await runOnce(browser, url, result));
  }
  return results;
}

function format(results: readonly Result[]): string {
  const columns = ["firstPainted", "laidOut", "painted", "change", "longestTask"] as const;
  const tables = cases.map(({ view, count }) => {
    const own = results.filter((each) => each.view === view && each.count === count);
    const mid = (name: string, column: keyof Times): number =>
      median(own.find((each) => each.name === name)?.times.map((each) => each[column]) ?? []);
    const names = own.map(({ name }) => name);
    const [ours = "", floor = "", ...peers] = names;
    const fastest = (column: keyof Times): number => Math.min(...peers.map((name) => mid(name, column)));
    const rows = names.map((name) => [name, ...columns.map((column) => `${mid(name, column).toFixed(1)} ms`)]);
    const sharesOf = (name: string): readonly string[] =>
      columns.map((column) =>
        column === "longestTask" ? "" : `${(mid(name, column) / fastest(column)).toFixed(2)} ×`,
      );
    return [
      [`${view} of ${count}`, "first screen", "laid out", "painted", "one change", "longest task"],
      ...rows,
      [`${ours} × fastest peer`, ...sharesOf(ours)],
      [`${floor} × fastest`, ...sharesOf(floor)],
    ];
  });
  return tables
    .map((rows) =>
      rows.map(([name = "", ...cells]) => name.padEnd(24) + cells.map((cell) => cell.padStart(14)).join("")).join("\n"),
    )
    .join("\n\n");
}

const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new Error(`--rounds ${values.rounds}: give a whole number from 1 on.`);
const { chromium } = findBrowsers();
if (chromium === null) throw new Error("Chromium was not found: `npm run browsers` installs it, or says how.");
const files = await bundle();
const site = await serveSite(root, { find: (pathname) => files.get(pathname) ?? null });
const browser = await puppeteer.launch({
  executablePath: chromium,
  // A frame is drawn as soon as there is something to draw: no time is lost in waiting for a screen.
  args: [...chromiumArguments(), "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  protocolTimeout: longest,
});
try {
  const results = await measureAll(browser, site.url, rounds);
  console.log(values.json ? JSON.stringify(results, null, 2) : format(results));
} finally {
  await browser.close();
  await site.close();
}
