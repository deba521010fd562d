/** Days as integers, so that the rules calculate with numbers and build Temporal values for their answers only. */
import { refuse } from "./check.ts";
import { sharedValues, temporal, type Temporal } from "./temporal.ts";
import type { DayRange, Holiday, Weekday } from "./types.ts";

export const msPerDay = 86_400_000;
export const daysPerWeek = 7;
export const daysPerCycle = 28;
/** The last day that a `Date` and Temporal both have, in the year 275760. */
export const lastDay = 100_000_000;

/** Days from the first to the last, both included; `-Infinity` and `Infinity` where an end is open. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const never: Days = { first: Infinity, last: -Infinity };

/**
 * Days since 1970-01-01 in the ISO calendar.
 *
 * @throws {RangeError} for -271821-04-19, the one day that Temporal has and a `Date` has not.
 */
export function dayNumber(date: Temporal.PlainDate): number {
  const { year, month, day } = date.calendarId === "iso8601" ? date : date.withCalendar("iso8601");
  const number = new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay;
  // Not a number is equal to nothing, and a search for a day would never end.
  if (Number.isNaN(number)) refuse("A day", date, "a day from -271821-04-20 on");
  return number;
}

/**
 * The date of a day number.
 *
 * @throws {RangeError} when no calendar reaches that far.
 */
export const dateOf: (day: number) => Temporal.PlainDate = sharedValues((day) => {
  if (!(Math.abs(day) <= lastDay)) refuse("A day", day, `a day number between -${lastDay} and ${lastDay}`);
  const date = new Date(day * msPerDay);
  return new (temporal().PlainDate)(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
});

/** The remainder that is never negative. */
export function floorMod(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}

export function mondayOf(day: number): number {
  // Day 0 is a Thursday.
  return day - floorMod(day + 3, daysPerWeek);
}

export function weekdayOf(day: number): Weekday {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- 1 to 7 by what mondayOf does, which no type can say
  return (day - mondayOf(day) + 1) as Weekday;
}

/**
 * A range of days as numbers; `null` holds no day, a missing start or end is open.
 *
 * @throws {RangeError} when the end lies before the start.
 */
export function daysOf(what: string, range: DayRange | Holiday | null | undefined): Days {
  if (range === null || range === undefined) return never;
  const first = range.start === null ? -Infinity : dayNumber(range.start);
  const last = range.end === null ? Infinity : dayNumber(range.end);
  if (last < first) refuse(`The end of the ${what}`, range.end, `a day from its start, ${String(range.start)}, on`);
  return { first, last };
}

/** Whether `day` is one of `days`, the last one included. */
export function within({ first, last }: Days, day: number): boolean {
  return first <= day && day <= last;
}
