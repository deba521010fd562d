/** From records to what travels. This is the only place that lets a coordinator's name out. */
import type { WireCoordinator, WireOpening, WireShift, WireSlot, WireTask, WireWorkerSlot } from "../contract/index.ts";
import type { CoordinatorRecord, SlotRecord, TaskRecord } from "./model.ts";
import type { OccurrenceWithTaken, ShiftWithOccurrence, StoreReader } from "./store.ts";

/** What slots, openings and shifts point to. */
export interface Catalogue {
  readonly tasks: ReadonlyMap<string, TaskRecord>;
  /** Those who agreed to be shown, and nobody else. */
  readonly coordinators: ReadonlyMap<string, CoordinatorRecord>;
}

export async function readCatalogue(reader: StoreReader): Promise<Catalogue> {
  const [tasks, coordinators] = await Promise.all([reader.tasks(), reader.coordinators()]);
  const shown = coordinators.filter(({ consent }) => consent);
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    coordinators: new Map(shown.map((coordinator) => [coordinator.id, coordinator])),
  };
}

function toWireTask(id: string, { tasks }: Catalogue): WireTask {
  return { id, name: tasks.get(id)?.name ?? {} };
}

function toWireCoordinator(id: string | null, { coordinators }: Catalogue): WireCoordinator | null {
  const coordinator = id === null ? undefined : coordinators.get(id);
  return coordinator === undefined
    ? null
    : { name: coordinator.name, email: coordinator.email, phone: coordinator.phone };
}

export function toWireWorkerSlot(slot: SlotRecord, catalogue: Catalogue): WireWorkerSlot {
  const { id, week, weekday, start, end, taskId, coordinatorId } = slot;
  const task = toWireTask(taskId, catalogue);
  return { id, week, weekday, start, end, task, coordinator: toWireCoordinator(coordinatorId, catalogue) };
}

export function toWireSlot(slot: SlotRecord, taken: number, catalogue: Catalogue): WireSlot {
  const free = Math.max(0, slot.capacity - taken);
  return { ...toWireWorkerSlot(slot, catalogue), capacity: slot.capacity, free };
}

export function toWireOpening(occurrence: OccurrenceWithTaken, signedUp: boolean, catalogue: Catalogue): WireOpening {
  const { id, start, end, taskId, capacity, taken, cancelled, coordinatorId } = occurrence;
  return {
    id,
    start,
    end,
    task: toWireTask(taskId, catalogue),
    capacity,
    free: Math.max(0, capacity - taken),
    signedUp,
    cancelled,
    coordinator: toWireCoordinator(coordinatorId, catalogue),
  };
}

/** A shift of an occurrence that was called off reads as cancelled, whoever marked what. */
export function attendanceOf({ shift, occurrence }: ShiftWithOccurrence): WireShift["attendance"] {
  return occurrence.cancelled && shift.attendance === "open" ? "cancelled" : shift.attendance;
}

export function toWireShift(work: ShiftWithOccurrence, catalogue: Catalogue): WireShift {
  const { shift, occurrence } = work;
  return {
    id: shift.id,
    openingId: shift.type === "regular" ? null : occurrence.id,
    start: occurrence.start,
    end: occurrence.end,
    task: toWireTask(occurrence.taskId, catalogue),
    type: shift.type,
    attendance: attendanceOf(work),
    coordinator: toWireCoordinator(occurrence.coordinatorId, catalogue),
  };
}
