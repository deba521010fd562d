/** What the backend does by itself as time goes by: weeks and countdowns, on every side of a legal time change. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { CooperativeData, WorkerRecord } from "../../src/backend/model.ts";
import { generateWeeks } from "../../src/backend/use-cases/generate-weeks.ts";
import { runCountdowns } from "../../src/backend/use-cases/run-countdowns.ts";
import { weekLetters, weekdays } from "../../src/domain/words.ts";
import { at, cooperative, data, makeSlot, makeWorker } from "./fixtures.ts";

/** A slot at noon on every day of the cycle. */
const noonSlots = weekLetters.flatMap((week) =>
  weekdays.map((weekday) => makeSlot(`${week}${weekday}`, { week, weekday, start: "12:00", end: "15:00" })),
);

function makeData(part: Partial<CooperativeData>): CooperativeData {
  return { ...data, slots: noonSlots, assignments: [], occurrences: [], shifts: [], closures: [], ...part };
}

async function generate(part: Partial<CooperativeData>, now: string) {
  const store = createMemoryStore(makeData(part));
  await generateWeeks({ store, now: at(now) });
  return store;
}

async function listStarts(part: Partial<CooperativeData>, now: string, from: string, to: string): Promise<string[]> {
  const store = await generate(part, now);
  return (await store.occurrences({ from, to })).map(({ start }) => start);
}

