import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { alertDate, nextCountdown, runCountdown, statusOf, type WorkerFacts } from "../../src/domain/index.ts";
import { day, range, worker } from "./values.ts";

function alert(today: string, regular = 0, facts: Partial<WorkerFacts> = {}, countdownRan?: boolean): string | null {
  const counters = { regular, compensation: 0 };
  const options = { today: day(today), ...(countdownRan === undefined ? {} : { countdownRan }) };
  return alertDate(worker({ counters, ...facts }), options)?.toString() ?? null;
}

function countdown(today: string, facts: Partial<WorkerFacts> = {}, countdownRan = true): string | null {
  return nextCountdown(worker(facts), { today: day(today), countdownRan })?.toString() ?? null;
}

describe("alertDate", () => {
  it("is the source's formula: (counter + 1) · 28 − delta mod 28 days from today", () => {
    assert.equal(alert("2018-01-10", 0), "2018-01-29");
    assert.equal(alert("2018-01-10", 1), "2018-02-26");
    assert.equal(alert("2018-01-10", 2), "2018-03-26");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 30 }), (delta, counter) => {
        const today = day("2018-01-01").add({ days: delta });
        const expected = today.add({ days: (counter + 1) * 28 - (delta % 28) });
        assert.equal(alert(String(today), counter), String(expected));
      }),
    );
  });

  it("takes today's countdown to have run, unless the backend runs it late in the day", () => {
    assert.equal(alert("2018-01-29"), "2018-02-26");
    assert.equal(alert("2018-01-29", 0, {}, false), "2018-01-29");
    assert.equal(alert("2018-01-30", 0, {}, false), "2018-02-26");
    assert.equal(alert("2018-01-01", 0, {}, false), "2018-01-29", "the start date is no countdown day");
  });

  it("is pushed back by a countdown day inside a leave, also when it is the last one", () => {
    assert.equal(alert("2018-01-10", 0, { holiday: range("2018-01-29", "2018-01-29") }), "2018-02-26");
    assert.equal(alert("2018-01-10", 1, { exemption: range("2018-02-01", "2018-02-26") }), "2018-03-26");
    const both = { holiday: range("2018-01-20", "2018-02-01"), exemption: range("2018-02-26", "2018-03-01") };
    assert.equal(alert("2018-01-10", 0, both), "2018-03-26");
  });

  it("is none with a leave that has one bound only", () => {
    assert.equal(alert("2018-01-10", 0, { holiday: { start: day("2018-06-01"), end: null } }), null);
    assert.equal(alert("2018-01-10", 0, { holiday: { start: null, end: day("2018-01-05") } }), null);
    assert.equal(alert("2018-01-10", 0, { exemption: { start: day("2018-06-01"), end: null } }), null);
  });

  it("is none in alert, below zero, without a start date, and for the other regimes", () => {
    assert.equal(alert("2018-01-10", 0, { alertSince: day("2018-01-05") }), null);
    assert.equal(alert("2018-01-10", -1), null);
    assert.equal(alert("2018-01-10", 0, { irregularSince: null }), null);
    assert.equal(alert("2018-01-10", 0, { regime: "regular" }), null);
    assert.equal(alert("2018-01-10", 0, { regime: "exempted" }), null);
  });

  it("is 28 days after a start date that is still to come", () => {
    assert.equal(alert("2017-11-01"), "2018-01-29");
    assert.equal(alert("2018-01-01"), "2018-01-29");
  });

  it("is none where the calendar ends before the shifts do", () => {
    assert.equal(alert("2018-01-10", Number.MAX_SAFE_INTEGER), null);
  });

  it("refuses counters that are no whole numbers and leave that ends before it starts", () => {
    assert.throws(() => alert("2018-01-10", Number.NaN), { name: "RangeError", message: /counters.regular is NaN/ });
    assert.throws(() => alert("2018-01-10", 0, { holiday: range("2018-02-02", "2018-02-01") }), {
      name: "RangeError",
      message: /holiday is 2018-02-01/,
    });
  });

  it("is the day on which running every countdown takes the counter below zero", () => {
    const leave = fc.tuple(fc.integer({ min: -50, max: 300 }), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(fc.nat(400), fc.nat(6), leave, leave, (delta, counter, first, second) => {
        const start = day("2018-01-01");
        const [holiday, exemption] = [first, second].map(([from, length]) => {
          const begin = start.add({ days: delta + from });
          return { start: begin, end: begin.add({ days: length }) };
        });
        const today = start.add({ days: delta });
        const isOff = (date: string) =>
          [holiday, exemption].some((off) => off && String(off.start) <= date && date <= String(off.end));
        let regular = counter;
        let date = today;
        while (regular >= 0) {
          date = date.add({ days: 1 });
          const runs = start.until(date).days % 28 === 0 && !isOff(String(date));
          if (runs)
            ({ regular } = runCountdown({ regular, inAlert: false, penalised: false }, { penaltyEnabled: true }));
        }
        assert.equal(
          alert(String(today), counter, { holiday: holiday ?? null, exemption: exemption ?? null }),
          String(date),
        );
      }),
    );
  });
});

describe("nextCountdown", () => {
  it("is the first countdown day after today outside leave", () => {
    assert.equal(countdown("2018-01-10"), "2018-01-29");
    assert.equal(countdown("2018-01-29"), "2018-02-26");
    assert.equal(countdown("2018-01-29", {}, false), "2018-01-29");
    assert.equal(countdown("2018-01-10", { holiday: range("2018-01-20", "2018-01-29") }), "2018-02-26");
  });

  it("comes for a worker in alert or behind too", () => {
    const counters = { regular: -2, compensation: 0 };
    assert.equal(countdown("2018-01-10", { counters, alertSince: day("2018-01-05") }), "2018-01-29");
  });

  it("is none for the other regimes and without a start date", () => {
    assert.equal(countdown("2018-01-10", { regime: "regular" }), null);
    assert.equal(countdown("2018-01-10", { irregularSince: null }), null);
  });
});

describe("alertDate and statusOf", () => {
  it("agree: the status of an irregular worker in order lasts until the day before the alert date", () => {
    const { until, then } = statusOf(worker(), { today: day("2018-01-10") });
    assert.equal(String(until), "2018-01-28");
    assert.equal(then, "alert");
  });
});
