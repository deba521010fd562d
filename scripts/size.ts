/** `npm run size`: what a page downloads, in bytes: each file of the script-tag build, minified and gzipped. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./lib/run.ts";

const folder = resolve(root, "dist/cdn");
const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
const columns = [24, 10, 10];

function formatRow(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(columns[0] ?? 0) : String(cell).padStart(columns[i] ?? 0)))
    .join("");
}

console.log(formatRow(["file", "min", "gzip"]));
for (const file of files) {
  const content = readFileSync(resolve(folder, file));
  console.log(formatRow([file, content.length, gzipSync(content, { level: 9 }).length]));
}
