/** Signing up and cancelling end with certainty, whatever becomes of the request and of its answer. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { OutcomeUnknown } from "../../src/sdk/errors/outcome-unknown.ts";
import type { CoopShiftOptions } from "../../src/sdk/api.ts";
import { failure, page, setUp } from "./helpers/cooperative.ts";
import { aShift, aWorker } from "./helpers/fixtures.ts";
import { json, noContent, problem, redirect, reset, resetMidway, silence, text, type Reply } from "./helpers/server.ts";

const put = "PUT /me/sign-ups/o1";
const remove = "DELETE /me/sign-ups/o1";
const upcoming = "GET /me/shifts";
const mine = aShift({ type: "irregular" });

/** A server that keeps one place, `o1`, and a client for it. Answers to writes are the test's own. */
async function setUpPlace(t: TestContext, isTaken: boolean, options: Partial<CoopShiftOptions> = {}) {
  const setup = await setUp(t, options);
  const place = { isTaken };
  setup.server.on(upcoming, (response, request) => json(page(place.isTaken ? [mine] : []))(response, request));
  /** Does what was asked before it answers, as it is told to. */
  const after =
    (taken: boolean, reply: Reply): Reply =>
    (response, request) => {
      place.isTaken = taken;
      reply(response, request);
    };
  return { ...setup, place, after };
}

/** Only where there is silence anybody waits for a time limit. */
function patience(reply: Reply): Partial<CoopShiftOptions> {
  return reply === silence ? { timeout: 1000 } : {};
}

const lost: readonly (readonly [string, Reply])[] = [
  ["a connection that breaks", reset],
  ["an answer that breaks off", resetMidway],
  ["silence", silence],
  ["500", problem(500, "unavailable")],
  ["502 with a proxy's page", text("<h1>Bad gateway</h1>", "text/html", 502)],
  ["503", problem(503, "unavailable")],
  ["504", text("", "text/plain", 504)],
  ["200 with a sign-in page", text("<!doctype html><title>Sign in</title>", "text/html")],
  ["half an answer", text('{"id": "sh1", "openi', "application/json")],
  ["an answer that breaks the contract", json({ ...mine, start: "noon" })],
];

for (const [what, reply] of lost) {
  test(`a sign-up that was done and is answered by ${what} is a success, with its shift`, async (t) => {
    const { server, coop, after } = await setUpPlace(t, false, patience(reply));
    server.on(put, after(true, reply));
    const { openingId, type } = await coop.signUp("o1");
    assert.deepEqual([openingId, type], ["o1", "irregular"]);
  });
}

for (const [what, reply] of lost.slice(0, -3)) {
  test(`a cancellation that was done and is answered by ${what} is a success`, async (t) => {
    const { server, coop, after } = await setUpPlace(t, true, patience(reply));
    server.on(remove, after(false, reply));
    await coop.cancel("o1");
    assert.deepEqual(await coop.upcomingShifts(), []);
  });
}

const answered: readonly (readonly [string, Reply, Record<string, unknown>])[] = [
  ["500", problem(500, "unavailable"), { name: "HttpProblem", status: 500, retryable: true }],
  ["503", problem(503, "unavailable"), { name: "HttpProblem", status: 503 }],
  ["429", problem(429, "rate-limited", { "retry-after": "9" }), { name: "HttpProblem", retryAfter: 9 }],
  ["403", problem(403, "forbidden"), { name: "HttpProblem", status: 403 }],
  ["401", problem(401, "unauthenticated"), { name: "AuthRequired" }],
  ["a redirect", redirect("/login"), { name: "AuthRequired" }],
];

for (const [what, reply, error] of answered) {
  test(`${what}, and nothing done: that error, as the sign-up did not happen`, async (t) => {
    const { server, coop } = await setUpPlace(t, false);
    server.on(put, reply);
    await assert.rejects(coop.signUp("o1"), error);
  });

  test(`${what}, and nothing done: that error, as the shift is still the member's`, async (t) => {
    const { server, coop } = await setUpPlace(t, true);
    server.on(remove, reply);
    await assert.rejects(coop.cancel("o1"), error);
  });
}

test("200 with a sign-in page, and nothing done: the breach of the contract is told", async (t) => {
  const { server, coop } = await setUpPlace(t, false);
  server.on(put, text("<!doctype html>", "text/html"));
  await assert.rejects(coop.signUp("o1"), { name: "ContractError" });
});

test("200 with nothing in it, as a go-between answers, cancels nothing by itself: the shifts tell", async (t) => {
  const { server, coop, after } = await setUpPlace(t, true);
  server.on(remove, text("", "text/html"));
  await assert.rejects(coop.cancel("o1"), { name: "ContractError", message: /is 200 text\/html, expected 204/ });
  server.on(remove, after(false, text("", "text/html")));
  await coop.cancel("o1");
});

const mayStillArrive: readonly (readonly [string, Reply, string])[] = [
  ["a connection that breaks", reset, "NetworkError"],
  ["silence", silence, "TimeoutError"],
  ["a proxy that gave up waiting", text("", "text/plain", 504), "HttpProblem"],
  ["a proxy that lost the backend midway", text("", "text/plain", 502), "HttpProblem"],
];

for (const [what, reply, cause] of mayStillArrive) {
  test(`${what}, and nothing done yet: the outcome is unknown, as the request may still arrive`, async (t) => {
    const { server, coop } = await setUpPlace(t, false, patience(reply));
    server.on(put, reply);
    const error = await failure(coop.signUp("o1"));
    assert.ok(error instanceof OutcomeUnknown);
    assert.deepEqual(
      [error.name, error.action, error.openingId, error.retryable],
      ["OutcomeUnknown", "sign-up", "o1", true],
    );
    assert.ok(error.cause instanceof Error);
    assert.equal(error.cause.name, cause);
    assert.match(error.message, /^The sign-up got no answer, .*Call again/);
  });
}

