/**
 * package.json says that no file of the sources has a side effect, which is about those who install the package: here
 * `define.ts`, stylesheets and fixtures are imported for nothing else.
 */
import type { Plugin } from "vite";

export function keepEffects(): Plugin {
  return {
    name: "coopshift-keep-effects",
    transform: {
      filter: { id: { exclude: /node_modules|\0/ } },
      handler: (code) => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}
