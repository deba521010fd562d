/** Writes the icons' drawings into `dist` in place of the modules that make them of Lucide's. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

async function inline(path: string): Promise<void> {
  const { iconPaths }: { readonly iconPaths: Readonly<Record<string, string>> } = await import(
    pathToFileURL(path).href
  );
  const drawings = `export const iconPaths = ${JSON.stringify(iconPaths, null, 2)};\n`;
  const [intro = ""] = /^\/\*\*[^]*?\*\//.exec(await readFile(path, "utf8")) ?? [];
  await writeFile(path, `${intro}\n${drawings}`);
}

/** @param dist what tsc emitted. */
export async function inlineIcons(dist: string): Promise<void> {
  const theme = resolve(dist, "theme");
  await Promise.all(["icon-paths.js", "icon-paths-later.js"].map((name) => inline(resolve(theme, name))));
  // What drew them is not needed any more.
  await Promise.all(["draw.js", "draw.d.ts"].map((name) => rm(resolve(theme, name), { force: true })));
}
