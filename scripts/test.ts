/**
 * `npm test`: everything that has to hold, in the order in which a failure is found soonest.
 *
 *   npm test                                     everything
 *   npm test -- --only check|node|browsers       one part of it
 *   npm test -- test/domain/cycle.test.ts        these test files only (Node's or the browsers', by their names)
 *
 * `ENGINES=chromium,webkit` picks the engines of the browser tests. The last line is `N passed, N failed`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { ensureBrowsers } from "./browsers.ts";
import { check } from "./check.ts";
import { addCounts, formatCounts, noCounts, type Counts } from "./lib/counts.ts";
import { run } from "./lib/run.ts";

const parts = ["check", "node", "browsers"] as const;

const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const nodeFiles = files.filter((file) => file.endsWith(".test.ts"));
const browserFiles = files.filter((file) => file.endsWith(".browser.ts"));

const started = performance.now();
const failures: string[] = [];
let total = noCounts;

function formatSeconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one section under its heading; what it throws is a failure like any other. */
async function section(name: string, task: () => Promise<readonly string[]>): Promise<void> {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
  const since = performance.now();
  try {
    failures.push(...(await task()));
  } catch (error) {
    console.error(error);
    failures.push(name);
  }
  console.log(`   ${formatSeconds(since)}`);
}

async function readCounts(file: string): Promise<Record<string, Counts>> {
  const text = await readFile(file, "utf8").catch(() => "");
  // A runner that broke off before it could write has run nothing.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own reporters wrote it just now
  return text === "" ? {} : (JSON.parse(text) as Record<string, Counts>);
}

/** A runner that ran no test has not passed. */
function judge(name: string, ok: boolean, counts: Counts): readonly string[] {
  total = addCounts(total, counts);
  console.log(`${name}: ${formatCounts(counts)}`);
  if (counts.passed + counts.failed === 0) return [`${name}: no test ran`];
  return ok && counts.failed === 0 ? [] : [name];
}

async function runNodeTests(folder: string): Promise<readonly string[]> {
  const file = join(folder, "node.json");
  const args = [
    "--test",
    "--test-concurrency=2",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/lib/node-counts.ts",
    `--test-reporter-destination=${file}`,
    ...(nodeFiles.length > 0 ? nodeFiles : ["test/**/*.test.ts"]),
  ];
  const ok = await run("node", args, { env: { TZ: "Pacific/Auckland" } });
  const counts = (await readCounts(file))["node"] ?? noCounts;
  return judge("Node", ok, counts);
}

async function runBrowserTests(folder: string): Promise<readonly string[]> {
  const file = join(folder, "browsers.json");
  const ok = await run("web-test-runner", ["--static-logging", ...browserFiles], { env: { BROWSER_COUNTS: file } });
  const byEngine = Object.values(await readCounts(file));
  const failed = byEngine.some((counts) => counts.passed + counts.failed === 0) ? ["an engine ran no test"] : [];
  return [...failed, ...judge("Browsers", ok, byEngine.reduce(addCounts, noCounts))];
}

async function publint(): Promise<readonly string[]> {
  return (await run("publint", ["--strict"])) ? [] : ["publint"];
}

/** Whether this part was asked for; a list of files asks for the parts that they belong to. */
function isAsked(part: (typeof parts)[number]): boolean {
  if (values.only !== undefined) return values.only === part;
  if (files.length === 0) return true;
  return part === "node" ? nodeFiles.length > 0 : part === "browsers" && browserFiles.length > 0;
}

async function runAll(folder: string): Promise<void> {
  if (isAsked("browsers") || isAsked("node")) {
    await section("Browsers on this machine", async () => {
      console.log(ensureBrowsers());
      return [];
    });
  }
  if (isAsked("check")) await section("Format, lint, types", check);
  if (isAsked("node")) {
    await section("Build", async () => {
      await build();
      return publint();
    });
    await section("Node tests, in Auckland", () => runNodeTests(folder));
  }
  if (isAsked("browsers")) await section("Browser tests, in Los Angeles", () => runBrowserTests(folder));
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

console.log(`\nTotal ${formatSeconds(started)}`);
if (failures.length > 0) {
  console.log(`FAILED: ${failures.join("; ")}`);
  process.exitCode = 1;
}
// A check that failed counts too, so that the last line never reads as if all were well.
const others = total.failed === 0 ? failures.length : 0;
console.log(formatCounts({ ...total, failed: total.failed + others }));
