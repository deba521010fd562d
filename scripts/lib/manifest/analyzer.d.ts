/** The analyzer types its plugins only; these are the functions that building a manifest calls. */
import type { InitializeParams, Plugin } from "@custom-elements-manifest/analyzer";

declare module "@custom-elements-manifest/analyzer" {
  /** The compiler that it reads with: an older TypeScript of its own, as TypeScript 7 has no compiler API. */
  export const ts: InitializeParams["ts"];
  export function create(options: {
    readonly modules: readonly ReturnType<(typeof ts)["createSourceFile"]>[];
    readonly plugins: readonly Plugin[];
  }): import("./types.ts").Analysis;
}
