/** `npm run manifest`: the custom-elements manifest of the sources, into `dist/`; `npm run build` does so too. */
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isMain } from "./lib/is-main.ts";
import { createManifest } from "./lib/manifest/create.ts";
import { root } from "./lib/run.ts";

/** @throws {Error} when a doc block and its element differ; names each difference. */
export async function writeManifest(): Promise<void> {
  const dist = resolve(root, "dist");
  await mkdir(dist, { recursive: true });
  await writeFile(resolve(dist, "custom-elements.json"), `${JSON.stringify(createManifest(), null, 2)}\n`);
}

if (isMain(import.meta.url)) await writeManifest();
