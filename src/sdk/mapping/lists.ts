/** Shifts, openings, slots, closures and notices: lists whose items are mapped one by one. */
import type { WireClosure } from "../../contract/closure.ts";
import type { WireNotice } from "../../contract/notice.ts";
import type { WireOpening } from "../../contract/opening.ts";
import type { WireShift } from "../../contract/shift.ts";
import type { WireCoordinator, WireSlot, WireWorkerSlot } from "../../contract/slot.ts";
import { temporal } from "../../domain/temporal.ts";
import type { Fault } from "../answer.ts";
import type { Closure, Coordinator, Notice, Opening, Shift, Slot, WorkerSlot } from "../types.ts";
import { checkDays, toDay, toTimes, toZoned, type LocalTime } from "./context.ts";
import { safeEmail, safePhone } from "./links.ts";

/** Maps items, each with the beginning of its fields' paths in the answer. */
export function mapItems<Wire, Item>(items: readonly Wire[], map: (wire: Wire, path: string) => Item): readonly Item[] {
  return items.map((wire, index) => map(wire, `items[${index}].`));
}

function toCoordinator(wire: WireCoordinator | null): Coordinator | null {
  return wire && { name: wire.name, email: safeEmail(wire.email), phone: safePhone(wire.phone) };
}

export function toShift(wire: WireShift, local: LocalTime, path: string, fault: Fault): Shift {
  return { ...wire, ...toTimes(wire, local, path, fault), coordinator: toCoordinator(wire.coordinator) };
}

export function toOpening(wire: WireOpening, local: LocalTime, path: string, fault: Fault): Opening {
  return { ...wire, ...toTimes(wire, local, path, fault), coordinator: toCoordinator(wire.coordinator) };
}

export function toWorkerSlot<Wire extends WireWorkerSlot>(wire: Wire): Omit<Wire, keyof WorkerSlot> & WorkerSlot {
  const { PlainTime } = temporal();
  const times = { start: PlainTime.from(wire.start), end: PlainTime.from(wire.end) };
  return { ...wire, ...times, coordinator: toCoordinator(wire.coordinator) };
}

export function toSlot(wire: WireSlot): Slot {
  return toWorkerSlot(wire);
}

export function toClosure(wire: WireClosure, path: string, fault: Fault): Closure {
  checkDays(wire.start, wire.end, `${path}end`, fault);
  return { ...wire, start: toDay(wire.start), end: toDay(wire.end) };
}

export function toNotice(wire: WireNotice, { timeZone }: LocalTime): Notice {
  const end = wire.end === null ? null : toZoned(wire.end, timeZone);
  return { ...wire, start: toZoned(wire.start, timeZone), end };
}
