import assert from "node:assert/strict";
import { test } from "node:test";
import { createCoopShift } from "../../src/sdk/client.ts";
import { NetworkError } from "../../src/sdk/errors/index.ts";
import { failure, page, setUp } from "./helpers/cooperative.ts";
import { aSettings, aShift } from "./helpers/fixtures.ts";
import {
  json,
  problem,
  redirect,
  reset,
  resetMidway,
  silence,
  stallMidway,
  startServer,
  text,
} from "./helpers/server.ts";

test("a read that meets a 500, a 503 or a broken connection is repeated, and succeeds", async (t) => {
  const { server, coop } = await setUp(t, { retries: 3 });
  server.on("GET /settings", problem(500, "unavailable"), problem(503, "unavailable"), reset, json(aSettings()));
  assert.equal((await coop.settings()).cooperative.name, "Coop");
  assert.equal(server.count("GET /settings"), 4);
});

test("an answer that breaks off in its middle is asked for again", async (t) => {
  const { server, coop } = await setUp(t, { retries: 1 });
  server.on("GET /settings", resetMidway, json(aSettings()));
  assert.equal((await coop.settings()).timeZone, "Europe/Brussels");
});

test("a sign-up and a cancellation whose answer is lost are repeated once", async (t) => {
  const { server, coop } = await setUp(t, { retries: 1 });
  server.on("PUT /me/sign-ups/o1", reset, json(aShift()));
  server.on("DELETE /me/sign-ups/o1", reset, (response) => void response.writeHead(204).end());
  assert.equal((await coop.signUp("o1")).id, "sh1");
  await coop.cancel("o1");
  assert.equal(server.count("PUT /me/sign-ups/o1"), 2);
  assert.equal(server.count("DELETE /me/sign-ups/o1"), 2);
});

test("a request is repeated as often as asked, then the problem is told with its code, status and request id", async (t) => {
  const { server, coop } = await setUp(t, { retries: 2 });
  server.on("GET /slots", problem(503, "unavailable", { "x-request-id": "r-7", "retry-after": "0" }));
  await assert.rejects(coop.slots(), {
    name: "HttpProblem",
    status: 503,
    code: "unavailable",
    requestId: "r-7",
    retryAfter: 0,
    retryable: true,
    message: "GET /slots: the backend answered 503 (unavailable). Try again later.",
  });
  assert.equal(server.count("GET /slots"), 3);
});

test("a Retry-After of an hour is not waited for: the error says so at once", async (t) => {
  const { server, coop } = await setUp(t, { retries: 2 });
  server.on("GET /slots", problem(429, "rate-limited", { "retry-after": "3600" }));
  await assert.rejects(coop.slots(), { name: "HttpProblem", status: 429, retryAfter: 3600 });
  assert.equal(server.count("GET /slots"), 1);
});

test("a Retry-After can be a date, read by the clock in use", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /slots", problem(429, "rate-limited", { "retry-after": "Tue, 08 Sep 2026 08:02:00 GMT" }));
  await assert.rejects(coop.slots(), { retryAfter: 120 });
});

test("what can't be helped by repeating is asked once: 403 and 404", async (t) => {
  const { server, coop } = await setUp(t, { retries: 2 });
  server.on("GET /slots", problem(403, "forbidden", {}, { requestId: "r-1" }));
  server.on("GET /notices", text("Not found", "text/plain", 404));
  await assert.rejects(coop.slots(), {
    name: "HttpProblem",
    code: "forbidden",
    requestId: "r-1",
    retryable: false,
  });
  await assert.rejects(coop.notices(), { name: "HttpProblem", status: 404, code: null });
  assert.equal(server.count("GET /slots"), 1);
});

for (const [what, reply] of [
  ["silence", silence],
  ["an answer that stalls in its middle", stallMidway],
] as const) {
  test(`${what} ends as a TimeoutError`, async (t) => {
    const { server, coop } = await setUp(t, { timeout: 40 });
    server.on("GET /settings", reply);
    await assert.rejects(coop.settings(), { name: "TimeoutError", retryable: true });
  });
}

test("all attempts together end with the total time limit", async (t) => {
  const { server, coop } = await setUp(t, { retries: 1000, timeout: 1000, totalTimeout: 120 });
  server.on("GET /settings", silence);
  await assert.rejects(coop.settings(), { name: "TimeoutError" });
});

test("a backend that can't be reached is a NetworkError, which names its origin", async () => {
  const coop = createCoopShift({ backend: "http://127.0.0.1:9/api", retries: 0 });
  const error = await failure(coop.settings());
  assert.ok(error instanceof NetworkError);
  assert.match(error.message, /^GET \/settings: no answer from http:\/\/127\.0\.0\.1:9\. Check the connection/);
  assert.notEqual(error.cause, undefined);
});

test("without a token a redirect is never followed, and means: sign in", async (t) => {
  const elsewhere = await startServer(t);
  const { server, coop } = await setUp(t);
  server.on("GET /me", redirect(`${elsewhere.url}/login`));
  await assert.rejects(coop.me(), { name: "AuthRequired" });
  assert.equal(elsewhere.seen.length, 0);
});

