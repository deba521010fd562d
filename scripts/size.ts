/**
 * `npm run size`: what a page downloads, minified and gzipped: each file of the script-tag build, and what an import from
 * the package costs. Fails where a limit is passed; `npm run build` comes first.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { costOf, measureImport, type Cost } from "./lib/measure.ts";
import { root } from "./lib/run.ts";

/** Bytes, gzipped. A file without one is loaded by few pages. */
const limits: Readonly<Record<string, number>> = {
  "coopshift.js": 73_300,
  "coopshift-more.js": 34_500,
  "the SDK": 11_800,
  "three rules": 5_000,
};

const columns = [24, 10, 10, 10];

function formatRow(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(columns[0] ?? 0) : String(cell).padStart(columns[i] ?? 0)))
    .join("");
}

function fromPackage(names: string): Promise<Cost> {
  return measureImport(`export { ${names} } from ${JSON.stringify(resolve(root, "dist/index.js"))};`);
}

const folder = resolve(root, "dist/cdn");
const costs = new Map<string, Cost>();
for (const name of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
  costs.set(name, costOf(readFileSync(resolve(folder, name))));
}
// What a page waits for that asks whether its member may shop; the rest is loaded when it is asked for.
costs.set("the SDK", await fromPackage("createCoopShift"));
costs.set("three rules", await fromPackage("weekLetter, statusOf, nextShifts"));

console.log(formatRow(["", "min", "gzip", "limit"]));
for (const [name, { bytes, gzip }] of costs) {
  const limit = limits[name];
  console.log(formatRow([name, bytes, gzip, limit ?? ""]));
  if (limit === undefined || gzip <= limit) continue;
  console.error(`${name}: ${gzip} bytes are over the limit of ${limit}. Load on demand what is not needed at once.`);
  process.exitCode = 1;
}
