/** The course of an irregular worker's counter over the coming cycles (rules.md §4 and §6). */
import { countdownAfter, type CountdownOptions } from "./alert-date.ts";
import { checkInteger } from "./check.ts";
import { dateOf, dayNumber, daysPerCycle, lastDay } from "./days.ts";
import { afterCountdown, afterShift, countdownEffect, farthest, type CountdownEffect } from "./forecast.ts";
import { plannedShifts, type PlannedShift, type ShiftOnDay } from "./planned-shifts.ts";
import { defaultRuleSettings } from "./settings.ts";
import { statusFacts, type StatusFacts, type StatusSettings } from "./status-rules.ts";
import type { Temporal } from "./temporal.ts";
import type { WorkerFacts } from "./types.ts";

/** What a forecast looks at besides the worker. */
export interface ForecastInput<Shift extends PlannedShift> extends CountdownOptions {
  /** Shifts signed up for, taken to be attended as planned. Default: none. */
  readonly shifts?: readonly Shift[];
  /** IANA name of the cooperative's zone: the day of a shift is taken in it. */
  readonly timeZone: string;
  /** How many cycles of 28 days after today the events reach. Default: 13, as many as a year has. */
  readonly cycles?: number;
  /** The rules of status that apply; the defaults of rules.md for what is left out. */
  readonly settings?: Partial<StatusSettings>;
}

/**
 * - `countdown`: the counter loses one, or two where the penalty applies (rules.md §6).
 * - `shift`: the worker is present as planned, and the counter gains one.
 * - `leave`, `unsubscribed`: a countdown day that counts nothing, and why.
 */
export type CounterEvent<Shift> = {
  readonly date: Temporal.PlainDate;
  /** The regular counter after the event. */
  readonly counter: number;
} & ({ readonly kind: "shift"; readonly shift: Shift } | { readonly kind: CountdownEffect; readonly shift: null });

/** What an irregular worker's counter will do if they attend what they signed up for and nothing else. */
export interface CounterForecast<Shift> {
  /** In order; on a day that has both, the countdown comes before the shift. */
  readonly events: readonly CounterEvent<Shift>[];
  /**
   * The first day on which the counter is below zero: today where it is already. Looked for a hundred years ahead,
   * however many cycles the events reach; `null` where there is none.
   */
  readonly belowZero: Temporal.PlainDate | null;
}

type Step<Shift> = { readonly day: number; readonly counter: number } & (
  { readonly kind: "shift"; readonly shift: Shift } | { readonly kind: CountdownEffect; readonly shift: null }
);

/** From the day after `after` to `until`: each countdown day and each shift, with the counter that it leaves. */
export function* courseOf<Shift>(
  start: StatusFacts,
  shifts: readonly ShiftOnDay<Shift>[],
  { after, until }: { readonly after: number; readonly until: number },
): Generator<Step<Shift>, void> {
  let facts = start;
  let countdown = start.irregularSince === null ? Infinity : countdownAfter(start.irregularSince, after);
  const coming = shifts.values();
  let next = coming.next().value;
  for (;;) {
    if (Math.min(countdown, next?.day ?? Infinity) > until) return;
    if (next === undefined || countdown <= next.day) {
      const kind = countdownEffect(facts, countdown);
      if (kind === "countdown") facts = afterCountdown(facts, countdown);
      yield { day: countdown, counter: facts.regular, kind, shift: null };
      countdown += daysPerCycle;
    } else {
      facts = afterShift(facts);
      yield { day: next.day, counter: facts.regular, kind: "shift", shift: next.shift };
      next = coming.next().value;
    }
  }
}

/** The last day whose countdown has run, as a number. */
export function lastCounted({ today, countdownRan = true }: CountdownOptions): number {
  return dayNumber(today) - (countdownRan ? 0 : 1);
}

/**
 * The course of an irregular worker's counter from the countdowns, the leave and the shifts signed up for, and the
 * first day on which it falls below zero. `null` for anybody but an irregular worker; without a start date there is no
 * countdown, and the shifts alone move the counter.
 *
 * A shift on a countdown day comes too late for that countdown: it is marked after the work. As in the status (rules.md
 * §5) a holiday counts with both ends only, so a half-known one, for which `alertDate` gives no date, delays nothing.
 *
 * @throws {RangeError} when the cycles, a counter or a setting are not whole numbers, a leave ends before it starts, or
 * the engine knows no such zone.
 */
export function forecastCounter<Shift extends PlannedShift>(
  worker: WorkerFacts,
  input: ForecastInput<Shift>,
): CounterForecast<Shift> | null {
  const { timeZone, shifts = [], cycles = defaultRuleSettings.regularNextShifts, settings } = input;
  checkInteger("cycles", cycles, 0);
  const facts = statusFacts(worker, settings);
  const today = dayNumber(input.today);
  const planned = plannedShifts(shifts, { today, timeZone });
  if (facts.regime !== "irregular") return null;
  const until = today + Math.min(cycles * daysPerCycle, farthest);
  const events: CounterEvent<Shift>[] = [];
  let belowZero = facts.regular < 0 ? today : null;
  const farthestDay = Math.min(today + farthest, lastDay);
  for (const { day, ...event } of courseOf(facts, planned, { after: lastCounted(input), until: farthestDay })) {
    if (event.counter < 0) belowZero ??= day;
    if (day > until && belowZero !== null) break;
    if (day <= until) events.push({ date: dateOf(day), ...event });
  }
  return { events, belowZero: belowZero === null ? null : dateOf(belowZero) };
}
