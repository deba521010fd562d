/** `npm run docs`: Storybook as a static site in site/, which works from any folder of any server. */
import { isMain } from "./lib/is-main.ts";
import { mustRun, type Run } from "./lib/run.ts";

/** @param folder - what is built, from nothing. */
export async function buildDocs(folder = "site", runHere?: Run): Promise<void> {
  await mustRun("storybook", ["build", "--output-dir", folder, "--quiet", "--disable-telemetry"], runHere);
}

if (isMain(import.meta.url)) await buildDocs();
