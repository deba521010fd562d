/** A countdown day in the life of an irregular worker: whether it counts, and what it leaves (rules.md §6). */
import type { CountdownState } from "./countdown.ts";
import { dayNumber } from "./days.ts";
import { afterCountdown, countdownEffect } from "./forecast.ts";
import { statusFacts, type StatusSettings } from "./status-rules.ts";
import type { Temporal } from "./temporal.ts";
import type { WorkerFacts } from "./types.ts";

/** What a countdown's day leaves behind. */
export interface CountedDown extends CountdownState {
  /** Whether an alert begins on this day: one that was made good, and its extension, are over. */
  readonly alertBegins: boolean;
}

/**
 * What the countdown of a day does to an irregular worker; whether it is the worker's countdown day is not looked at.
 * `null` where it does nothing: on leave, exempted or unsubscribed, whether the worker is leaving or not.
 *
 * @throws {RangeError} when a number is not whole, or a leave ends before it starts.
 */
export function countDown(
  worker: WorkerFacts,
  day: Temporal.PlainDate,
  settings?: Partial<StatusSettings>,
): CountedDown | null {
  const facts = statusFacts(worker, settings);
  const number = dayNumber(day);
  if (facts.regime !== "irregular" || countdownEffect(facts, number) !== "countdown") return null;
  const { regular, penalised, alertSince } = afterCountdown(facts, number);
  return { regular, penalised, alertBegins: facts.alertSince === null && alertSince !== null };
}
