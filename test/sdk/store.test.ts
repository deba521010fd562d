import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Change } from "../../src/sdk/api.ts";
import type { Shift } from "../../src/sdk/types.ts";
import { page, setUp } from "./helpers/cooperative.ts";
import { aSettings, aShift, aWorker } from "./helpers/fixtures.ts";
import { held, json, problem, silence } from "./helpers/server.ts";

const week = { from: "2026-09-07", to: "2026-09-13" };

test("four parts of a page make each distinct request once", async (t) => {
  const { server, coop } = await setUp(t);
  await Promise.all([
    coop.me(),
    coop.nextShifts(),
    coop.offers(week),
    coop.pastShiftsPage(),
    coop.settings(),
    coop.slots(),
  ]);
  const asked = server.seen.map(({ path }) => path.replace(/\?from=.*/, "")).sort();
  assert.deepEqual(asked, [
    "/closures",
    "/me",
    "/me/shifts?when=past&limit=20",
    "/me/shifts?when=upcoming&limit=100",
    "/openings",
    "/settings",
    "/slots",
  ]);
});

test("a caller that gives up disturbs no other, and the request ends when the last one has", async (t) => {
  const { server, coop } = await setUp(t);
  const gate = held(json(aSettings()));
  server.on("GET /settings", gate.reply, silence);
  const [first, second] = [new AbortController(), new AbortController()];
  const reason = new Error("left the page");
  const gaveUp = coop.settings({ signal: first.signal });
  const stayed = coop.settings({ signal: second.signal });
  const arrived = server.next();
  first.abort(reason);
  await assert.rejects(gaveUp, { name: "AbortError", cause: reason, retryable: false });
  await arrived;
  gate.release();
  assert.equal((await stayed).cooperative.name, "Coop");

  const alone = new AbortController();
  const last = coop.settings({ signal: alone.signal, fresh: true });
  await server.next();
  alone.abort();
  await assert.rejects(last, { name: "AbortError" });
  await server.seen.at(-1)?.closed;
});

test("a signal that has aborted before asks for nothing", async (t) => {
  const { server, coop } = await setUp(t);
  await assert.rejects(coop.settings({ signal: AbortSignal.abort() }), { name: "AbortError" });
  assert.equal(server.seen.length, 0);
});

test("a value is shared for freshFor, by a clock that never jumps; `fresh` asks anyway", async (t) => {
  const { server, coop, clock } = await setUp(t, { freshFor: 1000 });
  const first = await coop.slots();
  clock.elapse(999);
  assert.equal(await coop.slots(), first);
  assert.equal(server.count("GET /slots"), 1);
  clock.elapse(1);
  await coop.slots();
  assert.equal(server.count("GET /slots"), 2);
  await coop.slots({ fresh: true });
  assert.equal(server.count("GET /slots"), 3);
});

test("a failure is not kept, and the last good value stays in sight", async (t) => {
  const { server, coop } = await setUp(t);
  const good = await coop.slots();
  server.on("GET /slots", problem(500, "unavailable"), json({ items: [] }));
  await assert.rejects(coop.slots({ fresh: true }), { name: "HttpProblem" });
  assert.equal(coop.peek("slots"), good);
  assert.deepEqual(await coop.slots({ fresh: true }), []);
});

test("peek gives the same object until the next value, and tells queries apart", async (t) => {
  const { coop } = await setUp(t);
  assert.equal(coop.peek("openings"), undefined);
  const thisWeek = await coop.openings(week);
  const nextWeek = await coop.openings({ from: "2026-09-14", to: "2026-09-20" });
  assert.equal(coop.peek("openings", week), thisWeek);
  assert.equal(coop.peek("openings"), nextWeek);
  assert.equal(coop.peek("openings", { from: "2027-01-01", to: "2027-01-02" }), undefined);
});

test("a sign-up makes me, shifts and openings stale, also one that failed; nothing else", async (t) => {
  const { server, coop } = await setUp(t);
  const changes: string[] = [];
  for (const resource of ["me", "shifts", "openings", "past-shifts", "slots", "settings"] as const) {
    coop.subscribe(resource, (change) => changes.push(`${change.resource} ${change.type}`));
  }
  await coop.me();
  assert.deepEqual(changes, ["settings value", "me value"]);
  changes.length = 0;
  await coop.signUp("o1");
  assert.deepEqual(changes.splice(0), ["me stale", "shifts stale", "openings stale"]);
  await coop.me();
  assert.equal(server.count("GET /me"), 2);
  changes.length = 0;
  server.on("PUT /me/sign-ups/o1", problem(409, "full"));
  await assert.rejects(coop.signUp("o1"), { name: "SignUpRefused" });
  assert.deepEqual(changes, ["me stale", "shifts stale", "openings stale"]);
});

test("a listener that reads at once, when the first of several goes stale, gets none of them as they were", async (t) => {
  const { server, coop } = await setUp(t);
  await Promise.all([coop.me(), coop.upcomingShifts()]);
  server.on("GET /me/shifts", json(page([aShift({ id: "after" })])));
  const read = Promise.withResolvers<readonly Shift[]>();
  coop.subscribe("me", ({ type }) => type === "stale" && read.resolve(coop.upcomingShifts()));
  await coop.signUp("o1");
  assert.equal((await read.promise)[0]?.id, "after");
});

