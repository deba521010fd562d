/**
 * What every mapping from the wire to domain values needs. What makes no sense is refused here, and put into words by
 * `explain.ts`.
 */
import { weekLetter } from "../../domain/cycle.ts";
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

/** @throws {TypeError} when the end is not after the start. */
export function toTimes(wire: WireSpan, { timeZone, cycleStarts }: LocalTime): Times {
  const start = toZoned(wire.start, timeZone);
  const end = toZoned(wire.end, timeZone);
  if (end.epochMilliseconds <= start.epochMilliseconds) refuse();
  return { start, end, week: weekLetter(start.toPlainDate(), cycleStarts) };
}

/** @throws {TypeError} when the last day is before the first. */
export function checkDays({ start, end }: { readonly start: string | null; readonly end: string | null }): void {
  if (start !== null && end !== null && end < start) refuse();
}
