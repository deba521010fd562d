import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  forecastCounter,
  planAbsence,
  type AbsenceInput,
  type AbsencePlan,
  type PlannedShift,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { at, day, range, worker } from "./values.ts";

const timeZone = "Europe/Brussels";

type Input = Partial<AbsenceInput<PlannedShift>>;

function counter(regular: number): Partial<WorkerFacts> {
  return { counters: { regular, compensation: 0 } };
}

/** Of somebody who asks on 10 January 2018 and counts down on 29 January, 26 February, 26 March … */
function plan(
  from: string,
  to: string,
  facts: Partial<WorkerFacts> = {},
  input: Input = {},
): AbsencePlan<PlannedShift> {
  const answer = planAbsence(worker(facts), {
    today: day("2018-01-10"),
    timeZone,
    from: day(from),
    to: day(to),
    ...input,
  });
  assert.ok(answer);
  return answer;
}

/** `needed covered: shifts by, …` */
function summary(...[from, to, facts, input]: Parameters<typeof plan>): string {
  const { shiftsNeeded, covered, due } = plan(from, to, facts, input);
  return `${shiftsNeeded} ${covered}: ${due.map(({ shifts, by }) => `${shifts} by ${String(by)}`).join(", ")}`;
}

describe("planAbsence", () => {
  it("asks for a shift for each countdown until the last day away, by the day before it or before the absence", () => {
    assert.equal(summary("2018-02-01", "2018-02-25"), "1 0: 1 by 2018-01-28");
    assert.equal(summary("2018-02-01", "2018-02-26"), "2 0: 1 by 2018-01-28, 1 by 2018-01-31");
    assert.equal(summary("2018-01-20", "2018-03-26"), "3 0: 3 by 2018-01-19");
  });

  it("asks for none that the counter covers", () => {
    assert.equal(summary("2018-02-01", "2018-02-26", counter(1)), "1 1: 1 by 2018-01-31");
    assert.equal(summary("2018-02-01", "2018-02-26", counter(2)), "0 2: ");
    assert.equal(summary("2018-01-11", "2018-01-28"), "0 0: ");
  });

  it("counts on the shifts signed up for before it, each for the countdowns after it only", () => {
    const early = [{ start: at("2018-01-28T08:00:00Z") }];
    const late = [{ start: at("2018-01-29T08:00:00Z") }];
    assert.equal(summary("2018-02-01", "2018-02-26", {}, { shifts: early }), "1 1: 1 by 2018-01-31");
    assert.equal(summary("2018-02-01", "2018-02-26", {}, { shifts: late }), "1 1: 1 by 2018-01-28");
  });

  it("names the shifts signed up for that fall into the absence, its first and last days included, and counts on none", () => {
    const starts = ["2018-01-31T08:00:00Z", "2018-02-01T08:00:00Z", "2018-02-26T08:00:00Z", "2018-02-27T08:00:00Z"];
    const shifts = starts.map((start) => ({ start: at(start) }));
    const { missed, covered } = plan("2018-02-01", "2018-02-26", {}, { shifts });
    assert.deepEqual(missed, shifts.slice(1, 3));
    assert.equal(covered, 1);
  });

  it("asks for nothing on days that are registered as leave", () => {
    assert.equal(
      summary("2018-02-01", "2018-02-26", { holiday: range("2018-02-01", "2018-02-26") }),
      "1 0: 1 by 2018-01-28",
    );
    assert.equal(summary("2018-01-20", "2018-03-25", { exemption: range("2018-01-20", "2018-03-25") }), "0 0: ");
  });

  it("asks somebody who is behind to be in order before leaving, and before it gets worse", () => {
    assert.equal(summary("2018-01-20", "2018-01-25", counter(-1)), "1 0: 1 by 2018-01-19");
    const alert = { ...counter(-2), alertSince: day("2017-12-15") };
    assert.equal(summary("2018-01-20", "2018-01-29", alert), "3 0: 2 by 2018-01-12, 1 by 2018-01-19");
    assert.equal(summary("2018-02-05", "2018-02-06", { ...counter(-1), irregularSince: null }), "1 0: 1 by 2018-02-04");
  });

  it("says that it is too late where no day is left", () => {
    assert.equal(summary("2018-01-10", "2018-02-26"), "2 0: 2 by null");
    assert.equal(summary("2018-01-11", "2018-01-29"), "1 0: 1 by 2018-01-10");
    const late = { today: day("2018-01-29"), countdownRan: false };
    assert.equal(summary("2018-02-10", "2018-02-26", {}, late), "2 0: 1 by null, 1 by 2018-02-09");
    assert.equal(summary("2018-02-10", "2018-02-26", {}, { today: day("2018-01-29") }), "1 0: 1 by 2018-02-09");
  });

  it("tells what becomes of the counter if nothing more is done, the penalty included", () => {
    const { counterAfter, belowZero } = plan("2018-02-01", "2018-02-26");
    assert.deepEqual([counterAfter, String(belowZero)], [-3, "2018-01-29"]);
    const covered = plan("2018-02-01", "2018-02-26", counter(3));
    assert.deepEqual([covered.counterAfter, covered.belowZero], [1, null]);
    const just = plan("2018-02-01", "2018-03-26", counter(3));
    assert.deepEqual([just.counterAfter, just.belowZero], [0, null], "zero is not below zero");
    const behind = plan("2018-01-11", "2018-01-12", counter(-1));
    assert.deepEqual([behind.counterAfter, String(behind.belowZero)], [-1, "2018-01-10"]);
    const settings = { countdownPenalty: false };
    assert.equal(plan("2018-02-01", "2018-02-26", {}, { settings }).counterAfter, -2);
  });

  it("has no answer for the other regimes", () => {
    const input = { today: day("2018-01-10"), timeZone, from: day("2018-02-01"), to: day("2018-02-02") };
    for (const regime of ["regular", "exempted"] as const) assert.equal(planAbsence(worker({ regime }), input), null);
  });

  it("refuses an absence that ends before it starts, is over, or ends in more than a hundred years", () => {
    assert.throws(() => plan("2018-02-02", "2018-02-01"), { name: "RangeError", message: /absence is 2018-02-01/ });
    assert.throws(() => plan("2018-01-01", "2018-01-09"), { name: "RangeError", message: /2018-01-09.*from today/ });
    const century = day("2018-01-10").add({ days: 36_525 });
    assert.doesNotThrow(() => plan("2018-02-02", String(century)));
    assert.throws(() => plan("2018-02-02", String(century.add({ days: 1 }))), { message: /hundred years/ });
    assert.throws(() => plan("2018-02-02", "2118-02-01"), { name: "RangeError", message: /2118-02-01.*hundred years/ });
    assert.equal(plan("2018-01-01", "2018-01-10").shiftsNeeded, 0, "one that ends today is not over");
  });

  it("asks for exactly what it takes: with those shifts the counter stays in order, with one less it doesn't", () => {
    const inputs = fc.record({
      regular: fc.nat(3),
      from: fc.integer({ min: 2, max: 120 }),
      length: fc.nat(150),
      holiday: fc.option(fc.tuple(fc.nat(200), fc.nat(60))),
      shifts: fc.array(fc.nat(250), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(inputs, ({ regular, from, length, holiday, shifts }) => {
        const today = day("2018-01-10");
        const on = (offset: number) => today.add({ days: offset });
        const shiftOn = (offset: number) => ({ start: on(offset).toZonedDateTime({ timeZone, plainTime: "09:00" }) });
        const leave = holiday && { start: on(holiday[0]), end: on(holiday[0] + holiday[1]) };
        const facts = worker({ ...counter(regular), holiday: leave });
        const input = { today, timeZone, from: on(from), to: on(from + length), shifts: shifts.map(shiftOn) };
        const answer = planAbsence(facts, input);
        assert.ok(answer);
        const extra = answer.due.flatMap(({ shifts: count, by }) => {
          assert.ok(by, "nothing is due before today");
          return Array.from({ length: count }, () => shiftOn(today.until(by).days));
        });
        const kept = input.shifts.filter((shift) => !answer.missed.includes(shift));
        const isInOrder = (done: typeof extra) => {
          const forecast = forecastCounter(facts, { today, timeZone, shifts: [...kept, ...done], cycles: 0 });
          const below = forecast?.belowZero ?? null;
          return below === null || today.until(below).days > from + length;
        };
        assert.equal(extra.length, answer.shiftsNeeded);
        assert.ok(isInOrder(extra));
        extra.forEach((_, index) => assert.ok(!isInOrder(extra.toSpliced(index, 1))));
      }),
    );
  });
});
