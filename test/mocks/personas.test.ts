import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toWorkerFacts, isInRegime } from "../../src/backend/use-cases/worker-facts.ts";
import type { WorkerRecord } from "../../src/backend/model.ts";
import type { StatusReason } from "../../src/domain/status.ts";
import { statusOf } from "../../src/domain/status.ts";
import type { Status } from "../../src/domain/words.ts";
import { createSeed, type PersonaName, type Seed } from "../../src/mocks/seed/index.ts";
import { days, Instant, PlainDate, seedOn } from "./seeds.ts";

interface Promised {
  readonly regime: WorkerRecord["regime"];
  readonly counters: readonly [regular: number, compensation: number];
  readonly status: readonly [Status, StatusReason] | null;
  readonly slots: 0 | 1;
  /** Fewest shifts in the past six months. */
  readonly past: number;
  /** Fewest and most open shifts ahead. */
  readonly ahead: readonly [number, number];
}

const promised: Readonly<Record<PersonaName, Promised>> = {
  regular: { regime: "regular", counters: [0, 0], status: ["ok", "in-order"], slots: 1, past: 4, ahead: [1, 2] },
  "regular-holiday": {
    regime: "regular",
    counters: [0, 0],
    status: ["holiday", "on-holiday"],
    slots: 1,
    past: 4,
    ahead: [0, 0],
  },
  "regular-compensation": {
    regime: "regular",
    counters: [-1, -1],
    status: ["alert", "in-alert"],
    slots: 1,
    past: 4,
    ahead: [1, 3],
  },
  "regular-no-slot": {
    regime: "regular",
    counters: [0, 0],
    status: ["ok", "in-order"],
    slots: 0,
    past: 2,
    ahead: [0, 0],
  },
  "irregular-ahead": {
    regime: "irregular",
    counters: [2, 0],
    status: ["ok", "in-order"],
    slots: 0,
    past: 7,
    ahead: [1, 1],
  },
  "irregular-alert": {
    regime: "irregular",
    counters: [-2, 0],
    status: ["alert", "in-alert"],
    slots: 0,
    past: 4,
    ahead: [0, 0],
  },
  "irregular-suspended": {
    regime: "irregular",
    counters: [-3, 0],
    status: ["suspended", "alert-over"],
    slots: 0,
    past: 4,
    ahead: [0, 0],
  },
  extension: {
    regime: "irregular",
    counters: [-3, 0],
    status: ["extension", "in-extension"],
    slots: 0,
    past: 3,
    ahead: [1, 1],
  },
  unsubscribed: {
    regime: "irregular",
    counters: [-4, 0],
    status: ["unsubscribed", "flagged-unsubscribed"],
    slots: 0,
    past: 2,
    ahead: [0, 0],
  },
  exempted: {
    regime: "regular",
    counters: [0, 0],
    status: ["exempted", "exemption"],
    slots: 1,
    past: 3,
    ahead: [0, 0],
  },
  "exempted-regime": {
    regime: "exempted",
    counters: [0, 0],
    status: ["ok", "exempted-regime"],
    slots: 0,
    past: 1,
    ahead: [0, 0],
  },
  "new-worker": { regime: null, counters: [0, 0], status: null, slots: 0, past: 0, ahead: [0, 0] },
  "non-worker": { regime: null, counters: [0, 0], status: null, slots: 0, past: 0, ahead: [0, 0] },
};

function statusOn(day: string, worker: WorkerRecord): readonly [Status, StatusReason] | null {
  if (!isInRegime(worker)) return null;
  const { status, why } = statusOf(toWorkerFacts(worker), { today: PlainDate.from(day) });
  return [status, why];
}

function stateOn(day: string, seed: Seed, worker: WorkerRecord): Omit<Promised, "past" | "ahead"> {
  const { id, regime, regular, compensation } = worker;
  const slots = seed.assignments.filter(({ workerId }) => workerId === id).length === 1 ? 1 : 0;
  return { regime, counters: [regular, compensation], status: statusOn(day, worker), slots };
}

function countShifts(day: string, seed: Seed, worker: WorkerRecord): { past: number; ahead: number } {
  const dayById = new Map(seed.occurrences.map((occurrence) => [occurrence.id, occurrence.day]));
  const shifts = seed.shifts.filter(({ workerId }) => workerId === worker.id);
  const isPast = ({ occurrenceId }: { occurrenceId: string }): boolean => (dayById.get(occurrenceId) ?? "") < day;
  const ahead = shifts.filter((shift) => !isPast(shift) && shift.attendance === "open").length;
  return { past: shifts.filter(isPast).length, ahead };
}

describe("the personas", () => {
  it(`are in their promised state on each of ${days.length} days`, () => {
    for (const day of days) {
      const seed = seedOn(day);
      for (const { id, workerId } of seed.personas) {
        const worker = seed.workers.find((each) => each.id === workerId);
        assert.ok(worker);
        const { past, ahead, ...state } = promised[id];
        assert.deepEqual(stateOn(day, seed, worker), state, `${id} on ${day}`);
        const count = countShifts(day, seed, worker);
        assert.ok(count.past >= past, `${id} on ${day}: ${count.past} past shifts, promised ${past}`);
        assert.ok(count.ahead >= ahead[0] && count.ahead <= ahead[1], `${id} on ${day}: ${count.ahead} ahead`);
      }
    }
  });

  it("are in it from the first to the last minute of the local day", () => {
    for (const time of ["2025-03-29T23:00:00Z", "2025-03-30T21:59:00Z"]) {
      const day = "2025-03-30";
      const seed = createSeed({ today: PlainDate.from(day), now: Instant.from(time) });
      for (const { id, workerId } of seed.personas) {
        const worker = seed.workers.find((each) => each.id === workerId);
        assert.ok(worker);
        assert.deepEqual(statusOn(day, worker), promised[id].status, `${id} at ${time}`);
      }
    }
  });

  it("say who they are in three languages", () => {
    for (const { name, description } of seedOn("2026-11-22").personas) {
      assert.match(name, /^\p{Lu}\S+ \S+/u);
      assert.deepEqual(Object.keys(description), ["fr", "nl", "en"]);
    }
  });
});
