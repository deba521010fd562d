/**
 * Runs test files in Node, two at a time and those that take longest first: one that began last would keep everybody waiting
 * with one processor idle, and `node --test` takes files by their names.
 *
 *   node scripts/node-tests.ts <file for the counts> <test file>…
 */
import { writeFileSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import type { Counts } from "./lib/counts.ts";

/** What takes longest, and first of all; the others follow by their names. */
const longest = ["test/stories/smoke.test.ts", "test/package/packed.test.ts", "test/e2e/memory.test.ts"];

const [countsFile = "", ...named] = process.argv.slice(2);
const files = [...longest.filter((file) => named.includes(file)), ...named.filter((file) => !longest.includes(file))];

const events = run({ files, concurrency: 2 });
events.on("test:fail", () => void (process.exitCode = 1));
events.on("test:summary", ({ file, counts }) => {
  // The summary without a file is the one of the whole run.
  if (file !== undefined) return;
  const { tests, passed, skipped, todo } = counts;
  const all: Counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  writeFileSync(countsFile, JSON.stringify({ node: all }));
});
events.compose(spec).pipe(process.stdout);
