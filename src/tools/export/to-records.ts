/** From one line of an export to the record that a backend keeps. */
import type { SlotRecord, WorkerRecord } from "../../backend/model.ts";
import { dayNumber, dateOf, daysPerCycle } from "../../domain/days.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { LineOf } from "./format.ts";

export function toSlotRecord({ slot }: LineOf<"slot">, coordinatorId: string | null): SlotRecord {
  const { id, week, weekday, start, end, task, capacity } = slot;
  return { id, week, weekday, start, end, taskId: task.id, capacity, coordinatorId };
}

/** The last day up to `today` whose countdown has run, for a line that doesn't say; `null` before the first. */
function lastCountdown({ worker }: LineOf<"worker">, today: Temporal.PlainDate): string | null {
  const { regime, irregularSince, countdownRan } = worker;
  if (regime !== "irregular" || irregularSince === null) return null;
  const since = dayNumber(temporal().PlainDate.from(irregularSince));
  const seen = dayNumber(today) - (countdownRan ? 0 : 1);
  const cycles = Math.floor((seen - since) / daysPerCycle);
  return cycles < 1 ? null : dateOf(since + cycles * daysPerCycle).toString();
}

/** The key in the address of a calendar feed. */
function keyOf(calendarFeed: string | null): string | null {
  return calendarFeed === null ? null : (URL.parse(calendarFeed)?.searchParams.get("key") ?? null);
}

/** @param today the day on which the line was true. */
export function toWorkerRecord(line: LineOf<"worker">, today: Temporal.PlainDate): WorkerRecord {
  const { worker, penalised = false, countdownRanOn } = line;
  const { id, name, role, regime, counters, irregularSince, alertSince, extensionSince, extraExtensionDays } = worker;
  const { holiday, exemption, absences, unsubscribed, resigning, calendarFeed } = worker;
  return {
    id,
    name,
    role,
    regime,
    ...counters,
    irregularSince,
    alertSince,
    extensionSince,
    extraExtensionDays,
    holidayStart: holiday?.start ?? null,
    holidayEnd: holiday?.end ?? null,
    exemptionStart: exemption?.start ?? null,
    exemptionEnd: exemption?.end ?? null,
    exemptionReason: exemption?.reason ?? null,
    absenceDates: absences.dates,
    unsubscribed,
    resigning,
    penalised,
    countdownRanOn: countdownRanOn === undefined ? lastCountdown(line, today) : countdownRanOn,
    calendarKey: keyOf(calendarFeed),
  };
}
