/** What a regular worker owes, and by when (rules.md §5 to §7). */
import { dayNumber } from "./days.ts";
import { plannedShifts, type PlannedShift } from "./planned-shifts.ts";
import { statusOf, type StatusOptions } from "./status.ts";
import type { Temporal } from "./temporal.ts";
import type { ShiftType, WorkerFacts } from "./types.ts";

/** What is looked at to say what is owed by when. */
export interface CompensationsInput<Shift extends PlannedShift & { readonly type: ShiftType }> extends StatusOptions {
  /** The worker's shifts to come; only compensations count, the own slot makes up for nothing. Default: none. */
  readonly shifts?: readonly Shift[];
  /** IANA name of the cooperative's zone: the day of a shift is taken in it. */
  readonly timeZone: string;
}

/** What a regular worker has to make up for, by when, and what of it is signed up for. */
export interface CompensationsDue<Shift> {
  /** Shifts to make up for, those signed up for included; 0 for a worker in order. */
  readonly owed: number;
  /** The last day to do them before the status gets worse; `null` where no such day is known. */
  readonly by: Temporal.PlainDate | null;
  /** Compensations signed up for until then, by start; all of them where there is no such day. */
  readonly inTime: readonly Shift[];
  /** Those signed up for that come after it. */
  readonly late: readonly Shift[];
  /** How many of those owed are not signed up for yet. */
  readonly missing: number;
}

/**
 * What a regular worker owes by when, and how much of it the compensations signed up for make up for. `null` for the
 * other regimes. All days are in the cooperative's zone.
 *
 * @throws {RangeError} when a counter, the extra days or a setting are not whole numbers, a leave ends before it
 * starts, or the engine knows no such zone.
 */
export function compensationsDue<Shift extends PlannedShift & { readonly type: ShiftType }>(
  worker: WorkerFacts,
  input: CompensationsInput<Shift>,
): CompensationsDue<Shift> | null {
  const { shiftsNeeded: owed, by } = statusOf(worker, input);
  const { shifts = [], timeZone, today } = input;
  const planned = plannedShifts(shifts, { today: dayNumber(today), timeZone });
  if (worker.regime !== "regular") return null;
  const last = by === null ? Infinity : dayNumber(by);
  const compensations = planned.filter(({ shift }) => shift.type === "compensation");
  return {
    owed,
    by,
    inTime: compensations.filter(({ day }) => day <= last).map(({ shift }) => shift),
    late: compensations.filter(({ day }) => day > last).map(({ shift }) => shift),
    missing: Math.max(0, owed - compensations.length),
  };
}
