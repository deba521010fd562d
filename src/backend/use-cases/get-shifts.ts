import type { WireShift } from "../../contract/index.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ShiftPageQuery } from "../store.ts";
import { readCatalogue, toWireShift } from "../wire.ts";
import { toText, type ReadContext } from "./context.ts";

export interface ShiftsQuery {
  readonly workerId: string;
  readonly when: ShiftPageQuery["when"];
  readonly cursor: string | null;
  /** 1 to 100. */
  readonly limit: number;
}

/** One page of a worker's shifts: upcoming ones by start, past ones newest first. One under way is among both. */
export async function getShifts(
  { store, now }: ReadContext,
  { workerId, when, cursor, limit }: ShiftsQuery,
): Promise<{ items: readonly WireShift[]; nextCursor: string | null }> {
  const after = cursor === null ? null : readCursor(when, cursor);
  const [found, catalogue] = await Promise.all([
    // One more than asked for tells whether there is a next page.
    store.shiftPage({ workerId, when, now: toText(now), after, limit: limit + 1 }),
    readCatalogue(store),
  ]);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  const nextCursor = last === undefined ? null : writeCursor(when, { start: last.occurrence.start, id: last.shift.id });
  return { items: items.map((work) => toWireShift(work, catalogue)), nextCursor };
}
