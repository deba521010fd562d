/**
 * Runs test files in Node, two at a time and those that take longest first: one that began last would keep everybody waiting
 * with one processor idle, and `node --test` takes files by their names.
 *
 *   node scripts/node-tests.ts <file for the results> <test file>…
 */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import type { Counts } from "./lib/counts.ts";
import { root } from "./lib/run.ts";
import type { Timing } from "./lib/timings.ts";

export interface NodeResults {
  readonly counts: Counts;
  /** Of each file. */
  readonly timings: readonly Timing[];
}

/** What takes longest, and first of all; the others follow by their names. */
const longest = [
  "test/stories/smoke.test.ts",
  "test/package/packed.test.ts",
  "test/backend/races.test.ts",
  "test/backend/demo-server.test.ts",
  "test/tools/check-faults.test.ts",
  "test/backend/stores.test.ts",
  "test/e2e/later.test.ts",
  "test/e2e/demo.test.ts",
  "test/e2e/memory.test.ts",
];

const [resultsFile = "", ...named] = process.argv.slice(2);
const files = [...longest.filter((file) => named.includes(file)), ...named.filter((file) => !longest.includes(file))];

const timings: Timing[] = [];
const events = run({ files, concurrency: 2 });
events.on("test:fail", () => void (process.exitCode = 1));
events.on("test:summary", ({ file, counts, duration_ms: ms }) => {
  if (file !== undefined) {
    timings.push({ name: relative(root, file), ms });
    return;
  }
  // The summary without a file is the one of the whole run.
  const { tests, passed, skipped, todo } = counts;
  const all: Counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  const results: NodeResults = { counts: all, timings };
  writeFileSync(resultsFile, JSON.stringify(results));
});
events.compose(spec).pipe(process.stdout);
