/** Shifts, openings, slots, closures and notices: lists whose items are mapped one by one. */
import type { WireClosure } from "../../contract/closure.ts";
import type { WireNotice } from "../../contract/notice.ts";
import type { WireOpening } from "../../contract/opening.ts";
import type { WireShift } from "../../contract/shift.ts";
import type { WireCoordinator, WireSlot, WireWorkerSlot } from "../../contract/slot.ts";
import { temporal } from "../../domain/temporal.ts";
import type { Closure, Coordinator, Notice, Slot, WorkerSlot } from "../types.ts";
import { checkDays, createTimes, toDay, toZoned, type LocalTime, type Times } from "./context.ts";
import { safeEmail, safePhone } from "./links.ts";

function toCoordinator(wire: WireCoordinator | null): Coordinator | null {
  return wire && { name: wire.name, email: safeEmail(wire.email), phone: safePhone(wire.phone) };
}

type Dated<Wire> = Omit<Wire, keyof Times | "coordinator"> & Times & { readonly coordinator: Coordinator | null };

/** Reads each with its times in the cooperative's zone. @returns throws a TypeError when one ends before it starts. */
export function createDating(local: LocalTime): <Wire extends WireShift | WireOpening>(wire: Wire) => Dated<Wire> {
  const readTimes = createTimes(local);
  return (wire) => ({ ...wire, ...readTimes(wire), coordinator: toCoordinator(wire.coordinator) });
}

/** Shifts and openings, with their times in the cooperative's zone. @throws {TypeError} when one ends before it starts. */
export function toDated<Wire extends WireShift | WireOpening>(
  wires: readonly Wire[],
  local: LocalTime,
): readonly Dated<Wire>[] {
  return wires.map(createDating(local));
}

export function toWorkerSlot<Wire extends WireWorkerSlot>(wire: Wire): Omit<Wire, keyof WorkerSlot> & WorkerSlot {
  const { PlainTime } = temporal();
  const times = { start: PlainTime.from(wire.start), end: PlainTime.from(wire.end) };
  return { ...wire, ...times, coordinator: toCoordinator(wire.coordinator) };
}

export function toSlot(wire: WireSlot): Slot {
  return toWorkerSlot(wire);
}

export function toClosure(wire: WireClosure): Closure {
  checkDays(wire);
  return { ...wire, start: toDay(wire.start), end: toDay(wire.end) };
}

export function toNotice(wire: WireNotice, { timeZone }: LocalTime): Notice {
  const end = wire.end === null ? null : toZoned(wire.end, timeZone);
  return { ...wire, start: toZoned(wire.start, timeZone), end };
}
