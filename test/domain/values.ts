/** Short ways to write the values that the rules work on. */
import { loadTemporal, temporal, type Temporal } from "../../src/domain/index.ts";
import type { SlotTimes, WeekLetter, Weekday, WorkerFacts } from "../../src/domain/types.ts";

await loadTemporal();

export function day(text: string): Temporal.PlainDate {
  return temporal().PlainDate.from(text);
}

export function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : day(text);
}

export function at(text: string): Temporal.Instant {
  return temporal().Instant.from(text);
}

export function time(text: string): Temporal.PlainTime {
  return temporal().PlainTime.from(text);
}

export function range(start: string, end: string): { start: Temporal.PlainDate; end: Temporal.PlainDate } {
  return { start: day(start), end: day(end) };
}

export function span(start: string, end: string): { start: Temporal.Instant; end: Temporal.Instant } {
  return { start: at(start), end: at(end) };
}

export function slot(week: WeekLetter, weekday: Weekday, start: string, end: string): SlotTimes {
  return { week, weekday, start: time(start), end: time(end) };
}

/** An irregular worker in order, unless told otherwise. */
export function worker(facts: Partial<WorkerFacts> = {}): WorkerFacts {
  return {
    regime: "irregular",
    counters: { regular: 0, compensation: 0 },
    irregularSince: day("2018-01-01"),
    alertSince: null,
    extensionSince: null,
    extraExtensionDays: 0,
    holiday: null,
    exemption: null,
    unsubscribed: false,
    resigning: false,
    ...facts,
  };
}
