/** How the backend speaks HTTP: caching, problems, origins. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { call, createTestBackend, origin, toRequest } from "./client.ts";
import { data } from "./fixtures.ts";

const month = { from: "2026-11-25", to: "2026-12-24" };
const parametersOf: Partial<Record<OperationName, Record<string, string>>> = {
  getOpenings: month,
  getClosures: month,
  getShifts: { when: "upcoming" },
  getCalendar: { key: "key-of-rita" },
};
const reads = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].method === "GET");
const other = "https://other.example";

describe("every GET", () => {
  it("is answered 304 without a body to whoever has it already, and 200 after it changed", async () => {
    const store = createMemoryStore(data);
    const backend = createTestBackend({ store });
    for (const name of reads) {
      const options = { parameters: parametersOf[name] ?? {}, as: "ivo" };
      const first = await call(backend, name, options);
      const etag = first.headers.get("ETag") ?? "";
      assert.match(etag, /^"[^"]+"$/, name);
      for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const again = await call(backend, name, { ...options, headers: { "If-None-Match": tags } });
        assert.deepEqual([again.status, again.text, again.headers.get("ETag")], [304, "", etag], name);
      }
      const changed = await call(backend, name, { ...options, headers: { "If-None-Match": '"other"' } });
      assert.equal(changed.status, 200, name);
    }
    const before = await call(backend, "getOpenings", { parameters: month });
    await call(backend, "putSignUp", { as: "ida", parameters: { openingId: "open" } });
    const headers = { "If-None-Match": before.headers.get("ETag") ?? "" };
    assert.equal((await call(backend, "getOpenings", { parameters: month, headers })).status, 200);
  });

  it("is kept by no shared cache where it is one member's, and by none unasked", async () => {
    const shared = ["getSettings", "getSlots", "getClosures", "getNotices"];
    for (const name of reads) {
      const { headers } = await call(createTestBackend(), name, { parameters: parametersOf[name] ?? {}, as: "ivo" });
      assert.equal(headers.get("Cache-Control"), shared.includes(name) ? "no-cache" : "private, no-cache", name);
    }
  });

  it("answers HEAD with the same head and no body", async () => {
    const get = toRequest("getSettings");
    const response = await createTestBackend().fetch(new Request(get.url, { method: "HEAD" }));
    assert.equal(response.status, 200);
    assert.ok(response.headers.has("ETag"));
    assert.equal(await response.text(), "");
  });
});

describe("every answer", () => {
  it("carries the backend's time and an id of its own", async () => {
    const backend = createTestBackend();
    const replies = [
      await call(backend, "getSettings"),
      await call(backend, "getMe"),
      await call(backend, "putSignUp", { as: "ida", parameters: { openingId: "open" } }),
      await call(backend, "deleteSignUp", { as: "ida", parameters: { openingId: "open" } }),
    ];
    for (const { headers } of replies) {
      assert.equal(headers.get("Date"), "Wed, 25 Nov 2026 10:00:00 GMT");
      assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
      assert.match(headers.get("X-Request-Id") ?? "", /^[0-9a-f]{16}$/);
    }
    assert.equal(new Set(replies.map(({ headers }) => headers.get("X-Request-Id"))).size, replies.length);
  });

  it("to an unknown address or method is a problem too, that says what is allowed", async () => {
    const backend = createTestBackend();
    const missing = await backend.fetch(new Request(`${origin}/api/v1/nothing`));
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get("Content-Type"), "application/problem+json");
    const post = await backend.fetch(new Request(`${origin}/api/v1/me/sign-ups/open`, { method: "POST" }));
    assert.equal(post.status, 405);
    assert.equal(post.headers.get("Allow"), "PUT, DELETE");
    assert.ok(missing.headers.has("Date") && post.headers.has("X-Request-Id"));
  });

  it("after a fault inside says nothing of it, and the operator is told all of it", async () => {
    const told: [unknown, string][] = [];
    const fault = new Error("password of the database: swordfish");
    const memory = createMemoryStore(data);
    const broken = { ...memory, cooperative: () => Promise.reject(fault) };
    const store = { ...memory, snapshot: () => broken };
    const backend = createTestBackend({ store, reportError: (error, requestId) => void told.push([error, requestId]) });
    const response = await backend.fetch(toRequest("getSettings"));
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.equal(JSON.parse(text).code, "unavailable");
    assert.ok(!text.includes("swordfish"));
    assert.deepEqual(told, [[fault, response.headers.get("X-Request-Id")]]);
  });

  it("is at the path where the backend was mounted", async () => {
    const backend = createTestBackend({ basePath: "/coop/shifts" });
    assert.equal((await backend.fetch(new Request(`${origin}/coop/shifts/settings`))).status, 200);
    assert.equal((await backend.fetch(new Request(`${origin}/api/v1/settings`))).status, 404);
  });

  it("finds an id with any characters in it", async () => {
    const id = "a/b c?d%é";
    const occurrences = data.occurrences.map((each) => (each.id === "open" ? { ...each, id } : each));
    const backend = createTestBackend({ store: createMemoryStore({ ...data, occurrences }) });
    const { body } = await call(backend, "putSignUp", { as: "ida", parameters: { openingId: id } });
    assert.equal(body.openingId, id);
  });
});

describe("pages of other sites", () => {
  const backend = createTestBackend({ allowedOrigins: [other] });
  const settingsFrom = (from: string) => call(backend, "getSettings", { headers: { Origin: from } });

  it("may read where the cooperative allows their site, cookies and the useful headers included", async () => {
    const { headers } = await settingsFrom(other);
    assert.equal(headers.get("Access-Control-Allow-Origin"), other);
    assert.equal(headers.get("Access-Control-Allow-Credentials"), "true");
    assert.equal(headers.get("Access-Control-Expose-Headers"), "ETag, Date, Age, Retry-After, X-Request-Id");
    assert.equal(headers.get("Vary"), "Origin");
  });

  it("may not otherwise, however like the allowed one their name looks", async () => {
    for (const from of ["https://evil.example", "http://other.example", `${other}.evil.example`, "null"]) {
      assert.equal((await settingsFrom(from)).headers.get("Access-Control-Allow-Origin"), null, from);
    }
    const closed = await call(createTestBackend(), "getSettings", { headers: { Origin: other } });
    assert.equal(closed.headers.get("Access-Control-Allow-Origin"), null);
  });

  it("are answered when they ask beforehand, problems included", async () => {
    const headers = { Origin: other, "Access-Control-Request-Method": "PUT" };
    const response = await backend.fetch(new Request(toRequest("putSignUp").url, { method: "OPTIONS", headers }));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), other);
    assert.match(response.headers.get("Access-Control-Allow-Headers") ?? "", /Authorization/);
    const refused = await call(backend, "getMe", { headers: { Origin: other } });
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get("Access-Control-Allow-Origin"), other);
  });
});

describe("a write that a cookie speaks for", () => {
  const write = async (headers: Record<string, string>) => {
    const backend = createTestBackend({ allowedOrigins: [other], authenticate: async () => "ida" });
    return call(backend, "putSignUp", { parameters: { openingId: "open" }, headers });
  };

  it("is done from the site itself and from allowed ones", async () => {
    assert.equal((await write({ Cookie: "session=1", Origin: origin })).status, 200);
    assert.equal((await write({ Cookie: "session=1", Origin: other })).status, 200);
  });

  it("is refused from elsewhere and from nowhere", async () => {
    // A browser adds the password of a proxy before the site by itself, as it does the cookie.
    const ambient = { Authorization: "Basic Y29vcDpjb29w" };
    for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, {}, ambient]) {
      const { status, body } = await write({ Cookie: "session=1", ...headers });
      assert.deepEqual([status, body.code], [403, "forbidden"]);
    }
  });

  it("doesn't concern a client that sends a token", async () => {
    assert.equal((await write({ Authorization: "Bearer x", Cookie: "session=1" })).status, 200);
  });
});
