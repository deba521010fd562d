import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import type { TokenRequest } from "../../src/sdk/api.ts";
import { AuthRequired } from "../../src/sdk/errors/index.ts";
import { failure, list, page, setUp } from "./helpers/cooperative.ts";
import { anOpening, aShift, aWorker } from "./helpers/fixtures.ts";
import { json, problem, redirect, reset, silence, startServer, text, type Reply } from "./helpers/server.ts";

/** Answers only to this token. */
function guarded(token: string, reply: Reply): Reply {
  return (response, request) =>
    (request.headers.authorization === `Bearer ${token}` ? reply : problem(401, "unauthenticated"))(response, request);
}

test("reads that need a token at the same time ask for it once, and the next ones not at all", async (t) => {
  const asked: string[] = [];
  const { server, coop } = await setUp(t, {
    getToken: async ({ reason }) => {
      asked.push(reason);
      return "t-1";
    },
  });
  server.on("GET /me", guarded("t-1", json(aWorker())));
  await Promise.all([coop.me(), coop.upcomingShifts(), coop.settings()]);
  await coop.slots();
  assert.deepEqual(asked, ["first"]);
  assert.equal(
    server.seen.every(({ headers }) => headers.authorization === "Bearer t-1"),
    true,
  );
});

test("cookies stay behind where a token is used", async (t) => {
  const credentials: string[] = [];
  const { coop } = await setUp(t, {
    getToken: () => "t-1",
    fetch: async (input, init) => {
      const request = new Request(input, init);
      credentials.push(request.credentials);
      return fetch(request);
    },
  });
  await coop.slots();
  assert.deepEqual(credentials, ["omit"]);
});

test("after a 401 a new token is asked for once, however many reads were refused", async (t) => {
  const asked: string[] = [];
  const { server, coop } = await setUp(t, {
    getToken: ({ reason }) => {
      asked.push(reason);
      return reason === "first" ? "old" : "new";
    },
  });
  server.on("GET /me", guarded("new", json(aWorker())));
  server.on("GET /me/shifts", guarded("new", json(page([aShift()]))));
  const [member, shifts] = await Promise.all([coop.me(), coop.upcomingShifts()]);
  assert.equal(member.id, "w1");
  assert.equal(shifts.length, 1);
  assert.deepEqual(asked, ["first", "expired"]);
});

test("a second 401 is an AuthRequired, not a third try", async (t) => {
  let asked = 0;
  const { server, coop } = await setUp(t, { retries: 2, getToken: () => `t-${(asked += 1)}` });
  server.on("GET /me", problem(401, "unauthenticated"));
  await assert.rejects(coop.me(), { name: "AuthRequired", retryable: false });
  assert.equal(server.count("GET /me"), 2);
  assert.equal(asked, 2);
});

test("without a token what needs a member is not even asked for, and what is public is", async (t) => {
  const { server, coop } = await setUp(t, { getToken: async () => null });
  await assert.rejects(coop.me(), { name: "AuthRequired" });
  assert.equal((await coop.openings({ from: "2026-09-07", to: "2026-09-13" })).length, 1);
  assert.equal(server.count("GET /me"), 0);
  assert.equal(
    server.seen.some(({ headers }) => "authorization" in headers),
    false,
  );
});

test("a public read goes on without a token when the expired one has no successor", async (t) => {
  const { server, coop } = await setUp(t, { getToken: ({ reason }) => (reason === "first" ? "old" : null) });
  server.on("GET /openings", (response, request) =>
    (request.headers.authorization === undefined ? json(list(anOpening())) : problem(401, "unauthenticated"))(
      response,
      request,
    ),
  );
  assert.equal((await coop.openings({ from: "2026-09-07", to: "2026-09-13" })).length, 1);
});

test("a getToken that fails is an AuthRequired with its cause", async (t) => {
  const cause = new Error("identity provider is down");
  const { coop } = await setUp(t, { getToken: () => Promise.reject(cause) });
  await assert.rejects(coop.me(), { name: "AuthRequired", cause });
});

test("a getToken that never answers ends with the time limit", async (t) => {
  const { coop } = await setUp(t, { timeout: 30, getToken: () => new Promise<string>(() => undefined) });
  await assert.rejects(coop.me(), { name: "TimeoutError" });
});

for (const [how, names] of [
  ["without names", []],
  ["with all names", ["me", "shifts", "past-shifts", "settings", "openings", "slots", "closures", "notices"]],
] as const) {
  test(`refresh() ${how} forgets the token: somebody else may have signed in`, async (t) => {
    let token = "anna";
    const { server, coop } = await setUp(t, { getToken: () => token });
    await coop.me();
    token = "bert";
    coop.refresh(...names);
    await coop.me();
    assert.equal(server.seen.at(-1)?.headers.authorization, "Bearer bert");
  });
}

test("closing aborts the signal that getToken was given", async (t) => {
  let signal: AbortSignal | undefined;
  const { coop } = await setUp(t, {
    getToken: (request: TokenRequest) => {
      ({ signal } = request);
      return "t-1";
    },
  });
  await coop.me();
  coop.close();
  assert.equal(signal?.aborted, true);
});

test("a token follows no redirect, least of all to another origin", async (t) => {
  const elsewhere = await startServer(t);
  const { server, coop } = await setUp(t, { getToken: () => "t-1" });
  server.on("GET /me", redirect(`${elsewhere.url}/me`));
  await assert.rejects(coop.me(), { name: "ContractError" });
  assert.equal(elsewhere.seen.length, 0);
});

test("no error shows the token, whatever went wrong", async (t) => {
  const token = "secret-0123456789";
  const { server, coop } = await setUp(t, { getToken: () => token, timeout: 60 });
  const html = text("<p>", "text/html");
  for (const reply of [
    reset,
    silence,
    html,
    redirect("/x"),
    problem(500, "unavailable"),
    problem(401, "unauthenticated"),
  ]) {
    server.on("GET /me", reply);
    const error = await failure(coop.me());
    assert.equal(inspect(error, { depth: 12, showHidden: true }).includes(token), false, inspect(error));
  }
});

test("a token that no header can carry is refused without being shown", async (t) => {
  const { server, coop } = await setUp(t, { getToken: () => "secret\n" });
  const error = await failure(coop.me());
  assert.ok(error instanceof AuthRequired);
  assert.equal(inspect(error, { depth: 12 }).includes("secret"), false);
  assert.equal(server.count("GET /me"), 0);
});
