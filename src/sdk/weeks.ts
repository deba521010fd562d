/**
 * Offers as weeks of rows of equal hours: what `openingsGrid` does for openings of any kind, by the local times that these
 * have already.
 */
import { cycleDays, letterOf } from "../domain/cycle.ts";
import { dateOf, daysPerWeek, mondayOf, msPerDay } from "../domain/days.ts";
import type { Temporal } from "../domain/temporal.ts";
import { localOf } from "./mapping/context.ts";
import type { Offer, OfferRow, OfferWeek } from "./types.ts";

interface Placed {
  readonly offer: Offer;
  /** Local, in days since 1970-01-01. */
  readonly day: number;
  /** Milliseconds from midnight of the day: an end on the next day is past the first one's. */
  readonly from: number;
  readonly to: number;
}

function place(offer: Offer): Placed {
  const start = localOf(offer.start);
  const day = Math.floor(start / msPerDay);
  return { offer, day, from: start - day * msPerDay, to: localOf(offer.end) - day * msPerDay };
}

/** In the order of `items`, those with the same key together. */
function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function toRow(placed: readonly Placed[], dates: readonly Temporal.PlainDate[], monday: number): OfferRow[] {
  return placed.slice(0, 1).map(({ offer: { start, end } }) => ({
    start: start.toPlainTime(),
    end: end.toPlainTime(),
    days: dates.map((date, column) => ({
      date,
      offers: placed.filter(({ day }) => day === monday + column).map(({ offer }) => offer),
    })),
  }));
}

/**
 * @param list - by start.
 * @param cycleStarts - see `weekLetter`.
 */
export function toWeeks(list: readonly Offer[], cycleStarts: readonly Temporal.PlainDate[]): OfferWeek[] {
  const starts = cycleDays(cycleStarts);
  const weeks = groupBy(list.map(place), ({ day }) => mondayOf(day));
  return Array.from(weeks, ([monday, placed]) => {
    const dates = Array.from({ length: daysPerWeek }, (_, column) => dateOf(monday + column));
    const byTimes = placed.sort((a, b) => a.from - b.from || a.to - b.to || a.day - b.day);
    const rows = groupBy(byTimes, ({ from, to }) => `${from} ${to}`);
    return {
      monday: dateOf(monday),
      week: letterOf(monday, starts),
      rows: [...rows.values()].flatMap((row) => toRow(row, dates, monday)),
    };
  });
}
