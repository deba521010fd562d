import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  alertDate,
  forecastCounter,
  maySignUp,
  signUpEffects,
  type EffectInput,
  type OwnShift,
  type SignUpEffect,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { at, day, range, worker } from "./values.ts";

const timeZone = "Europe/Brussels";

function shift(start: string, part: Partial<OwnShift> = {}): OwnShift {
  return { start: at(start), end: at(start).add({ hours: 3 }), type: "irregular", attendance: "open", ...part };
}

function effect(today: string, opening: string, facts: Partial<WorkerFacts> = {}, input: Partial<EffectInput> = {}) {
  const effectOf = signUpEffects(worker(facts), { now: at(`${today}T08:00:00Z`), timeZone, shifts: [], ...input });
  return effectOf?.({ start: at(`${opening}T08:00:00Z`) }) ?? null;
}

/** `from to alertBefore alertAfter`, or `owed left`. */
function words(answer: SignUpEffect | null): string | null {
  if (answer === null) return null;
  if (answer.kind === "compensation") return `${answer.owed} ${answer.left}`;
  return `${answer.from} ${answer.to} ${String(answer.alertBefore)} ${String(answer.alertAfter)}`;
}

function counter(regular: number, more: Partial<WorkerFacts> = {}): Partial<WorkerFacts> {
  return { counters: { regular, compensation: 0 }, ...more };
}

describe("what signing up does to an irregular worker's counter", () => {
  it("is one more, and one countdown later in alert", () => {
    assert.equal(words(effect("2018-01-10", "2018-01-20")), "0 1 2018-01-29 2018-02-26");
    assert.equal(words(effect("2018-01-10", "2018-01-20", counter(2))), "2 3 2018-03-26 2018-04-23");
  });

  it("adds to what is signed up for already, and not to what is over, cancelled or marked", () => {
    const shifts = [
      shift("2018-01-15T08:00:00Z"),
      shift("2018-01-10T06:00:00Z"),
      shift("2018-01-09T08:00:00Z"),
      shift("2018-01-16T08:00:00Z", { attendance: "cancelled" }),
      shift("2018-01-10T05:00:00Z", { attendance: "present" }),
    ];
    assert.equal(words(effect("2018-01-10", "2018-01-20", counter(1), { shifts })), "3 4 2018-04-23 2018-05-21");
  });

  it("delays no alert that comes before the shift", () => {
    assert.equal(words(effect("2018-01-10", "2018-02-01")), "0 1 2018-01-29 2018-01-29");
  });

  it("comes too late on the very day of the countdown", () => {
    assert.equal(words(effect("2018-01-10", "2018-01-29")), "0 1 2018-01-29 2018-01-29");
    assert.equal(words(effect("2018-01-10", "2018-01-28")), "0 1 2018-01-29 2018-02-26");
  });

  it("takes a worker who is behind out of alert until the next countdown, or not far enough", () => {
    const behind = (regular: number) => counter(regular, { alertSince: day("2018-01-01") });
    assert.equal(words(effect("2018-01-10", "2018-01-20", behind(-1))), "-1 0 null 2018-01-29");
    assert.equal(words(effect("2018-01-10", "2018-01-20", behind(-2))), "-2 -1 null null");
  });

  it("leaves countdowns in a leave out, and names no day for a worker without a start date", () => {
    const onHoliday = { holiday: range("2018-01-25", "2018-02-26") };
    assert.equal(words(effect("2018-01-10", "2018-01-20", onHoliday)), "0 1 2018-03-26 2018-04-23");
    assert.equal(words(effect("2018-01-10", "2018-01-20", { irregularSince: null })), "0 1 null null");
  });

  it("reckons with today's countdown where it is still to run", () => {
    const late = { countdownRan: false };
    assert.equal(words(effect("2018-01-29", "2018-02-02", {}, late)), "0 1 2018-01-29 2018-01-29");
    assert.equal(words(effect("2018-01-29", "2018-02-02")), "0 1 2018-02-26 2018-03-26");
  });

  it("takes the day of an opening in the cooperative's zone", () => {
    const effectOf = signUpEffects(worker(), { now: at("2018-01-10T08:00:00Z"), timeZone, shifts: [] });
    // After midnight in Brussels it is the countdown's day.
    assert.equal(words(effectOf?.({ start: at("2018-01-28T23:30:00Z") }) ?? null), "0 1 2018-01-29 2018-01-29");
    assert.equal(words(effectOf?.({ start: at("2018-01-28T22:30:00Z") }) ?? null), "0 1 2018-01-29 2018-02-26");
  });

  it("is, for a worker in order and without a shift to come, the alert date of one shift more", () => {
    const facts = fc.record({
      regular: fc.integer({ min: 0, max: 8 }),
      today: fc.integer({ min: 0, max: 400 }),
      holiday: fc.option(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90 })), { nil: null }),
    });
    fc.assert(
      fc.property(facts, ({ regular, today, holiday }) => {
        const begin = day("2018-01-01");
        const now = begin.add({ days: today });
        const leave = holiday && {
          start: begin.add({ days: holiday[0] }),
          end: begin.add({ days: holiday[0] + holiday[1] }),
        };
        const own = worker(counter(regular, { holiday: leave }));
        const answer = effect(now.toString(), now.toString(), { ...own });
        assert.ok(answer?.kind === "counter");
        assert.equal(String(answer.alertBefore), String(alertDate(own, { today: now })));
        const ahead = worker(counter(regular + 1, { holiday: leave }));
        assert.equal(String(answer.alertAfter), String(alertDate(ahead, { today: now })));
      }),
    );
  });

  it("is what the forecast says once the shift is signed up for", () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.array(days, { maxLength: 4 }),
        days,
        (regular, planned, chosen) => {
          const today = day("2018-01-10");
          const toShift = (in_: number): OwnShift => shift(`${today.add({ days: in_ }).toString()}T09:00:00Z`);
          const shifts = planned.map(toShift);
          const opening = toShift(chosen);
          const facts = worker(counter(regular));
          const now = at("2018-01-10T08:00:00Z");
          const answer = signUpEffects(facts, { now, timeZone, shifts })?.(opening);
          const forecast = forecastCounter(facts, { today, timeZone, shifts: [...shifts, opening] });
          assert.ok(answer?.kind === "counter" && forecast);
          assert.equal(String(answer.alertAfter), String(forecast.belowZero));
          assert.equal(answer.to, regular + planned.length + 1);
        },
      ),
    );
  });
});