describe("generating weeks", () => {
  it("plans whole weeks, four with the current one, by the cooperative's own day", async () => {
    const plannedUntil = async (now: string) => (await (await generate({}, now)).cooperative()).plannedUntil;
    assert.equal(await plannedUntil("2026-11-25T10:00:00Z"), "2026-12-21");
    // Sunday 29 November, 23:30 in Brussels, when it is Monday in Auckland; an hour later it is Monday in Brussels too.
    assert.equal(await plannedUntil("2026-11-29T22:30:00Z"), "2026-12-21");
    assert.equal(await plannedUntil("2026-11-29T23:30:00Z"), "2026-12-28");
  });

  it("puts the source's own example where it says: 12:00 in Brussels is 11:00Z in January and 10:00Z in April", async () => {
    const plan = (plannedUntil: string) => ({ cooperative: { ...cooperative, plannedUntil } });
    assert.deepEqual(await listStarts(plan("2018-01-01"), "2018-01-01T10:00:00Z", "2018-01-03", "2018-01-03"), [
      "2018-01-03T11:00:00Z",
    ]);
    assert.deepEqual(await listStarts(plan("2018-04-02"), "2018-04-02T10:00:00Z", "2018-04-04", "2018-04-04"), [
      "2018-04-04T10:00:00Z",
    ]);
  });

  it("keeps noon at noon over both changes of legal time", async () => {
    const spring = { cooperative: { ...cooperative, plannedUntil: "2027-03-22" } };
    assert.deepEqual(await listStarts(spring, "2027-03-22T10:00:00Z", "2027-03-27", "2027-03-29"), [
      "2027-03-27T11:00:00Z",
      "2027-03-28T10:00:00Z",
      "2027-03-29T10:00:00Z",
    ]);
    const autumn = { cooperative: { ...cooperative, plannedUntil: "2027-10-25" } };
    assert.deepEqual(await listStarts(autumn, "2027-10-25T10:00:00Z", "2027-10-30", "2027-11-01"), [
      "2027-10-30T10:00:00Z",
      "2027-10-31T11:00:00Z",
      "2027-11-01T11:00:00Z",
    ]);
  });

  it("moves a time that the spring night skips with the gap, and takes the earlier of one that comes twice", async () => {
    const night = weekLetters.map((week) =>
      makeSlot(`night-${week}`, { week, weekday: 7, start: "02:30", end: "05:00" }),
    );
    const onSunday = async (plannedUntil: string, sunday: string) => {
      const store = await generate(
        { slots: night, cooperative: { ...cooperative, plannedUntil } },
        `${plannedUntil}T10:00:00Z`,
      );
      return (await store.occurrences({ from: sunday, to: sunday })).map(({ start, end }) => [start, end]);
    };
    assert.deepEqual(await onSunday("2027-03-22", "2027-03-28"), [["2027-03-28T01:30:00Z", "2027-03-28T03:00:00Z"]]);
    assert.deepEqual(await onSunday("2027-10-25", "2027-10-31"), [["2027-10-31T00:30:00Z", "2027-10-31T04:00:00Z"]]);
  });

  it("ends a slot over midnight on the next day, and counts it to the day it starts", async () => {
    const late = weekLetters.map((week) =>
      makeSlot(`late-${week}`, { week, weekday: 3, start: "22:00", end: "00:30" }),
    );
    const store = await generate({ slots: late }, "2026-12-02T10:00:00Z");
    const [occurrence] = await store.occurrences({ from: "2026-12-23", to: "2026-12-23" });
    assert.deepEqual(
      [occurrence?.day, occurrence?.start, occurrence?.end],
      ["2026-12-23", "2026-12-23T21:00:00Z", "2026-12-23T23:30:00Z"],
    );
  });

  it("follows the cycle where the cooperative began it anew", async () => {
    const restarted = { ...cooperative, cycleStarts: ["2018-01-01", "2026-12-28"], plannedUntil: "2026-12-21" };
    const store = await generate({ cooperative: restarted }, "2026-12-21T10:00:00Z");
    const found = await store.occurrences({ from: "2026-12-21", to: "2027-01-10" });
    const weeks = found.filter((_, index) => index % 7 === 0).map(({ slotId }) => slotId);
    assert.deepEqual(weeks, ["A1", "A1", "B1"]);
  });

  it("leaves out closed days, and workers on leave, leaving or unsubscribed, to the very day", async () => {
    const regular = (id: string, part: Partial<WorkerRecord> = {}) => makeWorker(id, { regime: "regular", ...part });
    const workers = [
      regular("present"),
      regular("holiday", { holidayStart: "2026-12-21", holidayEnd: "2026-12-22" }),
      regular("half-known holiday", { holidayEnd: "2026-12-31" }),
      regular("exempted", { exemptionStart: "2026-12-23" }),
      regular("leaving", { resigning: true }),
      regular("unsubscribed", { unsubscribed: true }),
      regular("far behind", { regular: -4 }),
      makeWorker("now irregular"),
    ];
    const store = await generate(
      {
        workers,
        assignments: workers.flatMap(({ id }) => noonSlots.map((slot) => ({ slotId: slot.id, workerId: id }))),
        closures: [{ id: "christmas", start: "2026-12-25", end: "2026-12-26", name: {} }],
      },
      "2026-12-02T10:00:00Z",
    );
    const days = async (id: string) =>
      (await store.shiftsSince(id, "2026-12-01T00:00:00Z")).map(({ occurrence }) => occurrence.day.slice(-2));
    assert.deepEqual(await days("present"), ["21", "22", "23", "24", "27"]);
    assert.deepEqual(await days("holiday"), ["23", "24", "27"]);
    assert.deepEqual(await days("half-known holiday"), ["21", "22", "23", "24", "27"]);
    assert.deepEqual(await days("exempted"), ["21", "22"]);
    for (const id of ["leaving", "unsubscribed", "far behind", "now irregular"])
      assert.deepEqual(await days(id), [], id);
  });

  it("never generates a day twice, and never again a shift that was taken away", async () => {
    const store = createMemoryStore(
      makeData({
        workers: [makeWorker("rita", { regime: "regular" })],
        assignments: noonSlots.map(({ id }) => ({ slotId: id, workerId: "rita" })),
      }),
    );
    const shiftIds = async () => (await store.shiftsSince("rita", "2026-12-01T00:00:00Z")).map(({ shift }) => shift.id);
    await generateWeeks({ store, now: at("2026-12-02T10:00:00Z") });
    const [first = "", ...rest] = await shiftIds();
    await store.transaction((transaction) => transaction.removeShift(first));
    for (const now of ["2026-12-02T10:00:00Z", "2026-12-06T22:59:59Z", "2026-11-01T10:00:00Z"]) {
      await generateWeeks({ store, now: at(now) });
    }
    assert.deepEqual(await shiftIds(), rest);
    await generateWeeks({ store, now: at("2026-12-06T23:00:00Z") });
    const ids = await shiftIds();
    assert.equal(ids.length, rest.length + 7);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe("the countdown", () => {
  const run = async (worker: WorkerRecord, ...times: string[]) => {
    const store = createMemoryStore(makeData({ workers: [worker] }));
    for (const now of times) await runCountdowns({ store, now: at(now) });
    const after = await store.worker(worker.id);
    return [after?.regular, after?.penalised, after?.alertSince, after?.countdownRanOn];
  };
  const irregular = (part: Partial<WorkerRecord> = {}) =>
    makeWorker("ivo", { irregularSince: "2026-10-28", regular: 1, ...part });

  it("takes a shift on the 28th day in the cooperative's zone, not an hour sooner, and once", async () => {
    assert.deepEqual(await run(irregular(), "2026-11-24T22:59:59Z"), [1, false, null, null]);
    const once = [0, false, null, "2026-11-25"];
    assert.deepEqual(await run(irregular(), "2026-11-24T23:00:00Z"), once);
    assert.deepEqual(
      await run(irregular(), "2026-11-24T23:00:00Z", "2026-11-25T22:00:00Z", "2026-12-22T12:00:00Z"),
      once,
    );
  });

  it("catches up on every day that passed while nothing ran, as if it had run on each", async () => {
    const caughtUp = await run(irregular(), "2027-01-21T10:00:00Z");
    assert.deepEqual(caughtUp, [-3, true, "2026-12-23", "2027-01-20"]);
    const daily = ["2026-11-25T10:00:00Z", "2026-12-23T10:00:00Z", "2027-01-20T10:00:00Z"];
    assert.deepEqual(await run(irregular(), ...daily), caughtUp);
  });

  it("puts a worker who falls behind into alert from that day, and leaves an earlier alert as it is", async () => {
    assert.deepEqual(await run(irregular({ regular: 0 }), "2026-11-25T10:00:00Z"), [
      -2,
      true,
      "2026-11-25",
      "2026-11-25",
    ]);
    const inAlert = irregular({ regular: -1, alertSince: "2026-10-28" });
    assert.deepEqual(await run(inAlert, "2026-11-25T10:00:00Z"), [-2, false, "2026-10-28", "2026-11-25"]);
  });

  it("begins a new alert where an earlier one was made good: nothing of it, nor of its extension, is left", async () => {
    const worker = irregular({
      regular: 0,
      alertSince: "2026-06-01",
      extensionSince: "2026-07-01",
      extraExtensionDays: 5,
    });
    const store = createMemoryStore(makeData({ workers: [worker] }));
    await runCountdowns({ store, now: at("2026-11-25T10:00:00Z") });
    const after = await store.worker(worker.id);
    assert.deepEqual(after, {
      ...worker,
      regular: -2,
      penalised: true,
      alertSince: "2026-11-25",
      extensionSince: null,
      extraExtensionDays: 0,
      countdownRanOn: "2026-11-25",
    });
  });

  it("passes over a worker on leave, the last day included, or unsubscribed, and doesn't catch up on it later", async () => {
    for (const part of [
      { holidayStart: "2026-11-01", holidayEnd: "2026-11-25" },
      { exemptionStart: "2026-11-25", exemptionEnd: "2026-11-25" },
      { exemptionStart: "2026-11-01" },
      { unsubscribed: true },
      { unsubscribed: true, resigning: true },
    ]) {
      assert.deepEqual(
        await run(irregular(part), "2026-11-25T10:00:00Z", "2026-11-26T10:00:00Z"),
        [1, false, null, "2026-11-25"],
        JSON.stringify(part),
      );
    }
    assert.deepEqual(await run(irregular({ resigning: true }), "2026-11-25T10:00:00Z"), [0, false, null, "2026-11-25"]);
    const over = irregular({ holidayStart: "2026-11-01", holidayEnd: "2026-11-24" });
    assert.deepEqual(await run(over, "2026-11-25T10:00:00Z"), [0, false, null, "2026-11-25"]);
  });

  it("stops at a worker whom it has unsubscribed", async () => {
    assert.deepEqual(await run(irregular({ regular: -3, alertSince: "2026-10-28" }), "2027-03-01T10:00:00Z"), [
      -4,
      false,
      "2026-10-28",
      "2027-02-17",
    ]);
  });

  it("leaves regular and exempted workers, and those without a start date, alone", async () => {
    for (const part of [{ regime: "regular" }, { regime: "exempted" }, { irregularSince: null }] as const) {
      assert.deepEqual(await run(irregular(part), "2027-03-01T10:00:00Z"), [1, false, null, null]);
    }
  });
});
