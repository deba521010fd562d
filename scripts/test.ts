/**
 * `npm test`: everything that has to hold.
 *
 *   npm test                                     everything
 *   npm test -- --quick                          what most changes break: no database, no faulty line, Chromium alone
 *   npm test -- --only check|node|browsers       one part of it
 *   npm test -- test/domain/cycle.test.ts        these test files only (Node's or the browsers', by their names)
 *
 * `ENGINES=chromium,webkit` picks the engines of the browser tests. The last line is `N passed, N failed`.
 */
import { existsSync, globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { ensureBrowsers } from "./browsers.ts";
import { check } from "./check.ts";
import type { BrowserResults } from "./lib/browser-counts.ts";
import { addCounts, formatCounts, noCounts, type Counts } from "./lib/counts.ts";
import { root, whenIdle, type Run } from "./lib/run.ts";
import { formatSeconds, runSections, type Section } from "./lib/sections.ts";
import { formatTimings, longest, timed, type Timing } from "./lib/timings.ts";
import type { NodeResults } from "./node-tests.ts";

const parts = ["check", "node", "browsers"] as const;

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, quick: { type: "boolean", default: false } },
});
const nodeFiles = files.filter((file) => file.endsWith(".test.ts"));
const browserFiles = files.filter((file) => file.endsWith(".browser.ts"));

const started = performance.now();
const failures: string[] = [];
const summary: string[] = [];
const stages: Timing[] = [];
const fileTimings: Timing[] = [];
let total = noCounts;

/** What a reporter of ours wrote; `empty` where the runner broke off before. */
async function readResults<T>(file: string, empty: T): Promise<T> {
  const text = await readFile(file, "utf8").catch(() => "");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own reporters wrote it just now
  return text === "" ? empty : (JSON.parse(text) as T);
}

/** What takes long: databases, whole pages in a real browser, a line that misbehaves, a backend with each of many faults. */
const slow = [
  "test/e2e/**",
  "test/accessibility/**",
  "test/script-tag/**",
  "test/faults/**",
  "test/backend/{demo,races,stores}*",
  "test/tools/check*",
  "test/stories/smoke*",
  "test/package/{packed,bundling}*",
];

function chooseNodeFiles(): readonly string[] {
  if (nodeFiles.length > 0) return nodeFiles;
  return globSync("test/**/*.test.ts", { cwd: root, exclude: values.quick ? slow : [] }).toSorted();
}

/** A runner that ran no test has not passed. */
function judge(name: string, ok: boolean, counts: Counts): readonly string[] {
  total = addCounts(total, counts);
  summary.push(`${name}: ${formatCounts(counts)}`);
  if (counts.passed + counts.failed === 0) return [`${name}: no test ran`];
  return ok && counts.failed === 0 ? [] : [name];
}

/** Many of them are of what is built. */
async function runNodeTests(runHere: Run, folder: string): Promise<readonly string[]> {
  await timed("build", stages, () => build(runHere));
  const file = join(folder, "node.json");
  // Sources are stripped of their types and compiled once, not in each of the processes.
  const env = { TZ: "Pacific/Auckland", NODE_COMPILE_CACHE: resolve(root, "node_modules/.cache/coopshift/node") };
  const args = ["scripts/node-tests.ts", file, ...chooseNodeFiles()];
  const ok = await timed("tests in Node", stages, () => runHere("node", args, { env }));
  const { counts, timings } = await readResults<NodeResults>(file, { counts: noCounts, timings: [] });
  fileTimings.push(...timings);
  return judge("Node", ok, counts);
}

interface BrowserRun extends BrowserResults {
  readonly ok: boolean;
}

async function runBrowsersOnce(
  runHere: Run,
  file: string,
  chosen: readonly string[],
  asked: object,
): Promise<BrowserRun> {
  await rm(file, { force: true });
  const env = { ...process.env, ...asked, BROWSER_COUNTS: file };
  const args = ["--static-logging", ...chosen];
  const ok = await timed("tests in browsers", stages, () => runHere("web-test-runner", args, { env }));
  const results = await readResults<BrowserResults>(file, { counts: {}, lost: [], timings: [] });
  fileTimings.push(...results.timings);
  return { ok, ...results };
}

