/** Lit without what only engines need that the script doesn't run in. */
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { root } from "../lib/run.ts";

/** @see {@link "../../src/script-tag/css-tag.ts"} */
export function modernLit(): Plugin {
  return {
    name: "modern-lit",
    resolveId: (source, importer = "") =>
      source === "./css-tag.js" && importer.includes("@lit/reactive-element/")
        ? resolve(root, "dist/script-tag/css-tag.js")
        : null,
  };
}
