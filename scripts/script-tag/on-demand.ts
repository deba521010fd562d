/**
 * What the script-tag build loads on demand as a file of its own, since few pages need it. Each is bundled by itself and
 * imports nothing: a CMS that appends `?ver=6.5` to the script's address would otherwise get a second copy of the entry.
 * All else that the sources `import()` becomes a part in one of the files that come later (`parts.ts`).
 */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { onDemand as languages } from "../../src/i18n/languages.ts";
import { root } from "../lib/run.ts";
import { more, partNameOf } from "./parts.ts";

export interface OnDemandFile {
  /** Path of the module that `import()` names, as tsc emitted it. */
  readonly module: string;
  readonly file: string;
}

export const onDemandFiles: readonly OnDemandFile[] = [
  ...Object.keys(languages).map((tag) => ({ module: resolve(root, `dist/i18n/${tag}.js`), file: `${tag}.js` })),
  { module: resolve(root, "node_modules/temporal-polyfill/index.js"), file: "temporal.js" },
  { module: resolve(root, "dist/mocks/resolve.js"), file: "mocks.js" },
  { module: resolve(root, "dist/elements/texts/texts.js"), file: "texts.js" },
];

/** Hash of a file as `integrity` has it. What a script says of others is the shorter one: no hash can be compressed. */
export function integrityOf(content: string | Uint8Array, algorithm: "sha256" | "sha384" = "sha384"): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}

const prefix = "on-demand:";

/**
 * Parts load by what the prelude gives them in place of AMD's `require`: a promise of a part by its name and that of the
 * file which holds it, or of a file by its name. `import()` of an address that only the page knows stays what it is.
 */
export function loadByPrelude(): Plugin {
  return {
    name: "load-by-prelude",
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== "string") return null;
      const module = (await this.resolve(specifier, importer))?.id;
      const found = onDemandFiles.find((each) => each.module === module);
      return found ? { id: prefix + found.file, external: true } : null;
    },
    renderDynamicImport({ customResolution, targetModuleId }) {
      if (customResolution === null && targetModuleId === null) return { left: "import(", right: ")" };
      const part = partNameOf(targetModuleId ?? "");
      return { left: "require(", right: part === more ? ")" : `,${JSON.stringify(part)})` };
    },
    renderChunk: (code) => ({ code: code.replaceAll(prefix, ""), map: null }),
  };
}

/**
 * A file on demand takes Temporal from the script, where the engine has none, and no polyfill along.
 *
 * @see {@link "../../src/script-tag/start.ts"}
 */
export function withoutPolyfill(): Plugin {
  const none = "\0no-temporal";
  const polyfill = onDemandFiles.find(({ file }) => file === "temporal.js");
  return {
    name: "without-polyfill",
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== "string") return null;
      const module = (await this.resolve(specifier, importer))?.id;
      if (module === polyfill?.module) return none;
      return this.error(`${importer} loads ${specifier} on demand, and is part of what is loaded so itself.`);
    },
    load: (id) => (id === none ? "export const Temporal = undefined;" : null),
  };
}
