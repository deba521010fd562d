/**
 * coopshift in Node: the same as `index.ts`, with Temporal there from the first line. Where the engine has none, the
 * polyfill is loaded synchronously, so that the pure functions work without awaiting `loadTemporal()` first.
 */
import { createRequire } from "node:module";
import { hasTemporal, useTemporal } from "./domain/temporal.ts";

if (!hasTemporal()) {
  const load = createRequire(import.meta.url);
  const { Temporal }: typeof import("temporal-polyfill") = load("temporal-polyfill");
  useTemporal(Temporal);
}

export * from "./index.ts";
