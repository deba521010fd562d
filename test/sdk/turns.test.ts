/** Several writes at once: double clicks, second thoughts, and callers who leave. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setUp } from "./helpers/cooperative.ts";
import { aShift } from "./helpers/fixtures.ts";
import { held, json, noContent, problem, reset } from "./helpers/server.ts";

const put = "PUT /me/sign-ups/o1";
const remove = "DELETE /me/sign-ups/o1";

test("a double click signs up once, and both clicks get the shift", async (t) => {
  const { server, coop } = await setUp(t);
  const changes: string[] = [];
  coop.subscribe("shifts", ({ type }) => changes.push(type));
  const [first, second] = await Promise.all([coop.signUp("o1"), coop.signUp("o1")]);
  assert.equal(first, second);
  assert.equal(server.count(put), 1);
  assert.deepEqual(changes, ["stale"]);
});

test("a double click that is refused is refused twice, by one request", async (t) => {
  const { server, coop } = await setUp(t);
  server.on(put, problem(409, "full"));
  const both = await Promise.allSettled([coop.signUp("o1"), coop.signUp("o1")]);
  assert.deepEqual(
    both.map((each) => each.status === "rejected" && each.reason.reason),
    ["full", "full"],
  );
  assert.equal(server.count(put), 1);
});

test("once it has ended, the same call is a new request", async (t) => {
  const { server, coop } = await setUp(t);
  await coop.signUp("o1");
  await coop.signUp("o1");
  await coop.cancel("o1");
  await coop.cancel("o1");
  assert.deepEqual([server.count(put), server.count(remove)], [2, 2]);
});

test("a cancellation waits for the sign-up that is under way, also where that fails", async (t) => {
  const { server, coop } = await setUp(t);
  for (const reply of [json(aShift()), problem(409, "full")]) {
    const gate = held(reply);
    server.on(put, gate.reply);
    const before = server.count(remove);
    const signingUp = coop.signUp("o1").catch(() => undefined);
    await server.next();
    if (server.count(put) === 0) await server.next();
    const cancelling = coop.cancel("o1");
    await coop.slots({ fresh: true });
    assert.equal(server.count(remove), before);
    gate.release();
    await signingUp;
    await cancelling;
    assert.equal(server.count(remove), before + 1);
  }
});

test("second thoughts are carried out in their order", async (t) => {
  const { server, coop } = await setUp(t);
  await Promise.all([coop.signUp("o1"), coop.cancel("o1"), coop.signUp("o1"), coop.cancel("o1"), coop.cancel("o1")]);
  const writes = server.seen.map(({ method }) => method).filter((method) => method !== "GET");
  assert.deepEqual(writes, ["PUT", "DELETE", "PUT", "DELETE"]);
});

test("writes to two openings don't wait for each other", async (t) => {
  const { server, coop } = await setUp(t);
  const gate = held(json(aShift()));
  server.on(put, gate.reply);
  server.on("PUT /me/sign-ups/o2", json(aShift({ id: "sh2", openingId: "o2" })));
  const first = coop.signUp("o1");
  assert.equal((await coop.signUp("o2")).id, "sh2");
  gate.release();
  assert.equal((await first).id, "sh1");
});

test("who gives up stops waiting; the write goes on, and the page is told when it has ended", async (t) => {
  const { server, coop } = await setUp(t);
  await coop.settings();
  const gate = held(json(aShift()));
  server.on(put, gate.reply);
  const [left, stayed] = [new AbortController(), new AbortController()];
  const gaveUp = coop.signUp("o1", { signal: left.signal });
  await server.next();
  const waits = coop.signUp("o1", { signal: stayed.signal });
  const told = Promise.withResolvers<void>();
  coop.subscribe("shifts", () => told.resolve());
  left.abort();
  await assert.rejects(gaveUp, { name: "AbortError", retryable: false });
  stayed.abort();
  await assert.rejects(waits, { name: "AbortError" });
  gate.release();
  await told.promise;
  assert.equal(server.count(put), 1);
});

test("a write that was given up before its turn came is never sent", async (t) => {
  const { server, coop } = await setUp(t);
  await coop.settings();
  const gate = held(json(aShift()));
  server.on(put, gate.reply);
  const signingUp = coop.signUp("o1");
  await server.next();
  const away = new AbortController();
  const cancelling = coop.cancel("o1", { signal: away.signal });
  away.abort();
  await assert.rejects(cancelling, { name: "AbortError" });
  gate.release();
  await signingUp;
  server.on(put, json(aShift()));
  await coop.signUp("o1");
  assert.equal(server.count(remove), 0);
  await assert.rejects(coop.cancel("o1", { signal: AbortSignal.abort() }), { name: "AbortError" });
  assert.equal(server.count(remove), 0);
});

test("a cancellation that comes while a lost sign-up is being looked up waits for its outcome", async (t) => {
  const { server, coop } = await setUp(t);
  server.on(put, reset);
  server.on(remove, noContent);
  const gate = held(json({ items: [aShift()], nextCursor: null }));
  server.on("GET /me/shifts", gate.reply);
  const signingUp = coop.signUp("o1");
  while (server.count("GET /me/shifts") === 0) await server.next();
  const cancelling = coop.cancel("o1");
  await coop.slots();
  assert.equal(server.count(remove), 0);
  gate.release();
  assert.equal((await signingUp).id, "sh1");
  await cancelling;
  assert.equal(server.count(remove), 1);
});
