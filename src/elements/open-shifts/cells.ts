/** The cells of a week: one day's openings at one pair of times. */
import type { Offer, OfferRow, OfferWeek } from "../../sdk/index.ts";

export interface Cell {
  /** Of the week's, from 0. */
  readonly row: number;
  /** Its times, by which it is the same one when rows above it come and go. */
  readonly times: string;
  readonly offers: readonly Offer[];
  /** Its times in words. */
  readonly hours: () => string;
  /** How far down it begins: so many openings fit above it. */
  readonly top: number;
}

/** What stands above the week, and above each day or row of it, in openings: about, as all heights here. */
const head = { week: 1.5, day: 0.5 } as const;

export function countOffers({ rows }: OfferWeek): number {
  return rows.reduce((sum, { days }) => days.reduce((all, { offers }) => all + offers.length, sum), 0);
}

/** Makes it when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Where the rows of a grid begin. */
function topsOf({ rows }: OfferWeek): readonly number[] {
  let top: number = head.week;
  return rows.map(({ days }) => {
    const own = (top += head.day);
    top += Math.max(...days.map(({ offers }) => offers.length));
    return own;
  });
}

/**
 * The cells with openings, by day.
 *
 * @param name - gives the times of a row in words.
 * @param isGrid - whether days stand beside one another, rather than one below the other.
 */
export function cellsOf(
  week: OfferWeek,
  name: (row: OfferRow) => string,
  isGrid: boolean,
): readonly (readonly Cell[])[] {
  const hours = week.rows.map((row) => once(() => name(row)));
  const times = week.rows.map(({ start, end }) => `${start.toString()} ${end.toString()}`);
  const tops = topsOf(week);
  let below: number = head.week;
  return Array.from({ length: 7 }, (_, day) => {
    below += head.day;
    return week.rows.flatMap(({ days }, row): Cell[] => {
      const { offers = [] } = days[day] ?? {};
      const top = (isGrid ? tops[row] : below) ?? 0;
      below += offers.length;
      return offers.length > 0 ? [{ row, times: times[row] ?? "", offers, hours: hours[row] ?? String, top }] : [];
    });
  });
}
