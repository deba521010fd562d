/** What every store promises, and what the use cases make of it where many ask at once. */
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { sql } from "drizzle-orm";
import type { Database } from "../../demo/store/ask.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { ShiftWithOccurrence, Store } from "../../src/backend/store.ts";
import { cancelSignUp } from "../../src/backend/use-cases/cancel-sign-up.ts";
import { generateWeeks } from "../../src/backend/use-cases/generate-weeks.ts";
import { runCountdowns } from "../../src/backend/use-cases/run-countdowns.ts";
import { signUp } from "../../src/backend/use-cases/sign-up.ts";
import { call, callForCode, createTestBackend } from "./client.ts";
import { at, crowd, data, makeOccurrence, makeShift, makeWorker, now } from "./fixtures.ts";
import { claimHostileParameters } from "./hostile-parameters.ts";
import { findStoreKinds, type OpenStore } from "./stores.ts";

const expected = createMemoryStore(data);
const nowText = "2026-11-25T10:00:00Z";

function ids(works: readonly ShiftWithOccurrence[]): string[] {
  return works.map(({ shift }) => shift.id);
}

/** How often each outcome came out: `{ ok: 1, full: 99 }`. */
async function countOutcomes(requests: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const results = await Promise.allSettled(requests);
  const counts: Record<string, number> = {};
  for (const result of results) {
    const outcome = result.status === "fulfilled" ? "ok" : (result.reason.code ?? String(result.reason));
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** Resolves once so many connections wait for a lock. */
async function waitForLockQueue(db: Database, length: number): Promise<void> {
  const query = sql<{ waiting: string }>`select count(*) as waiting from pg_locks where not granted`;
  for (;;) {
    const result: unknown = await db.execute(query);
    const [row] = (result as { rows: { waiting: string }[] }).rows;
    if (Number(row?.waiting) >= length) return;
  }
}

for (const { name, skip = false, open } of await findStoreKinds()) {
  describe(`the store ${name}`, { skip }, () => {
    let opened: OpenStore;
    let store: Store;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    before(() => store.fill(data));
    after(() => opened.close());

    it("gives every list and record as it was filled", async () => {
      const days = { from: "2026-11-01", to: "2027-01-31" };
      assert.deepEqual(await store.cooperative(), data.cooperative);
      assert.deepEqual(await store.tasks(), await expected.tasks());
      assert.deepEqual(await store.coordinators(), await expected.coordinators());
      assert.deepEqual(await store.slots(), await expected.slots());
      assert.deepEqual(await store.assignments(), await expected.assignments());
      assert.deepEqual(await store.takenBySlot(), await expected.takenBySlot());
      assert.deepEqual(await store.slots("rita"), await expected.slots("rita"));
      assert.deepEqual(await store.workers("regular"), await expected.workers("regular"));
      assert.deepEqual(await store.occurrences(days), await expected.occurrences(days));
      assert.deepEqual(await store.closures(), await expected.closures());
      for (const worker of data.workers) assert.deepEqual(await store.worker(worker.id), worker);
    });

    it("gives null for what there is not", async () => {
      assert.equal(await store.worker("nobody"), null);
      assert.equal(await store.workerByCalendarKey("no such key"), null);
      assert.equal(await store.occurrence("nowhere"), null);
      assert.equal(await store.shiftAt("rita", "open"), null);
    });

    it("takes every text as text: quotes and wildcards find nobody", async () => {
      for (const text of ["' or 1=1 --", "%", "_", 'rita"', "rita'); drop table worker; --", "\\"]) {
        assert.equal(await store.worker(text), null);
        assert.equal(await store.workerByCalendarKey(text), null);
        assert.equal(await store.occurrence(text), null);
      }
      assert.equal((await store.workerByCalendarKey("key/of ivo"))?.id, "ivo");
    });

    it("is never asked for what a database has no words for: a NUL, a day that is none, the year 0", async () => {
      const backend = createTestBackend({ store });
      const cursor = (text: string) => ({ when: "past", cursor: Buffer.from(`past\n${text}`).toString("base64url") });
      for (const [operation, parameters, code] of [
        ["putSignUp", { openingId: "open\0" }, "not-found"],
        ["deleteSignUp", { openingId: "\0" }, "not-found"],
        ["getCalendar", { key: "key-of-rita\0" }, "not-found"],
        ["getShifts", cursor("2026-02-30T00:00:00Z\nx"), "invalid"],
        ["getShifts", cursor("2026-01-01T99:00:00Z\nx"), "invalid"],
        ["getShifts", cursor("0000-01-01T00:00:00Z\nx"), "invalid"],
        ["getShifts", cursor("2026-01-01T00:00:00Z\n\0"), "invalid"],
        ["getOpenings", { from: "0000-01-01", to: "0000-01-02" }, "invalid"],
        ["getClosures", { from: "0000-01-01", to: "9999-12-31" }, "invalid"],
        ["getClosures", { from: "0001-01-01", to: "9999-12-31" }, null],
      ] as const) {
        assert.equal(
          await callForCode(backend, operation, { as: "ida", parameters }),
          code,
          JSON.stringify(parameters),
        );
      }
    });

    it("counts the places that are taken; a cancelled shift takes none", async () => {
      const takenById = Object.fromEntries(
        (await store.occurrences({ from: "2026-11-25", to: "2026-12-31" })).map(({ id, taken }) => [id, taken]),
      );
      assert.equal(takenById["full"], 1);
      assert.equal(takenById["busy"], 2);
      assert.equal(takenById["evening"], 0);
      assert.equal((await store.occurrence("busy"))?.taken, 2);
    });

    it("gives occurrences by start, only those on the days asked for, both ends included", async () => {
      const found = await store.occurrences({ from: "2026-11-25", to: "2026-11-26" });
      assert.deepEqual(
        found.map(({ id }) => id),
        ["under-way", "soon", "two-hours", "open", "overlap", "evening"],
      );
    });

    it("gives pages of shifts that neither repeat nor skip, where starts are equal too", async () => {
      const query = { workerId: "rita", when: "past", now: nowText, after: null, limit: 2 } as const;
      const first = await store.shiftPage(query);
      assert.deepEqual(ids(first), ["past-1b.rita", "past-1.rita"]);
      const position = { start: first[1]?.occurrence.start ?? "", id: first[1]?.shift.id ?? "" };
      assert.deepEqual(ids(await store.shiftPage({ ...query, after: position })), ["past-2.rita"]);
      const middle = { start: first[0]?.occurrence.start ?? "", id: first[0]?.shift.id ?? "" };
      assert.deepEqual(ids(await store.shiftPage({ ...query, after: middle })), ["past-1.rita", "past-2.rita"]);
      assert.deepEqual(ids(await store.shiftPage({ ...query, when: "upcoming" })), ["called-off.rita", "own.rita"]);
    });

    it("has a shift among the upcoming until the very second it ends, and among the past from the one it begins", async () => {
      const sides = async (time: string) => {
        const query = { workerId: "ivo", now: time, after: null, limit: 10 } as const;
        return [
          ids(await store.shiftPage({ ...query, when: "past" })).slice(0, -1),
          ids(await store.shiftPage({ ...query, when: "upcoming" })).slice(0, -1),
        ];
      };
      // "under-way" is from 9 to 12, "soon" begins at 11:30 and "two-hours" at 12.
      assert.deepEqual(await sides("2026-11-25T11:29:59Z"), [
        ["under-way.ivo"],
        ["under-way.ivo", "soon.ivo", "two-hours.ivo"],
      ]);
      assert.deepEqual(await sides("2026-11-25T11:30:00Z"), [
        ["soon.ivo", "under-way.ivo"],
        ["under-way.ivo", "soon.ivo", "two-hours.ivo"],
      ]);
      assert.deepEqual(await sides("2026-11-25T12:00:00Z"), [
        ["two-hours.ivo", "soon.ivo", "under-way.ivo"],
        ["soon.ivo", "two-hours.ivo"],
      ]);
    });

    it("gives the shifts that end after a moment", async () => {
      assert.deepEqual(ids(await store.shiftsSince("ivo", nowText)), [
        "under-way.ivo",
        "soon.ivo",
        "two-hours.ivo",
        "busy.ivo",
      ]);
      assert.deepEqual(ids(await store.shiftsSince("ivo", "2026-11-25T12:00:00Z")).slice(0, 1), ["soon.ivo"]);
    });

    it("gives closures that touch the days asked for, and notices that hold now", async () => {
      const touching = await store.closures({ from: "2027-01-02", to: "2027-02-01" });
      assert.deepEqual(
        touching.map(({ id }) => id),
        ["new-year"],
      );
      assert.deepEqual(await store.closures({ from: "2027-01-03", to: "2027-02-01" }), []);
      assert.deepEqual(await store.notices(nowText), [data.notices[1]]);
    });

    claimHostileParameters(() => opened);

    describe("written to", () => {
      beforeEach(() => store.fill(data));

      it("keeps nothing of a transaction that fails", async () => {
        const failed = store.transaction(async (transaction) => {
          await transaction.addShifts([makeShift("ivo", "open")]);
          await transaction.removeShift("busy.ivo");
          await transaction.saveWorker(makeWorker("ivo", { regular: 9 }));
          await transaction.savePlannedUntil("2030-01-01");
          assert.equal((await transaction.occurrence("open"))?.taken, 1);
          throw new Error("on purpose");
        });
        await assert.rejects(failed, /on purpose/);
        assert.equal((await store.occurrence("open"))?.taken, 0);
        assert.equal((await store.occurrence("busy"))?.taken, 2);
        assert.equal((await store.worker("ivo"))?.regular, 1);
        assert.deepEqual(await store.cooperative(), data.cooperative);
      });

      it("adds what is new and leaves alone what is there", async () => {
        await store.transaction(async (transaction) => {
          await transaction.addOccurrences([
            makeOccurrence("open", "2030-01-01T00:00:00Z"),
            makeOccurrence("added", "2026-12-30T08:00:00Z"),
          ]);
          await transaction.addShifts([
            makeShift("ida", "full", { id: "other id, same place" }),
            makeShift("ivo", "busy", { workerId: "rob" }),
            makeShift("ida", "added"),
            makeShift("ida", "added", { id: "the same place again" }),
          ]);
        });
        assert.equal((await store.occurrence("open"))?.start, "2026-11-26T08:00:00Z");
        assert.equal((await store.occurrence("added"))?.taken, 1);
        assert.equal((await store.occurrence("full"))?.taken, 1);
        assert.equal((await store.shiftAt("ivo", "busy"))?.workerId, "ivo");
        assert.equal(await store.shiftAt("rob", "busy"), null);
      });

      it("gives the last place to exactly one of a hundred who ask at once", async () => {
        const outcomes = await countOutcomes(
          crowd.map(({ id }) => signUp({ store, now }, { workerId: id, openingId: "last" })),
        );
        assert.deepEqual(outcomes, { ok: 1, full: 99 });
        assert.equal((await store.occurrence("last"))?.taken, 1);
      });

      it("fills an opening to its capacity and no further while others cancel", async () => {
        const first = crowd.slice(0, 3).map(({ id }) => ({ workerId: id, openingId: "open" }));
        for (const request of first) await signUp({ store, now }, request);
        await Promise.allSettled([
          ...crowd.slice(3, 30).map(({ id }) => signUp({ store, now }, { workerId: id, openingId: "open" })),
          ...first.map((request) => cancelSignUp({ store, now }, request)),
        ]);
        const taken = (await store.occurrence("open"))?.taken ?? 99;
        assert.ok(taken <= 3, `${taken} places are taken of 3`);
      });

      it("gives one worker one place, however often the request comes at once", async () => {
        const request = { workerId: "ida", openingId: "open" };
        assert.deepEqual(await countOutcomes(Array.from({ length: 20 }, () => signUp({ store, now }, request))), {
          ok: 20,
        });
        assert.equal((await store.occurrence("open"))?.taken, 1);
      });

      it("never gives one worker two shifts at the same time, asked for at once", async () => {
        const outcomes = await countOutcomes(
          ["open", "overlap"].map((openingId) => signUp({ store, now }, { workerId: "ida", openingId })),
        );
        assert.deepEqual(outcomes, { ok: 1, overlaps: 1 });
      });

      it("can be filled anew while others sign up: each has a place or a refusal, and nobody an error", async () => {
        const outcomes = await countOutcomes(
          crowd.map(({ id }, index) =>
            index % 25 === 24
              ? store.fill(data)
              : signUp({ store, now }, { workerId: id, openingId: index % 2 === 0 ? "open" : "busy" }),
          ),
        );
        assert.deepEqual(Object.keys(outcomes).toSorted(), ["full", "ok"]);
      });

      // The others have one connection, which waits for nobody.
      if (name === "PostgreSQL")
        it("can be filled anew while others read: they wait for it, and it for them, never both", async () => {
          const { db } = opened;
          assert.ok(db);
          const gate = Promise.withResolvers<void>();
          const holding = Promise.withResolvers<void>();
          // A long read, a dump for instance: the filling queues behind it, and whoever reads then behind the filling.
          const longRead = db.transaction(async (transaction) => {
            await transaction.execute(sql`select from shift`);
            holding.resolve();
            await gate.promise;
          });
          await holding.promise;
          const filling = store.fill(data);
          await waitForLockQueue(db, 1);
          const reads = Promise.all([
            store.occurrences({ from: "2026-11-25", to: "2026-12-31" }),
            store.shiftsSince("ivo", nowText),
            // One statement of five tables: the cooperative first, as filling has them.
            call(createTestBackend({ store }), "getMe", { as: "ivo" }),
          ]);
          await waitForLockQueue(db, 4);
          gate.resolve();
          await Promise.all([longRead, filling, reads]);
        });

      if (name === "PostgreSQL")
        it("keeps no lock for a backend that fell silent", async () => {
          const { db } = opened;
          assert.ok(db);
          const result: unknown = await db.execute(sql`show idle_in_transaction_session_timeout`);
          assert.deepEqual((result as { rows: unknown }).rows, [{ idle_in_transaction_session_timeout: "30s" }]);
        });

      if (name === "PostgreSQL")
        it("refuses what is full while somebody is being served there: a rush takes nobody's connection", async () => {
          await store.transaction(async (transaction) => {
            await transaction.lockOccurrence("full");
            const rush = crowd
              .slice(0, 30)
              .map(({ id }) => signUp({ store, now }, { workerId: id, openingId: "full" }));
            assert.deepEqual(await countOutcomes(rush), { full: 30 });
          });
        });

      it("cancels once, however often the request comes at once", async () => {
        const request = { workerId: "ivo", openingId: "busy" };
        assert.deepEqual(await countOutcomes(Array.from({ length: 20 }, () => cancelSignUp({ store, now }, request))), {
          ok: 20,
        });
        assert.equal((await store.occurrence("busy"))?.taken, 1);
      });

      it("gives a calendar one new key, however many ask at once, and the old one opens nothing", async () => {
        const backend = createTestBackend({ store });
        const feeds = await Promise.all(
          Array.from({ length: 5 }, () => call(backend, "renewCalendarKey", { as: "ivo" })),
        );
        const addresses = feeds.map(({ body }) => String(body.calendarFeed));
        assert.equal(new Set(addresses).size, 5);
        const opens = await Promise.all(addresses.map(async (url) => (await backend.fetch(new Request(url))).status));
        assert.deepEqual(opens.toSorted(), [200, 404, 404, 404, 404]);
        assert.equal(await store.workerByCalendarKey("key/of ivo"), null);
        const { body } = await call(backend, "getMe", { as: "ivo" });
        assert.equal(body.calendarFeed, addresses[opens.indexOf(200)]);
        assert.equal((await store.workerByCalendarKey("key-of-rita"))?.id, "rita");
      });

      it("generates each week once, however many generate at once", async () => {
        const later = at("2026-12-09T10:00:00Z");
        await Promise.all(Array.from({ length: 5 }, () => generateWeeks({ store, now: later })));
        const days = { from: "2026-12-21", to: "2027-01-31" };
        const generated = await store.occurrences(days);
        assert.deepEqual(
          generated.map(({ id, taken }) => [id, taken]),
          await (async () => {
            const once = createMemoryStore(data);
            await generateWeeks({ store: once, now: later });
            return (await once.occurrences(days)).map(({ id, taken }) => [id, taken]);
          })(),
        );
        assert.equal((await store.cooperative()).plannedUntil, "2027-01-04");
      });

      it("counts down each worker once, however many run it at once", async () => {
        // ida since 28 October: the countdown of 25 November is due; ivo's, since 2 November, on the 30th.
        await Promise.all(Array.from({ length: 5 }, () => runCountdowns({ store, now })));
        const ida = await store.worker("ida");
        assert.deepEqual(
          [ida?.regular, ida?.penalised, ida?.alertSince, ida?.countdownRanOn],
          [-2, true, "2026-11-25", "2026-11-25"],
        );
        assert.equal((await store.worker("ivo"))?.regular, 1);
      });
    });
  });
}
