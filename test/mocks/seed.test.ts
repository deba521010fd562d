import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import type { WorkerRecord } from "../../src/backend/model.ts";
import { isInRegime, toWorkerFacts } from "../../src/backend/use-cases/worker-facts.ts";
import { notice, settings } from "../../src/contract/index.ts";
import { statusOf } from "../../src/domain/status.ts";
import { statuses, type Status } from "../../src/domain/words.ts";
import { createSeed } from "../../src/mocks/seed/index.ts";
import { days, ids, Instant, nowOn, placed, PlainDate, seedOn } from "./seeds.ts";

const someDays = days.filter((_, index) => index % 4 === 0);
const usual = seedOn("2026-11-22");

function statusesOn(day: string, workers: readonly WorkerRecord[]): Status[] {
  return workers.filter(isInRegime).map((each) => statusOf(toWorkerFacts(each), { today: PlainDate.from(day) }).status);
}

describe("the seed", () => {
  it("is a cooperative of about 80 slots a cycle, for 4 tasks, with 2 to 8 places each", () => {
    const { slots, tasks } = usual;
    assert.ok(slots.length >= 76 && slots.length <= 88);
    assert.deepEqual(new Set(slots.map(({ taskId }) => taskId)), ids(tasks));
    assert.equal(tasks.length, 4);
    assert.ok(slots.every(({ capacity }) => capacity >= 2 && capacity <= 8));
    assert.equal(new Set(slots.map(({ week, weekday }) => week + weekday)).size, 28);
  });

  it("has a shop shift on Wednesday of week A, from 12:00 to 15:00", () => {
    const found = usual.slots.find(({ week, weekday, start }) => week === "A" && weekday === 3 && start === "12:00");
    assert.deepEqual([found?.end, found?.taskId], ["15:00", "shop"]);
  });

  it("has 300 members: most regular, a third irregular, some of every other kind", () => {
    const count = (kind: string): number =>
      usual.workers.filter(({ role, regime }) => `${role} ${regime}` === kind).length;
    assert.equal(ids(usual.workers).size, 300);
    assert.equal(new Set(usual.workers.map(({ name }) => name)).size, 300);
    assert.ok(count("worker regular") >= 170 && count("worker regular") <= 190);
    assert.ok(count("worker irregular") >= 80 && count("worker irregular") <= 100);
    for (const few of ["worker exempted", "worker null", "non-worker null"]) assert.ok(count(few) >= 5, few);
  });

  it("has all eight statuses on any day, most of them good", () => {
    for (const day of someDays) {
      const found = statusesOn(day, seedOn(day).workers);
      assert.deepEqual(new Set(found), new Set(statuses), day);
      assert.ok(found.filter((status) => status === "ok").length > 0.7 * found.length, day);
    }
  });

  it("has coordinators of whom some agreed to be shown and some did not", () => {
    const shown = usual.coordinators.filter(({ consent }) => consent);
    assert.ok(shown.length > 5 && usual.coordinators.length - shown.length > 5);
    assert.ok(usual.slots.some(({ coordinatorId }) => coordinatorId === null));
  });

  it("speaks the contract's words", () => {
    for (const day of someDays) {
      const { cooperative, notices } = seedOn(day);
      v.assert(settings, cooperative);
      for (const each of notices) v.assert(notice, each);
      const now = nowOn(day).toString();
      assert.equal(notices.filter(({ start, end }) => start <= now && (end ?? "9") > now).length, 1);
    }
  });

  it("is the same every time on the same day", () => {
    assert.deepEqual(createSeed({ today: PlainDate.from("2026-11-22"), now: nowOn("2026-11-22") }), usual);
    assert.notDeepEqual(seedOn("2026-11-23"), usual);
  });

  it("marks today's shifts once they have ended, not before", () => {
    const today = PlainDate.from("2026-11-24");
    for (const [time, marked] of [
      ["2026-11-24T04:00:00Z", false],
      ["2026-11-24T21:00:00Z", true],
    ] as const) {
      const ofToday = placed(createSeed({ today, now: Instant.from(time) })).filter(
        ({ occurrence, attendance }) => occurrence.day === "2026-11-24" && attendance !== "cancelled",
      );
      assert.ok(ofToday.length > 0);
      assert.ok(ofToday.every(({ attendance }) => (attendance !== "open") === marked));
    }
  });

  it("is made in the time of a blink", () => {
    const times = ["2026-11-18", "2026-11-19", "2026-11-20"].map((day) => {
      const before = process.cpuUsage();
      createSeed({ today: PlainDate.from(day), now: nowOn(day) });
      return process.cpuUsage(before).user / 1000;
    });
    assert.ok(Math.min(...times) < 100, `${times.join(", ")} ms`);
  });
});
