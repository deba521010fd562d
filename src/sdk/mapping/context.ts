/** What every mapping from the wire to domain values needs. */
import { cycleDays, weekLetter } from "../../domain/cycle.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { WeekLetter } from "../../domain/types.ts";
import type { Fault } from "../answer.ts";

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

export function toZoned(text: string, timeZone: string): Temporal.ZonedDateTime {
  return temporal().Instant.from(text).toZonedDateTimeISO(timeZone);
}

/**
 * The day of a moment. Temporal's own way: the domain's (`zone.ts`) pays where thousands are asked for, and its code would
 * be the larger part of what a page with a status loads of the domain.
 */
export function dayAt(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** @throws {ContractError} when the end is not after the start. */
export function toTimes(wire: WireSpan, { timeZone, cycleStarts }: LocalTime, path: string, fault: Fault): Times {
  const start = toZoned(wire.start, timeZone);
  const end = toZoned(wire.end, timeZone);
  if (end.epochMilliseconds <= start.epochMilliseconds) {
    throw fault(`${path}end`, `an instant after its start, ${wire.start}`, wire.end);
  }
  return { start, end, week: weekLetter(start.toPlainDate(), cycleStarts) };
}

/** @throws {ContractError} when the last day is before the first. */
export function checkDays(start: string | null, end: string | null, path: string, fault: Fault): void {
  if (start !== null && end !== null && end < start) throw fault(path, `a day from its start, ${start}, on`, end);
}

/** @throws {ContractError} for a zone that the engine doesn't know, or cycle starts that are no Mondays in order. */
export function checkLocalTime({ timeZone, cycleStarts }: LocalTime, fault: Fault): void {
  try {
    dayAt(temporal().Instant.fromEpochMilliseconds(0), timeZone);
  } catch {
    throw fault("timeZone", "an IANA zone that this engine knows", JSON.stringify(timeZone));
  }
  try {
    cycleDays(cycleStarts);
  } catch {
    throw fault("cycleStarts", "Mondays in order", JSON.stringify(cycleStarts.map(String)));
  }
}
