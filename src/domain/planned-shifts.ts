/** A worker's shifts to come, taken to be attended as planned: what the forecasts count on. */
import { daysIn, epochOf } from "./moments.ts";
import type { Attendance, Moment } from "./types.ts";

/** A shift that a worker has signed up for. */
export interface PlannedShift {
  /** When it begins. */
  readonly start: Moment;
  /** Only an `open` one is still to come: a shift that is marked is in the counters. Default: `open`. */
  readonly attendance?: Attendance;
}

/** A shift and the local day, as a number, on which it starts. */
export interface ShiftOnDay<Shift> {
  readonly day: number;
  readonly shift: Shift;
}

/**
 * The open shifts from `today` on, by start. One of an earlier day that nobody has marked yet counts for nothing: it
 * may have been missed.
 *
 * @throws {RangeError} when a start is not an exact time, or the engine knows no such zone.
 */
export function plannedShifts<Shift extends PlannedShift>(
  shifts: readonly Shift[],
  { today, timeZone }: { readonly today: number; readonly timeZone: string },
): readonly ShiftOnDay<Shift>[] {
  const dayOf = daysIn(timeZone);
  return shifts
    .filter(({ attendance = "open" }) => attendance === "open")
    .map((shift) => ({ day: dayOf(epochOf("The start of a shift", shift.start)), shift }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => a.shift.start.epochMilliseconds - b.shift.start.epochMilliseconds);
}