describe("what signing up does for a regular worker", () => {
  const owing = (regular: number, compensation: number): Partial<WorkerFacts> => ({
    regime: "regular",
    irregularSince: null,
    counters: { regular, compensation },
  });
  const taken = shift("2018-01-15T08:00:00Z", { type: "compensation" });

  it("is one less to make up for, those signed up for already left out", () => {
    assert.equal(words(effect("2018-01-10", "2018-01-20", owing(-1, -1))), "2 1");
    assert.equal(words(effect("2018-01-10", "2018-01-20", owing(-1, -1), { shifts: [taken] })), "1 0");
  });

  it("is nothing to make up for where the rules refuse one more, and something where they don't", () => {
    const counters = fc.record({
      regular: fc.integer({ min: -4, max: 4 }),
      compensation: fc.integer({ min: -4, max: 0 }),
    });
    fc.assert(
      fc.property(counters, fc.integer({ min: 0, max: 3 }), (counts, number) => {
        const shifts = Array.from({ length: number }, (_, index) =>
          shift(`2018-01-${15 + index}T08:00:00Z`, { type: "compensation" }),
        );
        const now = at("2018-01-10T08:00:00Z");
        const answer = effect("2018-01-10", "2018-01-25", owing(counts.regular, counts.compensation), { shifts });
        const decision = maySignUp({
          worker: { regime: "regular", status: "alert", counters: counts },
          opening: { ...shift("2018-01-25T08:00:00Z"), free: 1, cancelled: false, signedUp: false },
          shifts,
          closures: [],
          now,
          timeZone,
          cycleStarts: [day("2018-01-01")],
        });
        assert.ok(answer?.kind === "compensation");
        assert.equal(answer.owed > 0, decision.allowed);
        assert.equal(answer.left, Math.max(0, answer.owed - 1));
      }),
    );
  });
});

it("signing up is nothing for an exempted worker", () => {
  assert.equal(effect("2018-01-10", "2018-01-20", { regime: "exempted" }), null);
});
