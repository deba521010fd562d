/**
 * The script-tag build, from what tsc emitted, into `dist/cdn`: `coopshift.js` with all elements, a file for each element,
 * what each of these loads once its first content is there (`coopshift-more.js`), and what only some pages load. Each holds
 * all that it needs; what several on one page have in common runs once. `npm run build` runs it behind tsc.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { enFirst as words } from "./src/i18n/en/first.ts";
import { assembled, hashed } from "./scripts/script-tag/assembled.ts";
import { beside } from "./scripts/script-tag/beside.ts";
import { elementEntries } from "./scripts/script-tag/entries.ts";
import { scriptFiles, whole } from "./scripts/script-tag/files.ts";
import { minified, minifiedTemplates } from "./scripts/script-tag/minified.ts";
import { modernLit } from "./scripts/script-tag/modern-lit.ts";
import { loadByPrelude, onDemandFiles, withoutPolyfill } from "./scripts/script-tag/on-demand.ts";
import { packWords } from "./scripts/script-tag/pack-words.ts";
import { alone } from "./scripts/script-tag/parts.ts";
import { plainProperties } from "./scripts/script-tag/plain-properties.ts";
import { shortClasses } from "./scripts/script-tag/short-classes.ts";
import { shortNames } from "./scripts/script-tag/short-names.ts";
import { unused } from "./scripts/script-tag/unused.ts";
import { wordless } from "./scripts/script-tag/wordless.ts";

const dir = resolve(import.meta.dirname, "dist/cdn");

/** What all builds have in common. @param apart - words that stay in modules of their own. */
function build(input, apart, plugins, output) {
  return {
    input,
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
    output: { dir, plugins: minified(), ...output },
    onwarn(warning) {
      throw new Error(`Bundling for the script tag: ${warning.message}`);
    },
  };
}

/** A file that is loaded on demand as it is. */
function buildOnDemand({ module, file }, made) {
  const output = {
    format: "es",
    banner: made.banner,
    sourcemap: "hidden",
    entryFileNames: file,
    inlineDynamicImports: true,
  };
  return build(module, [], [withoutPolyfill(), hashed(made)], output);
}

/** Files that pages load, with what they load later: what is used by the same ones is one part. */
function buildFiles(files, made, apart, plugins, output) {
  const entries = [elementEntries(), loadByPrelude(), wordless(), unused(), assembled(files, made)];
  const input = Object.fromEntries(
    (files.includes(whole) ? files : scriptFiles).map(({ name }) => [name, `entry:${name}`]),
  );
  return build(input, apart, [...entries, ...plugins], {
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
    ...output,
  });
}

/** One after the other: files have the hashes of those before them. */
export default async function builds() {
  const { name, version, license } = JSON.parse(await readFile(resolve(import.meta.dirname, "package.json"), "utf8"));
  const made = { version, banner: `/*! ${name} ${version} | ${license} */`, hashes: new Map() };
  const single = scriptFiles.filter((file) => file !== whole);
  return [
    ...onDemandFiles.map((file) => buildOnDemand(file, made)),
    buildFiles(single, made, Object.keys(words), [], {}),
    // All elements in one scope, where names are short and nothing is handed from part to part.
    buildFiles([whole], made, [], [beside(dir, version)], alone),
  ];
}