test("a cancellation without an answer, and the shift still there: unknown, by its own name", async (t) => {
  const { server, coop } = await setUpPlace(t, true);
  server.on(remove, reset);
  await assert.rejects(coop.cancel("o1"), { name: "OutcomeUnknown", action: "cancel", openingId: "o1" });
});

for (const [what, isTaken] of [
  ["sign-up", false],
  ["cancel", true],
] as const) {
  test(`the shifts of somebody who signed in meanwhile don't tell what became of a ${what}: unknown`, async (t) => {
    const { server, coop, place } = await setUpPlace(t, isTaken);
    await coop.me();
    const signInAnother: Reply = (response, request) => {
      server.on("GET /me", json(aWorker({ id: "somebody else" })));
      place.isTaken = !isTaken;
      reset(response, request);
    };
    server.on(isTaken ? remove : put, signInAnother);
    const write = isTaken ? coop.cancel("o1") : coop.signUp("o1");
    await assert.rejects(write, { name: "OutcomeUnknown", action: what });
  });
}

test("the same call again finds out what became of an unknown outcome", async (t) => {
  const { server, coop, after } = await setUpPlace(t, false);
  server.on(put, reset, after(true, json(mine)));
  await assert.rejects(coop.signUp("o1"), { name: "OutcomeUnknown" });
  assert.equal((await coop.signUp("o1")).id, mine.id);
});

for (const [what, reply] of [
  ["an answer of 500", problem(500, "unavailable")],
  ["no answer", reset],
] as const) {
  test(`after ${what}, shifts that can't be read leave the outcome unknown, not undone`, async (t) => {
    const { server, coop, after } = await setUpPlace(t, false);
    server.on(put, after(true, reply));
    server.on(upcoming, problem(500, "unavailable"));
    await assert.rejects(coop.signUp("o1"), { name: "OutcomeUnknown" });
  });
}

test("an attempt that was lost leaves doubt although the next one was answered", async (t) => {
  const { server, coop } = await setUpPlace(t, false, { retries: 1 });
  server.on(put, reset, problem(500, "unavailable"));
  await assert.rejects(coop.signUp("o1"), { name: "OutcomeUnknown" });
  assert.equal(server.count(put), 2);
});

test("an attempt that was lost after it was done is found by the next one", async (t) => {
  const { server, coop, after } = await setUpPlace(t, false, { retries: 1 });
  server.on(put, after(true, reset), json(mine));
  assert.equal((await coop.signUp("o1")).id, mine.id);
});

test("a refusal is a refusal, also after an attempt that was lost", async (t) => {
  const { server, coop } = await setUpPlace(t, false, { retries: 1 });
  server.on(put, reset, problem(409, "full"));
  await assert.rejects(coop.signUp("o1"), { name: "SignUpRefused", reason: "full" });
  assert.equal(server.count(upcoming), 0);
});

test("a shift that was cancelled is not taken for the one signed up for", async (t) => {
  const { server, coop } = await setUpPlace(t, false);
  server.on(put, problem(500, "unavailable"));
  server.on(upcoming, json(page([{ ...mine, attendance: "cancelled" }])));
  await assert.rejects(coop.signUp("o1"), { name: "HttpProblem" });
  server.on(remove, problem(500, "unavailable"));
  await coop.cancel("o1");
});

test("what is shared doesn't count as what is there: the shifts are read anew", async (t) => {
  const { server, coop, after } = await setUpPlace(t, false);
  assert.deepEqual(await coop.upcomingShifts(), []);
  server.on(put, after(true, problem(500, "unavailable")));
  await coop.signUp("o1");
  assert.equal(server.count(upcoming), 2);
});

test("neither does a read that was under way before the write had ended", async (t) => {
  const { server, coop, after } = await setUpPlace(t, false);
  await coop.settings();
  server.on(upcoming, silence, json(page([mine])));
  const early = coop.upcomingShifts();
  await server.next();
  server.on(put, after(true, problem(500, "unavailable")));
  assert.equal((await coop.signUp("o1")).id, mine.id);
  coop.close();
  await assert.rejects(early, { name: "AbortError" });
});

test("a member without a token sends nothing, and nothing is in doubt", async (t) => {
  const { server, coop } = await setUpPlace(t, false, { getToken: () => null });
  await assert.rejects(coop.signUp("o1"), { name: "AuthRequired" });
  assert.deepEqual([server.count(put), server.count(upcoming)], [0, 0]);
});

test("a token that expired is renewed, and the sign-up goes on", async (t) => {
  const tokens = ["old", "new"];
  const { server, coop } = await setUpPlace(t, false, { getToken: () => tokens.shift() ?? null });
  server.on(put, problem(401, "unauthenticated"), json(mine));
  assert.equal((await coop.signUp("o1")).id, mine.id);
});

test("closing while the outcome is being looked for is an AbortError, not an unknown outcome", async (t) => {
  const { server, coop } = await setUpPlace(t, false);
  await coop.settings();
  server.on(upcoming, silence);
  server.on(put, problem(500, "unavailable"));
  const pending = coop.signUp("o1");
  await server.next();
  await server.next();
  coop.close();
  await assert.rejects(pending, { name: "AbortError" });
});

test("a cancellation is done when it is answered, whatever the member's shifts say", async (t) => {
  const { server, coop } = await setUpPlace(t, true);
  server.on(remove, noContent);
  await coop.cancel("o1");
  assert.equal(server.count(upcoming), 0);
});
