/**
 * What the script-tag build loads on demand: the module as the sources import it, and the file that it becomes. Each is
 * bundled by itself and imports nothing statically: a CMS that appends `?ver=6.5` to the script's address would otherwise
 * get a second copy of the entry. To load another one so, add it here.
 */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { onDemand as languages } from "../../src/i18n/languages.ts";
import { root } from "../lib/run.ts";

export interface OnDemandFile {
  /** Path of the module that `import()` names, as tsc emitted it. */
  readonly module: string;
  readonly file: string;
}

/** In this order: each may load those before it, since it holds their hashes. */
export const onDemandFiles: readonly OnDemandFile[] = [
  ...Object.keys(languages).map((tag) => ({ module: resolve(root, `dist/i18n/${tag}.js`), file: `${tag}.js` })),
  { module: resolve(root, "node_modules/temporal-polyfill/index.js"), file: "temporal.js" },
  { module: resolve(root, "dist/sdk/later.js"), file: "later.js" },
  { module: resolve(root, "dist/sdk/plans.js"), file: "plans.js" },
  { module: resolve(root, "dist/mocks/resolve.js"), file: "mocks.js" },
  { module: resolve(root, "dist/elements/texts/texts.js"), file: "texts.js" },
];

const loader = resolve(root, "dist/script-tag/on-demand.js");

/** Hash of a file as `integrity` has it. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

interface ImportCall {
  readonly start: number;
  readonly end: number;
  readonly specifier: string;
}

/** A parsed module is a tree of plain objects; which kinds there are is of no interest here. */
function findImportCalls(node: unknown): readonly ImportCall[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(findImportCalls);
  if ("type" in node && node.type === "ImportExpression") {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what ESTree says of this type
    const { start, end, source } = node as unknown as { start: number; end: number; source: { value?: unknown } };
    if (typeof source.value === "string") return [{ start, end, specifier: source.value }];
  }
  return Object.values(node).flatMap(findImportCalls);
}

/**
 * Turns `import()` of what is loaded on demand into a load that checks the file's hash.
 *
 * @param hashes of the files that have been built, by their names.
 */
export function loadOnDemandVerified(hashes: ReadonlyMap<string, string>): Plugin {
  return {
    name: "load-on-demand-verified",
    async transform(code, id) {
      if (!code.includes("import(")) return null;
      let verified = code;
      for (const { start, end, specifier } of findImportCalls(this.parse(code)).toReversed()) {
        const module = (await this.resolve(specifier, id))?.id;
        const file = onDemandFiles.find((each) => each.module === module)?.file;
        const hash = file === undefined ? undefined : hashes.get(file);
        if (file === undefined || hash === undefined) {
          this.error(`import("${specifier}") in ${id}: add it to onDemandFiles in scripts/script-tag/on-demand.ts.`);
        }
        verified = `${verified.slice(0, start)}loadOnDemand("./${file}", "${hash}", (address) => import(address))${verified.slice(end)}`;
      }
      // At the end, so that the lines before it stay where the source map has them.
      const load = `\nimport { loadOnDemand } from ${JSON.stringify(loader)};\n`;
      return verified === code ? null : { code: verified + load, map: null };
    },
  };
}
