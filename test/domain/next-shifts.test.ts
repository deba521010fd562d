import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  nextShifts,
  type DayRange,
  type NextShiftsInput,
  type SlotTimes,
  type TimeSpan,
} from "../../src/domain/index.ts";
import { at, day, range, slot, span } from "./values.ts";

const wednesday = slot("A", 3, "12:00", "15:00");

function next(input: Partial<NextShiftsInput<TimeSpan & { id?: string }, SlotTimes, DayRange & { id?: string }>> = {}) {
  return nextShifts<TimeSpan & { id?: string }, SlotTimes, DayRange & { id?: string }>({
    generated: [],
    slots: [wednesday],
    now: at("2018-01-01T08:00:00Z"),
    plannedUntil: day("2018-01-01"),
    timeZone: "Europe/Brussels",
    cycleStarts: [day("2018-01-01")],
    ...input,
  });
}

function dates(answer: ReturnType<typeof next>): string[] {
  return answer.shifts.map(({ date }) => String(date));
}

describe("nextShifts", () => {
  it("gives the 13 next shifts of the source: the Wednesday of week A, 12:00 to 15:00, every four weeks", () => {
    const { shifts } = next();
    assert.equal(shifts.length, 13);
    assert.equal(String(shifts[0]?.start), "2018-01-03T12:00:00+01:00[Europe/Brussels]");
    assert.equal(String(shifts[0]?.end), "2018-01-03T15:00:00+01:00[Europe/Brussels]");
    assert.deepEqual(
      new Set(shifts.map(({ week, start, end }) => `${week} ${start.hour} ${end.hour}`)),
      new Set(["A 12 15"]),
    );
    assert.equal(String(shifts.at(-1)?.date), "2018-12-05");
  });

  it("keeps 12:00 at 12:00 across the changes of legal time, so that the instant moves", () => {
    const instants = next().shifts.map(({ start }) => String(start.toInstant()).slice(5, 16));
    assert.deepEqual(instants.slice(2, 5), ["02-28T11:00", "03-28T10:00", "04-25T10:00"]);
    assert.deepEqual(instants.slice(10, 12), ["10-10T10:00", "11-07T11:00"]);
  });

  it("shows the generated shifts still to come first, and projects from the horizon on only", () => {
    const generated = [
      span("2018-01-31T11:00:00Z", "2018-01-31T14:00:00Z"),
      span("2017-12-06T11:00:00Z", "2017-12-06T14:00:00Z"),
    ];
    const { shifts } = next({ generated, plannedUntil: day("2018-03-01"), count: 3 });
    assert.deepEqual(
      shifts.map(({ date, projected }) => `${String(date)} ${projected}`),
      ["2018-01-31 false", "2018-03-28 true", "2018-04-25 true"],
    );
    assert.equal(shifts[0]?.projected === false && shifts[0].shift, generated[0], "the shift itself comes back");
  });

  it("leaves out a shift that starts right now, generated or projected", () => {
    const generated = [span("2018-01-03T11:00:00Z", "2018-01-03T14:00:00Z")];
    const now = at("2018-01-03T11:00:00Z");
    assert.deepEqual(dates(next({ generated, now, plannedUntil: day("2018-01-29"), count: 1 })), ["2018-01-31"]);
    assert.deepEqual(dates(next({ now, count: 1 })), ["2018-01-31"]);
    assert.deepEqual(dates(next({ now: at("2018-01-03T10:59:59Z"), count: 1 })), ["2018-01-03"]);
  });

  it("projects nothing into the past of a horizon that was left behind", () => {
    assert.deepEqual(dates(next({ now: at("2018-06-01T08:00:00Z"), count: 1 })), ["2018-06-20"]);
  });

  it("shows a shift once when the backend is ahead of its own horizon", () => {
    const generated = [span("2018-01-31T11:00:00Z", "2018-01-31T14:00:00Z")];
    const { shifts } = next({ generated, count: 3 });
    assert.deepEqual(
      shifts.map(({ date, projected }) => `${String(date)} ${projected}`),
      ["2018-01-03 true", "2018-01-31 false", "2018-02-28 true"],
    );
  });

  it("merges several slots by start, and says which one each shift is of", () => {
    const thursday = slot("B", 4, "12:00", "15:00");
    const { shifts } = next({ slots: [thursday, wednesday], count: 4 });
    assert.deepEqual(
      shifts.map(({ date }) => String(date)),
      ["2018-01-03", "2018-01-11", "2018-01-31", "2018-02-08"],
    );
    assert.deepEqual(
      shifts.map((shift) => shift.projected && shift.slot === thursday),
      [false, true, false, true],
    );
  });

  it("takes the latest generated shift for the slot where a backend has none to give", () => {
    const generated = [
      { id: "first", ...span("2018-01-03T11:00:00Z", "2018-01-03T14:00:00Z") },
      { id: "second", ...span("2018-02-08T21:00:00Z", "2018-02-09T00:30:00Z") },
    ];
    const { shifts } = next({ generated, slots: [], plannedUntil: day("2018-02-12"), count: 3 });
    const last = shifts[2];
    assert.equal(String(last?.start), "2018-03-08T22:00:00+01:00[Europe/Brussels]");
    assert.equal(String(last?.end), "2018-03-09T01:30:00+01:00[Europe/Brussels]");
    assert.equal(last?.projected && last.like?.id, "second");
    const own = next({
      generated,
      slots: [],
      servesAsSlot: ({ id }) => id === "first",
      plannedUntil: day("2018-02-12"),
    });
    assert.equal(String(own.shifts[2]?.date), "2018-02-28", "a shift that is not of the slot can be told apart");
  });

  it("is empty without slots and without shifts", () => {
    assert.deepEqual(next({ slots: [] }), { shifts: [], leftOut: [] });
  });

  it("leaves out closures and leave with their last day, doesn't count them, and says why", () => {
    const closure = { id: "inventory", ...range("2018-01-20", "2018-01-31") };
    const { shifts, leftOut } = next({
      closures: [closure],
      holiday: range("2018-01-31", "2018-02-28"),
      exemption: range("2018-02-28", "2018-03-28"),
      count: 2,
    });
    assert.deepEqual(dates({ shifts, leftOut }), ["2018-01-03", "2018-04-25"]);
    assert.deepEqual(
      leftOut.map(({ date, reason }) => `${String(date)} ${reason}`),
      ["2018-01-31 closure", "2018-02-28 holiday", "2018-03-28 exemption"],
    );
    assert.equal(leftOut[0]?.closure, closure);
    assert.equal(leftOut[0].slot, wednesday);
  });

  it("shows a generated shift inside a closure: the backend has the say over what exists", () => {
    const generated = [span("2018-01-31T11:00:00Z", "2018-01-31T14:00:00Z")];
    const closures = [range("2018-01-31", "2018-01-31")];
    assert.deepEqual(dates(next({ generated, closures, plannedUntil: day("2018-02-12"), count: 1 })), ["2018-01-31"]);
  });

  it("ends ten cycles past the last one found, under an exemption without an end", () => {
    const { shifts, leftOut } = next({ exemption: { start: day("2018-02-01"), end: null } });
    assert.deepEqual(dates({ shifts, leftOut }), ["2018-01-03", "2018-01-31"]);
    assert.equal(leftOut.length, 10);
    assert.equal(next({ exemption: { start: day("2018-01-01"), end: null } }).leftOut.length, 10);
  });

  it("still shows a generated shift that lies past the ten cycles", () => {
    const generated = [span("2019-06-05T10:00:00Z", "2019-06-05T13:00:00Z")];
    assert.deepEqual(dates(next({ generated, exemption: { start: day("2018-01-01"), end: null } })), ["2019-06-05"]);
  });

  it("goes on with one slot while closures always cover another", () => {
    const monday = slot("C", 1, "08:00", "10:00");
    const closures = Array.from({ length: 20 }, (_, index) => {
      const start = day("2018-01-03").add({ days: 28 * index });
      return { start, end: start };
    });
    const { shifts } = next({ slots: [wednesday, monday], closures });
    assert.equal(shifts.length, 13);
    assert.ok(shifts.every(({ week }) => week === "C"));
  });

  it("takes a holiday without an end as one that goes on, and one without a start as one that has begun", () => {
    assert.deepEqual(dates(next({ holiday: { start: day("2018-02-01"), end: null } })), ["2018-01-03", "2018-01-31"]);
    assert.deepEqual(dates(next({ holiday: { start: null, end: day("2018-02-28") }, count: 1 })), ["2018-03-28"]);
  });

  it("stays on the slot's week letter when the cooperative restarts its cycle", () => {
    const cycleStarts = [day("2018-01-01"), day("2018-02-12")];
    const expected = ["2018-01-03", "2018-01-31", "2018-02-14", "2018-03-14"];
    assert.deepEqual(dates(next({ cycleStarts, count: 4 })), expected);
  });

  it("gives nothing for a count of nothing", () => {
    assert.deepEqual(next({ count: 0 }), { shifts: [], leftOut: [] });
  });

  it("refuses nonsense, naming the value and what to give instead", () => {
    for (const count of [-1, 1.5, Number.NaN, Infinity]) {
      assert.throws(() => next({ count }), { name: "RangeError", message: new RegExp(`count is ${count}: give`) });
    }
    assert.throws(() => next({ closures: [range("2018-02-02", "2018-02-01")] }), {
      name: "RangeError",
      message: /closure is 2018-02-01: give a day from its start, 2018-02-02, on/,
    });
    assert.throws(() => next({ generated: [span("2018-02-02T11:00:00Z", "2018-02-02T10:00:00Z")] }), RangeError);
    assert.throws(() => next({ timeZone: "Europe/Nowhere" }), { name: "RangeError", message: /Europe\/Nowhere/ });
    assert.throws(() => next({ slots: [{ ...wednesday, weekday: 8 as 7 }] }), RangeError);
    assert.throws(() => next({ cycleStarts: [] }), RangeError);
  });
});