/** A browser that died says nothing about what is tested: its file runs once more, alone. Dying again is a failure. */
async function runBrowserTests(runHere: Run, folder: string): Promise<readonly string[]> {
  const file = join(folder, "browsers.json");
  const quick = values.quick && process.env["ENGINES"] === undefined ? { ENGINES: "chromium" } : {};
  const first = await runBrowsersOnce(runHere, file, browserFiles, quick);
  const runs: BrowserRun[] = [{ ...first, ok: first.ok || first.lost.length > 0 }];
  for (const { engine, file: lost } of first.lost) {
    summary.push(`${engine} died in ${lost}, which ran once more.`);
    runs.push(await runBrowsersOnce(runHere, file, [lost], { ENGINES: engine }));
  }
  const counts = runs.flatMap((each) => Object.values(each.counts));
  const idle = counts.some(({ passed, failed }) => passed + failed === 0) ? ["an engine ran no test"] : [];
  return [
    ...idle,
    ...judge(
      "Browsers",
      runs.every(({ ok }) => ok),
      counts.reduce(addCounts, noCounts),
    ),
  ];
}

/** Whether this part was asked for; a list of files asks for the parts that they belong to. */
function isAsked(part: (typeof parts)[number]): boolean {
  if (values.only !== undefined) return values.only === part;
  if (files.length === 0) return true;
  return part === "node" ? nodeFiles.length > 0 : part === "browsers" && browserFiles.length > 0;
}

async function showBrowsers(): Promise<readonly string[]> {
  console.log(ensureBrowsers());
  return [];
}

async function runAll(folder: string): Promise<void> {
  const needed = (part: (typeof parts)[number], section: Section): readonly Section[] =>
    isAsked(part) ? [section] : [];
  if (isAsked("browsers") || isAsked("node")) {
    failures.push(...(await runSections(folder, [{ name: "Browsers on this machine", task: showBrowsers }])));
  }
  // All at the same time: each leaves a processor idle now and then. What checks takes no more than that: it can't time out,
  // and the tests in Node, which wait a lot, are the last to end.
  failures.push(
    ...(await runSections(folder, [
      ...needed("node", {
        name: "Build, and Node tests in Auckland",
        task: (runHere) => runNodeTests(runHere, folder),
      }),
      ...needed("check", {
        name: "Format, lint, types",
        task: (runHere) => timed("format, lint, types", stages, () => check(whenIdle(runHere))),
      }),
      ...needed("browsers", {
        name: "Browser tests, in Los Angeles",
        task: (runHere) => runBrowserTests(runHere, folder),
      }),
    ])),
  );
}

if (values.only !== undefined && !parts.some((part) => part === values.only)) {
  throw new Error(`--only ${values.only}: there is no such part; there are ${parts.join(", ")}.`);
}
/** Nothing would run for these, and nothing would fail. */
const unknown = files.filter(
  (file) => !existsSync(resolve(root, file)) || ![...nodeFiles, ...browserFiles].includes(file),
);
if (unknown.length > 0) {
  throw new Error(`No test files: ${unknown.join(", ")}. Give paths such as test/domain/cycle.test.ts.`);
}
const folder = await mkdtemp(join(tmpdir(), "coopshift-test-"));
try {
  await runAll(folder);
} finally {
  await rm(folder, { recursive: true });
}

if (files.length === 0) {
  console.log(`\nAt the same time:\n${formatTimings(stages)}`);
  if (fileTimings.length > 0) {
    console.log(`The files that took longest:\n${formatTimings(longest(fileTimings, 10))}`);
  }
}
console.log(`\n${summary.join("\n")}\nTotal ${formatSeconds(started)}`);
if (failures.length > 0) {
  console.log(`FAILED: ${failures.join("; ")}`);
  process.exitCode = 1;
}
// A check that failed counts too, so that the last line never reads as if all were well.
const others = total.failed === 0 ? failures.length : 0;
console.log(formatCounts({ ...total, failed: total.failed + others }));
