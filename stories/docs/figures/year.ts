/** A regular worker's coming year, as `nextShifts` gives it. */
import { nextShifts, slotSpan, weekLetter, type DayRange, type Temporal, type TimeSpan } from "../../../src/index.ts";
import { cycleStarts, date, daysBetween, once, slot, timeZone, today } from "./example.ts";

export type DayKind = "planned" | "expected" | "left-out";

export interface YearDay {
  readonly date: Temporal.PlainDate;
  readonly kind: DayKind;
  /** Why there is no shift. */
  readonly reason: string | null;
}

/** One cycle, from the Monday of its week A. */
export interface YearRow {
  readonly monday: Temporal.PlainDate;
  readonly days: readonly YearDay[];
}

export interface Year {
  readonly days: readonly YearDay[];
  readonly rows: readonly YearRow[];
  readonly plannedUntil: Temporal.PlainDate;
  readonly holiday: DayRange;
}

interface Closure extends DayRange {
  readonly name: string;
}

const closure = (day: string, name: string): Closure => ({ start: date(day), end: date(day), name });

/** The closures of the example: only one of them falls on the worker's day. */
export const closures = once((): readonly Closure[] => [
  closure("2026-12-25", "Christmas"),
  closure("2027-01-01", "New Year"),
  closure("2027-05-06", "Ascension Day"),
  closure("2027-07-21", "National Day"),
]);

function generated(plannedUntil: Temporal.PlainDate): readonly TimeSpan[] {
  return ["2026-12-17", "2027-01-14"]
    .map(date)
    .filter((day) => daysBetween(day, plannedUntil) > 0)
    .map((day) => slotSpan(slot(), day, timeZone));
}

function mondayOfCycle(day: Temporal.PlainDate): Temporal.PlainDate {
  const week = "ABCD".indexOf(weekLetter(day, cycleStarts()));
  return day.subtract({ days: week * 7 + day.dayOfWeek - 1 });
}

function rowsOf(days: readonly YearDay[]): readonly YearRow[] {
  const first = mondayOfCycle(today());
  const last = days.at(-1)?.date ?? first;
  const count = Math.floor(daysBetween(first, last) / 28) + 1;
  return Array.from({ length: count }, (_, index) => {
    const monday = first.add({ days: 28 * index });
    return { monday, days: days.filter((day) => mondayOfCycle(day.date).equals(monday)) };
  });
}

/** Thirteen shifts from today on: those planned, those expected, and the days left out with their reason. */
export const yearOfShifts = once((): Year => {
  const plannedUntil = date("2027-01-25");
  const holiday = { start: date("2027-07-19"), end: date("2027-08-08") };
  const { shifts, leftOut } = nextShifts({
    now: today().toZonedDateTime({ timeZone, plainTime: "10:00" }),
    plannedUntil,
    timeZone,
    cycleStarts: cycleStarts(),
    closures: closures(),
    generated: generated(plannedUntil),
    slots: [slot()],
    holiday,
  });
  const days: YearDay[] = [
    ...shifts.map((shift): YearDay => {
      return { date: shift.date, kind: shift.projected ? "expected" : "planned", reason: null };
    }),
    ...leftOut.map((day): YearDay => {
      const reason = day.reason === "closure" ? day.closure.name : `own ${day.reason}`;
      return { date: day.date, kind: "left-out", reason };
    }),
  ].sort((a, b) => daysBetween(b.date, a.date));
  return { days, rows: rowsOf(days), plannedUntil, holiday };
});
