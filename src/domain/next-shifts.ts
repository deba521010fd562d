/** The next shifts of a regular worker: those generated, then those projected from the slots (rules.md §3). */
import { dateOf } from "./days.ts";
import type { Absence, ProjectedFrom } from "./projection.ts";
import { readPlan, timesOf, type ShiftPlan, type ShiftSources } from "./shift-times.ts";
import type { Temporal } from "./temporal.ts";
import type { DayRange, SlotTimes, TimeSpan, WeekLetter } from "./types.ts";
import { zoneOf } from "./zone.ts";

export type { Absence, ProjectedFrom };

/** What the next shifts are made of. */
export type NextShiftsInput<
  Shift extends TimeSpan,
  Slot extends SlotTimes,
  Closure extends DayRange,
> = ShiftPlan<Closure> & ShiftSources<Shift, Slot>;

/** When a shift is, in the cooperative's zone. */
export interface Dated {
  /** When it begins, in the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** When it ends, in the cooperative's zone. */
  readonly end: Temporal.ZonedDateTime;
  /** The day on which it begins, in the cooperative's zone. */
  readonly date: Temporal.PlainDate;
  /** Week of the cycle that the day is in. */
  readonly week: WeekLetter;
}

/** A shift that the backend has; its times are in the cooperative's zone. */
export type GeneratedShift<Shift> = Dated & { readonly projected: false; readonly shift: Shift };

/** A future shift that doesn't exist yet: for display only, never stored, never cancellable. */
export type ProjectedShift<Shift, Slot> = Dated & { readonly projected: true } & ProjectedFrom<Shift, Slot>;

/** A day on which a slot would have been, and why there is no shift: a closure first, then holiday, then exemption. */
export type LeftOut<Shift, Slot, Closure> = { readonly date: Temporal.PlainDate } & ProjectedFrom<Shift, Slot> &
  Absence<Closure>;

/** The next shifts, and the days left out among them with the reason. */
export interface NextShiftsAnswer<Shift, Slot, Closure> {
  /** By start. */
  readonly shifts: readonly (GeneratedShift<Shift> | ProjectedShift<Shift, Slot>)[];
  /** By date; none is after the last shift where the count was reached. */
  readonly leftOut: readonly LeftOut<Shift, Slot, Closure>[];
}

/**
 * The next shifts of a regular worker, by start: the generated ones still to come, then those projected from each slot
 * at its wall-clock times from the planning horizon on (but never in the past). Days inside a closure, a holiday or an
 * exemption are left out, don't use up the count, and are reported beside the list (rules.md §3).
 *
 * The search ends at the count, or ten cycles past the last shift found.
 *
 * @throws {RangeError} when the count is not a whole number from 0 on, a range ends before it starts, the cycle starts
 * or a slot are wrong, or the engine knows no such zone.
 */
export function nextShifts<Shift extends TimeSpan, Slot extends SlotTimes, Closure extends DayRange>(
  input: NextShiftsInput<Shift, Slot, Closure>,
): NextShiftsAnswer<Shift, Slot, Closure> {
  const { shifts, leftOut } = timesOf(input, readPlan(input));
  const { at } = zoneOf(input.timeZone);
  return {
    // One literal for each, with at most one spread at its start: this is where a projection's time goes.
    shifts: shifts.map((item) => {
      const { start, end, day, week } = item;
      return item.projected
        ? { ...item.from, start: at(start), end: at(end), date: dateOf(day), week, projected: true }
        : { start: at(start), end: at(end), date: dateOf(day), week, projected: false, shift: item.shift };
    }),
    leftOut: leftOut.map(({ day, from, absence }) => ({ ...from, ...absence, date: dateOf(day) })),
  };
}
