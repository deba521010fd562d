/** Single moments on the wall clock of a zone, by Temporal itself: few, or alike. What asks for thousands has `zone.ts`. */
import { checkInteger, refuse } from "./check.ts";
import { dayNumber } from "./days.ts";
import { temporal, type Temporal } from "./temporal.ts";
import type { Moment, TimeSpan } from "./types.ts";

/** Epoch milliseconds of a moment. @throws {RangeError} when it is not an exact time. */
export function epochOf(what: string, moment: Moment): number {
  const epoch = moment.epochMilliseconds;
  checkInteger(`${what} (epochMilliseconds)`, epoch);
  return epoch;
}

/** The exact span of anything with a start and an end. @throws {RangeError} when it ends before it starts. */
export function toSpan(span: TimeSpan): { readonly start: number; readonly end: number } {
  const start = epochOf("The start", span.start);
  const end = epochOf("The end", span.end);
  if (end < start) refuse("The end", span.end, `a time from the start, ${String(span.start)}, on`);
  return { start, end };
}

/** An exact time on the wall clock of a zone. @throws {RangeError} when the engine knows no such zone. */
export function zonedAt(timeZone: string, epoch: number): Temporal.ZonedDateTime {
  return temporal().Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
}

/** @throws {RangeError} when the engine knows no such zone. */
export function checkZone(timeZone: string): void {
  try {
    zonedAt(timeZone, 0);
  } catch {
    refuse("The time zone", JSON.stringify(timeZone), 'an IANA name that this engine knows, like "Europe/Brussels"');
  }
}

/**
 * Tells the day, as a number, on which an exact time falls in a zone; what it was asked once it knows.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function daysIn(timeZone: string): (epoch: number) => number {
  checkZone(timeZone);
  const known = new Map<number, number>();
  return (epoch) => {
    const day = known.get(epoch) ?? dayNumber(zonedAt(timeZone, epoch).toPlainDate());
    known.set(epoch, day);
    return day;
  };
}
