/** Every reference vector of rules.md §9, read from its file: a new file without a reader fails. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
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

/** `npm run test:vectors -- folder` runs other vectors of the same form. */
const folder = process.argv[2] ?? fileURLToPath(new URL("../vectors", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted();

test(`there are vectors in ${folder}`, () => assert.ok(files.length > 0, `${folder} has no file *.json`));

/** Why our answer to a vector is not the expected one; `null` where it is. */
function difference(answer: (vector: never) => unknown, vector: unknown): string | null {
  try {
    assert.ok(typeof vector === "object" && vector !== null && "expect" in vector, "it has no `expect`");
    assert.deepEqual(answer(vector as never), vector.expect);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** How many differences are told in full; of the others the index. */
const toldInFull = 5;

for (const file of files) {
  test(`the rules give the reference answers of ${file}`, () => {
    const answer = readers[file];
    assert.ok(answer, `no rule has vectors of this name; there are ${Object.keys(readers).join(", ")}`);
    const vectors: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
    assert.ok(Array.isArray(vectors) && vectors.length > 0, `${file} is no list of vectors, or an empty one`);
    const failures = vectors.flatMap((vector: unknown, index) => {
      const text = difference(answer, vector);
      return text === null ? [] : [{ place: `${file}[${index}]`, text }];
    });
    const told = failures.slice(0, toldInFull).map(({ place, text }) => `${place}: ${text}`);
    const others = failures.slice(toldInFull).map(({ place }) => place);
    const message = `${failures.length} of ${vectors.length} differ\n${[...told, others.join(", ")].join("\n")}`;
    assert.equal(failures.length, 0, message);
  });
}
