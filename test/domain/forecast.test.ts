import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  alertDate,
  forecastCounter,
  runCountdown,
  statusOf,
  type CounterForecast,
  type ForecastInput,
  type PlannedShift,
  type Temporal,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { at, day, range, worker } from "./values.ts";

const timeZone = "Europe/Brussels";

type Input = Partial<ForecastInput<PlannedShift>>;

function forecast(today: string, facts: Partial<WorkerFacts> = {}, input: Input = {}): CounterForecast<PlannedShift> {
  const answer = forecastCounter(worker(facts), { today: day(today), timeZone, cycles: 3, ...input });
  assert.ok(answer);
  return answer;
}

/** `date kind counter` of each event, then the day below zero. */
function course(today: string, facts?: Partial<WorkerFacts>, input?: Input): string[] {
  const { events, belowZero } = forecast(today, facts, input);
  return [...events.map((event) => `${String(event.date)} ${event.kind} ${event.counter}`), String(belowZero)];
}

function counter(regular: number): Partial<WorkerFacts> {
  return { counters: { regular, compensation: 0 } };
}

describe("forecastCounter", () => {
  it("loses one every 28 days, and names the first day below zero", () => {
    assert.deepEqual(course("2018-01-10", counter(2)), [
      "2018-01-29 countdown 1",
      "2018-02-26 countdown 0",
      "2018-03-26 countdown -2",
      "2018-03-26",
    ]);
  });

  it("gains one for each shift signed up for, on its day in the cooperative's zone, and gives the shift back", () => {
    const late = { start: at("2018-01-28T23:30:00Z") };
    const early = { start: at("2018-01-10T08:00:00Z"), attendance: "open" as const };
    assert.deepEqual(course("2018-01-10", {}, { shifts: [late, early], cycles: 1 }), [
      "2018-01-10 shift 1",
      "2018-01-29 countdown 0",
      "2018-01-29 shift 1",
      "2018-03-26",
    ]);
    const shifts = forecast("2018-01-10", {}, { shifts: [late, early], cycles: 1 }).events.map(({ shift }) => shift);
    assert.deepEqual(shifts, [early, null, late]);
  });

  it("counts on no shift that is over, marked or cancelled", () => {
    const shifts: PlannedShift[] = [
      { start: at("2018-01-09T22:59:00Z") },
      { start: at("2018-01-12T08:00:00Z"), attendance: "cancelled" },
      { start: at("2018-01-10T08:00:00Z"), attendance: "present" },
    ];
    assert.deepEqual(course("2018-01-10", {}, { shifts, cycles: 1 }), ["2018-01-29 countdown -2", "2018-01-29"]);
  });

  it("keeps the counter on a countdown day in a leave, the last day included", () => {
    const facts = { holiday: range("2018-01-20", "2018-01-29"), exemption: range("2018-02-26", "2018-02-26") };
    assert.deepEqual(course("2018-01-10", facts), [
      "2018-01-29 leave 0",
      "2018-02-26 leave 0",
      "2018-03-26 countdown -2",
      "2018-03-26",
    ]);
  });

  it("takes two where the penalty applies, then one, and stops counting at the bottom until a shift is done", () => {
    const shifts = [{ start: at("2018-04-30T08:00:00Z") }];
    assert.deepEqual(course("2018-01-10", {}, { shifts, cycles: 5 }), [
      "2018-01-29 countdown -2",
      "2018-02-26 countdown -3",
      "2018-03-26 countdown -4",
      "2018-04-23 unsubscribed -4",
      "2018-04-30 shift -3",
      "2018-05-21 countdown -4",
      "2018-01-29",
    ]);
    const settings = { countdownPenalty: false };
    assert.equal(course("2018-01-10", {}, { settings })[0], "2018-01-29 countdown -1");
  });

  it("ends an alert with the shift that brings the counter back to zero: the next one costs two again", () => {
    const facts = { ...counter(-1), alertSince: day("2018-01-01"), penalised: false };
    const shifts = [{ start: at("2018-01-20T08:00:00Z") }];
    assert.deepEqual(course("2018-01-10", facts, { shifts, cycles: 1 }), [
      "2018-01-20 shift 0",
      "2018-01-29 countdown -2",
      "2018-01-10",
    ]);
    assert.equal(course("2018-01-10", facts, { cycles: 1 })[0], "2018-01-29 countdown -2");
    const behind = { ...facts, counters: { regular: -2, compensation: 0 } };
    assert.equal(course("2018-01-10", behind, { shifts, cycles: 1 })[1], "2018-01-29 countdown -2");
  });

  it("counts in an extension, and for somebody who is leaving", () => {
    const extension = { alertSince: day("2017-12-01"), extensionSince: day("2018-01-28") };
    assert.equal(course("2018-01-28", { ...counter(-5), ...extension }, { cycles: 1 })[0], "2018-01-29 countdown -6");
    assert.equal(course("2018-01-10", { ...counter(1), resigning: true }, { cycles: 1 })[0], "2018-01-29 countdown 0");
    const gone = { ...counter(1), resigning: true, unsubscribed: true };
    assert.equal(course("2018-01-10", gone, { cycles: 1 })[0], "2018-01-29 unsubscribed 1");
  });

  it("begins with today's countdown where that is still to come", () => {
    assert.deepEqual(course("2018-01-29", counter(1), { cycles: 0, countdownRan: false }), [
      "2018-01-29 countdown 0",
      "2018-02-26",
    ]);
    assert.deepEqual(course("2018-01-29", counter(1), { cycles: 0 }), ["2018-03-26"]);
  });

  it("reaches 13 cycles unless told otherwise, and looks for the day below zero beyond them", () => {
    const forty = forecastCounter(worker(counter(40)), { today: day("2018-01-10"), timeZone });
    assert.equal(forty?.events.length, 13);
    assert.equal(String(forty?.events.at(-1)?.date), "2018-12-31");
    assert.equal(String(forty?.belowZero), String(day("2018-01-01").add({ days: 28 * 41 })));
    assert.equal(forecast("2018-01-10", counter(5000), { cycles: 5000 }).belowZero, null, "not within a hundred years");
  });

  it("has shifts only without a start date, and nothing at all for the other regimes", () => {
    const shifts = [{ start: at("2018-01-20T08:00:00Z") }];
    assert.deepEqual(course("2018-01-10", { irregularSince: null }, { shifts }), ["2018-01-20 shift 1", "null"]);
    for (const regime of ["regular", "exempted"] as const) {
      assert.equal(forecastCounter(worker({ regime }), { today: day("2018-01-10"), timeZone }), null);
    }
  });

  it("refuses nonsense, naming the value", () => {
    assert.throws(() => course("2018-01-10", {}, { cycles: -1 }), { name: "RangeError", message: /cycles is -1/ });
    assert.throws(() => course("2018-01-10", counter(0.5)), { name: "RangeError", message: /regular is 0.5/ });
    const shifts = [{ start: at("2018-01-20T08:00:00Z") }];
    assert.throws(() => course("2018-01-10", {}, { shifts, timeZone: "Mars/Olympus" }), /Mars\/Olympus/);
    const broken = [{ start: { epochMilliseconds: Number.NaN } as PlannedShift["start"] }];
    assert.throws(() => course("2018-01-10", {}, { shifts: broken }), /start of a shift \(epochMilliseconds\) is NaN/);
  });
});

