/**
 * `npm run manifest`: the custom-elements manifest of the sources, and what is made from it for editors and frameworks,
 * into `dist/`; `npm run build` does so too.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createJsxTypes } from "./lib/editors/jsx.ts";
import { createSvelteTypes } from "./lib/editors/svelte.ts";
import { createCssData, createHtmlData } from "./lib/editors/vscode.ts";
import { createVueTypes } from "./lib/editors/vue.ts";
import { createWebTypes } from "./lib/editors/web-types.ts";
import { isMain } from "./lib/is-main.ts";
import { createManifest } from "./lib/manifest/create.ts";
import { root } from "./lib/run.ts";

interface Names {
  readonly name: string;
  readonly version: string;
}

/** Types alone, and yet `import "coopshift/jsx"` is to work where a bundler meets it. */
const noCode = "export {};\n";

/** @throws {Error} when a doc block and its element differ; names each difference. */
export async function writeManifest(): Promise<void> {
  const manifest = createManifest();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm reads the same two from it
  const names = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as Names;
  const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: Readonly<Record<string, string>> = {
    "custom-elements.json": toJson(manifest),
    "vscode.html-custom-data.json": toJson(createHtmlData(manifest)),
    "vscode.css-custom-data.json": toJson(createCssData(manifest)),
    "web-types.json": toJson(createWebTypes(manifest, names)),
    "jsx.d.ts": createJsxTypes(manifest),
    "jsx.js": noCode,
    "vue.d.ts": createVueTypes(manifest),
    "vue.js": noCode,
    "svelte.d.ts": createSvelteTypes(manifest),
    "svelte.js": noCode,
  };
  const dist = resolve(root, "dist");
  await mkdir(dist, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(resolve(dist, name), content)));
}

if (isMain(import.meta.url)) await writeManifest();
