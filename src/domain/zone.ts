/**
 * A time zone as cached spells of equal offset, so that wall-clock arithmetic is integer arithmetic.
 *
 * "Local milliseconds" count from 1970-01-01T00:00 on the zone's own wall clock; `epoch` ones are UTC. Asking Temporal
 * for each conversion costs a hundred times as much (a polyfill asks `Intl` several times for every one).
 */
import { checkInteger, refuse } from "./check.ts";
import { dateOf, lastDay, msPerDay } from "./days.ts";
import { temporal, type Temporal } from "./temporal.ts";
import type { Moment, TimeSpan } from "./types.ts";

/** A zone's two directions, in milliseconds. */
export interface Zone {
  /** What the wall clock shows at an exact time. */
  readonly toLocal: (epoch: number) => number;
  /**
   * The exact time at which the wall clock shows `local`: a time in a gap moves forward with the gap, one that exists
   * twice is the earlier (Temporal's "compatible", rules.md §3).
   */
  readonly toEpoch: (local: number) => number;
}

/** From `since` (epoch milliseconds) on, local time is ahead of UTC by `offset` milliseconds. */
interface Spell {
  readonly since: number;
  readonly offset: number;
}

/** Transitions are looked up two years (and a bit) at a time: few for a page, and none for the years between. */
const chunkLength = 2 ** 36;
const zones = new Map<string, Zone>();

function zonedAt(timeZone: string, epoch: number): Temporal.ZonedDateTime {
  return temporal().Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
}

function spellAt(time: Temporal.ZonedDateTime): Spell {
  return { since: time.epochMilliseconds, offset: time.offsetNanoseconds / 1e6 };
}

/** The spells of one chunk, the latest first. */
function readSpells(timeZone: string, chunk: number): readonly Spell[] {
  const end = (chunk + 1) * chunkLength;
  let time = zonedAt(timeZone, Math.max(chunk * chunkLength, -lastDay * msPerDay));
  const spells = [spellAt(time)];
  for (;;) {
    const next = time.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return spells.reverse();
    spells.push(spellAt(next));
    time = next;
  }
}

function createZone(timeZone: string): Zone {
  const chunks = new Map<number, readonly Spell[]>();

  function offsetAt(epoch: number): number {
    const chunk = Math.floor(epoch / chunkLength);
    let spells = chunks.get(chunk);
    if (spells === undefined) chunks.set(chunk, (spells = readSpells(timeZone, chunk)));
    return spells.find(({ since }) => since <= epoch)?.offset ?? 0;
  }

  function toEpoch(local: number): number {
    // No offset reaches a day, so these are the offsets before and after any change nearby.
    const before = offsetAt(local - msPerDay);
    const after = offsetAt(local + msPerDay);
    const earlier = local - before;
    if (before === after || offsetAt(earlier) === before) return earlier;
    const later = local - after;
    return offsetAt(later) === after ? later : earlier;
  }

  return { toLocal: (epoch) => epoch + offsetAt(epoch), toEpoch };
}

/**
 * The zone of an IANA name, or of a fixed offset like `+02:00`.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    try {
      zonedAt(timeZone, 0);
    } catch {
      refuse("The time zone", JSON.stringify(timeZone), 'an IANA name that this engine knows, like "Europe/Brussels"');
    }
    zones.set(timeZone, (zone = createZone(timeZone)));
  }
  return zone;
}

/** Epoch milliseconds of a moment. @throws {RangeError} when it is not an exact time. */
export function epochOf(what: string, moment: Moment): number {
  const epoch = moment.epochMilliseconds;
  checkInteger(`${what} (epochMilliseconds)`, epoch);
  return epoch;
}

/** The day, as a number, on which an exact time falls in a zone. */
export function localDay(timeZone: string, epoch: number): number {
  return Math.floor(zoneOf(timeZone).toLocal(epoch) / msPerDay);
}

/**
 * An exact time on the wall clock of a zone.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function inZone(moment: Moment | number, timeZone: string): Temporal.ZonedDateTime {
  return zonedAt(timeZone, typeof moment === "number" ? moment : moment.epochMilliseconds);
}

/**
 * The local day on which an exact time falls in a zone: "today", when asked for now.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function dayIn(moment: Moment, timeZone: string): Temporal.PlainDate {
  return dateOf(localDay(timeZone, epochOf("The moment", moment)));
}

/** The exact span of anything with a start and an end. @throws {RangeError} when it ends before it starts. */
export function toSpan(span: TimeSpan): { readonly start: number; readonly end: number } {
  const start = epochOf("The start", span.start);
  const end = epochOf("The end", span.end);
  if (end < start) refuse("The end", span.end, `a time from the start, ${String(span.start)}, on`);
  return { start, end };
}
