/** When a slot takes place on a day (rules.md §3). */
import { dayNumber, msPerDay, weekdayOf } from "./days.ts";
import { letterOf } from "./cycle.ts";
import type { Temporal } from "./temporal.ts";
import type { SlotTimes } from "./types.ts";
import { inZone, zoneOf, type Zone } from "./zone.ts";

/** A slot's wall-clock times, in milliseconds from midnight. */
export interface WallTimes {
  readonly start: number;
  readonly end: number;
}

/** An exact span, in epoch milliseconds. */
export interface EpochSpan {
  readonly start: number;
  readonly end: number;
}

function wallTime({ hour, minute, second, millisecond }: Temporal.PlainTime): number {
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

export function wallTimes({ start, end }: Pick<SlotTimes, "start" | "end">): WallTimes {
  return { start: wallTime(start), end: wallTime(end) };
}

/** The span of a slot on a day: an end at or before its start is on the next day. */
export function spanOn(day: number, times: WallTimes, zone: Zone): EpochSpan {
  const midnight = day * msPerDay;
  const length = times.end > times.start ? times.end - times.start : times.end - times.start + msPerDay;
  const start = zone.toEpoch(midnight + times.start);
  const end = zone.toEpoch(midnight + times.start + length);
  // A start inside a gap can move past an end just after it: the shift keeps its length then.
  return { start, end: end > start ? end : start + length };
}

/** The recurring slot that a dated span looks like: week letter, weekday and times in the cooperative's zone. */
export function slotOf(
  span: EpochSpan,
  zone: Zone,
  starts: readonly number[],
): Pick<SlotTimes, "week" | "weekday"> & { readonly times: WallTimes } {
  const start = zone.toLocal(span.start);
  const day = Math.floor(start / msPerDay);
  const end = zone.toLocal(span.end);
  return {
    week: letterOf(day, starts),
    weekday: weekdayOf(day),
    times: { start: start - day * msPerDay, end: end - Math.floor(end / msPerDay) * msPerDay },
  };
}

/**
 * When a slot takes place on `date`, at its wall-clock times in `timeZone`: a time that doesn't exist that night moves
 * forward with the gap, one that exists twice is the earlier, an end at or before its start is on the next day.
 * Whether the slot recurs on that date is not asked.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function slotSpan(
  slot: Pick<SlotTimes, "start" | "end">,
  date: Temporal.PlainDate,
  timeZone: string,
): { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime } {
  const { start, end } = spanOn(dayNumber(date), wallTimes(slot), zoneOf(timeZone));
  return { start: inZone(start, timeZone), end: inZone(end, timeZone) };
}
