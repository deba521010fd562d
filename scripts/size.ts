/**
 * `npm run size`: what a page downloads, minified and gzipped. Fails where a limit is passed, as `npm test` does;
 * `npm run build` comes first.
 */
import { findTooLarge, limits, measureSizes } from "./lib/sizes.ts";

const columns = [24, 10, 10, 10];

function formatRow(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(columns[0] ?? 0) : String(cell).padStart(columns[i] ?? 0)))
    .join("");
}

const costs = await measureSizes();
console.log(formatRow(["", "min", "gzip", "limit"]));
for (const [name, { bytes, gzip }] of costs) console.log(formatRow([name, bytes, gzip, limits[name] ?? ""]));
for (const message of findTooLarge(costs)) {
  console.error(message);
  process.exitCode = 1;
}
