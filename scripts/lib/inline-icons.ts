/** Writes the icons' drawings into `dist` in place of the module that makes them of Lucide's. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** @param dist what tsc emitted. */
export async function inlineIcons(dist: string): Promise<void> {
  const path = resolve(dist, "theme/icon-paths.js");
  const { iconPaths }: { readonly iconPaths: Readonly<Record<string, string>> } = await import(
    pathToFileURL(path).href
  );
  const drawings = `export const iconPaths = ${JSON.stringify(iconPaths, null, 2)};\n`;
  const [intro = ""] = /^\/\*\*[^]*?\*\//.exec(await readFile(path, "utf8")) ?? [];
  await writeFile(path, `${intro}\n${drawings}`);
}
