/** The reads of the in-memory store: plain filters over the records. */
import type { CooperativeData, OccurrenceRecord, ShiftRecord, SlotRecord } from "./model.ts";
import type { OccurrenceWithTaken, ShiftPageQuery, ShiftWithOccurrence, StoreReader } from "./store.ts";

/** Text order by code unit, as SQL's `collate "C"`: never by the locale of whoever runs this. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byStartThenId(a: { start: string; id: string }, b: { start: string; id: string }): number {
  return compareText(a.start, b.start) || compareText(a.id, b.id);
}

function byShiftPosition(a: ShiftWithOccurrence, b: ShiftWithOccurrence): number {
  return compareText(a.occurrence.start, b.occurrence.start) || compareText(a.shift.id, b.shift.id);
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

function countTaken(occurrences: readonly OccurrenceRecord[], shifts: readonly ShiftRecord[]): OccurrenceWithTaken[] {
  const taken = new Map(occurrences.map(({ id }) => [id, 0]));
  for (const { occurrenceId, attendance } of shifts) {
    const count = taken.get(occurrenceId);
    if (count !== undefined && attendance !== "cancelled") taken.set(occurrenceId, count + 1);
  }
  return occurrences.map((occurrence) => ({ ...occurrence, taken: taken.get(occurrence.id) ?? 0 }));
}

function findShifts(data: CooperativeData, workerId: string): ShiftWithOccurrence[] {
  const own = new Map(
    data.shifts.filter((shift) => shift.workerId === workerId).map((shift) => [shift.occurrenceId, shift]),
  );
  return data.occurrences
    .flatMap((occurrence) => {
      const shift = own.get(occurrence.id);
      return shift === undefined ? [] : [{ shift, occurrence }];
    })
    .toSorted(byShiftPosition);
}

function takeShiftPage(data: CooperativeData, query: ShiftPageQuery): ShiftWithOccurrence[] {
  const { when, now, after, limit } = query;
  const sign = when === "upcoming" ? 1 : -1;
  const all = findShifts(data, query.workerId)
    .filter(({ occurrence }) => (when === "upcoming" ? occurrence.end > now : occurrence.start <= now))
    .toSorted((a, b) => sign * byShiftPosition(a, b));
  const rest =
    after === null
      ? all
      : all.filter(
          ({ shift, occurrence }) => sign * byStartThenId({ start: occurrence.start, id: shift.id }, after) > 0,
        );
  return rest.slice(0, limit);
}

function findOccurrence(data: CooperativeData, id: string): OccurrenceWithTaken | null {
  return (
    countTaken(
      data.occurrences.filter((occurrence) => occurrence.id === id),
      data.shifts,
    )[0] ?? null
  );
}

function findSlots({ slots, assignments }: CooperativeData, workerId: string | undefined): readonly SlotRecord[] {
  if (workerId === undefined) return slots;
  const own = new Set(assignments.filter((each) => each.workerId === workerId).map(({ slotId }) => slotId));
  return slots.filter(({ id }) => own.has(id));
}

function countBySlot({ assignments }: CooperativeData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slotId } of assignments) counts.set(slotId, (counts.get(slotId) ?? 0) + 1);
  return counts;
}

/** Reads whatever `getData` answers at the moment of each call. */
export function createMemoryReader(getData: () => CooperativeData): StoreReader {
  return {
    cooperative: async () => getData().cooperative,
    tasks: async () => getData().tasks.toSorted(byId),
    coordinators: async () => getData().coordinators.toSorted(byId),
    worker: async (id) => getData().workers.find((worker) => worker.id === id) ?? null,
    workerByCalendarKey: async (key) => getData().workers.find((worker) => worker.calendarKey === key) ?? null,
    workers: async (regime) =>
      getData()
        .workers.filter((worker) => worker.regime === regime)
        .toSorted(byId),
    slots: async (workerId) => findSlots(getData(), workerId).toSorted(byId),
    takenBySlot: async () => countBySlot(getData()),
    assignments: async () =>
      getData().assignments.toSorted((a, b) => compareText(a.slotId, b.slotId) || compareText(a.workerId, b.workerId)),
    occurrence: async (id) => findOccurrence(getData(), id),
    occurrences: async ({ from, to }) => {
      const { occurrences, shifts } = getData();
      return countTaken(occurrences.filter(({ day }) => day >= from && day <= to).toSorted(byStartThenId), shifts);
    },
    shiftPage: async (query) => takeShiftPage(getData(), query),
    shiftsSince: async (workerId, since) =>
      findShifts(getData(), workerId).filter(({ occurrence }) => occurrence.end > since),
    shiftAt: async (workerId, occurrenceId) =>
      getData().shifts.find((shift) => shift.workerId === workerId && shift.occurrenceId === occurrenceId) ?? null,
    closures: async (days) =>
      getData()
        .closures.filter(({ start, end }) => days === undefined || (start <= days.to && end >= days.from))
        .toSorted(byStartThenId),
    notices: async (now) =>
      getData()
        .notices.filter(({ start, end }) => start <= now && (end === null || end > now))
        .toSorted(byStartThenId),
  };
}
