/** What lies beside the scripts, and the hashes of it all. */
import { copyFile, cp, readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { root } from "../lib/run.ts";
import { integrityOf } from "./on-demand.ts";

/** What a page's `integrity` may say of each file. */
async function writeHashes(folder: string, version: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|css)$/.test(name)).toSorted();
  const hashes = names.map(async (name) => [name, integrityOf(await readFile(resolve(folder, name)))] as const);
  const files = Object.fromEntries(await Promise.all(hashes));
  await writeFile(resolve(folder, "sri.json"), `${JSON.stringify({ version, files }, null, 2)}\n`);
}

/** Styles, themes and `sri.json`; for the last build, when all else is there. */
export function beside(folder: string, version: string): Plugin {
  return {
    name: "beside",
    async writeBundle() {
      await copyFile(resolve(root, "src/script-tag/coopshift.css"), resolve(folder, "coopshift.css"));
      // Here too, so that one folder is all that a site copies.
      await cp(resolve(root, "src/theme/presets"), resolve(folder, "themes"), { recursive: true });
      await writeHashes(folder, version);
    },
  };
}
