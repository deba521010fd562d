/** `npm run api`: the API reference of what has been built, into `stories/docs/api/`, where the documentation finds it. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { renderEntry } from "./lib/api/markdown.ts";
import { readApi } from "./lib/api/read.ts";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";

/** @throws {Error} where nothing has been built. */
export async function writeApi(): Promise<void> {
  const folder = resolve(root, "stories/docs/api");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(
    readApi().map((entry) => writeFile(join(folder, `${entry.specifier.replace("/", "-")}.mdx`), renderEntry(entry))),
  );
}

if (isMain(import.meta.url)) await writeApi();
