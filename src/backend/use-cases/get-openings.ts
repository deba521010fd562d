import type { WireOpening } from "../../contract/index.ts";
import { isUnderstaffed } from "../../domain/staffing.ts";
import type { Purpose } from "../../domain/words.ts";
import type { DaySpan, OccurrenceWithTaken } from "../store.ts";
import { readCatalogue, toWireOpening } from "../wire.ts";
import { createIsClosed } from "./closed-days.ts";
import { toText, type ReadContext } from "./context.ts";

export interface OpeningsQuery extends DaySpan {
  readonly purpose: Purpose;
  /** Who is signed in, `null` for nobody. */
  readonly workerId: string | null;
}

/** Occurrences at which the worker has a shift, from now on. */
async function findOwn({ store, now }: ReadContext, workerId: string | null): Promise<ReadonlySet<string>> {
  if (workerId === null) return new Set();
  const own = await store.shiftsSince(workerId, toText(now));
  return new Set(own.filter(({ shift }) => shift.attendance !== "cancelled").map(({ occurrence }) => occurrence.id));
}

/**
 * Openings that start on the days asked for and after now: those with a free place on a day of work, and those where
 * the worker is signed up, whatever became of them.
 */
export async function getOpenings(
  context: ReadContext,
  query: OpeningsQuery,
): Promise<{ items: readonly WireOpening[] }> {
  const { store, now } = context;
  const [{ rules }, occurrences, closures, own, catalogue] = await Promise.all([
    store.cooperative(),
    store.occurrences(query),
    store.closures(query),
    findOwn(context, query.workerId),
    readCatalogue(store),
  ]);
  const isClosed = createIsClosed(closures);
  const nowText = toText(now);
  const isOffered = ({ day, capacity, taken }: OccurrenceWithTaken): boolean =>
    taken < capacity &&
    !isClosed(day) &&
    (query.purpose === "irregular" || isUnderstaffed({ capacity, free: capacity - taken }, rules));
  const items = occurrences
    .filter(({ start }) => start > nowText)
    .filter((occurrence) => own.has(occurrence.id) || isOffered(occurrence))
    .map((occurrence) => toWireOpening(occurrence, own.has(occurrence.id), catalogue));
  return { items };
}
