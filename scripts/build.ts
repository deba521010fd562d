/**
 * `npm run build`: dist/ from nothing — modules and types by tsc, the script-tag build by rollup, the themes, the
 * custom-elements manifest, the bill of materials, the OpenAPI document.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadDictionaries } from "../src/i18n/all.ts";
import { inlineIcons } from "./lib/inline-icons.ts";
import { isMain } from "./lib/is-main.ts";
import { listTexts, nestTexts } from "./lib/texts.ts";
import { mustRun, root, type Run } from "./lib/run.ts";
import { createLicences } from "./lib/licences.ts";
import { createSbom, type Lockfile } from "./lib/sbom.ts";
import { writeManifest } from "./manifest.ts";
import { createOpenApi } from "./openapi.ts";

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** @param runHere says where the output of its programs goes. */
export async function build(runHere?: Run): Promise<void> {
  const dist = resolve(root, "dist");
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await mustRun("tsc", ["-p", "tsconfig.build.json"], runHere);
  await inlineIcons(dist);
  // Bundling is a process of its own: what is made here meanwhile takes no longer.
  const bundling = mustRun("rollup", ["--config", "--silent"], runHere);
  await Promise.all([bundling, writeManifest(), writeDocuments(dist)]);
  // Last of all: `npm start` takes a build that has it for done.
  await writeJson(resolve(dist, "openapi.json"), createOpenApi());
}

/** The texts of each language, for a cooperative to start its own from. */
async function writeTexts(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [lang, messages] of await loadDictionaries()) {
    await writeJson(resolve(folder, `${lang}.json`), { [lang]: nestTexts(listTexts(messages)) });
  }
}

async function writeDocuments(dist: string): Promise<void> {
  await cp(resolve(root, "src/theme/presets"), resolve(dist, "themes"), { recursive: true });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm wrote it, and npm ci has read it
  const lockfile = JSON.parse(await readFile(resolve(root, "package-lock.json"), "utf8")) as Lockfile;
  const sbom = createSbom(lockfile);
  await writeJson(resolve(dist, "sbom.json"), sbom);
  await writeFile(resolve(dist, "licences.txt"), await createLicences(sbom));
  await writeTexts(resolve(dist, "texts"));
}

if (isMain(import.meta.url)) await build();
