import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { before, test, type TestContext } from "node:test";
import { createAdaptorServer } from "@hono/node-server";
import { createBackend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { forecastCounter } from "../../src/domain/index.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createSeed, personas, type PersonaName } from "../../src/mocks/seed/index.ts";
import type { CoopShift } from "../../src/sdk/api.ts";
import { createCoopShift } from "../../src/sdk/client.ts";

const time = "2026-09-08T08:00:00Z";
const fortnight = { from: "2026-09-08", to: "2026-09-21" };

before(loadTemporal);

/** The reference backend with its seed, over HTTP; a token is the name of a persona. */
async function startBackend(t: TestContext): Promise<(persona: PersonaName | null) => CoopShift> {
  const now = temporal().Instant.from(time);
  const today = now.toZonedDateTimeISO("Europe/Brussels").toPlainDate();
  const faults: unknown[] = [];
  const backend = createBackend({
    store: createMemoryStore(createSeed({ today, now })),
    clock: () => now,
    authenticate: async (request) => {
      const token = request.headers.get("authorization")?.replace("Bearer ", "");
      return personas.find(({ id }) => id === token)?.workerId ?? null;
    },
    reportError: (error) => void faults.push(error),
  });
  const server = createAdaptorServer({ fetch: backend.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    assert.deepEqual(faults, []);
  });
  const { port } = server.address() as AddressInfo;
  return (persona) => {
    const coop = createCoopShift({ backend: `http://127.0.0.1:${port}/api/v1`, getToken: () => persona });
    t.after(() => coop.close());
    return coop;
  };
}

test("every persona of the reference backend is read without a fault, and the rules agree with its statuses", async (t) => {
  const signIn = await startBackend(t);
  for (const { id } of personas) {
    const coop = signIn(id);
    const [member, next, offers] = await Promise.all([coop.me(), coop.nextShifts(), coop.offers(fortnight)]);
    if (member.kind === "worker") assert.notEqual(member.status.why, "backend", id);
    assert.equal(next.member, member, id);
    assert.ok(offers.list.length + offers.hidden > 0, id);
    for await (const shift of coop.pastShifts()) assert.ok(shift.start.epochMilliseconds < Date.parse(time), id);
  }
});

test("a regular worker of the reference backend has 13 next shifts, at the same hour all year", async (t) => {
  const coop = (await startBackend(t))("regular");
  const { shifts } = await coop.nextShifts();
  assert.equal(shifts.length, 13);
  const regular = shifts.filter(({ type }) => type === "regular");
  assert.equal(new Set(regular.map(({ start }) => String(start.toPlainTime()))).size, 1);
  assert.equal(new Set(shifts.map(({ start }) => start.offset)).size, 2);
});

test("signing up shows in every read afterwards, twice is once, and cancelling takes it back", async (t) => {
  const coop = (await startBackend(t))("irregular-alert");
  const { list: offers } = await coop.offers(fortnight);
  const offer = offers.find(({ signUp }) => signUp?.allowed === true);
  assert.ok(offer);
  const shift = await coop.signUp(offer.id);
  assert.equal((await coop.signUp(offer.id)).id, shift.id);
  assert.ok((await coop.upcomingShifts()).some(({ id }) => id === shift.id));
  const after = (await coop.offers(fortnight)).list.find(({ id }) => id === offer.id);
  assert.deepEqual([after?.signedUp, after?.free], [true, offer.free - 1]);
  await coop.cancel(offer.id);
  await coop.cancel(offer.id);
  assert.equal(
    (await coop.upcomingShifts()).some(({ id }) => id === shift.id),
    false,
  );
});

test("a renewed calendar opens under its new address alone", async (t) => {
  const coop = (await startBackend(t))("regular");
  const { calendarFeed: old } = await coop.me();
  const renewed = await coop.renewCalendarFeed();
  assert.ok(old !== null && renewed !== null && renewed !== old);
  assert.deepEqual([(await fetch(old)).status, (await fetch(renewed)).status], [404, 200]);
  assert.equal((await coop.me()).calendarFeed, renewed);
});

test("an offer says what it does to the counter, and the counter's forecast says so after signing up", async (t) => {
  const coop = (await startBackend(t))("irregular-ahead");
  const offer = (await coop.offers(fortnight)).list.find(({ signUp }) => signUp?.allowed === true);
  assert.ok(offer?.effect?.kind === "counter");
  await coop.signUp(offer.id);
  const [member, shifts, settings] = [await coop.me(), await coop.upcomingShifts(), await coop.settings()];
  assert.ok(member.kind === "worker");
  const { timeZone, rules } = settings;
  const forecast = forecastCounter(member.facts, { today: await coop.today(), timeZone, shifts, settings: rules });
  assert.equal(String(forecast?.belowZero), String(offer.effect.alertAfter));
  const next = (await coop.offers(fortnight)).list.find(({ signUp }) => signUp?.allowed === true);
  assert.ok(next?.effect?.kind === "counter");
  assert.deepEqual(
    [next.effect.from, String(next.effect.alertBefore)],
    [offer.effect.to, String(offer.effect.alertAfter)],
  );
});

test("what the SDK refuses beforehand, the reference backend refuses with the same reason", async (t) => {
  const signIn = await startBackend(t);
  const reasons = new Set<string | null>();
  for (const persona of ["exempted-regime", "unsubscribed", "regular", "new-worker", "irregular-ahead"] as const) {
    const coop = signIn(persona);
    const { list: offers } = await coop.offers({ ...fortnight, showAll: true });
    const refused = offers.filter(({ signUp, signedUp }) => signUp?.allowed === false && !signedUp).slice(0, 5);
    for (const { id, signUp } of refused) {
      const reason = signUp?.allowed === false ? signUp.reason : null;
      await assert.rejects(coop.signUp(id), { name: "SignUpRefused", reason }, `${persona} ${id}`);
      reasons.add(reason);
    }
  }
  assert.ok(reasons.size >= 4, `only ${[...reasons].join(", ")}`);
});

test("without a member the reference backend still shows openings, slots, closures and notices", async (t) => {
  const coop = (await startBackend(t))(null);
  const offers = await coop.offers(fortnight);
  assert.equal(offers.member, null);
  assert.ok(offers.list.every(({ signUp }) => signUp === null));
  assert.ok((await coop.slots()).length > 0);
  assert.ok((await coop.closures({ from: "2026-01-01", to: "2026-12-31" })).length > 0);
  assert.ok(Array.isArray(await coop.notices()));
  await assert.rejects(coop.me(), { name: "AuthRequired" });
});

test("now is the backend's, which may have travelled in time", async (t) => {
  const coop = (await startBackend(t))(null);
  await coop.settings();
  assert.ok(Math.abs(coop.now().epochMilliseconds - Date.parse(time)) < 60_000);
});
