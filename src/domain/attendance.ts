/** What an attendance does to a worker's counters (rules.md §6). */
import { checkInteger, checkWord } from "./check.ts";
import type { Attendance, Counters, Moment, Regime } from "./types.ts";
import { attendances, regimes } from "./words.ts";
import { epochOf } from "./moments.ts";

/** What an attendance's effect depends on. */
export interface AttendanceInput {
  /** The worker's regime on the day of the shift. */
  readonly regime: Regime;
  /** Whether a regular worker's shift is of their own slot, not one picked to make up for something. */
  readonly isRegularShift: boolean;
  /** What was marked. */
  readonly attendance: Attendance;
}

/** What an attendance did: keep it with the shift, to undo exactly that when the attendance is corrected. */
export interface AttendanceChange {
  /** What was added to the counters, 0 where nothing was. */
  readonly counters: Counters;
  /** Whether it counts as an absence of the worker, with the shift's date. */
  readonly absence: boolean;
}

const none: Counters = { regular: 0, compensation: 0 };
const oneRegular: Counters = { regular: 1, compensation: 0 };
const oneCompensation: Counters = { regular: 0, compensation: 1 };
const lessRegular: Counters = { regular: -1, compensation: 0 };
const lessBoth: Counters = { regular: -1, compensation: -1 };

function regularChange(counters: Counters, { isRegularShift, attendance }: AttendanceInput): Counters {
  if (attendance === "absent_2") return lessBoth;
  if (attendance === "absent_1") return lessRegular;
  if (attendance !== "present" || isRegularShift) return none;
  return counters.regular >= 0 && counters.compensation < 0 ? oneCompensation : oneRegular;
}

function irregularChange(attendance: Attendance): Counters {
  if (attendance === "present" || attendance === "absent_0") return oneRegular;
  return attendance === "absent_2" ? lessRegular : none;
}

function add(counters: Counters, change: Counters, sign: 1 | -1): Counters {
  return {
    regular: counters.regular + sign * change.regular,
    compensation: counters.compensation + sign * change.compensation,
  };
}

export function checkCounters({ regular, compensation }: Counters): void {
  checkInteger("counters.regular", regular);
  checkInteger("counters.compensation", compensation);
}

/**
 * Marks an attendance: the counters after it, and the change that it made.
 *
 * @throws {RangeError} when a counter is not a whole number, or the regime or the attendance is none.
 */
export function applyAttendance(
  counters: Counters,
  input: AttendanceInput,
): { readonly counters: Counters; readonly change: AttendanceChange } {
  const { regime, attendance } = input;
  checkCounters(counters);
  checkWord("The regime", regime, regimes);
  checkWord("The attendance", attendance, attendances);
  const byRegime: Record<Regime, Counters> = {
    regular: regularChange(counters, input),
    irregular: irregularChange(attendance),
    exempted: none,
  };
  const change = byRegime[regime];
  const absence = regime === "irregular" && (attendance === "absent_1" || attendance === "absent_2");
  return { counters: add(counters, change, 1), change: { counters: change, absence } };
}

/**
 * Takes an earlier change back. Correcting an attendance is undoing the earlier one, then applying the new one.
 *
 * @throws {RangeError} when a counter is not a whole number.
 */
export function undoAttendance(counters: Counters, change: AttendanceChange): Counters {
  checkCounters(counters);
  checkCounters(change.counters);
  return add(counters, change.counters, -1);
}

/**
 * Whether a shift can be marked so now: one that has not started is neither present nor absent.
 *
 * @throws {RangeError} when the attendance is none.
 */
export function mayMark(
  attendance: Attendance,
  { start, now }: { readonly start: Moment; readonly now: Moment },
): boolean {
  checkWord("The attendance", attendance, attendances);
  return attendance === "open" || attendance === "cancelled" || epochOf("start", start) <= epochOf("now", now);
}
