/** What the SDK says beforehand of each opening is what the backend answers to the sign-up, shifts under way and over today included. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { CooperativeData } from "../../src/backend/model.ts";
import { attendances, type Attendance } from "../../src/domain/words.ts";
import { createCoopShift } from "../../src/sdk/client.ts";
import { callForCode, createTestBackend, origin } from "../backend/client.ts";
import { cooperative, data, makeOccurrence, makeShift, makeWorker, now } from "../backend/fixtures.ts";

interface Situation {
  readonly occurrences: readonly {
    /** Hours from now, 11:00 in Brussels, to its start. */
    readonly from: number;
    readonly hours: number;
    /** Of the worker's own shift there. */
    readonly own: Attendance | null;
  }[];
  readonly maxShiftsPerDay: number | null;
  readonly maxShiftsPerCycle: number | null;
}

const occurrence = fc.record({
  // Mostly around now: what is over today, under way and still to come today is where two sides can differ.
  from: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -10, max: 12 }) }, fc.integer({ min: -36, max: 60 })),
  hours: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 30 })),
  own: fc.option(fc.constantFrom(...attendances), { nil: null, freq: 2 }),
});
const situations: fc.Arbitrary<Situation> = fc.record({
  occurrences: fc.array(occurrence, { minLength: 3, maxLength: 10 }),
  maxShiftsPerDay: fc.constantFrom(null, null, 1, 2),
  maxShiftsPerCycle: fc.constantFrom(null, null, 1, 4),
});

function dataOf({ occurrences: list, ...limits }: Situation): CooperativeData {
  const occurrences = list.map(({ from, hours }, index) => {
    const start = now.add({ hours: from });
    const day = start.toZonedDateTimeISO(cooperative.timeZone).toPlainDate().toString();
    const end = start.add({ hours }).toString({ smallestUnit: "second" });
    return makeOccurrence(`o${index}`, start.toString({ smallestUnit: "second" }), { day, end });
  });
  const shifts = list.flatMap(({ from, own: attendance }, index) => {
    if (attendance === null) return [];
    // What has not begun can't be marked.
    const isMarked = !["open", "cancelled"].includes(attendance);
    return [makeShift("ida", `o${index}`, { attendance: isMarked && from > 0 ? "open" : attendance })];
  });
  const rules = { ...cooperative.rules, ...limits };
  return {
    ...data,
    cooperative: { ...cooperative, rules },
    workers: [makeWorker("ida")],
    assignments: [],
    closures: [],
    occurrences,
    shifts,
  };
}

test("the SDK refuses beforehand what the backend would, for the same reason, and nothing else", async () => {
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(situations, async (situation) => {
      const all = dataOf(situation);
      const backend = createTestBackend({ store: createMemoryStore(all) });
      const coop = createCoopShift({
        backend: `${origin}/api/v1`,
        fetch: async (input, init) => backend.fetch(new Request(input, init)),
        getToken: () => "ida",
        clock: { now: () => now.epochMilliseconds },
      });
      const { list } = await coop.offers({ from: "2026-11-23", to: "2026-11-30", showAll: true });
      coop.close();
      for (const { id, signUp, signedUp } of list.filter((offer) => !offer.signedUp)) {
        assert.ok(signUp !== null && !signedUp);
        const fresh = createTestBackend({ store: createMemoryStore(all) });
        const code = await callForCode(fresh, "putSignUp", { as: "ida", parameters: { openingId: id } });
        assert.equal(signUp.allowed ? null : signUp.reason, code, id);
        told.add(String(code));
      }
    }),
    { numRuns: 100 },
  );
  assert.deepEqual([...told].toSorted(), ["cycle-limit", "daily-limit", "null", "overlaps"]);
});
