/** What travels between a backend and the SDK, version 1. */
export * from "./primitives.ts";
export * from "./settings.ts";
export * from "./worker.ts";
export * from "./calendar-key.ts";
export * from "./slot.ts";
export * from "./shift.ts";
export * from "./opening.ts";
export * from "./closure.ts";
export * from "./notice.ts";
export * from "./overview.ts";
export * from "./problem.ts";
export * from "./operations.ts";
