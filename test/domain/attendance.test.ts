import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  applyAttendance,
  attendances,
  mayMark,
  regimes,
  runCountdown,
  undoAttendance,
  type Attendance,
  type Regime,
} from "../../src/domain/index.ts";
import { at } from "./values.ts";

function apply(regime: Regime, counters: [number, number], attendance: Attendance, isRegularShift = false) {
  const [regular, compensation] = counters;
  const after = applyAttendance({ regular, compensation }, { regime, isRegularShift, attendance });
  return [after.counters.regular, after.counters.compensation];
}

describe("applyAttendance", () => {
  it("asks nothing and gives nothing for the own shift of a regular worker who is present", () => {
    assert.deepEqual(apply("regular", [-1, -1], "present", true), [-1, -1]);
  });

  it("makes up for the missed shift first, then for the compensation, then counts ahead", () => {
    assert.deepEqual(apply("regular", [-1, -1], "present"), [0, -1]);
    assert.deepEqual(apply("regular", [0, -1], "present"), [0, 0]);
    assert.deepEqual(apply("regular", [0, 0], "present"), [1, 0]);
  });

  it("takes as many from an absent regular worker as the absence owes", () => {
    assert.deepEqual(apply("regular", [0, 0], "absent_2", true), [-1, -1]);
    assert.deepEqual(apply("regular", [0, 0], "absent_1", true), [-1, 0]);
    assert.deepEqual(apply("regular", [0, 0], "absent_0", true), [0, 0]);
  });

  it("gives an irregular worker one for the shift, also for an absence that owes nothing", () => {
    assert.deepEqual(apply("irregular", [0, 0], "present"), [1, 0]);
    assert.deepEqual(apply("irregular", [0, 0], "absent_0"), [1, 0]);
    assert.deepEqual(apply("irregular", [0, 0], "absent_1"), [0, 0]);
    assert.deepEqual(apply("irregular", [0, 0], "absent_2"), [-1, 0]);
  });

  it("counts absent_1 and absent_2 of an irregular worker as absences, and nothing else", () => {
    const counted = attendances.filter(
      (attendance) =>
        applyAttendance({ regular: 0, compensation: 0 }, { regime: "irregular", isRegularShift: false, attendance })
          .change.absence,
    );
    assert.deepEqual(counted, ["absent_1", "absent_2"]);
  });

  it("changes nothing for a shift that is open or cancelled, nor in the exempted regime", () => {
    for (const regime of regimes) {
      assert.deepEqual(apply(regime, [-1, -1], "open"), [-1, -1]);
      assert.deepEqual(apply(regime, [-1, -1], "cancelled"), [-1, -1]);
    }
    assert.deepEqual(apply("exempted", [0, 0], "absent_2"), [0, 0]);
  });

  it("refuses nonsense, naming the value", () => {
    assert.throws(() => apply("regular", [Number.NaN, 0], "present"), {
      name: "RangeError",
      message: /regular is NaN/,
    });
    assert.throws(() => apply("regular", [0, 0.5], "present"), { name: "RangeError", message: /compensation is 0.5/ });
    assert.throws(() => apply("regular", [0, 0], "absent_3" as "absent_2"), {
      name: "RangeError",
      message: /absent_3/,
    });
    assert.throws(() => apply("volant" as "irregular", [0, 0], "present"), RangeError);
  });
});

describe("undoAttendance", () => {
  it("takes exactly the change back, also after other shifts have moved the counters", () => {
    const counters = { regular: -1, compensation: -1 };
    const first = applyAttendance(counters, { regime: "regular", isRegularShift: false, attendance: "present" });
    const second = applyAttendance(first.counters, { regime: "regular", isRegularShift: false, attendance: "present" });
    assert.deepEqual(undoAttendance(second.counters, first.change), { regular: -1, compensation: 0 });
  });

  it("is the inverse of any attendance", () => {
    const inputs = fc.record({
      regime: fc.constantFrom(...regimes),
      isRegularShift: fc.boolean(),
      attendance: fc.constantFrom(...attendances),
    });
    const counters = fc.record({
      regular: fc.integer({ min: -9, max: 9 }),
      compensation: fc.integer({ min: -9, max: 0 }),
    });
    fc.assert(
      fc.property(counters, inputs, (before, input) => {
        const { counters: after, change } = applyAttendance(before, input);
        assert.deepEqual(undoAttendance(after, change), { ...before });
      }),
    );
  });
});

describe("mayMark", () => {
  const start = at("2018-01-03T11:00:00Z");

  it("marks nobody present or absent before the shift has started", () => {
    const before = { start, now: at("2018-01-03T10:59:59Z") };
    assert.deepEqual(
      attendances.filter((attendance) => mayMark(attendance, before)),
      ["open", "cancelled"],
    );
    assert.ok(attendances.every((attendance) => mayMark(attendance, { start, now: start })));
  });
});

describe("runCountdown", () => {
  it("takes one above zero and clears the mark", () => {
    const after = runCountdown({ regular: 1, inAlert: false, penalised: true }, { penaltyEnabled: true });
    assert.deepEqual(after, { regular: 0, penalised: false });
  });

  it("takes two at zero and marks, then one", () => {
    const first = runCountdown({ regular: 0, inAlert: false, penalised: false }, { penaltyEnabled: true });
    assert.deepEqual(first, { regular: -2, penalised: true });
    const second = runCountdown({ ...first, inAlert: false }, { penaltyEnabled: true });
    assert.deepEqual(second, { regular: -3, penalised: true });
  });

  it("takes one from a worker in alert, and from anybody with the penalty off", () => {
    assert.equal(runCountdown({ regular: 0, inAlert: true, penalised: false }, { penaltyEnabled: true }).regular, -1);
    assert.equal(runCountdown({ regular: 0, inAlert: false, penalised: false }, { penaltyEnabled: false }).regular, -1);
  });

  it("refuses a counter that is no whole number", () => {
    const state = { regular: Number.NaN, inAlert: false, penalised: false };
    assert.throws(() => runCountdown(state, { penaltyEnabled: true }), { name: "RangeError", message: /NaN/ });
  });
});
