/** The tables of what changes a counter, by the rules themselves. */
import { applyAttendance, runCountdown, type Attendance, type Counters, type Regime } from "../../../src/index.ts";
import { en } from "../../../src/i18n/later.ts";

export interface AttendanceRow {
  readonly who: string;
  readonly attendance: string;
  readonly change: Counters;
}

interface Case {
  readonly who: string;
  readonly regime: Regime;
  readonly isRegularShift: boolean;
  readonly counters: Counters;
  readonly attendances: readonly Attendance[];
}

const zero: Counters = { regular: 0, compensation: 0 };

const cases: readonly Case[] = [
  {
    who: "Regular worker, own slot",
    regime: "regular",
    isRegularShift: true,
    counters: zero,
    attendances: ["present", "absent_0", "absent_1", "absent_2"],
  },
  {
    who: "Regular worker behind, a shift more",
    regime: "regular",
    isRegularShift: false,
    counters: { regular: -1, compensation: -1 },
    attendances: ["present"],
  },
  {
    who: "Regular worker with a compensation to do, a shift more",
    regime: "regular",
    isRegularShift: false,
    counters: { regular: 0, compensation: -1 },
    attendances: ["present"],
  },
  {
    who: "Irregular worker",
    regime: "irregular",
    isRegularShift: false,
    counters: zero,
    attendances: ["present", "absent_0", "absent_1", "absent_2"],
  },
];

export function attendanceRows(): readonly AttendanceRow[] {
  return cases.flatMap(({ who, attendances, counters, ...facts }) =>
    attendances.map((attendance) => ({
      who,
      attendance: en.attendance[attendance],
      change: applyAttendance(counters, { ...facts, attendance }).change.counters,
    })),
  );
}

export interface CountdownRow {
  readonly before: number;
  readonly first: number;
  readonly later: number;
}

export function countdownRows(): readonly CountdownRow[] {
  return [2, 1, 0, -1, -2].map((before) => {
    const run = (inAlert: boolean): number =>
      runCountdown({ regular: before, penalised: false, inAlert }, { penaltyEnabled: true }).regular;
    return { before, first: run(false), later: run(true) };
  });
}
