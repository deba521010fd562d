/** How many shifts an irregular worker has to do before an absence, and by when (rules.md §4). */
import { countdownAfter } from "./alert-date.ts";
import { refuse } from "./check.ts";
import { courseOf, lastCounted, type ForecastInput } from "./counter-forecast.ts";
import { dateOf, dayNumber, daysOf, daysPerCycle, lastDay, within, type Days } from "./days.ts";
import { countdownEffect, farthest } from "./forecast.ts";
import { plannedShifts, type PlannedShift, type ShiftOnDay } from "./planned-shifts.ts";
import { statusOf } from "./status.ts";
import { owedShifts, statusFacts, type StatusFacts } from "./status-rules.ts";
import type { Temporal } from "./temporal.ts";
import type { WorkerFacts } from "./types.ts";

/** What an absence is planned from: the forecast's input, and the days away. */
export interface AbsenceInput<Shift extends PlannedShift> extends Omit<ForecastInput<Shift>, "cycles"> {
  /** First day away, in the cooperative's zone. */
  readonly from: Temporal.PlainDate;
  /** Last day away, included. */
  readonly to: Temporal.PlainDate;
}

/** So many shifts, on top of those signed up for. */
export interface ShiftsDue {
  /** How many, from 1 on. */
  readonly shifts: number;
  /** The last day to do them, before the absence; `null` where no day is left for them. */
  readonly by: Temporal.PlainDate | null;
}

/** What an absence asks of an irregular worker beforehand. */
export interface AbsencePlan<Shift> {
  /** Shifts to do before leaving, on top of those signed up for, so that the counter never falls below zero. */
  readonly shiftsNeeded: number;
  /** The same by deadline, the earliest first; those that come too late before all others. */
  readonly due: readonly ShiftsDue[];
  /** Of what is owed, and what the countdowns take until the last day away: how much is worked or signed up for. */
  readonly covered: number;
  /** Shifts signed up for that fall into the absence: not counted on, and to be cancelled. */
  readonly missed: readonly Shift[];
  /** The counter at the end of the last day away, if nothing but the shifts signed up for before it is done. */
  readonly counterAfter: number;
  /** The first day on which it would be below zero then; `null` where there is none until the last day away. */
  readonly belowZero: Temporal.PlainDate | null;
}

/** A day on which the counter has to reach: at its begin it loses `takes`, and must not be below zero then. */
interface Checkpoint {
  readonly day: number;
  readonly takes: 0 | 1;
}

function awayDays({ from, to, today }: AbsenceInput<PlannedShift>): Days {
  const away = daysOf("absence", { start: from, end: to });
  const first = dayNumber(today);
  if (away.last < first) refuse("The end of the absence", to, `a day from today, ${String(today)}, on`);
  if (away.last > Math.min(first + farthest, lastDay))
    refuse("The end of the absence", to, "one within a hundred years");
  return away;
}

/** The countdown days until the end of the absence, for somebody who stays in order. */
function countdowns(facts: StatusFacts, { after, until }: { after: number; until: number }): Checkpoint[] {
  if (facts.irregularSince === null) return [];
  const inOrder = { ...facts, regular: Infinity, alertSince: null, extensionEnd: null };
  const days: Checkpoint[] = [];
  for (let day = countdownAfter(facts.irregularSince, after); day <= until; day += daysPerCycle) {
    if (countdownEffect(inOrder, day) === "countdown") days.push({ day, takes: 1 });
  }
  return days;
}

/** What is missing at each checkpoint, where the earlier ones were met. */
function missingAt<Shift>(checkpoints: readonly Checkpoint[], regular: number, kept: readonly ShiftOnDay<Shift>[]) {
  let done = regular;
  return checkpoints.map(({ day, takes }) => {
    done -= takes;
    const missing = Math.max(0, -(done + kept.filter((each) => each.day < day).length));
    done += missing;
    return { day, missing };
  });
}

/** By deadline: nobody works while away, and what nobody can do any more has none. */
function dueBy(
  missing: readonly { readonly day: number; readonly missing: number }[],
  { today, first }: { readonly today: number; readonly first: number },
): ShiftsDue[] {
  const byDay = new Map<number, number>();
  for (const { day, missing: shifts } of missing) {
    const by = Math.max(Math.min(day, first) - 1, today - 1);
    if (shifts > 0) byDay.set(by, (byDay.get(by) ?? 0) + shifts);
  }
  return [...byDay].map(([by, shifts]) => ({ shifts, by: by < today ? null : dateOf(by) }));
}

/**
 * "I'll be away from … to …": how many shifts an irregular worker has to do before, by when, and how many of them are
 * covered by the counter and the shifts signed up for. Days of a holiday or an exemption count down nothing, so an
 * absence that is registered as leave may ask for nothing. `null` for anybody but an irregular worker.
 *
 * As in {@link forecastCounter} a shift on a countdown day comes too late for it, so a deadline is the day before one,
 * before the absence, or before the status gets worse, whichever is first. All days are in the cooperative's zone.
 *
 * @throws {RangeError} when the absence ends before it starts, before today or in more than a hundred years, a counter
 * or a setting is not a whole number, a leave ends before it starts, or the engine knows no such zone.
 */
export function planAbsence<Shift extends PlannedShift>(
  worker: WorkerFacts,
  input: AbsenceInput<Shift>,
): AbsencePlan<Shift> | null {
  const away = awayDays(input);
  const facts = statusFacts(worker, input.settings);
  const today = dayNumber(input.today);
  const planned = plannedShifts(input.shifts ?? [], { today, timeZone: input.timeZone });
  if (facts.regime !== "irregular") return null;
  const kept = planned.filter(({ day }) => !within(away, day));
  const reach = { after: lastCounted(input), until: away.last };
  const counted = countdowns(facts, reach);
  const worse = statusOf(worker, input).by;
  const inOrderOn: Checkpoint[] = [away.first, worse ? dayNumber(worse) + 1 : away.first].map((day) => ({
    day,
    takes: 0,
  }));
  const checkpoints = [...inOrderOn, ...counted].sort((a, b) => a.day - b.day);
  const due = dueBy(missingAt(checkpoints, facts.regular, kept), { today, first: away.first });
  const shiftsNeeded = due.reduce((sum, { shifts }) => sum + shifts, 0);
  const course = [...courseOf(facts, kept, reach)];
  const below = facts.regular < 0 ? today : course.find(({ counter }) => counter < 0)?.day;
  return {
    shiftsNeeded,
    due,
    covered: owedShifts(facts) + counted.length - shiftsNeeded,
    missed: planned.filter(({ day }) => within(away, day)).map(({ shift }) => shift),
    counterAfter: course.at(-1)?.counter ?? facts.regular,
    belowZero: below === undefined ? null : dateOf(below),
  };
}
