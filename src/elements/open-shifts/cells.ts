/** The cells of a week: one day's openings at one pair of times. */
import type { Slice } from "./slices.ts";
import type { Offer, OfferRow, OfferWeek } from "../../sdk/index.ts";

export interface Cell {
  /** Of the week's, from 0. */
  readonly row: number;
  readonly offers: readonly Offer[];
  /** Its times in words. */
  readonly hours: () => string;
  /** Not now: its place is held. */
  readonly isLater: boolean;
}

interface Place {
  readonly day: number;
  readonly cell: Omit<Cell, "isLater">;
}

export function countOffers({ rows }: OfferWeek): number {
  return rows.reduce((sum, { days }) => days.reduce((all, { offers }) => all + offers.length, sum), 0);
}

/** Makes it when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * The cells with openings, by day. The first `limit` openings that one sees are rendered now: by row or by day.
 *
 * @param name - gives the times of a row in words.
 */
export function cellsOf(
  { rows }: OfferWeek,
  name: (row: OfferRow) => string,
  { limit, byRow }: Slice,
): readonly (readonly Cell[])[] {
  const places = rows.flatMap((each, row): Place[] => {
    const hours = once(() => name(each));
    return each.days.flatMap(({ offers }, day) => (offers.length > 0 ? [{ day, cell: { row, offers, hours } }] : []));
  });
  if (!byRow) places.sort((a, b) => a.day - b.day || a.cell.row - b.cell.row);
  const cells: Cell[][] = Array.from({ length: 7 }, () => []);
  let before = 0;
  for (const { day, cell } of places) {
    cells[day]?.push({ ...cell, isLater: before >= limit });
    before += cell.offers.length;
  }
  return cells;
}
