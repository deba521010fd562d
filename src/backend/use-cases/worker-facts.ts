/** From a worker's record to what the rules need to know. */
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { DayRange, Holiday, Regime, WorkerFacts } from "../../domain/types.ts";
import type { WorkerRecord } from "../model.ts";
import { toDay, toDayOrNull } from "./context.ts";

/** Length of a cycle, and of an irregular worker's countdown, in days. */
const cycleDays = 28;

function holidayOf({ holidayStart, holidayEnd }: WorkerRecord): Holiday | null {
  if (holidayStart !== null) return { start: toDay(holidayStart), end: toDayOrNull(holidayEnd) };
  return holidayEnd === null ? null : { start: null, end: toDay(holidayEnd) };
}

function exemptionOf({ exemptionStart, exemptionEnd }: WorkerRecord): DayRange | null {
  return exemptionStart === null ? null : { start: toDay(exemptionStart), end: toDayOrNull(exemptionEnd) };
}

/** A worker who has a regime: the rules know no other. */
export function isInRegime(worker: WorkerRecord): worker is WorkerRecord & { readonly regime: Regime } {
  return worker.role === "worker" && worker.regime !== null;
}

export function toWorkerFacts(worker: WorkerRecord & { readonly regime: Regime }): WorkerFacts {
  const { regime, regular, compensation, extraExtensionDays, unsubscribed, resigning } = worker;
  return {
    regime,
    counters: { regular, compensation },
    irregularSince: toDayOrNull(worker.irregularSince),
    alertSince: toDayOrNull(worker.alertSince),
    extensionSince: toDayOrNull(worker.extensionSince),
    extraExtensionDays,
    holiday: holidayOf(worker),
    exemption: exemptionOf(worker),
    unsubscribed,
    resigning,
  };
}

function includes(start: Temporal.PlainDate, end: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean {
  const { PlainDate } = temporal();
  return PlainDate.compare(start, day) <= 0 && (end === null || PlainDate.compare(day, end) <= 0);
}

/**
 * Whether a day lies in the worker's leave. A holiday counts with both ends set, an exemption with its start (an open
 * end never ends), as in rules.md §5.
 */
export function isOnLeave({ holiday, exemption }: WorkerFacts, day: Temporal.PlainDate): boolean {
  if (exemption !== null && includes(exemption.start, exemption.end, day)) return true;
  return (
    holiday !== null && holiday.start !== null && holiday.end !== null && includes(holiday.start, holiday.end, day)
  );
}

/** The countdown days of an irregular worker after `after` and up to `until`, in order. */
export function countdownDays(worker: WorkerRecord, until: Temporal.PlainDate): Temporal.PlainDate[] {
  if (worker.regime !== "irregular" || worker.irregularSince === null) return [];
  const ran = toDay(worker.countdownRanOn ?? worker.irregularSince);
  const days: Temporal.PlainDate[] = [];
  let day = toDay(worker.irregularSince).add({ days: cycleDays });
  for (; day.until(until).days >= 0; day = day.add({ days: cycleDays })) {
    if (ran.until(day).days > 0) days.push(day);
  }
  return days;
}
