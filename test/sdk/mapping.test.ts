import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { WireWorker } from "../../src/contract/index.ts";
import type { Member } from "../../src/sdk/types.ts";
import { list, page, setUp } from "./helpers/cooperative.ts";
import { anIrregular, anOpening, aSettings, aShift, aWorker } from "./helpers/fixtures.ts";
import { json } from "./helpers/server.ts";

async function readMember(t: TestContext, worker: WireWorker): Promise<Member> {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(worker));
  return coop.me();
}

test("times are in the cooperative's zone, not the machine's, with the week letter of their local day", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me/shifts", json(page([aShift({ start: "2018-01-07T23:30:00Z", end: "2018-01-08T02:00:00Z" })])));
  const [shift] = await coop.upcomingShifts();
  assert.equal(String(shift?.start), "2018-01-08T00:30:00+01:00[Europe/Brussels]");
  assert.equal(shift?.week, "B");
});

test("a regular worker comes with slots and a status with its why", async (t) => {
  const member = await readMember(t, aWorker());
  assert.ok(member.kind === "worker" && member.regime === "regular");
  assert.equal(String(member.slots[0]?.start), "12:00:00");
  assert.partialDeepStrictEqual(member.status, { status: "ok", mayShop: true, why: "in-order", shiftsNeeded: 0 });
});

test("a backend that gives another status than the rules is right, without a what next", async (t) => {
  const suspended = await readMember(t, aWorker({ status: "suspended", mayShop: false }));
  assert.ok(suspended.kind === "worker");
  assert.deepEqual(suspended.status, {
    status: "suspended",
    mayShop: false,
    why: "backend",
    until: null,
    then: null,
    shiftsNeeded: 0,
    canCatchUp: false,
    by: null,
  });
});

test("how many shifts somebody is behind is known, also where the backend decides the status", async (t) => {
  const counters = { regular: -2, compensation: 0 };
  const member = await readMember(t, anIrregular({ counters, status: "suspended", mayShop: false }));
  assert.ok(member.kind === "worker");
  assert.partialDeepStrictEqual(member.status, { why: "backend", shiftsNeeded: 2, by: null });
});

test("while today's countdown is still to come, the alert date and the end of the status are both today", async (t) => {
  const clock = { now: () => Date.parse("2026-09-14T08:00:00Z") };
  const { server, coop } = await setUp(t, { clock });
  server.on("GET /me", json(anIrregular({ countdownRan: false })));
  const member = await coop.me();
  assert.ok(member.kind === "worker" && member.regime === "irregular");
  const { until, then } = member.status;
  assert.deepEqual([String(member.alertDate), String(until), then], ["2026-09-14", "2026-09-14", "alert"]);
});

test("a backend that lets nobody shop today is right too", async (t) => {
  const member = await readMember(t, aWorker({ mayShop: false }));
  assert.ok(member.kind === "worker");
  assert.partialDeepStrictEqual(member.status, { status: "ok", mayShop: false, why: "backend" });
});

test("the alert date is computed where the backend gives none, and its own wins, also when it is null", async (t) => {
  const dates = [];
  for (const change of [{}, { alertDate: "2027-01-01" }, { alertDate: null }]) {
    const member = await readMember(t, anIrregular({ counters: { regular: 1, compensation: 0 }, ...change }));
    assert.ok(member.kind === "worker" && member.regime === "irregular");
    dates.push(member.alertDate === null ? null : String(member.alertDate));
    assert.equal(String(member.nextCountdown), "2026-09-14");
  }
  assert.deepEqual(dates, ["2026-10-12", "2027-01-01", null]);
});

test("today is the cooperative's: late on the eve in UTC, a countdown day has begun in Brussels", async (t) => {
  const { server, coop } = await setUp(t, { clock: { now: () => Date.parse("2026-09-13T22:30:00Z") } });
  server.on("GET /me", json(anIrregular()));
  const member = await coop.me();
  assert.ok(member.kind === "worker" && member.regime === "irregular");
  assert.equal(String(await coop.today()), "2026-09-14");
  assert.equal(String(member.nextCountdown), "2026-10-12");
});

test("a holiday without any bound is none, with one bound it is kept", async (t) => {
  const holidays = [];
  for (const holiday of [
    { start: null, end: null },
    { start: "2026-10-01", end: null },
    { start: null, end: "2026-10-01" },
  ]) {
    const member = await readMember(t, aWorker({ holiday }));
    assert.ok(member.kind === "worker");
    holidays.push(member.holiday === null ? null : [String(member.holiday.start), String(member.holiday.end)]);
  }
  assert.deepEqual(holidays, [null, ["2026-10-01", "null"], ["null", "2026-10-01"]]);
});

test("an exemption keeps its reason in every language", async (t) => {
  const exemption = { start: "2026-09-01", end: null, reason: { fr: "Grossesse" } };
  const member = await readMember(t, aWorker({ status: "exempted", exemption }));
  assert.ok(member.kind === "worker");
  assert.deepEqual(member.exemption?.reasonText, { fr: "Grossesse" });
  assert.equal(member.status.why, "exemption");
});

test("who doesn't work, or has no regime yet, is told apart from workers", async (t) => {
  const none: Partial<WireWorker> = { status: null, slots: [] };
  assert.equal((await readMember(t, aWorker({ role: "non-worker", regime: null, ...none }))).kind, "non-worker");
  assert.equal((await readMember(t, aWorker({ regime: null, ...none }))).kind, "new-worker");
});

test("what would become a link is one only with a harmless scheme", async (t) => {
  const { server, coop } = await setUp(t);
  const hostile = [
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    " java\nscript:alert(1)",
    "file:///etc/passwd",
  ];
  for (const url of hostile) {
    server.on("GET /settings", json(aSettings({ contact: { name: {}, email: null, phone: null, url } })));
    assert.equal((await coop.settings({ fresh: true })).contact.url, null, url);
    server.on("GET /me", json(aWorker({ calendarFeed: url })));
    assert.equal((await coop.me({ fresh: true })).calendarFeed, null, url);
  }
});

test("a contact's address and number are kept as they are, unless they hold more than that", async (t) => {
  const { server, coop } = await setUp(t);
  const { contact } = await coop.settings();
  assert.deepEqual([contact.email, contact.phone], ["members@coop.example", "+32 2 123 45 67"]);
  const coordinator = { name: "An", email: "an@coop.example?bcc=all@coop.example", phone: "*21*0900#" };
  server.on("GET /openings", json(list(anOpening({ coordinator }))));
  const [opening] = await coop.openings({ from: "2026-09-07", to: "2026-09-13" });
  assert.deepEqual(opening?.coordinator, { name: "An", email: null, phone: null });
});

test("the address of the calendar feed may be webcal, and may be relative to the backend", async (t) => {
  assert.equal(
    (await readMember(t, aWorker({ calendarFeed: "webcal://coop.example/f?key=1" }))).calendarFeed,
    "webcal://coop.example/f?key=1",
  );
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(aWorker({ calendarFeed: "/me/calendar.ics?key=1" })));
  assert.equal((await coop.me()).calendarFeed, `${server.url}/me/calendar.ics?key=1`);
});
