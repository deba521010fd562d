/** From an export to a backend's records: what an import fills a store with. */
import type {
  AssignmentRecord,
  ClosureRecord,
  CooperativeData,
  NoticeRecord,
  ShiftRecord,
  SlotRecord,
  WorkerRecord,
} from "../../backend/model.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import { dayIn } from "../../domain/zone.ts";
import { InputError } from "../input-error.ts";
import { createCatalogueBuilder, type CatalogueBuilder } from "./catalogue.ts";
import type { ExportLine, LineOf, NumberedLine } from "./format.ts";
import { createPlaces, instantText, type Places } from "./places.ts";
import { toSlotRecord, toWorkerRecord } from "./to-records.ts";

export interface ToDataOptions {
  /** What errors call the export. */
  readonly file: string;
  /** When the data was taken, where the export doesn't say. */
  readonly takenAt?: Temporal.Instant | undefined;
}

export interface ImportedData {
  readonly data: CooperativeData;
  readonly takenAt: Temporal.Instant;
}

interface Draft {
  readonly settings: LineOf<"settings">["settings"];
  readonly takenAt: Temporal.Instant;
  readonly catalogue: CatalogueBuilder;
  readonly places: Places;
  /** Slots by worker. */
  readonly own: Map<string, ReadonlySet<string>>;
  readonly slots: Map<string, SlotRecord>;
  readonly workers: Map<string, WorkerRecord>;
  readonly shifts: Map<string, ShiftRecord>;
  readonly closures: Map<string, ClosureRecord>;
  readonly notices: Map<string, NoticeRecord>;
  /** Openings, places (worker and opening) and calendar keys: what else there may be only once. */
  readonly seen: Set<string>;
}

function begin(line: ExportLine, { takenAt }: ToDataOptions): Draft {
  if (line.kind !== "settings") throw new RangeError(`begins with a ${line.kind}. Put the settings first.`);
  const taken = line.takenAt === undefined ? takenAt : temporal().Instant.from(line.takenAt);
  if (taken === undefined) throw new RangeError("takenAt is missing. Add it, or tell the time of the data by --now.");
  const own: Draft["own"] = new Map();
  const places = createPlaces(line.settings.timeZone, (worker, slot) => own.get(worker)?.has(slot) ?? false);
  const maps = { slots: new Map(), workers: new Map(), shifts: new Map(), closures: new Map(), notices: new Map() };
  const catalogue = createCatalogueBuilder();
  return { settings: line.settings, takenAt: taken, catalogue, places, own, ...maps, seen: new Set() };
}

function addOnce<Item>(map: Map<string, Item>, what: string, id: string, item: Item): void {
  if (map.has(id)) throw new RangeError(`a second ${what} ${id}. Give each its own id.`);
  map.set(id, item);
}

function see({ seen }: Draft, what: string, key: string): void {
  if (seen.has(`${what} ${key}`)) throw new RangeError(`a second ${what} ${key}. Leave one out.`);
  seen.add(`${what} ${key}`);
}

function addWorker(draft: Draft, line: LineOf<"worker">): void {
  const { id, slots } = line.worker;
  const unknown = slots.find((slot) => !draft.slots.has(slot.id));
  if (unknown !== undefined) throw new RangeError(`worker.slots names ${unknown.id}, a slot without a line. Add one.`);
  draft.own.set(id, new Set(slots.map((slot) => slot.id)));
  const record = toWorkerRecord(line, dayIn(draft.takenAt, draft.settings.timeZone));
  if (record.calendarKey !== null) see(draft, "worker with the calendar feed", record.calendarKey);
  addOnce(draft.workers, "worker", id, record);
}

function addShift(draft: Draft, line: LineOf<"shift">): void {
  const { workerId, shift } = line;
  if (draft.shifts.has(shift.id)) throw new RangeError(`a second shift ${shift.id}. Give each its own id.`);
  const coordinatorId = draft.catalogue.add(shift);
  const place = draft.places.find(line, coordinatorId);
  if (place === null)
    throw new RangeError(`openingId is ${line.openingId ?? shift.openingId}, an opening without a line. Add one.`);
  const { occurrence, isTaken } = place;
  see(draft, "shift of the worker at", `${occurrence.id}, ${workerId}`);
  const { id, type } = shift;
  const attendance = isTaken && shift.attendance === "cancelled" ? "open" : shift.attendance;
  draft.shifts.set(id, { id, workerId, occurrenceId: occurrence.id, type, attendance });
}

function addLine(draft: Draft, line: ExportLine): void {
  switch (line.kind) {
    case "settings":
      throw new RangeError("a second settings line. An export holds one cooperative.");
    case "slot":
      return addOnce(draft.slots, "slot", line.slot.id, toSlotRecord(line, draft.catalogue.add(line.slot)));
    case "closure":
      return addOnce(draft.closures, "closure", line.closure.id, line.closure);
    case "notice": {
      const { start, end } = line.notice;
      const times = { start: instantText(start), end: end === null ? null : instantText(end) };
      return addOnce(draft.notices, "notice", line.notice.id, { ...line.notice, ...times });
    }
    case "opening":
      see(draft, "opening", line.opening.id);
      return draft.places.add(line, draft.catalogue.add(line.opening));
    case "worker":
      return addWorker(draft, line);
    case "shift":
      return addShift(draft, line);
  }
}

function finish({ settings, catalogue, places, own, ...draft }: Draft): CooperativeData {
  const assignments = Array.from(own, ([workerId, slotIds]) =>
    Array.from(slotIds, (slotId): AssignmentRecord => ({ slotId, workerId })),
  ).flat();
  return {
    cooperative: settings,
    tasks: catalogue.tasks(),
    coordinators: catalogue.coordinators(),
    workers: [...draft.workers.values()],
    slots: [...draft.slots.values()],
    assignments,
    occurrences: places.list(),
    shifts: [...draft.shifts.values()],
    closures: [...draft.closures.values()],
    notices: [...draft.notices.values()],
  };
}

/**
 * The records of a whole export, as they were when it was taken. Answers that a backend computes (statuses, free
 * places) are not kept: it computes them again.
 *
 * @throws {InputError} `file:line: …` for what can't be true together: an id twice, a slot or an opening that no line
 * describes, one task with two names; and without a time of the data.
 */
export async function toData(lines: AsyncIterable<NumberedLine>, options: ToDataOptions): Promise<ImportedData> {
  let draft: Draft | null = null;
  for await (const line of lines) {
    try {
      if (draft === null) draft = begin(line, options);
      else addLine(draft, line);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(`${options.file}:${line.line}: ${error.message}`, { cause: error });
    }
  }
  if (draft === null) throw new InputError(`${options.file} is empty. An export begins with the settings.`);
  return { data: finish(draft), takenAt: draft.takenAt };
}
