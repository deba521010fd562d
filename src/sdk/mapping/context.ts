/**
 * What every mapping from the wire to domain values needs. What makes no sense is refused here, and put into words by
 * `explain.ts`.
 */
import { cycleDays, letterOf } from "../../domain/cycle.ts";
import { msPerDay } from "../../domain/days.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { WeekLetter } from "../../domain/types.ts";
import { refuse } from "../shapes/take.ts";

/** The cooperative's own time, as its settings have it. */
export interface LocalTime {
  readonly timeZone: string;
  readonly cycleStarts: readonly Temporal.PlainDate[];
}

export interface WireSpan {
  readonly start: string;
  readonly end: string;
}

export interface Times {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly week: WeekLetter;
}

export function toDay(text: string): Temporal.PlainDate {
  return temporal().PlainDate.from(text);
}

export function toDayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : toDay(text);
}

export function toInstant(text: string): Temporal.Instant {
  return temporal().Instant.from(text);
}

export function toZoned(text: string, timeZone: string): Temporal.ZonedDateTime {
  return toInstant(text).toZonedDateTimeISO(timeZone);
}

/**
 * The day of a moment. Temporal's own way: the domain's (`zone.ts`) pays where thousands are asked for, and its code would
 * be the larger part of what a page with a status loads of the domain.
 */
export function dayAt(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Milliseconds since 1970-01-01T00:00 on the wall clock. */
export function localOf({ epochMilliseconds, offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return epochMilliseconds + offsetNanoseconds / 1e6;
}

/**
 * Reads the times of one answer: thousands of openings share a few hundred, and a value for each is what reading them costs.
 *
 * @returns throws a TypeError when the end is not after the start.
 */
export function createTimes({ timeZone, cycleStarts }: LocalTime): (wire: WireSpan) => Times {
  const starts = cycleDays(cycleStarts);
  const known = new Map<string, Temporal.ZonedDateTime>();
  function read(text: string): Temporal.ZonedDateTime {
    const zoned = known.get(text) ?? toZoned(text, timeZone);
    known.set(text, zoned);
    return zoned;
  }
  return (wire) => {
    const start = read(wire.start);
    const end = read(wire.end);
    if (end.epochMilliseconds <= start.epochMilliseconds) refuse();
    return { start, end, week: letterOf(Math.floor(localOf(start) / msPerDay), starts) };
  };
}

/** @throws {TypeError} when the last day is before the first. */
export function checkDays({ start, end }: { readonly start: string | null; readonly end: string | null }): void {
  if (start !== null && end !== null && end < start) refuse();
}