test("an answer that was under way when its resource went stale is not kept", async (t) => {
  const { server, coop } = await setUp(t);
  await coop.settings();
  const gate = held(json(page([aShift({ id: "before" })])));
  server.on("GET /me/shifts", gate.reply, json(page([aShift({ id: "after" })])));
  const early = coop.upcomingShifts();
  await server.next();
  coop.refresh("shifts");
  const late = coop.upcomingShifts();
  assert.equal((await late)[0]?.id, "after");
  gate.release();
  assert.equal((await early)[0]?.id, "before");
  assert.equal(coop.peek("shifts")?.[0]?.id, "after");
});

test("a listener that throws is reported, and the others are still told", async (t) => {
  const { coop } = await setUp(t);
  const fault = new Error("listener");
  const reported = mock.method(console, "error", () => undefined);
  t.after(() => reported.mock.restore());
  const told: Change[] = [];
  coop.subscribe("slots", () => {
    throw fault;
  });
  const end = coop.subscribe("slots", (change) => told.push(change));
  coop.refresh("slots");
  end();
  coop.refresh("slots");
  assert.deepEqual(told, [{ resource: "slots", type: "stale" }]);
  assert.equal(reported.mock.calls[0]?.arguments[0], fault);
});

test("once nobody is signed in any more, nothing of the member stays in sight, and each listener is told once", async (t) => {
  const { server, coop } = await setUp(t);
  await Promise.all([coop.me(), coop.upcomingShifts(), coop.openings(week)]);
  let told = 0;
  coop.subscribe("openings", ({ type }) => void (told += type === "stale" ? 1 : 0));
  server.on("GET /me", problem(401, "unauthenticated"));
  server.on("GET /me/shifts", problem(401, "unauthenticated"));
  await assert.rejects(coop.me({ fresh: true }), { name: "AuthRequired" });
  assert.deepEqual([coop.peek("me"), coop.peek("shifts"), coop.peek("openings")], [undefined, undefined, undefined]);
  assert.equal((await coop.offers(week)).member, null);
  assert.equal((await coop.offers({ ...week, fresh: true })).member, null);
  assert.equal(told, 1);
});

test("a backend that refuses one of two reads of the member doesn't set readers off in a circle", async (t) => {
  const { server, coop } = await setUp(t);
  const refuse = problem(401, "unauthenticated");
  // The refusal comes after the member, who was read without one.
  server.on("GET /me/shifts", (response, request) => {
    const end = coop.subscribe("me", ({ type }) => {
      if (type !== "value") return;
      end();
      refuse(response, request);
    });
  });
  // As an element does: it reads again whenever it is told that something went stale.
  const runs: Promise<unknown>[] = [];
  const read = (): void => {
    if (runs.length < 20) runs.push(coop.nextShifts().catch(() => undefined));
  };
  coop.subscribe("me", ({ type }) => type === "stale" && queueMicrotask(read));
  read();
  for (const run of runs) await run;
  assert.equal(runs.length, 1);
});

test("when somebody else is signed in, the shifts of the one before are forgotten", async (t) => {
  const { server, coop } = await setUp(t);
  await Promise.all([coop.me(), coop.upcomingShifts()]);
  server.on("GET /me", json(aWorker({ id: "w2" })));
  await coop.me({ fresh: true });
  assert.equal(coop.peek("shifts"), undefined);
  assert.equal(coop.peek("me")?.id, "w2");
});

test("one member's shifts are never given as another's, also where they were still fresh", async (t) => {
  const { server, coop, clock } = await setUp(t, { freshFor: 1000 });
  await coop.me();
  clock.elapse(600);
  await coop.upcomingShifts();
  clock.elapse(600);
  server.on("GET /me", json(aWorker({ id: "w2", regime: "irregular", slots: [] })));
  server.on("GET /me/shifts", json(page([aShift({ id: "of-w2" })])));
  const { member, shifts } = await coop.nextShifts();
  assert.deepEqual([member.id, ...shifts.map(({ id }) => id)], ["w2", "of-w2"]);
});

test("a listener that was given twice is told until it has been ended twice, and never after its end", async (t) => {
  const { coop } = await setUp(t);
  let told = 0;
  const listener = (): void => void (told += 1);
  const [first, second] = [coop.subscribe("slots", listener), coop.subscribe("slots", listener)];
  first();
  coop.refresh("slots");
  assert.equal(told, 1);
  coop.subscribe("me", () => last());
  const last = coop.subscribe("me", listener);
  coop.refresh("me");
  second();
  coop.refresh("slots");
  assert.equal(told, 1);
});

test("closing ends what is under way and everything later", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /settings", silence);
  const pending = coop.settings();
  await server.next();
  coop.close();
  await assert.rejects(pending, { name: "AbortError" });
  await assert.rejects(coop.slots(), { name: "AbortError" });
  await assert.rejects(coop.cancel("o1"), { name: "AbortError" });
  assert.equal(coop.peek("settings"), undefined);
});
