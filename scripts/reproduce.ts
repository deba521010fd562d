/** `npm run reproduce`: builds twice and compares the bytes of every file; the same sources must give the same package. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "./build.ts";
import { root } from "./lib/run.ts";

const dist = resolve(root, "dist");

async function buildAndHash(): Promise<ReadonlyMap<string, string>> {
  await build();
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = async (file: string): Promise<readonly [string, string]> => [
    file.slice(dist.length + 1),
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  ];
  return new Map(await Promise.all(files.map(hash)));
}

const first = await buildAndHash();
const second = await buildAndHash();
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
console.log(
  different.length === 0
    ? `The same bytes twice, in ${first.size} files.`
    : `Not the same bytes:\n  ${different.toSorted().join("\n  ")}`,
);
if (different.length > 0) process.exitCode = 1;
