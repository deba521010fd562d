/** What holds for hostile texts on every store: part of stores.test.ts, which opens them. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { describeFault } from "../../demo/log.ts";
import { workers } from "../../demo/store/schema.ts";
import type { Store } from "../../src/backend/store.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { createTestBackend, toRequest } from "./client.ts";
import { data, makeWorker } from "./fixtures.ts";
import { hostileStrings } from "./helpers/hostile-strings.ts";
import type { OpenStore } from "./stores.ts";

const names = Object.keys(operations) as OperationName[];
const harmless: Readonly<Record<string, string>> = {
  from: "2026-11-25",
  to: "2026-12-24",
  when: "past",
  openingId: "open",
  key: "key-of-rita",
};

/** Cursors of the right form around a hostile text: what reaches the database. */
function toCursors(text: string): string[] {
  return [`past\n2026-11-18T08:00:00Z\n${text}`, `past\n${text}\nx`, text].map((plain) =>
    Buffer.from(plain).toString("base64url"),
  );
}

/** Every operation with a hostile text in one parameter, the others as they should be. */
function* listRequests(text: string): Generator<Request> {
  for (const name of names) {
    const own = Object.keys(operations[name].parameters);
    const usual = Object.fromEntries(own.flatMap((key) => (key in harmless ? [[key, harmless[key] ?? ""]] : [])));
    for (const key of own) {
      for (const value of key === "cursor" ? toCursors(text) : [text]) {
        // A lone surrogate has no place in a URL: it is sent as what a browser makes of it.
        yield toRequest(name, { as: "ida", parameters: { ...usual, [key]: value.toWellFormed() } });
      }
    }
  }
  yield toRequest("getSettings", { as: "ida", parameters: { [text.toWellFormed()]: "1" } });
}

async function snapshot(store: Store) {
  const days = { from: "2026-11-01", to: "2027-01-31" };
  return {
    occurrences: await store.occurrences(days),
    workers: [await store.workers("regular"), await store.workers("irregular")],
    others: [await store.tasks(), await store.coordinators(), await store.slots(), await store.closures()],
  };
}

export function claimHostileParameters(getOpened: () => OpenStore): void {
  it("is asked nothing but the question, whatever text is in a parameter: no error, nothing changed", async () => {
    const { store } = getOpened();
    await store.fill(data);
    const before = await snapshot(store);
    const faults: string[] = [];
    const backend = createTestBackend({ store, reportError: (error) => void faults.push(describeFault(error)) });
    let count = 0;
    for (const text of hostileStrings) {
      for (const request of listRequests(text)) {
        // Both would be done for good reasons by harmless parameters beside the hostile one.
        if (request.method !== "GET" && /\/(?:open|calendar-key)(?:\?|$)/.test(request.url)) continue;
        const answer = await backend.fetch(request);
        const said = await answer.text();
        assert.ok(
          answer.status < 500,
          `${request.method} ${request.url} was answered ${answer.status}: ${faults.at(-1)}`,
        );
        assert.doesNotMatch(said, /syntax error|PGlite|postgres|node_modules|at file:|failed query|key\/of ivo/i);
        assert.ok(said.length < 20_000 && !said.includes("x".repeat(50)), "no text is said back at length");
        assert.equal(answer.headers.get("Set-Cookie") ?? answer.headers.get("X-Injected"), null);
        count += 1;
      }
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(await snapshot(store), before);
    assert.ok(count > 800, `${count} requests`);
  });

  it("knows no worker of a hostile id, should a sign-in ever give one", async () => {
    const { store } = getOpened();
    for (const text of hostileStrings.filter((each) => !each.includes("\0"))) {
      const backend = createTestBackend({ store, authenticate: async () => text });
      const answer = await backend.fetch(toRequest("getMe"));
      assert.equal(answer.status, 401, text.slice(0, 40));
    }
  });

  it("fails without a word of what was asked, in the log either", async (t) => {
    const { store, db } = getOpened();
    if (db === undefined) {
      t.diagnostic("a store in memory asks nobody");
      return;
    }
    const clash = makeWorker("ida", { name: "swordfish", calendarKey: "swordfish-key" });
    const faults = {
      worker: async () => {
        await db.insert(workers).values(clash);
        return null;
      },
      notices: () => Promise.reject(new Error("outer", { cause: new Error("inner") })),
    };
    const failing: Store = { ...store, snapshot: () => ({ ...store.snapshot(), ...faults }) };
    const told: string[] = [];
    const backend = createTestBackend({ store: failing, reportError: (error) => void told.push(describeFault(error)) });
    await assert.rejects(async () => db.insert(workers).values(clash), /swordfish/, "left alone it would tell");
    for (const name of ["getMe", "getNotices"] as const) {
      const answer = await backend.fetch(toRequest(name, { as: "ida" }));
      assert.equal(answer.status, 500);
      assert.doesNotMatch(await answer.text(), /swordfish|worker|insert|inner/);
    }
    assert.doesNotMatch(told.join("\n"), /swordfish/);
    assert.match(told.join("\n"), /insert into "worker".*[^]*code=23505.*constraint=worker_pkey/);
    assert.match(told.join("\n"), /Error: outer\n +at [^]*because: Error: inner/);
  });
}
