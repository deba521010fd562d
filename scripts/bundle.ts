/**
 * The script-tag build, from what tsc emitted, into `dist/cdn`: `coopshift.js` with all elements, a file for each element,
 * what each of these loads once its first content is there (`coopshift-more.js`), and what only some pages load. Each holds
 * all that it needs; what several on one page have in common runs once.
 */
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { minifyHTMLLiterals } from "minify-literals";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terserPlugin from "@rollup/plugin-terser";
import { rollup, type OutputOptions, type Plugin, type RollupOptions } from "rollup";
import { enFirst as words } from "../src/i18n/en/first.ts";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";
import { assemble, assembleLater, type Assembled } from "./script-tag/assemble.ts";
import { scriptFiles, whole, type ScriptFile } from "./script-tag/files.ts";
import { modernLit } from "./script-tag/modern-lit.ts";
import { integrityOf, loadByPrelude, onDemandFiles, withoutPolyfill } from "./script-tag/on-demand.ts";
import { alone, asChunks, partsOf, type Chunks } from "./script-tag/parts.ts";
import { packWords } from "./script-tag/pack-words.ts";
import { listSideBySide } from "./script-tag/side-by-side.ts";
import { plainProperties } from "./script-tag/plain-properties.ts";
import { shortClasses } from "./script-tag/short-classes.ts";
import { shortNames } from "./script-tag/short-names.ts";
import { unused } from "./script-tag/unused.ts";
import { wordless } from "./script-tag/wordless.ts";

const folder = resolve(root, "dist/cdn");

async function readPackage(): Promise<{ banner: string; version: string }> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm has read it
  const { name, version, license } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as Record<
    "name" | "version" | "license",
    string
  >;
  return { version, banner: `/*! ${name} ${version} | ${license} */` };
}

/** An entry that registers some elements, made here rather than written seven times. */
function elementEntries(): Plugin {
  const prefix = "\0entry:";
  const moduleOf = (path: string): string => resolve(root, "dist", path);
  return {
    name: "element-entries",
    resolveId: (id) => (id.startsWith("entry:") ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const elements = scriptFiles.find(({ name }) => name === id.slice(prefix.length))?.elements ?? [];
      const className = (element: string): string =>
        `Coop${element.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase())}`;
      const start = moduleOf("script-tag/start.js");
      const classes = elements.map((name) => [className(name), moduleOf(`elements/${name}/${name}.js`)] as const);
      const inOrder = await listSideBySide([start, ...classes.map(([, module]) => module)], this);
      return [
        ...inOrder.map((module) => `import ${JSON.stringify(module)};`),
        `import { start } from ${JSON.stringify(start)};`,
        ...classes.map(([name, module]) => `import { ${name} } from ${JSON.stringify(module)};`),
        `start({ ${elements.map((name) => `"coop-${name}": ${className(name)}`).join(", ")} });`,
      ].join("\n");
    },
  };
}

