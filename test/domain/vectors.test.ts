/** Every reference vector of rules.md §9, read from its file: a new file without a reader fails. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  alertDate,
  applyAttendance,
  nextCountdown,
  nextShifts,
  runCountdown,
  slotSpan,
  statusOf,
  weekLetter,
  type Attendance,
  type Counters,
  type Regime,
  type WeekLetter,
  type Weekday,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { at, day, dayOrNull, range, slot, span, worker } from "./values.ts";

interface DaysVector {
  start: string;
  end: string | null;
}

interface WorkerVector {
  today: string;
  regime: Regime;
  counters: Counters;
  irregularSince: string | null;
  holiday: { start: string; end: string } | null;
  exemption: DaysVector | null;
  alertSince: string | null;
  extensionSince: string | null;
  extraExtensionDays: number;
  unsubscribed: boolean;
  resigning: boolean;
}

interface NextShiftsVector {
  timeZone: string;
  cycleStarts: string[];
  slot: { week: WeekLetter; weekday: Weekday; start: string; end: string };
  now: string;
  plannedUntil: string;
  count: number;
  closures: { start: string; end: string }[];
  holiday: { start: string; end: string } | null;
  exemption: DaysVector | null;
  generated: { start: string; end: string }[];
}

function openRange(vector: DaysVector | null) {
  return vector && { start: day(vector.start), end: dayOrNull(vector.end) };
}

function facts(vector: WorkerVector): WorkerFacts {
  return worker({
    ...vector,
    irregularSince: dayOrNull(vector.irregularSince),
    holiday: openRange(vector.holiday),
    exemption: openRange(vector.exemption),
    alertSince: dayOrNull(vector.alertSince),
    extensionSince: dayOrNull(vector.extensionSince),
  });
}

function answerNextShifts(vector: NextShiftsVector) {
  const { shifts, leftOut } = nextShifts({
    timeZone: vector.timeZone,
    cycleStarts: vector.cycleStarts.map(day),
    slots: [slot(vector.slot.week, vector.slot.weekday, vector.slot.start, vector.slot.end)],
    now: at(vector.now),
    plannedUntil: day(vector.plannedUntil),
    count: vector.count,
    closures: vector.closures.map(({ start, end }) => range(start, end)),
    holiday: openRange(vector.holiday),
    exemption: openRange(vector.exemption),
    generated: vector.generated.map(({ start, end }) => span(start, end)),
  });
  return {
    shifts: shifts.map(({ start, end, projected }) => ({
      start: String(start.toInstant()),
      end: String(end.toInstant()),
      projected,
    })),
    leftOut: leftOut.map(({ date, reason }) => ({ date: String(date), reason })),
  };
}

/** 28 days later and the like, at the same wall-clock time. */
function answerWallClock({ tz, start, days }: { tz: string; start: string; days: number }): string {
  const local = at(start).toZonedDateTimeISO(tz);
  const times = { start: local.toPlainTime(), end: local.toPlainTime() };
  return String(slotSpan(times, local.toPlainDate().add({ days }), tz).start.toInstant());
}

function answerAlertDate({ input, countdownRan }: { input: WorkerVector; countdownRan: boolean }) {
  const options = { today: day(input.today), countdownRan };
  const dates = { alertDate: alertDate(facts(input), options), nextCountdown: nextCountdown(facts(input), options) };
  return { alertDate: dates.alertDate?.toString() ?? null, nextCountdown: dates.nextCountdown?.toString() ?? null };
}

function answerStatus({ input, params }: { input: WorkerVector; params: { unsubscribeAt: number } }) {
  const { status, mayShop: canShop } = statusOf(facts(input), { today: day(input.today), settings: params });
  return { status, canShop };
}

interface AttendanceVector {
  input: { regime: Regime; counters: Counters; isRegularShift: boolean; attendance: Attendance };
}

interface CountdownVector {
  input: { regular: number; inAlert: boolean; penalised: boolean };
  penaltyEnabled: boolean;
}

/** What our rules answer, by the name of the file; a vector's type is what its file holds. */
const readers: Record<string, (vector: never) => unknown> = {
  "alert-date.json": answerAlertDate,
  "attendance.json": ({ input }: AttendanceVector) => applyAttendance(input.counters, input).counters,
  "countdown.json": ({ input, penaltyEnabled }: CountdownVector) => runCountdown(input, { penaltyEnabled }),
  "next-shifts.json": answerNextShifts,
  "status.json": answerStatus,
  "wall-clock-days.json": answerWallClock,
  "week-letter.json": ({ date, cycleStarts }: { date: string; cycleStarts: string[] }) =>
    weekLetter(day(date), cycleStarts.map(day)),
};

const folder = new URL("../vectors/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  test(`the rules give the reference answers of ${file}`, () => {
    const answer = readers[file];
    assert.ok(answer, `no reader for ${file}: add one to this test`);
    const vectors: readonly never[] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    assert.ok(vectors.length > 0, `${file} is empty`);
    const failures = vectors.flatMap((vector: never, index) => {
      const { expect } = vector as { expect: unknown };
      try {
        assert.deepEqual(answer(vector), expect);
        return [];
      } catch (error) {
        return [`${file}[${index}]: ${String(error)}`];
      }
    });
    assert.equal(
      failures.length,
      0,
      `${failures.length} of ${vectors.length} differ\n${failures.slice(0, 5).join("\n")}`,
    );
  });
}
