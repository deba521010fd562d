/** Whoever gives nonsense is told which value it was, and what to give instead. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  applyAttendance,
  isHighlighted,
  isNearlyFull,
  isUnderstaffed,
  mayCancel,
  mayMark,
  maySignUp,
  nextShifts,
  nextSlotDate,
  openingsGrid,
  planAbsence,
  slotSpan,
  statusOf,
  undoAttendance,
  weekLetter,
  type Attendance,
  type Moment,
  type Regime,
  type RuleSettings,
  type WeekLetter,
  type Weekday,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { at, day, range, slot, span, time, worker } from "./values.ts";

const timeZone = "Europe/Brussels";
const cycleStarts = [day("2018-01-01")];
const noTime = { epochMilliseconds: 0.5 } as Moment;
const now = at("2018-01-01T08:00:00Z");
const three = span("2018-01-02T08:00:00Z", "2018-01-02T11:00:00Z");

function status(facts: Partial<WorkerFacts>, settings: Partial<RuleSettings> = {}): unknown {
  return statusOf(worker(facts), { today: day("2018-01-10"), settings });
}

function signUp(part: { settings?: Partial<RuleSettings>; free?: number; now?: Moment; start?: Moment }): unknown {
  const opening = { ...three, free: part.free ?? 1, cancelled: false, signedUp: false };
  return maySignUp({
    worker: { regime: "irregular", status: "ok", counters: { regular: 0, compensation: 0 } },
    opening: { ...opening, start: part.start ?? opening.start },
    shifts: [],
    closures: [],
    now: part.now ?? now,
    timeZone,
    cycleStarts,
    settings: part.settings ?? {},
  });
}

function cancel(part: { start?: Moment; now?: Moment; hours?: number }): unknown {
  const shift = { start: part.start ?? three.start, type: "irregular", attendance: "open" } as const;
  return mayCancel({ shift, now: part.now ?? now, timeZone, settings: { cancelHoursBefore: part.hours ?? 2 } });
}

function project(part: Partial<Parameters<typeof nextShifts>[0]>): unknown {
  return nextShifts({ generated: [], slots: [], now, plannedUntil: day("2018-01-01"), timeZone, cycleStarts, ...part });
}

const zero = { regular: 0, compensation: 0 };
const present = { regime: "regular", isRegularShift: true, attendance: "present" } as const;
const noZone = 'The time zone is "Mars/Olympus": give an IANA name that this engine knows, like "Europe/Brussels".';

const refused: [message: string, task: () => unknown][] = [
  [
    "The regime is volant: give one of regular, irregular, exempted.",
    () => applyAttendance(zero, { ...present, regime: "volant" as Regime }),
  ],
  [
    "The attendance is late: give one of open, present, absent_0, absent_1, absent_2, cancelled.",
    () => applyAttendance(zero, { ...present, attendance: "late" as Attendance }),
  ],
  [
    "The attendance is late: give one of open, present, absent_0, absent_1, absent_2, cancelled.",
    () => mayMark("late" as Attendance, { start: now, now }),
  ],
  ["counters.regular is 0.5: give a whole number.", () => applyAttendance({ ...zero, regular: 0.5 }, present)],
  [
    "counters.compensation is 0.5: give a whole number.",
    () => undoAttendance(zero, { counters: { ...zero, compensation: 0.5 }, absence: false }),
  ],
  [
    "counters.regular is 0.5: give a whole number.",
    () => undoAttendance({ ...zero, regular: 0.5 }, { counters: zero, absence: false }),
  ],
  ["start (epochMilliseconds) is 0.5: give a whole number.", () => mayMark("present", { start: noTime, now })],
  ["now (epochMilliseconds) is 0.5: give a whole number.", () => mayMark("present", { start: now, now: noTime })],
  ["The regime is volant: give one of regular, irregular, exempted.", () => status({ regime: "volant" as Regime })],
  ["extraExtensionDays is -1: give a whole number from 0 on.", () => status({ extraExtensionDays: -1 })],
  ["alertDelayDays is -1: give a whole number from 0 on.", () => status({}, { alertDelayDays: -1 })],
  ["graceDelayDays is -1: give a whole number from 0 on.", () => status({}, { graceDelayDays: -1 })],
  ["unsubscribeAt is 0.5: give a whole number.", () => status({}, { unsubscribeAt: 0.5 })],
  [
    "The end of the holiday is 2018-01-01: give a day from its start, 2018-01-02, on.",
    () => status({ holiday: range("2018-01-02", "2018-01-01") }),
  ],
  [
    "The end of the exemption is 2018-01-01: give a day from its start, 2018-01-02, on.",
    () => status({ exemption: range("2018-01-02", "2018-01-01") }),
  ],
  ["capacity is -1: give a whole number from 0 on.", () => isHighlighted({ capacity: -1, free: 0 })],
  ["free is -1: give a whole number from 0 on.", () => isHighlighted({ capacity: 1, free: -1 })],
  [
    "highlightAbovePercent is 101: give a percentage from 0 to 100.",
    () => isHighlighted({ capacity: 1, free: 1 }, { highlightAbovePercent: 101 }),
  ],
  [
    "hideBelowPercent is -1: give a percentage from 0 to 100.",
    () => isNearlyFull({ capacity: 1, free: 1 }, { hideBelowPercent: -1 }),
  ],
  [
    "understaffedAtMostPercent is NaN: give a percentage from 0 to 100.",
    () => isUnderstaffed({ capacity: 1, free: 1 }, { understaffedAtMostPercent: Number.NaN }),
  ],
  ["free is 0.5: give a whole number from 0 on.", () => signUp({ free: 0.5 })],
  ["maxShiftsPerDay is 0.5: give a whole number from 0 on.", () => signUp({ settings: { maxShiftsPerDay: 0.5 } })],
  ["maxShiftsPerCycle is -1: give a whole number from 0 on.", () => signUp({ settings: { maxShiftsPerCycle: -1 } })],
  ["now (epochMilliseconds) is 0.5: give a whole number.", () => signUp({ now: noTime })],
  ["The start (epochMilliseconds) is 0.5: give a whole number.", () => signUp({ start: noTime })],
  ["The start (epochMilliseconds) is 0.5: give a whole number.", () => cancel({ start: noTime })],
  ["now (epochMilliseconds) is 0.5: give a whole number.", () => cancel({ now: noTime })],
  ["cancelHoursBefore is -1: give a number of hours from 0 on.", () => cancel({ hours: -1 })],
  ["cancelHoursBefore is Infinity: give a number of hours from 0 on.", () => cancel({ hours: Infinity })],
  ["count is -1: give a whole number from 0 on.", () => project({ count: -1 })],
  ["now (epochMilliseconds) is 0.5: give a whole number.", () => project({ now: noTime })],
  [noZone, () => project({ timeZone: "Mars/Olympus" })],
  [noZone, () => openingsGrid([], { timeZone: "Mars/Olympus" })],
  [noZone, () => slotSpan({ start: time("12:00"), end: time("13:00") }, day("2018-01-01"), "Mars/Olympus")],
  [
    "The end is 2018-01-02T08:00:00Z: give a time from the start, 2018-01-02T11:00:00Z, on.",
    () => openingsGrid([{ start: three.end, end: three.start, capacity: 1, free: 1 }], { timeZone }),
  ],
  [
    "The end of the closure is 2018-01-01: give a day from its start, 2018-01-02, on.",
    () => project({ closures: [range("2018-01-02", "2018-01-01")] }),
  ],
  ["cycleStarts is empty: give at least one Monday that begins a week A.", () => weekLetter(day("2018-01-01"), [])],
  [
    "cycleStarts[1] is 2018-01-30: give a Monday.",
    () => weekLetter(day("2018-01-01"), [...cycleStarts, day("2018-01-30")]),
  ],
  [
    "cycleStarts[1] is 2017-01-02: give the cycle starts in order.",
    () => weekLetter(day("2018-01-01"), [...cycleStarts, day("2017-01-02")]),
  ],
  [
    "The week of a slot is E: give one of A, B, C, D.",
    () => project({ slots: [slot("E" as WeekLetter, 1, "12:00", "13:00")] }),
  ],
  [
    "The weekday of a slot is 8: give one of 1, 2, 3, 4, 5, 6, 7.",
    () => nextSlotDate({ week: "A", weekday: 8 as Weekday }, day("2018-01-01"), cycleStarts),
  ],
  [
    "The end of the absence is 2018-01-05: give a day from today, 2018-01-10, on.",
    () => planAbsence(worker(), { today: day("2018-01-10"), timeZone, from: day("2018-01-04"), to: day("2018-01-05") }),
  ],
  [
    "The end of the absence is 2118-02-05: give one within a hundred years.",
    () => planAbsence(worker(), { today: day("2018-01-10"), timeZone, from: day("2018-01-04"), to: day("2118-02-05") }),
  ],
];

describe("what the rules refuse", () => {
  for (const [message, task] of refused) {
    it(`is told by its name and its value: ${message}`, () => {
      assert.throws(task, { name: "RangeError", message });
    });
  }

  it("is not what lies on the edge", () => {
    assert.doesNotThrow(() => status({}, { alertDelayDays: 0, graceDelayDays: 0, unsubscribeAt: 0 }));
    assert.doesNotThrow(() => cancel({ hours: 0 }));
    assert.doesNotThrow(() => project({ count: 0 }));
    assert.doesNotThrow(() => isHighlighted({ capacity: 0, free: 0 }, { highlightAbovePercent: 0 }));
    assert.doesNotThrow(() => isNearlyFull({ capacity: 0, free: 0 }, { hideBelowPercent: 100 }));
    assert.doesNotThrow(() => openingsGrid([{ start: now, end: now, capacity: 1, free: 1 }], { timeZone }));
  });
});
