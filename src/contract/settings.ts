import * as v from "valibot";
import { count, day, id, integer, localizedText, percent } from "./primitives.ts";

/** `GET /settings`: what the cooperative decided, the same for everybody. */
export const settings = v.object({
  cooperative: v.object({ name: v.string() }),
  /** IANA name; every weekday, week, "today" and wall-clock time is taken in this zone. */
  timeZone: id,
  /** Mondays that begin a week A, in order, at least one. */
  cycleStarts: v.pipe(v.array(day), v.minLength(1, "at least one cycle start")),
  /** The first day for which shifts have not been generated yet. */
  plannedUntil: day,
  languages: v.array(id),
  /** The members' office: whom to ask when something is not as expected. */
  contact: v.object({
    name: localizedText,
    email: v.nullable(v.string()),
    phone: v.nullable(v.string()),
    url: v.nullable(v.string()),
  }),
  rules: v.object({
    regularNextShifts: count,
    alertDelayDays: count,
    graceDelayDays: count,
    unsubscribeAt: integer,
    countdownPenalty: v.boolean(),
    highlightAbovePercent: percent,
    hideBelowPercent: percent,
    understaffedAtMostPercent: percent,
    maxShiftsPerDay: v.nullable(count),
    maxShiftsPerCycle: v.nullable(count),
    cancelHoursBefore: v.pipe(v.number(), v.minValue(0)),
  }),
  features: v.object({
    signUp: v.boolean(),
    cancel: v.boolean(),
    compensation: v.boolean(),
  }),
});

export type WireSettings = v.InferOutput<typeof settings>;
