/** Keeps a cooperative in memory: what the mocks, the stories and the tests run on. */
import { createMemoryReader } from "./memory-reader.ts";
import type { CooperativeData, CooperativeRecord, ShiftRecord } from "./model.ts";
import { createMutex } from "./mutex.ts";
import type { Store, StoreTransaction } from "./store.ts";

interface Draft {
  data: CooperativeData;
}

function addMissingShifts(present: readonly ShiftRecord[], added: readonly ShiftRecord[]): readonly ShiftRecord[] {
  const ids = new Set(present.map(({ id }) => id));
  const placeOf = ({ workerId, occurrenceId }: ShiftRecord): string => `${workerId}\n${occurrenceId}`;
  const places = new Set(present.map(placeOf));
  const shifts = [...present];
  for (const shift of added) {
    if (ids.has(shift.id) || places.has(placeOf(shift))) continue;
    ids.add(shift.id);
    places.add(placeOf(shift));
    shifts.push(shift);
  }
  return shifts;
}

/** Records are never changed in place, so a draft is a set of new arrays and whoever read the old ones keeps them. */
function createTransaction(draft: Draft): StoreTransaction {
  const change = (part: Partial<CooperativeData>): void => {
    draft.data = { ...draft.data, ...part };
  };
  const changeCooperative = (part: Partial<CooperativeRecord>): void =>
    change({ cooperative: { ...draft.data.cooperative, ...part } });
  const reader = createMemoryReader(() => draft.data);
  return {
    ...reader,
    // One transaction runs at a time: each lock is held already.
    lockCooperative: reader.cooperative,
    lockWorker: reader.worker,
    lockOccurrence: reader.occurrence,
    saveWorker: async (worker) =>
      change({ workers: draft.data.workers.map((present) => (present.id === worker.id ? worker : present)) }),
    savePlannedUntil: async (plannedUntil) => changeCooperative({ plannedUntil }),
    addOccurrences: async (occurrences) => {
      const present = new Set(draft.data.occurrences.map(({ id }) => id));
      change({ occurrences: [...draft.data.occurrences, ...occurrences.filter(({ id }) => !present.has(id))] });
    },
    addShifts: async (shifts) => change({ shifts: addMissingShifts(draft.data.shifts, shifts) }),
    removeShift: async (id) => change({ shifts: draft.data.shifts.filter((shift) => shift.id !== id) }),
  };
}

/** A store that begins with `initial`, which it never changes. */
export function createMemoryStore(initial: CooperativeData): Store {
  let data = initial;
  const exclusively = createMutex();
  return {
    ...createMemoryReader(() => data),
    snapshot: () => {
      const seen = data;
      return createMemoryReader(() => seen);
    },
    transaction: (work) =>
      exclusively(async () => {
        const draft: Draft = { data };
        const result = await work(createTransaction(draft));
        data = draft.data;
        return result;
      }),
    fill: (replacement) =>
      exclusively(async () => {
        data = replacement;
      }),
  };
}