test("a refused sign-up and a refused cancellation give the reason", async (t) => {
  const { server, coop } = await setUp(t, { retries: 2 });
  server.on("PUT /me/sign-ups/o1", problem(409, "full", { "x-request-id": "r-2" }));
  server.on("DELETE /me/sign-ups/o1", problem(409, "too-late"));
  await assert.rejects(coop.signUp("o1"), {
    name: "SignUpRefused",
    reason: "full",
    requestId: "r-2",
    retryable: false,
  });
  await assert.rejects(coop.cancel("o1"), { name: "CancelRefused", reason: "too-late" });
  assert.equal(server.count("PUT /me/sign-ups/o1"), 1);
});

test("an opening's id is encoded, so that it can't lead to another address", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("PUT /me/sign-ups/..%2F..%2Fadmin%3Fx", json(aShift()));
  await coop.signUp("../../admin?x");
  assert.equal(server.count("PUT /me/sign-ups/..%2F..%2Fadmin%3Fx"), 1);
});

test("requests revalidate through the browser's cache, carry cookies and ask for nothing that needs a preflight", async (t) => {
  const requests: Request[] = [];
  const { coop } = await setUp(t, {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return fetch(request);
    },
  });
  await coop.slots();
  const [request] = requests;
  assert.equal(request?.cache, "no-cache");
  assert.equal(request?.credentials, "include");
  assert.equal(request?.redirect, "manual");
  assert.deepEqual([...(request?.headers ?? [])], [["accept", "application/json"]]);
});

test("shifts to come are read over all pages, and a cursor that leads nowhere ends it", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me/shifts", json(page([aShift({ id: "a" })], "next")), json(page([aShift({ id: "b" })])));
  assert.deepEqual(
    (await coop.upcomingShifts()).map(({ id }) => id),
    ["a", "b"],
  );
  assert.match(server.seen.at(-1)?.path ?? "", /when=upcoming&limit=100&cursor=next$/);
  server.on("GET /me/shifts", json(page([aShift()], "same")));
  await assert.rejects(coop.upcomingShifts({ fresh: true }), {
    name: "ContractError",
    path: "nextCursor",
  });
});

test("past shifts are read page by page, as they are taken", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me/shifts", json(page([aShift({ id: "a" })], "next")), json(page([aShift({ id: "b" })])));
  const ids: string[] = [];
  for await (const { id } of coop.pastShifts({ pageSize: 1 })) {
    ids.push(id);
    if (ids.length === 1) assert.equal(server.count("GET /me/shifts"), 1);
  }
  assert.deepEqual(ids, ["a", "b"]);
  assert.match(server.seen.at(-1)?.path ?? "", /when=past&cursor=next&limit=1$/);
});

test("arguments that can't be meant are refused with a RangeError that names the value", async (t) => {
  const { coop, server } = await setUp(t);
  const refusals: readonly (readonly [Promise<unknown>, RegExp])[] = [
    [coop.openings({ from: "8 Sept", to: "2026-09-14" }), /^from is 8 Sept: give a day like/],
    [coop.closures({ from: "2026-09-14", to: "2026-09-08" }), /^to is 2026-09-08: give a day from 2026-09-14 on/],
    [coop.pastShiftsPage({ limit: 0 }), /^limit is 0/],
    [coop.signUp(""), /^openingId is "": give the id/],
    [coop.cancel(".."), /^openingId is "\.\.": give the id/],
    [coop.cancel("\ud800"), /^openingId is "\\ud800": give the id/],
    [coop.nextShifts({ count: Number.NaN }), /^count is NaN: give a whole number/],
  ];
  for (const [promise, message] of refusals) await assert.rejects(promise, { name: "RangeError", message });
  assert.equal(server.seen.length, 0);
});

test("a backend's address that can't be meant is refused, without repeating a password", () => {
  const create = (backend: string) => () => createCoopShift({ backend });
  assert.throws(create("/api/v1"), { name: "RangeError", message: /"\/api\/v1": give an absolute URL/ });
  assert.throws(create("ftp://coop.example"), { name: "RangeError", message: /ftp:…: give an absolute URL/ });
  assert.throws(create("javascript:alert(1)"), { name: "RangeError" });
  assert.throws(create("https://coop.example/api?key=1"), { name: "RangeError", message: /^((?!key).)*$/ });
  assert.throws(create("https://anna:secret@coop.example"), (error: Error) => !error.message.includes("secret"));
  assert.throws(
    () => createCoopShift({ backend: "https://coop.example", retries: 1.5 }),
    /^RangeError: retries is 1.5/,
  );
  assert.throws(
    () => createCoopShift({ backend: "https://coop.example", timeout: Infinity }),
    /^RangeError: timeout is Infinity: give a number from 0 to 2147483647/,
  );
  assert.equal(createCoopShift({ backend: "https://coop.example/api/v1/" }).backend, "https://coop.example/api/v1");
});
