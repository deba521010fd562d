/** What makes the files of the script-tag build small by their form alone. */
import { minifyHTMLLiterals } from "minify-literals";
import terserPlugin from "@rollup/plugin-terser";
import { minify } from "rolldown/utils";
import type { Plugin } from "rollup";

/** Templates and styles without the room that their readers want; one space stays where there were several: words stand apart by it. */
export function minifiedTemplates(): Plugin {
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

// Its types say CommonJS, and its module is none: what is imported is the function itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
const terser = terserPlugin as unknown as typeof terserPlugin.default;

/** No reading of a property does anything here that is waited for, and no function is asked how many arguments it takes. */
const compress = { passes: 2, pure_getters: true, unsafe_arrows: true, keep_fargs: false };

/** What two minifiers leave is less than what either does: this one knows shorter forms, and gives the shortest names to what is used most. */
function minifiedAgain(): Plugin {
  return {
    name: "minified-again",
    async renderChunk(source, { fileName }) {
      const { code, map, errors } = await minify(fileName, source, {
        module: true,
        compress: { target: "es2022" },
        mangle: { toplevel: true },
        codegen: { legalComments: "inline" },
        sourcemap: true,
      });
      const [error] = errors;
      if (error) this.error(`${fileName}: ${error.message}`);
      return { code, map: map ? JSON.stringify(map) : null };
    },
  };
}

export function minified(): readonly Plugin[] {
  return [terser({ module: true, ecma: 2020, compress, format: { comments: /^!/ } }), minifiedAgain()];
}
