/** From a backend's records to an export: each line holds what the reference backend would answer at `now`. */
import { createMemoryStore } from "../../backend/memory-store.ts";
import type { CooperativeData, OccurrenceRecord, SlotRecord, WorkerRecord } from "../../backend/model.ts";
import type { StoreReader } from "../../backend/store.ts";
import { getMe } from "../../backend/use-cases/get-me.ts";
import { getSlots } from "../../backend/use-cases/get-slots.ts";
import { readCatalogue, toWireOpening, toWireShift, type Catalogue } from "../../backend/wire.ts";
import type { Temporal } from "../../domain/temporal.ts";
import type { ExportLine, LineOf } from "./format.ts";

export interface FromDataOptions {
  /** At which the statuses hold. */
  readonly now: Temporal.Instant;
  /**
   * Address of the calendar feed that a key opens. Without it the export holds no feeds: whoever has a key reads the
   * member's calendar.
   */
  readonly toFeedUrl?: (key: string) => string;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  return Map.groupBy(items, keyOf);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A store that finds one worker's records without looking through everybody's. */
async function createIndexedStore(data: CooperativeData): Promise<StoreReader> {
  const store = createMemoryStore(data);
  const workers = new Map(data.workers.map((worker) => [worker.id, worker]));
  const [slots, tasks, coordinators] = await Promise.all([store.slots(), store.tasks(), store.coordinators()]);
  const ids = groupBy(data.assignments, ({ workerId }) => workerId);
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const slotsOf = (workerId: string): readonly SlotRecord[] =>
    (ids.get(workerId) ?? [])
      .flatMap(({ slotId }) => slotById.get(slotId) ?? [])
      .toSorted((a, b) => compare(a.id, b.id));
  return {
    ...store,
    worker: async (id) => workers.get(id) ?? null,
    slots: async (workerId) => (workerId === undefined ? slots : slotsOf(workerId)),
    tasks: async () => tasks,
    coordinators: async () => coordinators,
  };
}

function* openingLines(data: CooperativeData, catalogue: Catalogue): Generator<LineOf<"opening">, void> {
  const shifts = groupBy(
    data.shifts.filter(({ attendance }) => attendance !== "cancelled"),
    ({ occurrenceId }) => occurrenceId,
  );
  const inOrder = data.occurrences.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  for (const occurrence of inOrder) {
    const taken = shifts.get(occurrence.id)?.length ?? 0;
    const opening = toWireOpening({ ...occurrence, taken }, false, catalogue);
    yield { kind: "opening", opening, slotId: occurrence.slotId };
  }
}

function createShiftLines(
  data: CooperativeData,
  catalogue: Catalogue,
): (workerId: string) => readonly LineOf<"shift">[] {
  const occurrences = new Map(data.occurrences.map((occurrence) => [occurrence.id, occurrence]));
  const byWorker = groupBy(data.shifts, ({ workerId }) => workerId);
  const find = (id: string): OccurrenceRecord => {
    const found = occurrences.get(id);
    if (found === undefined) throw new RangeError(`The data holds a shift at ${id}, which is no occurrence of it.`);
    return found;
  };
  return (workerId) =>
    (byWorker.get(workerId) ?? [])
      .map((shift) => ({ shift, occurrence: find(shift.occurrenceId) }))
      .toSorted((a, b) => compare(a.occurrence.start, b.occurrence.start) || compare(a.shift.id, b.shift.id))
      .map((work) => ({
        kind: "shift",
        workerId,
        shift: toWireShift(work, catalogue),
        openingId: work.occurrence.id,
      }));
}

/**
 * A cooperative as the lines of an export, workers by id. Coordinators who did not agree to be shown are left out, as
 * the contract does.
 */
export async function* fromData(
  data: CooperativeData,
  { now, toFeedUrl }: FromDataOptions,
): AsyncGenerator<ExportLine, void> {
  const store = await createIndexedStore(data);
  const catalogue = await readCatalogue(store);
  const context = { store, now };
  const settings = await store.cooperative();
  yield { kind: "settings", takenAt: now.toString({ smallestUnit: "second" }), settings };
  for (const slot of (await getSlots(context)).items) yield { kind: "slot", slot };
  for (const closure of await store.closures()) yield { kind: "closure", closure };
  for (const notice of data.notices) yield { kind: "notice", notice };
  yield* openingLines(data, catalogue);
  const shiftLines = createShiftLines(data, catalogue);
  for (const { id, penalised, countdownRanOn, calendarKey } of data.workers.toSorted(byId)) {
    const worker = await getMe(context, { workerId: id, toFeedUrl: toFeedUrl ?? (() => "") });
    const calendarFeed = toFeedUrl === undefined || calendarKey === null ? null : worker.calendarFeed;
    yield { kind: "worker", worker: { ...worker, calendarFeed }, penalised, countdownRanOn };
    yield* shiftLines(id);
  }
}

function byId(a: WorkerRecord, b: WorkerRecord): number {
  return compare(a.id, b.id);
}
