/**
 * The script-tag build, from what tsc emitted: `coopshift.js` holds everything that a page needs at once, and what only
 * some pages need lies beside it, loaded on demand.
 *
 * Each file is bundled by itself and none imports back into the entry: a CMS that appends `?ver=6.5` to the script's
 * address would otherwise get a second copy of the entry, with a second Lit and a second registration of every tag.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

const { name, version, license } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const banner = `/*! ${name} ${version} | ${license} */`;
const root = import.meta.dirname;

// What tsc emitted says which languages there are: their list is nowhere else.
const { onDemand: languages } = await import(new URL("dist/i18n/languages.js", import.meta.url));

/** What is loaded on demand: the module as the sources import it, and the file that it becomes. */
const onDemand = [
  ...Object.keys(languages).map((tag) => ({ module: resolve(root, `dist/i18n/${tag}.js`), file: `${tag}.js` })),
  { module: resolve(root, "dist/mocks/resolve.js"), file: "mocks.js" },
  { module: resolve(root, "dist/elements/texts/texts.js"), file: "texts.js" },
  { module: resolve(root, "node_modules/temporal-polyfill/index.js"), file: "temporal.js" },
];

/** Turns `import()` of what is loaded on demand into an import of the file beside, under its stable name. */
function keepOnDemand() {
  return {
    name: "keep-on-demand",
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== "string") return null;
      const resolved = await this.resolve(specifier, importer);
      const found = onDemand.find(({ module }) => module === resolved?.id);
      return found ? { id: `./${found.file}`, external: "relative" } : null;
    },
  };
}

function bundle(input, file) {
  return {
    input,
    output: { file: `dist/cdn/${file}`, format: "es", banner, sourcemap: "hidden" },
    plugins: [
      keepOnDemand(),
      nodeResolve({ browser: true }),
      terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/ } }),
    ],
    onwarn(warning) {
      throw new Error(`Bundling ${file}: ${warning.message}`);
    },
  };
}

export default [bundle("dist/cdn.js", "coopshift.js"), ...onDemand.map(({ module, file }) => bundle(module, file))];
