/** How often a request asks the database, and what keeps a long answer from becoming a slow one. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { count, ne, sql } from "drizzle-orm";
import { connect, type Connection } from "../../demo/store/connect.ts";
import { occurrences, shifts } from "../../demo/store/schema.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import type { Backend } from "../../src/backend/app.ts";
import type { Store } from "../../src/backend/store.ts";
import { call, createTestBackend } from "./client.ts";
import { crowd, data, makeShift } from "./fixtures.ts";

async function takenById(store: Store): Promise<Record<string, number>> {
  const all = await store.occurrences({ from: "2026-11-01", to: "2027-01-31" });
  return Object.fromEntries(all.map(({ id, taken }) => [id, taken]));
}

describe("on PGlite", () => {
  let connection: Connection;
  let store: Store;
  let backend: Backend;
  let sent: string[] = [];

  before(async () => {
    connection = await connect({ onStatement: (text) => void sent.push(text) });
    store = createSqlStore(connection.db, connection.send);
    backend = createTestBackend({ store });
  });
  after(() => connection.close());
  beforeEach(async () => {
    await store.fill(data);
    sent = [];
  });

  /** Statements that an operation takes. */
  async function countStatements(...asked: readonly Parameters<typeof call>[]): Promise<number[]> {
    const counts: number[] = [];
    for (const [, name, options] of asked) {
      sent = [];
      await call(backend, name, options);
      counts.push(sent.length);
    }
    return counts;
  }

  it("an overview takes two statements, whoever asks: the cooperative's zone first, then all of it at once", async () => {
    const overview = (as?: string): Parameters<typeof call> => [backend, "getOverview", as === undefined ? {} : { as }];
    assert.deepEqual(
      await countStatements(overview(), overview("rita"), overview("ivo"), overview("eva"), overview("stranger")),
      [2, 2, 2, 2, 2],
    );
  });

  it("every other read takes one", async () => {
    const days = { from: "2026-11-25", to: "2026-12-20" };
    assert.deepEqual(
      await countStatements(
        [backend, "getMe", { as: "rita" }],
        [backend, "getShifts", { as: "rita", parameters: { when: "past" } }],
        [backend, "getOpenings", { as: "rita", parameters: days }],
        [backend, "getSlots", {}],
        [backend, "getClosures", { parameters: days }],
        [backend, "getNotices", {}],
        [backend, "getSettings", {}],
      ),
      [1, 1, 1, 1, 1, 1, 1],
    );
  });

  it("the free slots are counted by the database: nobody who works in one is read", async () => {
    await call(backend, "getSlots", {});
    assert.doesNotMatch(sent.join(), /worker_id/);
  });

  it("who wants a place that is gone is refused after two, and whoever gets one after seven", async () => {
    assert.deepEqual(
      await countStatements(
        [backend, "putSignUp", { as: "ivo", parameters: { openingId: "full" } }],
        [backend, "putSignUp", { as: "ivo", parameters: { openingId: "open" } }],
      ),
      [2, 7],
    );
  });

  it("an overview looks at no other member's shifts: how many have a place is kept with the opening", async () => {
    await call(backend, "getOverview", { as: "ida" });
    const reads =
      sent.join("\n").match(/from "occurrence"[^)]*?join "shift"[^)]*?where \(?"shift"."worker_id" =/g) ?? [];
    const mentions = sent.join("\n").match(/(?:from|join) "shift"/g) ?? [];
    assert.ok(mentions.length > 0);
    assert.equal(reads.length, mentions.length);
  });

  /** Openings whose count is not that of their shifts. */
  async function findMiscounted(): Promise<string[]> {
    const rows = await connection.db
      .select({ id: occurrences.id })
      .from(occurrences)
      .leftJoin(shifts, sql`${shifts.occurrenceId} = ${occurrences.id} and ${ne(shifts.attendance, "cancelled")}`)
      .groupBy(occurrences.id)
      .having(ne(count(shifts.id), occurrences.taken));
    return rows.map(({ id }) => id);
  }

  it("the count is that of the shifts after whatever adds and removes them", async () => {
    assert.deepEqual(await findMiscounted(), []);
    await store.transaction(async (transaction) => {
      const some = crowd.slice(0, 30).map(({ id }) => makeShift(id, "open"));
      await transaction.addShifts([
        ...some,
        ...some.slice(0, 5),
        makeShift("ida", "full"),
        makeShift("ida", "evening"),
      ]);
      await transaction.addShifts([makeShift("crowd-040", "open", { attendance: "cancelled" })]);
      await transaction.removeShift(makeShift("crowd-003", "open").id);
      await transaction.removeShift(makeShift("crowd-040", "open").id);
      await transaction.removeShift(makeShift("ida", "evening").id);
      await transaction.removeShift("no such shift");
    });
    assert.equal((await store.occurrence("open"))?.taken, 29);
    assert.deepEqual(await findMiscounted(), []);
  });
});

describe("a database of before the count", () => {
  it("has it once it is opened", async () => {
    const folder = await mkdtemp(join(tmpdir(), "coopshift-count-"));
    try {
      const old = await connect({ folder });
      await createSqlStore(old.db).fill(data);
      await old.db.execute(sql`alter table ${occurrences} drop column taken`);
      const ran = sql`drizzle.__drizzle_migrations`;
      await old.db.execute(sql`delete from ${ran} where created_at = (select max(created_at) from ${ran})`);
      await old.close();
      const updated = await connect({ folder });
      const { busy, evening } = await takenById(createSqlStore(updated.db));
      await updated.close();
      assert.deepEqual([busy, evening], [2, 0]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
