/** When an irregular worker's counter runs out (rules.md §4). */
import { checkCounters } from "./attendance.ts";
import { dateOf, dayNumber, daysOf, daysPerCycle, lastDay, within } from "./days.ts";
import type { Temporal } from "./temporal.ts";
import type { WorkerFacts } from "./types.ts";

/** What of a worker their countdown depends on. */
export type CountdownFacts = Pick<
  WorkerFacts,
  "regime" | "counters" | "irregularSince" | "alertSince" | "holiday" | "exemption"
>;

/** When the countdown is looked at. */
export interface CountdownOptions {
  /** The day in the cooperative's zone. */
  readonly today: Temporal.PlainDate;
  /** `false` where the backend runs the countdown late in the day and today's is still to come. Default: `true`. */
  readonly countdownRan?: boolean;
}

/** The first countdown day after `day`: the start date itself is none, 28 days later is the first. */
export function countdownAfter(since: number, day: number): number {
  return since + daysPerCycle * Math.max(1, Math.floor((day - since) / daysPerCycle) + 1);
}

/** The countdown day that takes the last of `count` shifts, days of leave not counted; `null` for none of them. */
function countdownDate(worker: CountdownFacts, count: number, options: CountdownOptions): Temporal.PlainDate | null {
  const { regime, irregularSince, counters } = worker;
  checkCounters(counters);
  const holiday = daysOf("holiday", worker.holiday);
  const exemption = daysOf("exemption", worker.exemption);
  if (regime !== "irregular" || irregularSince === null) return null;
  // A leave with one bound says nothing about when the counting goes on.
  if ((worker.holiday && holiday.last - holiday.first === Infinity) || exemption.last === Infinity) return null;
  const seen = dayNumber(options.today) - (options.countdownRan === false ? 1 : 0);
  let left = count;
  for (let day = countdownAfter(dayNumber(irregularSince), seen); left > 0 && day <= lastDay; day += daysPerCycle) {
    if (!within(holiday, day) && !within(exemption, day) && --left === 0) return dateOf(day);
  }
  return null;
}

/**
 * The day on which an irregular worker goes into alert unless they work before: the (counter + 1)-th countdown day
 * after today, those inside a leave not counted. `null` for anybody else, for a worker already in alert, below zero or
 * without a start date, and while a leave has one bound only.
 *
 * @throws {RangeError} when a counter is not a whole number, or a leave ends before it starts.
 */
export function alertDate(worker: CountdownFacts, options: CountdownOptions): Temporal.PlainDate | null {
  const { counters, alertSince } = worker;
  const count = alertSince === null && counters.regular >= 0 ? counters.regular + 1 : 0;
  return countdownDate(worker, count, options);
}

/**
 * The first countdown day after today outside leave. `null` for anybody but an irregular worker with a start date, and
 * while a leave has one bound only.
 *
 * @throws {RangeError} when a counter is not a whole number, or a leave ends before it starts.
 */
export function nextCountdown(worker: CountdownFacts, options: CountdownOptions): Temporal.PlainDate | null {
  return countdownDate(worker, 1, options);
}
