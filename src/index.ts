/**
 * coopshift: the headless SDK. No DOM, no side effect at import; browsers and Node.
 *
 * @example
 * const coop = createCoopShift({ backend: "https://coop.example/api/v1" });
 * const { shifts } = await coop.nextShifts();
 */
export { createCoopShift } from "./sdk/client.ts";
export type * from "./sdk/api.ts";
export type { Clock } from "./sdk/clock.ts";
export * from "./sdk/errors/index.ts";
export type * from "./sdk/types.ts";
export { signUpEffect } from "./sdk/effects.ts";
export { memberForecast } from "./sdk/forecast.ts";
export * from "./domain/index.ts";
export { calendarText, type CalendarInput, type CalendarShift } from "./domain/calendar.ts";
