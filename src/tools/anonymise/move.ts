/** Moves every date of an export by the same number of whole cycles, so that weekdays and week letters stay. */
import { daysPerCycle, msPerDay } from "../../domain/days.ts";
import { zoneOf } from "../../domain/zone.ts";

/** What moving did to times, besides moving them. */
export interface MoveTally {
  days: number;
  instants: number;
  /** Days that stand for "never", like 9999-12-31, and would leave the calendar's four-digit years. */
  leftAsTheyWere: number;
  /** Times that the new day's change of legal time leaves out: they are later by the gap. */
  inGap: number;
  /** Spans that last longer or shorter now, because a change of legal time is in them, or was. */
  otherLength: number;
}

export interface Span {
  readonly start: string;
  readonly end: string;
}

export interface Move {
  readonly day: (text: string) => string;
  readonly dayOrNull: (text: string | null) => string | null;
  /** Moved on the wall clock: 12:00 stays 12:00 across changes of legal time, and the UTC instant follows. */
  readonly instant: (text: string) => string;
  readonly span: (span: Span) => Span;
  readonly tally: Readonly<MoveTally>;
}

const firstDay = Date.parse("0001-01-01T00:00:00Z");
const lastDay = Date.parse("9999-12-31T00:00:00Z");

function toText(epoch: number): string {
  return new Date(epoch).toISOString().replace(".000Z", "Z");
}

/**
 * @param cycles how many cycles of 28 days later (below 0: earlier).
 * @param timeZone IANA name of the cooperative's zone.
 * @throws {RangeError} when `cycles` is not a whole number, or the engine knows no such zone.
 */
export function createMove(cycles: number, timeZone: string): Move {
  if (!Number.isSafeInteger(cycles)) throw new RangeError(`cycles is ${cycles}: give a whole number.`);
  const by = cycles * daysPerCycle * msPerDay;
  const zone = zoneOf(timeZone);
  const tally: MoveTally = { days: 0, instants: 0, leftAsTheyWere: 0, inGap: 0, otherLength: 0 };

  function day(text: string): string {
    const moved = Date.parse(`${text}T00:00:00Z`) + by;
    if (!(moved >= firstDay && moved <= lastDay)) {
      tally.leftAsTheyWere += 1;
      return text;
    }
    tally.days += 1;
    return toText(moved).slice(0, 10);
  }

  function epoch(text: string): number {
    const old = Date.parse(text);
    const local = zone.toLocal(old) + by;
    if (!(local >= firstDay + msPerDay && local < lastDay)) {
      tally.leftAsTheyWere += 1;
      return old;
    }
    tally.instants += 1;
    const moved = zone.toEpoch(local);
    if (zone.toLocal(moved) !== local) tally.inGap += 1;
    return moved;
  }

  function span({ start, end }: Span): Span {
    const length = Date.parse(end) - Date.parse(start);
    const from = epoch(start);
    const until = epoch(end);
    if (until - from !== length) tally.otherLength += 1;
    // The gap can push a start past its end: then the length stays, and the end follows.
    return { start: toText(from), end: toText(until > from ? until : from + length) };
  }

  const dayOrNull = (text: string | null): string | null => (text === null ? null : day(text));
  return { day, dayOrNull, instant: (text) => toText(epoch(text)), span, tally };
}
