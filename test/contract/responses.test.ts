/**
 * Every answer of the reference backend against the OpenAPI document, for every kind of member: what a backend
 * implementer reads and what the reference does are the same.
 */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { createBackend, type Backend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { operations, type Operation, type OperationName } from "../../src/contract/index.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createSeed, personas, type Seed } from "../../src/mocks/seed/index.ts";
import { assertMatchesOpenApi } from "../helpers/openapi.ts";

const base = "https://coop.test/api/v1";
const now = "2026-11-22T10:00:00Z";
const fortnight = { from: "2026-11-22", to: "2026-12-05" };

interface Asked {
  readonly as?: string | null;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

let seed: Seed;
let backend: Backend;
/** `getMe 200`, of all answers that were checked. */
const seen = new Set<string>();
const thrown: unknown[] = [];

function createFreshBackend(): Backend {
  return createBackend({
    store: createMemoryStore(seed),
    clock: () => temporal().Instant.from(now),
    authenticate: async (request) => {
      const id = request.headers.get("Authorization")?.replace("Bearer ", "");
      return seed.workers.find((worker) => worker.id === id)?.id ?? null;
    },
    reportError: (error) => thrown.push(error),
  });
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  return isJson ? JSON.parse(text) : text;
}

/** Asks, and checks whatever is answered against the document. */
async function ask(
  name: OperationName,
  { as = null, path = {}, query = {}, headers = {} }: Asked = {},
): Promise<{
  status: number;
  body: unknown;
  etag: string | null;
}> {
  const operation: Operation = operations[name];
  const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(path[key] ?? ""));
  const url = `${base}${address}?${new URLSearchParams(query).toString()}`;
  const authorization = as === null ? {} : { Authorization: `Bearer ${as}` };
  const response = await backend.fetch(
    new Request(url, { method: operation.method, headers: { ...authorization, ...headers } }),
  );
  const body = await readBody(response);
  assert.deepEqual(thrown, [], `${operation.method} ${url} threw`);
  assertMatchesOpenApi(name, response.status, response.headers.get("Content-Type"), body);
  seen.add(`${name} ${response.status}`);
  return { status: response.status, body, etag: response.headers.get("ETag") };
}

/** The contract's items of a list, as little typed as whoever only has the document sees them. */
function itemsOf(body: unknown): readonly { readonly id: string; readonly signedUp?: boolean }[] {
  return (body as { items: { id: string; signedUp?: boolean }[] }).items;
}

before(async () => {
  await loadTemporal();
  seed = createSeed({ today: temporal().PlainDate.from("2026-11-22"), now: temporal().Instant.from(now) });
  backend = createFreshBackend();
});

describe("the reference backend answers as its document says", () => {
  it("to reads by a visitor who is not signed in", async () => {
    for (const name of ["getOverview", "getSettings", "getSlots", "getNotices"] as const) {
      assert.equal((await ask(name)).status, 200);
    }
    assert.equal((await ask("getOpenings", { query: fortnight })).status, 200);
    assert.equal((await ask("getClosures", { query: { from: "2026-01-01", to: "2026-12-31" } })).status, 200);
  });

  for (const { id, workerId } of personas) {
    it(`to every read by ${id}`, async () => {
      assert.equal((await ask("getOverview", { as: workerId })).status, 200);
      assert.equal((await ask("getMe", { as: workerId })).status, 200);
      for (const when of ["upcoming", "past"]) {
        const { body } = await ask("getShifts", { as: workerId, query: { when, limit: "2" } });
        const { nextCursor } = body as { nextCursor: string | null };
        if (nextCursor !== null) await ask("getShifts", { as: workerId, query: { when, cursor: nextCursor } });
      }
      for (const purpose of ["irregular", "compensation"]) {
        assert.equal((await ask("getOpenings", { as: workerId, query: { ...fortnight, purpose } })).status, 200);
      }
      for (const name of ["getSettings", "getSlots", "getNotices"] as const) await ask(name, { as: workerId });
    });

    it(`to every sign-up and cancellation by ${id}, refused ones too`, async () => {
      backend = createFreshBackend();
      const { body } = await ask("getOpenings", { as: workerId, query: fortnight });
      for (const opening of itemsOf(body).slice(0, 40)) {
        const path = { openingId: opening.id };
        const { status } = await ask("putSignUp", { as: workerId, path });
        assert.equal((await ask("putSignUp", { as: workerId, path })).status, status, "a repeated sign-up");
        await ask("deleteSignUp", { as: workerId, path });
        await ask("deleteSignUp", { as: workerId, path });
      }
      const { body: upcoming } = await ask("getShifts", { as: workerId, query: { when: "upcoming" } });
      for (const { openingId } of (upcoming as { items: { openingId: string | null }[] }).items) {
        if (openingId !== null) await ask("deleteSignUp", { as: workerId, path: { openingId } });
      }
    });
  }

  it("to a reader who has the newest version already", async () => {
    const as = personas[0]?.workerId ?? "";
    const queries = { getShifts: { when: "past" }, getOpenings: fortnight, getClosures: fortnight };
    for (const name of [
      "getOverview",
      "getSettings",
      "getMe",
      "getShifts",
      "getOpenings",
      "getSlots",
      "getClosures",
      "getNotices",
    ] as const) {
      const asked = { as, query: name in queries ? queries[name as keyof typeof queries] : {} };
      const { etag } = await ask(name, asked);
      assert.notEqual(etag, null, name);
      const again = await ask(name, { ...asked, headers: { "If-None-Match": etag ?? "" } });
      assert.equal(again.status, 304, name);
    }
  });

  it("to a calendar program, with a good key, a wrong one and none", async () => {
    const key = seed.workers.find(({ calendarKey }) => calendarKey !== null)?.calendarKey ?? "";
    const { status, etag } = await ask("getCalendar", { query: { key } });
    assert.equal(status, 200);
    const again = await ask("getCalendar", { query: { key }, headers: { "If-None-Match": etag ?? "" } });
    assert.equal(again.status, 304);
    assert.equal((await ask("getCalendar", { query: { key: "wrong" } })).status, 404);
    assert.equal((await ask("getCalendar")).status, 400);
  });

  it("to a member who wants a new key for their calendar", async () => {
    assert.equal((await ask("renewCalendarKey", { as: personas[0]?.workerId ?? "" })).status, 200);
  });

  it("to nobody where a member is needed, and to a token that is not valid", async () => {
    const path = { openingId: "1" };
    const query = { when: "past" };
    for (const as of [null, "nobody"]) {
      for (const name of ["getMe", "getShifts", "putSignUp", "deleteSignUp", "renewCalendarKey"] as const) {
        assert.equal((await ask(name, { as, path, query })).status, 401, `${name} as ${as}`);
      }
    }
    assert.equal((await ask("getOpenings", { as: "nobody", query: fortnight })).status, 401);
    assert.equal((await ask("getOverview", { as: "nobody" })).status, 401);
  });

  it("to questions that are not valid", async () => {
    const as = personas[0]?.workerId ?? "";
    for (const query of [{}, { when: "now" }, { when: "past", limit: "0" }, { when: "past", cursor: "?" }]) {
      assert.equal((await ask("getShifts", { as, query })).status, 400, JSON.stringify(query));
    }
    for (const query of [{}, { from: "2026-02-30", to: "2026-03-01" }, { from: "2026-12-05", to: "2026-11-22" }]) {
      assert.equal((await ask("getOpenings", { query })).status, 400, JSON.stringify(query));
      assert.equal((await ask("getClosures", { query })).status, 400, JSON.stringify(query));
    }
  });

  it("to writes for an opening that does not exist, and from another site", async () => {
    const as = personas[0]?.workerId ?? "";
    const headers = { Origin: "https://elsewhere.test", Cookie: "session=1" };
    for (const name of ["putSignUp", "deleteSignUp"] as const) {
      assert.equal((await ask(name, { as, path: { openingId: "none" } })).status, 404, name);
      const { status } = await ask(name, { path: { openingId: "none" }, headers });
      assert.equal(status, 403, name);
    }
    assert.equal((await ask("renewCalendarKey", { headers })).status, 403);
  });

  it("and has by now given every answer that the document names, save those of a backend in trouble", () => {
    const missing = Object.entries<Operation>(operations).flatMap(([name, { method, success, problems }]) => {
      const statuses = new Set<number>([success.status, ...(method === "GET" ? [304] : [])]);
      if (problems.includes("invalid")) statuses.add(400);
      if (problems.includes("unauthenticated")) statuses.add(401);
      if (problems.includes("forbidden")) statuses.add(403);
      if (problems.includes("not-found")) statuses.add(404);
      if (problems.includes("conflict")) statuses.add(409);
      return [...statuses].map((status) => `${name} ${status}`).filter((answer) => !seen.has(answer));
    });
    assert.deepEqual(missing, []);
  });
});
