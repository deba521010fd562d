/** From what travels to what the rules take. */
import type { WireShift, WireWorker } from "../../contract/index.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { Holiday, Regime, SlotTimes, WorkerFacts } from "../../domain/types.ts";

function toDay(text: string): Temporal.PlainDate {
  return temporal().PlainDate.from(text);
}

function toDayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : toDay(text);
}

function toHoliday(wire: WireWorker["holiday"]): Holiday | null {
  if (wire === null) return null;
  if (wire.start !== null) return { start: toDay(wire.start), end: toDayOrNull(wire.end) };
  return wire.end === null ? null : { start: null, end: toDay(wire.end) };
}

export function toFacts(wire: WireWorker, regime: Regime): WorkerFacts {
  const { counters, extraExtensionDays, exemption, unsubscribed, resigning } = wire;
  return {
    regime,
    counters,
    irregularSince: toDayOrNull(wire.irregularSince),
    alertSince: toDayOrNull(wire.alertSince),
    extensionSince: toDayOrNull(wire.extensionSince),
    extraExtensionDays,
    holiday: toHoliday(wire.holiday),
    exemption: exemption && { start: toDay(exemption.start), end: toDayOrNull(exemption.end) },
    unsubscribed,
    resigning,
  };
}

/** Wall-clock times repeat in every slot of a cooperative: each is made once. */
const times = new Map<string, Temporal.PlainTime>();

function toTime(text: string): Temporal.PlainTime {
  let time = times.get(text);
  if (time === undefined) times.set(text, (time = temporal().PlainTime.from(text)));
  return time;
}

export interface ComparedSlot extends SlotTimes {
  readonly text: string;
}

/** Task and coordinator as one text. */
export function textOf({ task, coordinator }: Pick<WireShift, "task" | "coordinator">): string {
  const who = coordinator === null ? null : [coordinator.name, coordinator.email, coordinator.phone];
  return JSON.stringify([Object.entries(task.name).sort(([a], [b]) => (a < b ? -1 : 1)), who]);
}

export function toSlot(slot: WireWorker["slots"][number]): ComparedSlot {
  const { week, weekday } = slot;
  return { week, weekday, start: toTime(slot.start), end: toTime(slot.end), text: textOf(slot) };
}
