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
import { globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { ensureBrowsers } from "./browsers.ts";
import { check } from "./check.ts";
import { addCounts, formatCounts, noCounts, type Counts } from "./lib/counts.ts";
import { root, type Run } from "./lib/run.ts";
import { formatSeconds, runSections, type Section } from "./lib/sections.ts";

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
let total = noCounts;

async function readCounts(file: string): Promise<Record<string, Counts>> {
  const text = await readFile(file, "utf8").catch(() => "");
  // A runner that broke off before it could write has run nothing.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own reporters wrote it just now
  return text === "" ? {} : (JSON.parse(text) as Record<string, Counts>);
}

/** What takes long: databases, whole pages in a real browser, a line that misbehaves, a backend with each of many faults. */
const slow = ["test/e2e/**", "test/faults/**", "test/backend/{demo,races,stores}*", "test/tools/check*"];

function chooseNodeFiles(): readonly string[] {
  if (nodeFiles.length > 0) return nodeFiles;
  return values.quick ? globSync("test/**/*.test.ts", { cwd: root, exclude: slow }) : ["test/**/*.test.ts"];
}

/** A runner that ran no test has not passed. */
function judge(name: string, ok: boolean, counts: Counts): readonly string[] {
  total = addCounts(total, counts);
  summary.push(`${name}: ${formatCounts(counts)}`);
  if (counts.passed + counts.failed === 0) return [`${name}: no test ran`];
  return ok && counts.failed === 0 ? [] : [name];
}

async function runNodeTests(runHere: Run, folder: string): Promise<readonly string[]> {
  const file = join(folder, "node.json");
  const args = [
    "--test",
    "--test-concurrency=2",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/lib/node-counts.ts",
    `--test-reporter-destination=${file}`,
    ...chooseNodeFiles(),
  ];
  // Sources are stripped of their types and compiled once, not in each of the processes.
  const env = { TZ: "Pacific/Auckland", NODE_COMPILE_CACHE: resolve(root, "node_modules/.cache/coopshift/node") };
  const ok = await runHere("node", args, { env });
  const counts = (await readCounts(file))["node"] ?? noCounts;
  return judge("Node", ok, counts);
}

async function runBrowserTests(runHere: Run, folder: string): Promise<readonly string[]> {
  const file = join(folder, "browsers.json");
  const args = ["--static-logging", ...browserFiles];
  const engines = values.quick ? { ENGINES: "chromium", ...process.env } : process.env;
  const ok = await runHere("web-test-runner", args, { env: { ...engines, BROWSER_COUNTS: file } });
  const byEngine = Object.values(await readCounts(file));
  const failed = byEngine.some((counts) => counts.passed + counts.failed === 0) ? ["an engine ran no test"] : [];
  return [...failed, ...judge("Browsers", ok, byEngine.reduce(addCounts, noCounts))];
}

async function runBuild(runHere: Run): Promise<readonly string[]> {
  await build(runHere);
  return (await runHere("publint", ["--strict"])) ? [] : ["publint"];
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
  failures.push(
    ...(await runSections(folder, [
      ...needed("check", { name: "Format, lint, types", task: check }),
      ...needed("node", { name: "Build", task: runBuild }),
    ])),
  );
  failures.push(
    ...(await runSections(folder, [
      ...needed("node", { name: "Node tests, in Auckland", task: (runHere) => runNodeTests(runHere, folder) }),
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
const folder = await mkdtemp(join(tmpdir(), "coopshift-test-"));
try {
  await runAll(folder);
} finally {
  await rm(folder, { recursive: true });
}

console.log(`\n${summary.join("\n")}\nTotal ${formatSeconds(started)}`);
if (failures.length > 0) {
  console.log(`FAILED: ${failures.join("; ")}`);
  process.exitCode = 1;
}
// A check that failed counts too, so that the last line never reads as if all were well.
const others = total.failed === 0 ? failures.length : 0;
console.log(formatCounts({ ...total, failed: total.failed + others }));
