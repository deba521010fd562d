/** The SDK without the domain functions: what the elements build on. */
import type { CoopShiftOptions } from "./api.ts";

export { createCoopShift } from "./client.ts";
export type * from "./api.ts";
export type { Clock } from "./clock.ts";
export * from "./errors/index.ts";
export { readNextShifts } from "./next-shifts.ts";
export { signUpEffect } from "./effects.ts";
export { toOpenings } from "./mapping/openings.ts";
export { readOffers } from "./offers.ts";
export { loadLater } from "./load-later.ts";
export { bringRules } from "./rules.ts";
export type * from "./types.ts";
export * from "./forecast.ts";
export { compensationsToDo } from "../domain/compensations.ts";
export { nearestOpenings } from "../domain/nearest-openings.ts";
export { loadTemporal } from "../domain/temporal.ts";

/** The callback that gives the bearer token. */
export type GetToken = NonNullable<CoopShiftOptions["getToken"]>;
