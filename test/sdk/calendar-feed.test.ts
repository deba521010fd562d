import assert from "node:assert/strict";
import { test } from "node:test";
import { setUp } from "./helpers/cooperative.ts";
import { aWorker } from "./helpers/fixtures.ts";
import { json, noContent, problem, reset, silence, type Reply } from "./helpers/server.ts";

const post = "POST /me/calendar-key";
const oldFeed = "https://coop.example/me/calendar.ics?key=old";
const newFeed = "https://coop.example/me/calendar.ics?key=new";

async function setUpFeed(...[t, options]: Parameters<typeof setUp>) {
  const setup = await setUp(t, options);
  const feed = { now: oldFeed };
  setup.server.on("GET /me", (response, request) => json(aWorker({ calendarFeed: feed.now }))(response, request));
  const renewing =
    (reply: Reply): Reply =>
    (response, request) => {
      feed.now = newFeed;
      reply(response, request);
    };
  return { ...setup, renewing };
}

test("a renewed feed is given with its new address, and the member shows it when read again", async (t) => {
  const { server, coop, renewing } = await setUpFeed(t);
  server.on(post, renewing(json({ calendarFeed: newFeed })));
  assert.equal((await coop.me()).calendarFeed, oldFeed);
  assert.equal(await coop.renewCalendarFeed(), newFeed);
  assert.equal((await coop.me()).calendarFeed, newFeed);
});

for (const [what, reply] of [
  ["broken connection", reset],
  ["silence", silence],
  ["500", problem(500, "unavailable")],
  ["empty answer", noContent],
] as const) {
  test(`a renewal that was done and is answered by ${what} is found in the member`, async (t) => {
    const { server, coop, renewing } = await setUpFeed(t, { retries: 2, ...(reply === silence && { timeout: 1000 }) });
    server.on(post, renewing(reply));
    assert.equal(await coop.renewCalendarFeed(), newFeed);
    // Not idempotent: sent twice, the address that was given first would be dead.
    assert.equal(server.count(post), 1);
  });
}

test("a renewal that was not done fails as its request did", async (t) => {
  const { server, coop } = await setUpFeed(t);
  server.on(post, problem(403, "forbidden"), json({ calendarFeed: 7 }));
  await assert.rejects(coop.renewCalendarFeed(), { name: "HttpProblem", status: 403 });
  await assert.rejects(coop.renewCalendarFeed(), { name: "ContractError", path: "calendarFeed" });
  server.on(post, problem(503, "unavailable"));
  await assert.rejects(coop.renewCalendarFeed(), { name: "HttpProblem", status: 503 });
});

test("a renewal without an answer, and the address still the same: unknown, as the request may still arrive", async (t) => {
  const { server, coop } = await setUpFeed(t);
  server.on(post, reset);
  await assert.rejects(coop.renewCalendarFeed(), {
    name: "OutcomeUnknown",
    action: "renew-calendar-feed",
    openingId: null,
    retryable: true,
  });
});

test("a renewal that may be done while the member can't be read is unknown; one that was refused isn't", async (t) => {
  const { server, coop } = await setUpFeed(t);
  server.on("GET /me", json(aWorker({ calendarFeed: oldFeed })), problem(500, "unavailable"));
  await coop.me();
  server.on(post, problem(503, "unavailable"));
  await assert.rejects(coop.renewCalendarFeed(), { name: "OutcomeUnknown" });
  server.on("GET /me", json(aWorker({ calendarFeed: oldFeed })), problem(500, "unavailable"));
  await coop.me({ fresh: true });
  server.on(post, problem(429, "rate-limited", { "retry-after": "9" }));
  await assert.rejects(coop.renewCalendarFeed(), { name: "HttpProblem", status: 429 });
});

test("the address of somebody who signed in meanwhile is nobody else's new one", async (t) => {
  const { server, coop } = await setUpFeed(t);
  server.on("GET /me", json(aWorker({ calendarFeed: oldFeed })), json(aWorker({ id: "other", calendarFeed: newFeed })));
  server.on(post, problem(503, "unavailable"));
  await assert.rejects(coop.renewCalendarFeed(), { name: "OutcomeUnknown" });
});

test("two renewals at once are one: neither gets an address that the other has killed", async (t) => {
  const { server, coop, renewing } = await setUpFeed(t);
  server.on(post, renewing(json({ calendarFeed: newFeed })));
  assert.deepEqual(await Promise.all([coop.renewCalendarFeed(), coop.renewCalendarFeed()]), [newFeed, newFeed]);
  assert.equal(server.count(post), 1);
});

test("an address that must not become a link is none", async (t) => {
  const { server, coop } = await setUpFeed(t);
  server.on(post, json({ calendarFeed: "javascript:alert(1)" }));
  assert.equal(await coop.renewCalendarFeed(), null);
});
