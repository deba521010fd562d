/**
 * A time zone as cached spells of equal offset, so that wall-clock arithmetic is integer arithmetic.
 *
 * "Local milliseconds" count from 1970-01-01T00:00 on the zone's own wall clock; `epoch` ones are UTC. Asking Temporal
 * for each conversion costs a hundred times as much (a polyfill asks `Intl` several times for every one).
 */
import { dateOf, lastDay, msPerDay } from "./days.ts";
import { checkZone, epochOf, zonedAt } from "./moments.ts";
import { sharedValues, type Temporal } from "./temporal.ts";
import type { Moment } from "./types.ts";

/** A zone's two directions, in milliseconds. */
export interface Zone {
  /** What the wall clock shows at an exact time. */
  readonly toLocal: (epoch: number) => number;
  /**
   * The exact time at which the wall clock shows `local`: a time in a gap moves forward with the gap, one that exists
   * twice is the earlier (Temporal's "compatible", rules.md §3).
   */
  readonly toEpoch: (local: number) => number;
  /** An exact time as a Temporal value. */
  readonly at: (epoch: number) => Temporal.ZonedDateTime;
}

/** From `since` until before `until` (epoch milliseconds), local time is ahead of UTC by `offset` milliseconds. */
interface Spell {
  readonly since: number;
  readonly until: number;
  readonly offset: number;
}

/** Transitions are looked up two years (and a bit) at a time: few for a page, and none for the years between. */
const chunkLength = 2 ** 36;
/** Farther than this from any change of offset, a wall-clock time has one meaning only. */
const clearance = 2 * msPerDay;
/** Not a spell of any time. */
const noSpell: Spell = { since: Infinity, until: -Infinity, offset: 0 };
const zones = new Map<string, Zone>();

/** The spells of one chunk. */
function readSpells(timeZone: string, chunk: number): readonly Spell[] {
  const end = (chunk + 1) * chunkLength;
  const spells: Spell[] = [];
  let time = zonedAt(timeZone, Math.max(chunk * chunkLength, -lastDay * msPerDay));
  for (;;) {
    const next = time.getTimeZoneTransition("next");
    const until = Math.min(next?.epochMilliseconds ?? end, end);
    spells.push({ since: time.epochMilliseconds, until, offset: time.offsetNanoseconds / 1e6 });
    if (next === null || until === end) return spells;
    time = next;
  }
}

function createZone(timeZone: string): Zone {
  const chunks = new Map<number, readonly Spell[]>();
  // The one asked for last: the next question is mostly about the same.
  let spell = noSpell;

  function offsetAt(epoch: number): number {
    if (epoch >= spell.since && epoch < spell.until) return spell.offset;
    const chunk = Math.floor(epoch / chunkLength);
    let spells = chunks.get(chunk);
    if (spells === undefined) chunks.set(chunk, (spells = readSpells(timeZone, chunk)));
    spell = noSpell;
    for (const each of spells) if (each.since <= epoch) spell = each;
    return spell.offset;
  }

  function toEpoch(local: number): number {
    const epoch = local - spell.offset;
    if (epoch - clearance >= spell.since && epoch + clearance < spell.until) return epoch;
    // No offset reaches a day, so these are the offsets before and after any change nearby.
    const before = offsetAt(local - msPerDay);
    const after = offsetAt(local + msPerDay);
    const earlier = local - before;
    if (before === after || offsetAt(earlier) === before) return earlier;
    const later = local - after;
    return offsetAt(later) === after ? later : earlier;
  }

  return {
    toLocal: (epoch) => epoch + offsetAt(epoch),
    toEpoch,
    at: sharedValues((epoch) => zonedAt(timeZone, epoch)),
  };
}

/**
 * The zone of an IANA name, or of a fixed offset like `+02:00`.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    checkZone(timeZone);
    zones.set(timeZone, (zone = createZone(timeZone)));
  }
  return zone;
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
  return zoneOf(timeZone).at(typeof moment === "number" ? moment : moment.epochMilliseconds);
}

/**
 * The local day on which an exact time falls in a zone: "today", when asked for now.
 *
 * @throws {RangeError} when the engine knows no such zone.
 */
export function dayIn(moment: Moment, timeZone: string): Temporal.PlainDate {
  return dateOf(localDay(timeZone, epochOf("The moment", moment)));
}