/** Templates and styles without the room that their readers want; one space stays where there were several: words stand apart by it. */
function minifiedTemplates(): Plugin {
  const html = { collapseWhitespace: true, conservativeCollapse: true, caseSensitive: true, keepClosingSlash: true };
  return {
    name: "minified-templates",
    async transform(source, id) {
      if (id.includes("node_modules") || !/\b(?:html|svg|css) ?`/.test(source)) return null;
      const result = await minifyHTMLLiterals(source, { fileName: id, html });
      // It says on the console what it can't read, and hands that on as it is, indented.
      if (/\bcss ?`[^`]* {2}/.test(result?.code ?? "")) this.error(`${id}: its CSS can't be read, see above.`);
      return result === null ? null : { code: result.code, map: null };
    },
  };
}

const inputOptions = (apart: readonly string[], ...plugins: readonly Plugin[]): Omit<RollupOptions, "input"> => ({
  plugins: [
    ...plugins,
    plainProperties(),
    packWords({ apart }),
    shortNames(),
    shortClasses(),
    minifiedTemplates(),
    modernLit(),
    nodeResolve({ browser: true }),
  ],
  onwarn(warning) {
    throw new Error(`Bundling for the script tag: ${warning.message}`);
  },
});

// Its types say CommonJS, and its module is none: what is imported is the function itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
const terser = terserPlugin as unknown as typeof terserPlugin.default;

/** No reading of a property does anything here that is waited for, and no function is asked how many arguments it takes. */
const compress = { passes: 2, pure_getters: true, unsafe_arrows: true, keep_fargs: false };

function minified(): Plugin {
  return terser({ module: true, ecma: 2020, compress, format: { comments: /^!/ } });
}

/** @returns the hashes of the files by their names. */
async function writeOnDemand(banner: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const { module, file } of onDemandFiles) {
    const bundle = await rollup({ input: module, ...inputOptions([], withoutPolyfill()) });
    const output: OutputOptions = { format: "es", banner, sourcemap: "hidden", plugins: [minified()] };
    await bundle.write({ ...output, file: resolve(folder, file), inlineDynamicImports: true });
    hashes[file] = integrityOf(await readFile(resolve(folder, file)), "sha256");
  }
  return hashes;
}

/** The parts of these files: what is used by the same ones is one part, and of a single one all that comes later at a time. */
async function bundleParts(files: readonly ScriptFile[]): Promise<Chunks> {
  const input = Object.fromEntries(files.map(({ name }) => [name, `entry:${name}`]));
  const loaded = new Set<string>();
  const noteLoaded: Plugin = {
    name: "note-loaded",
    moduleParsed: ({ dynamicallyImportedIds }) => dynamicallyImportedIds.forEach((id) => loaded.add(id)),
  };
  const isAlone = files.length === 1;
  const apart = isAlone ? [] : Object.keys(words);
  const bundle = await rollup({
    input,
    ...inputOptions(apart, elementEntries(), loadByPrelude(), wordless(), unused(), noteLoaded),
  });
  const { output } = await bundle.generate({
    format: "amd",
    amd: { define: "part", autoId: true },
    strict: false,
    esModule: false,
    freeze: false,
    minifyInternalExports: true,
    sourcemap: true,
    generatedCode: "es2015",
    entryFileNames: "[name]-[hash]",
    chunkFileNames: "[hash]",
    ...(isAlone ? alone : {}),
    plugins: [minified()],
  });
  return asChunks(output, (id) => loaded.has(id));
}

async function writeScript({ code, map }: Assembled, name: string): Promise<string> {
  await writeFile(resolve(folder, name), code);
  await writeFile(resolve(folder, `${name}.map`), map);
  return integrityOf(code, "sha256");
}

interface Made {
  readonly version: string;
  readonly banner: string;
  readonly hashes: Readonly<Record<string, string>>;
}

/** A file and those that it loads later. */
async function writeFiles({ name, elements }: ScriptFile, chunks: Chunks, made: Made, all?: string): Promise<void> {
  const { first, later } = partsOf(name, chunks);
  const hashes = { ...made.hashes };
  for (const [part, its] of later) {
    const file = `${name}-${part}.js`;
    hashes[file] = await writeScript(assembleLater(file, its, made.banner), file);
  }
  const onDemand = { hashes, name, parts: all };
  await writeScript(await assemble({ name, elements }, first, { ...made, onDemand }), `${name}.js`);
}

/**
 * All elements in one scope, where names are short and nothing is handed from part to part. After a file of one element
 * that can't be used: its Lit and its store are those of the page by then, and all parts are loaded instead.
 */
async function writeWhole(file: ScriptFile, parts: Chunks, { hashes, ...made }: Made): Promise<void> {
  const name = `${file.name}-parts.js`;
  const { first, later } = partsOf(file.name, parts);
  const all = new Set([...first, ...[...later.values()].flat()]);
  const hash = await writeScript(assembleLater(name, [...all], made.banner), name);
  await writeFiles(file, await bundleParts([file]), { ...made, hashes: { ...hashes, [name]: hash } }, name);
}

/** Writes `dist/cdn`; the modules in `dist` come first. */
export async function bundleScriptTag(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { banner, version } = await readPackage();
  const made = { version, banner, hashes: await writeOnDemand(banner) };
  const parts = await bundleParts(scriptFiles);
  for (const file of scriptFiles) {
    if (file === whole) await writeWhole(file, parts, made);
    else await writeFiles(file, parts, made);
  }
  await copyFile(resolve(root, "src/script-tag/coopshift.css"), resolve(folder, "coopshift.css"));
  // Here too, so that one folder is all that a site copies.
  await cp(resolve(root, "src/theme/presets"), resolve(folder, "themes"), { recursive: true });
  await writeHashes(version);
}

/** What a page's `integrity` may say of each file. */
async function writeHashes(version: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|css)$/.test(name)).toSorted();
  const hashes = names.map(async (name) => [name, integrityOf(await readFile(resolve(folder, name)))] as const);
  const files = Object.fromEntries(await Promise.all(hashes));
  await writeFile(resolve(folder, "sri.json"), `${JSON.stringify({ version, files }, null, 2)}\n`);
}

if (isMain(import.meta.url)) await bundleScriptTag();
