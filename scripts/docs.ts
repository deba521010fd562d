/** `npm run docs`: Storybook as a static site in site/, which works from any folder of any server, the API reference in it,
 * and pictures of every story (`-- --no-pictures` leaves those out). */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { writeApi } from "./api.ts";
import { build } from "./build.ts";
import { takePictures } from "./gallery.ts";
import { isMain } from "./lib/is-main.ts";
import { mustRun, root, type Run } from "./lib/run.ts";

/** @param folder - what is built, from nothing. */
export async function buildDocs(folder = "site", runHere?: Run): Promise<void> {
  // Manifest and reference are made from what is built.
  if (!existsSync(resolve(root, "dist/index.d.ts"))) await build(runHere);
  await writeApi();
  await mustRun("storybook", ["build", "--output-dir", folder, "--quiet", "--disable-telemetry"], runHere);
}

if (isMain(import.meta.url)) {
  await buildDocs();
  if (!process.argv.includes("--no-pictures")) await takePictures();
}
