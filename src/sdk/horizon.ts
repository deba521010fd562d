/**
 * Which closures are asked for. Every part of a page asks for the same long span, so that they share one request, and
 * asks before the settings have come; a longer one follows only where that turns out too short.
 */
import type { Temporal } from "../domain/temporal.ts";
import type { DaySpan } from "./api.ts";

export interface Horizon {
  readonly from: string;
  readonly to: string;
}

const msPerDay = 86_400_000;
/** Days before today: a grid starts on its week's Monday, and the day here is UTC's. */
const back = 14;
/** Days ahead: 26 shifts a cycle apart, ten empty cycles and a planning of two months (rules.md §3). */
const ahead = 1092;

function isoDay(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}

/** @param now - epoch milliseconds. */
export function usualHorizon(now: number): Horizon {
  return { from: isoDay(now - back * msPerDay), to: isoDay(now + ahead * msPerDay) };
}

/** Days from `today` on in which `count` projected shifts can fall, planned weeks included. */
export function horizonFor(count: number, today: Temporal.PlainDate, plannedUntil: Temporal.PlainDate): DaySpan {
  const from = today.until(plannedUntil).days > 0 ? plannedUntil : today;
  return { from: today, to: from.add({ days: (count + 11) * 28 }) };
}

/** Whether closures asked for `asked` say everything about `needed`. */
export function covers(asked: DaySpan, needed: DaySpan): boolean {
  return String(asked.from) <= String(needed.from) && String(needed.to) <= String(asked.to);
}
