/** One answer in place of seven: the same, for everybody. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { Store } from "../../src/backend/store.ts";
import { assertMatchesOpenApi } from "../helpers/openapi.ts";
import { call, createTestBackend } from "./client.ts";
import { data } from "./fixtures.ts";

const ahead = { from: "2026-11-25", to: "2026-12-20" };
const around = { from: "2026-11-10", to: "2029-11-22" };

/** The same parts, each by its own address. */
async function askSingly(store: Store, as: string | undefined): Promise<Record<string, unknown>> {
  const backend = createTestBackend({ store });
  const who = as === undefined ? {} : { as };
  const ask = async (name: Parameters<typeof call>[1], parameters = {}) =>
    (await call(backend, name, { ...who, parameters })).body as object;
  const own =
    as === undefined
      ? { me: null, absent: "signed-out", upcoming: null, past: null }
      : {
          me: await ask("getMe"),
          absent: null,
          upcoming: await ask("getShifts", { when: "upcoming", limit: "100" }),
          past: await ask("getShifts", { when: "past", limit: "8" }),
        };
  return {
    settings: await ask("getSettings"),
    ...own,
    openings: { ...ahead, ...(await ask("getOpenings", ahead)) },
    closures: { ...around, ...(await ask("getClosures", around)) },
    notices: await ask("getNotices"),
  };
}

async function askWhole(store: Store, as: string | undefined): Promise<unknown> {
  const { status, body } = await call(createTestBackend({ store }), "getOverview", as === undefined ? {} : { as });
  assertMatchesOpenApi("getOverview", status, "application/json", body);
  return body;
}

describe("an overview", () => {
  it("says of every worker and to every visitor what the single addresses say", async () => {
    const store = createMemoryStore(data);
    for (const as of [undefined, ...data.workers.map(({ id }) => id).filter((id) => /^\w+$/.test(id))]) {
      assert.deepEqual(await askWhole(store, as), await askSingly(store, as), as ?? "nobody");
    }
  });

  it("tells an account without a member from nobody", async () => {
    const { status, body } = await call(createTestBackend({ store: createMemoryStore(data) }), "getOverview", {
      as: "stranger",
    });
    assert.deepEqual([status, body["me"], body["absent"]], [200, null, "no-member"]);
  });

  it("is 304 to who has it, and another one once the member has signed up", async () => {
    const backend = createTestBackend({ store: createMemoryStore(data) });
    const ask = (headers = {}) => call(backend, "getOverview", { as: "ivo", headers });
    const etag = (await ask()).headers.get("ETag") ?? "";
    assert.equal((await ask({ "If-None-Match": etag })).status, 304);
    assert.equal((await call(backend, "putSignUp", { as: "ivo", parameters: { openingId: "open" } })).status, 200);
    assert.equal((await ask({ "If-None-Match": etag })).status, 200);
  });

  it("is refused to a token that is not valid, and kept by no shared cache", async () => {
    const backend = createTestBackend({ store: createMemoryStore(data) });
    const { headers } = await call(backend, "getOverview");
    assert.match(headers.get("Cache-Control") ?? "", /private/);
    const refused = await call(backend, "getOverview", { headers: { Authorization: "Bearer out-of-date" } });
    assert.equal(refused.status, 401);
  });
});
