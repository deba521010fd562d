/** The rules of shift work as pure functions over Temporal values: no clock, no fetch, no locale (rules.md). */
export { hasTemporal, loadTemporal, temporal, useTemporal, type Temporal } from "./temporal.ts";
export * from "./types.ts";
export { defaultRuleSettings, type RuleSettings } from "./settings.ts";
export { nextSlotDate, weekLetter, type CycleStarts } from "./cycle.ts";
export { slotSpan } from "./occurrence.ts";
export { dayIn, inZone } from "./zone.ts";
export * from "./next-shifts.ts";
export {
  nextShiftTimes,
  type GeneratedTimes,
  type LeftOutTimes,
  type ShiftPlan,
  type ShiftSources,
  type ShiftTimesAnswer,
} from "./shift-times.ts";
export { alertDate, nextCountdown, type CountdownFacts, type CountdownOptions } from "./alert-date.ts";
export * from "./status.ts";
export { forecastCounter, type CounterEvent, type CounterForecast, type ForecastInput } from "./counter-forecast.ts";
export * from "./absence-plan.ts";
export * from "./compensations.ts";
export * from "./compensations-due.ts";
export type { PlannedShift } from "./planned-shifts.ts";
export { applyAttendance, mayMark, undoAttendance, type AttendanceChange, type AttendanceInput } from "./attendance.ts";
export * from "./countdown.ts";
export * from "./countdown-day.ts";
export * from "./staffing.ts";
export { mayCancel, maySignUp } from "./sign-up.ts";
export type { CancelDecision, CancelInput, OwnShift, SignUpDecision, SignUpInput } from "./sign-up.ts";
export * from "./sign-up-effect.ts";
export * from "./nearest-openings.ts";
export * from "./part-of-day.ts";
export * from "./openings-grid.ts";
