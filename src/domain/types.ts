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
  /** When it begins. */
  readonly start: Moment;
  /** When it is over; not part of it. */
  readonly end: Moment;
}

/** Days from `start` to `end`, both included; an `end` of `null` never ends. */
export interface DayRange {
  /** First day. */
  readonly start: Temporal.PlainDate;
  /** Last day, included; `null`: no end. */
  readonly end: Temporal.PlainDate | null;
}

/** A worker's holiday: as a rule both ends are set; a half-known one counts for less (rules.md §4 and §5). */
export type Holiday = DayRange | { readonly start: null; readonly end: Temporal.PlainDate };

/** Days without shift duty for a reason (age, pregnancy, illness …). */
export interface Exemption extends DayRange {
  /** What the cooperative wrote down; nothing is decided by it. */
  readonly reason?: string | null;
}

/** Shifts ahead (+) or behind (−), and compensation shifts owed (0 or below, regular regime only). */
export interface Counters {
  /** Shifts ahead (above 0) or behind (below 0). */
  readonly regular: number;
  /** Compensation shifts owed: 0 or below. */
  readonly compensation: number;
}

/** A recurring place in the cycle; times are wall-clock times in the cooperative's zone. */
export interface SlotTimes {
  /** Week of the cycle. */
  readonly week: WeekLetter;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: Weekday;
  /** Wall-clock time in the cooperative's zone. */
  readonly start: Temporal.PlainTime;
  /** At or before `start` means: on the next day. */
  readonly end: Temporal.PlainTime;
}

/** A worker's own leave. */
export interface Leave {
  /** Days away that the worker asked for; `null` where there are none. */
  readonly holiday: Holiday | null;
  /** Days without shift duty for a reason; `null` where there are none. */
  readonly exemption: DayRange | null;
}

/** What the rules of status and alert date need to know of a worker. */
export interface WorkerFacts extends Leave {
  /** How they work. */
  readonly regime: Regime;
  /** As they are now. */
  readonly counters: Counters;
  /** Start date of an irregular worker: the countdown runs every 28 days since. */
  readonly irregularSince: Temporal.PlainDate | null;
  /** Day on which they went into alert; `null` where they aren't. */
  readonly alertSince: Temporal.PlainDate | null;
  /** Day on which they were granted an extension; `null` where they weren't. */
  readonly extensionSince: Temporal.PlainDate | null;
  /** Days granted on top of the grace period. */
  readonly extraExtensionDays: number;
  /** Whether they have left. */
  readonly unsubscribed: boolean;
  /** Whether they are leaving. */
  readonly resigning: boolean;
  /** Whether the last countdown took two shifts, where that is known (rules.md §6). */
  readonly penalised?: boolean;
}
