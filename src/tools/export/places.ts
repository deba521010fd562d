/** Which dated occurrence a shift of an export is at. */
import type { OccurrenceRecord } from "../../backend/model.ts";
import { temporal } from "../../domain/temporal.ts";
import { dayIn } from "../../domain/zone.ts";
import type { LineOf } from "./format.ts";

/** Where a shift is. */
export interface Place {
  readonly occurrence: OccurrenceRecord;
  /**
   * Whether it may take one of the places that are taken at an opening that was called off: a shift there reads as
   * cancelled, whether its worker gave it up or not.
   */
  readonly isTaken: boolean;
}

export interface Places {
  readonly add: (line: LineOf<"opening">, coordinatorId: string | null) => void;
  /**
   * The occurrence of a shift: the one it names; else one at the same time with the same task, in the worker's own slot
   * where there is one; else one made for it. `null` for a name that no opening has.
   */
  readonly find: (line: LineOf<"shift">, coordinatorId: string | null) => Place | null;
  /** Every occurrence; one that was made for shifts has as many places as shifts. */
  readonly list: () => readonly OccurrenceRecord[];
}

/** UTC to the second, as the records hold it. */
export function instantText(text: string): string {
  return `${new Date(text).toISOString().slice(0, 19)}Z`;
}

interface Entry {
  record: OccurrenceRecord;
  /** Made here, for shifts whose opening the export doesn't hold. */
  readonly isMade: boolean;
  readonly workers: Set<string>;
  /** Places that are taken by workers who have not been met yet. */
  taken: number;
}

type Dated = Pick<OccurrenceRecord, "id" | "slotId" | "capacity" | "coordinatorId" | "cancelled"> & {
  readonly from: { readonly start: string; readonly end: string; readonly task: { readonly id: string } };
};

/** @param isOwnSlot whether a slot is one of a worker's. */
export function createPlaces(timeZone: string, isOwnSlot: (workerId: string, slotId: string) => boolean): Places {
  const byId = new Map<string, Entry>();
  const byTime = new Map<string, Entry[]>();

  function keep({ from, ...rest }: Dated, taken: number, isMade = false): Entry {
    const [start, end] = [instantText(from.start), instantText(from.end)];
    const day = dayIn(temporal().Instant.from(start), timeZone).toString();
    const record = { ...rest, day, start, end, taskId: from.task.id };
    const entry = { record, isMade, workers: new Set<string>(), taken };
    byId.set(rest.id, entry);
    const key = timeKey(from);
    byTime.set(key, [...(byTime.get(key) ?? []), entry]);
    return entry;
  }

  function make({ workerId, shift }: LineOf<"shift">, coordinatorId: string | null): Entry {
    const made = { id: `made.${workerId}.${shift.id}`, slotId: "", capacity: 0, coordinatorId, cancelled: false };
    return keep({ ...made, from: shift }, 0, true);
  }

  function atSameTime({ workerId, shift }: LineOf<"shift">): Entry | undefined {
    const free = (byTime.get(timeKey(shift)) ?? []).filter(({ workers }) => !workers.has(workerId));
    return free.find(({ record }) => isOwnSlot(workerId, record.slotId)) ?? free[0];
  }

  return {
    add: ({ opening, slotId }, coordinatorId) => {
      const { id, capacity, free, cancelled } = opening;
      keep({ id, slotId: slotId ?? id, capacity, coordinatorId, cancelled, from: opening }, capacity - free);
    },
    find: (line, coordinatorId) => {
      const named = line.openingId ?? line.shift.openingId;
      const entry = named === null ? (atSameTime(line) ?? make(line, coordinatorId)) : byId.get(named);
      if (entry === undefined) return null;
      entry.workers.add(line.workerId);
      if (entry.isMade) entry.record = { ...entry.record, capacity: entry.workers.size };
      entry.taken -= 1;
      return { occurrence: entry.record, isTaken: entry.record.cancelled && entry.taken >= 0 };
    },
    list: () => Array.from(byId.values(), ({ record }) => record),
  };
}

function timeKey({ start, end, task }: Dated["from"]): string {
  return [instantText(start), instantText(end), task.id].join("\n");
}