/** A day in the year 2018, an irregular worker, and days of shifts, as offsets from that day. */
const situations = fc.record({
  today: fc.integer({ min: 0, max: 300 }),
  regular: fc.integer({ min: -5, max: 4 }),
  inAlertFor: fc.option(fc.nat(40)),
  penalised: fc.boolean(),
  holiday: fc.option(fc.tuple(fc.integer({ min: -30, max: 200 }), fc.nat(90))),
  exemption: fc.option(fc.tuple(fc.integer({ min: -30, max: 200 }), fc.nat(90))),
  shifts: fc.array(fc.nat(300), { maxLength: 8 }),
});
type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never;

function factsOf({ today, regular, inAlertFor, holiday, exemption, penalised }: Situation): Partial<WorkerFacts> {
  const on = (offset: number) => day("2018-01-01").add({ days: today + offset });
  const leave = (days: [number, number] | null) => days && { start: on(days[0]), end: on(days[0] + days[1]) };
  const alertSince = regular < 0 && inAlertFor !== null ? on(-inAlertFor) : null;
  return { ...counter(regular), alertSince, penalised, holiday: leave(holiday), exemption: leave(exemption) };
}

/** What a backend does on a countdown day. */
function countDown(facts: WorkerFacts, date: Temporal.PlainDate): WorkerFacts {
  const { status } = statusOf(facts, { today: date });
  if (["holiday", "exempted", "unsubscribed"].includes(status)) return facts;
  const { regular } = facts.counters;
  const inAlert = regular < 0 && facts.alertSince !== null;
  const state = { regular, inAlert, penalised: facts.penalised === true };
  const after = runCountdown(state, { penaltyEnabled: true });
  const alertSince = after.regular < 0 && !inAlert ? date : facts.alertSince;
  return { ...facts, ...counter(after.regular), penalised: after.penalised, alertSince };
}

function attend(facts: WorkerFacts): WorkerFacts {
  return { ...facts, ...counter(facts.counters.regular + 1) };
}

describe("forecastCounter, whatever the worker", () => {
  it("is what the backend's steps do day by day: status, countdown, attendance", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const start = day("2018-01-01");
        const today = start.add({ days: situation.today });
        const shiftDays = situation.shifts.map((offset) => today.add({ days: offset }));
        const shifts = shiftDays.map((date) => ({ start: date.toZonedDateTime({ timeZone, plainTime: "09:00" }) }));
        let facts = worker(factsOf(situation));
        const expected: string[] = [];
        for (let date = today; today.until(date).days <= 280; date = date.add({ days: 1 })) {
          const isCountdown = start.until(date).days % 28 === 0 && !date.equals(start) && !date.equals(today);
          if (isCountdown) facts = countDown(facts, date);
          if (isCountdown) expected.push(`${String(date)} ${facts.counters.regular}`);
          for (const shift of shiftDays.filter((each) => each.equals(date))) {
            facts = attend(facts);
            expected.push(`${String(shift)} ${facts.counters.regular}`);
          }
        }
        const { events, belowZero } = forecast(String(today), factsOf(situation), { shifts, cycles: 10 });
        assert.deepEqual(
          events.map((event) => `${String(event.date)} ${event.counter}`),
          expected,
        );
        const first = situation.regular < 0 ? today : events.find((event) => event.counter < 0)?.date;
        if (first) assert.equal(String(belowZero), String(first));
      }),
    );
  });

  it("falls below zero on the alert date, where nothing is signed up for", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const facts = worker({ ...factsOf(situation), ...counter(Math.abs(situation.regular)), alertSince: null });
        const options = { today: day("2018-01-01").add({ days: situation.today }) };
        const { belowZero } = forecast(String(options.today), facts);
        assert.equal(String(belowZero), String(alertDate(facts, options)));
      }),
    );
  });
});
