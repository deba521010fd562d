/**
 * The words of shift work (rules.md §1) as types. Everything here is data; the rules are functions in the files beside.
 *
 * Instants are exact times; days are plain dates in the cooperative's zone; a "moment" is either kind of exact time, of
 * which the rules only read `epochMilliseconds`.
 */
import type { Temporal } from "./temporal.ts";
import type { Regime, WeekLetter, Weekday } from "./words.ts";

export * from "./words.ts";

/** An exact time, in any of the forms the rules accept. */
export type Moment = Temporal.Instant | Temporal.ZonedDateTime;

/** From `start` (inclusive) to `end` (exclusive). */
export interface TimeSpan {
  readonly start: Moment;
  readonly end: Moment;
}

/** Days from `start` to `end`, both included; an `end` of `null` never ends. */
export interface DayRange {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate | null;
}

/** A worker's holiday: as a rule both ends are set; a half-known one counts for less (rules.md §4 and §5). */
export type Holiday = DayRange | { readonly start: null; readonly end: Temporal.PlainDate };

/** Days without shift duty for a reason (age, pregnancy, illness …). */
export interface Exemption extends DayRange {
  readonly reason?: string | null;
}

/** Shifts ahead (+) or behind (−), and compensation shifts owed (0 or below, regular regime only). */
export interface Counters {
  readonly regular: number;
  readonly compensation: number;
}

/** A recurring place in the cycle; times are wall-clock times in the cooperative's zone. */
export interface SlotTimes {
  readonly week: WeekLetter;
  readonly weekday: Weekday;
  readonly start: Temporal.PlainTime;
  /** At or before `start` means: on the next day. */
  readonly end: Temporal.PlainTime;
}

/** A worker's own leave. */
export interface Leave {
  readonly holiday: Holiday | null;
  readonly exemption: DayRange | null;
}

/** What the rules of status and alert date need to know of a worker. */
export interface WorkerFacts extends Leave {
  readonly regime: Regime;
  readonly counters: Counters;
  /** Start date of an irregular worker: the countdown runs every 28 days since. */
  readonly irregularSince: Temporal.PlainDate | null;
  readonly alertSince: Temporal.PlainDate | null;
  readonly extensionSince: Temporal.PlainDate | null;
  /** Days granted on top of the grace period. */
  readonly extraExtensionDays: number;
  readonly unsubscribed: boolean;
  readonly resigning: boolean;
  /** Whether the last countdown took two shifts, where that is known (rules.md §6). */
  readonly penalised?: boolean;
}
