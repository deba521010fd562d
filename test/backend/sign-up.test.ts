/** Signing up and cancelling over HTTP: the rules' answers, and that repeating changes nothing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Backend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { CooperativeRecord } from "../../src/backend/model.ts";
import { call, callForCode, createTestBackend } from "./client.ts";
import { at, cooperative, data, makeOccurrence, makeShift } from "./fixtures.ts";

function withCooperative(part: Partial<CooperativeRecord>): Backend {
  return createTestBackend({ store: createMemoryStore({ ...data, cooperative: { ...cooperative, ...part } }) });
}

function signUp(backend: Backend, as: string, openingId: string): Promise<string | null> {
  return callForCode(backend, "putSignUp", { as, parameters: { openingId } });
}

function cancel(backend: Backend, as: string, openingId: string): Promise<string | null> {
  return callForCode(backend, "deleteSignUp", { as, parameters: { openingId } });
}

async function listUpcoming(backend: Backend, as: string): Promise<string[]> {
  const { body } = await call(backend, "getShifts", { as, parameters: { when: "upcoming" } });
  return body.items.map(({ id }: { id: string }) => id);
}

describe("signing up", () => {
  it("gives the shift, which is then among one's own, and takes a place", async () => {
    const backend = createTestBackend();
    const { body } = await call(backend, "putSignUp", { as: "ida", parameters: { openingId: "open" } });
    assert.deepEqual([body.openingId, body.type, body.attendance], ["open", "irregular", "open"]);
    assert.ok((await listUpcoming(backend, "ida")).includes(body.id));
    const parameters = { from: "2026-11-26", to: "2026-11-26" };
    const [opening] = (await call(backend, "getOpenings", { as: "ida", parameters })).body.items;
    assert.deepEqual([opening.free, opening.signedUp], [2, true]);
  });

  it("twice is the same as once: the same answer and one place", async () => {
    const backend = createTestBackend();
    const options = { as: "ida", parameters: { openingId: "last" } };
    const first = await call(backend, "putSignUp", options);
    const second = await call(backend, "putSignUp", options);
    assert.equal(second.text, first.text);
    assert.equal(await signUp(backend, "crowd", "nowhere"), "unauthenticated");
  });

  it("answers a repeated request with the shift even when it has begun since", async () => {
    const store = createMemoryStore(data);
    await call(createTestBackend({ store }), "putSignUp", { as: "ida", parameters: { openingId: "open" } });
    const later = createTestBackend({ store, clock: () => at("2026-11-26T08:30:00Z") });
    assert.equal(await signUp(later, "ida", "open"), null);
  });

  it("is refused for the reason that the rules give", async () => {
    const backend = createTestBackend();
    for (const [as, openingId, reason] of [
      ["eva", "open", "not-eligible-regime"],
      ["nino", "open", "not-eligible-regime"],
      ["nora", "open", "not-eligible-regime"],
      ["ulla", "open", "unsubscribed"],
      ["rita", "open", "nothing-to-compensate"],
      ["ida", "called-off", "cancelled"],
      ["ida", "closed", "closed-day"],
      ["ida", "under-way", "started"],
      ["ivo", "full", "full"],
      ["ida", "nowhere", "not-found"],
    ] as const) {
      assert.equal(await signUp(backend, as, openingId), reason, `${as} → ${openingId}`);
    }
    assert.equal(await signUp(backend, "ida", "open"), null);
    assert.equal(await signUp(backend, "ida", "overlap"), "overlaps");
  });

  it("is not held back by a shift that was called off", async () => {
    const sameTime = makeOccurrence("same-time", "2026-11-29T08:00:00Z");
    const own = [makeShift("ida", "called-off"), makeShift("rob", "called-off", { type: "compensation" })];
    const backend = createTestBackend({
      store: createMemoryStore({
        ...data,
        cooperative: { ...cooperative, rules: { ...cooperative.rules, maxShiftsPerDay: 1 } },
        workers: data.workers.map((worker) => (worker.id === "rob" ? { ...worker, compensation: 0 } : worker)),
        occurrences: [...data.occurrences, sameTime],
        shifts: [...data.shifts, ...own],
      }),
    });
    assert.equal(await signUp(backend, "ida", "same-time"), null);
    assert.equal(await signUp(backend, "rob", "same-time"), null);
  });

  it("is refused beyond the limit of a day, and of a cycle", async () => {
    const daily = withCooperative({ rules: { ...cooperative.rules, maxShiftsPerDay: 1 } });
    assert.equal(await signUp(daily, "ida", "open"), null);
    assert.equal(await signUp(daily, "ida", "evening"), "daily-limit");
    const cycle = withCooperative({ rules: { ...cooperative.rules, maxShiftsPerCycle: 1 } });
    // A cycle began on Monday 23 November; ida has "full" and "busy" in it.
    assert.equal(await signUp(cycle, "ida", "open"), "cycle-limit");
  });

  it("counts the shifts of the whole cycle, those done included", async () => {
    const withLimit = (maxShiftsPerCycle: number) =>
      createTestBackend({
        store: createMemoryStore({
          ...data,
          cooperative: { ...cooperative, rules: { ...cooperative.rules, maxShiftsPerCycle } },
        }),
        clock: () => at("2026-11-26T10:00:00Z"),
      });
    // ivo: three on Wednesday the 25th, which is over, and "busy" in December; "past-1" was in the cycle before.
    assert.equal(await signUp(withLimit(4), "ivo", "last"), "cycle-limit");
    assert.equal(await signUp(withLimit(5), "ivo", "last"), null);
  });

  it("is refused to everybody where the cooperative has it off", async () => {
    const off = withCooperative({ features: { ...cooperative.features, signUp: false } });
    assert.equal(await signUp(off, "ida", "open"), "sign-up-disabled");
    const noCompensation = withCooperative({ features: { ...cooperative.features, compensation: false } });
    assert.equal(await signUp(noCompensation, "rob", "open"), "not-eligible-regime");
  });

  it("gives a regular worker compensations for what is owed, and no more", async () => {
    const backend = createTestBackend();
    const { body } = await call(backend, "putSignUp", { as: "rob", parameters: { openingId: "open" } });
    assert.equal(body.type, "compensation");
    assert.equal(await signUp(backend, "rob", "last"), null);
    assert.equal(await signUp(backend, "rob", "own"), "nothing-to-compensate");
  });

  it("works again after somebody marked the shift as cancelled", async () => {
    const backend = createTestBackend();
    assert.equal(await signUp(backend, "ida", "evening"), null);
    assert.ok((await listUpcoming(backend, "ida")).includes("evening.ida"));
  });
});

describe("cancelling", () => {
  it("gives the place back, and twice is the same as once", async () => {
    const backend = createTestBackend();
    assert.equal(await cancel(backend, "ida", "full"), null);
    assert.equal(await cancel(backend, "ida", "full"), null);
    assert.ok(!(await listUpcoming(backend, "ida")).includes("full.ida"));
    assert.equal(await signUp(backend, "ivo", "full"), null);
  });

  it("leaves other people's places alone", async () => {
    const backend = createTestBackend();
    assert.equal(await cancel(backend, "ivo", "full"), null);
    assert.ok((await listUpcoming(backend, "ida")).includes("full.ida"));
  });

  it("is possible to the second two hours before, and refused after", async () => {
    const backend = createTestBackend();
    assert.equal(await cancel(backend, "ivo", "soon"), "too-late");
    const late = createTestBackend({ clock: () => at("2026-11-25T10:00:01Z") });
    assert.equal(await cancel(late, "ivo", "two-hours"), "too-late");
    assert.equal(await cancel(backend, "ivo", "two-hours"), null);
  });

  it("is refused for the reason that the rules give", async () => {
    const backend = createTestBackend();
    assert.equal(await cancel(backend, "rita", "own"), "regular-shift");
    assert.equal(await cancel(backend, "rita", "called-off"), "not-open");
    assert.equal(await cancel(backend, "rita", "past-1"), "not-open");
    assert.equal(await cancel(backend, "ida", "nowhere"), "not-found");
    const off = withCooperative({ features: { ...cooperative.features, cancel: false } });
    assert.equal(await cancel(off, "ida", "full"), "cancel-disabled");
  });
});
