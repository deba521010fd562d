/**
 * The custom properties that only our own styles read (`--_space`) are named for who reads the styles; in the script each
 * is a letter or two after the same `--_`, the most used the shortest.
 */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { root } from "../lib/run.ts";

const privateName = /--_[a-z][\w-]*/g;

/** "a" to "z", then "ba", "bb" … */
export function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}

/** The same however the modules come: the order is that of the counts, then of the names. */
export function shortNamesOf(sources: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [name] of sources.flatMap((source) => [...source.matchAll(privateName)])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
  return new Map(names.map((name, index) => [name, `--_${letters(index)}`]));
}

export function shortNames(): Plugin {
  const cwd = resolve(root, "dist");
  const files = globSync("{elements,theme}/**/*.js", { cwd }).map((file) => resolve(cwd, file));
  const short = shortNamesOf(files.map((file) => readFileSync(file, "utf8")));
  const own = new Set(files);
  return {
    name: "short-names",
    transform(code, id) {
      if (!own.has(id) || !code.includes("--_")) return null;
      return { code: code.replaceAll(privateName, (name) => short.get(name) ?? name), map: null };
    },
  };
}
