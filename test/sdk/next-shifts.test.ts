import assert from "node:assert/strict";
import { test } from "node:test";
import { createCoopShift } from "../../src/sdk/client.ts";
import { list, page, setUp } from "./helpers/cooperative.ts";
import { aClosure, anIrregular, aSettings, aShift, aWorker, fixedClock } from "./helpers/fixtures.ts";
import { json } from "./helpers/server.ts";

test("a regular worker sees 13 next shifts, noon in Brussels being 11:00 UTC in January and 10:00 in April", async (t) => {
  const { server, coop } = await setUp(t, { clock: fixedClock("2018-01-02T08:00:00Z") });
  server.on("GET /settings", json(aSettings({ plannedUntil: "2018-01-29" })));
  const generated = aShift({ start: "2018-01-03T11:00:00Z", end: "2018-01-03T14:00:00Z" });
  server.on("GET /me/shifts", json(page([generated])));
  server.on("GET /closures", json(list()));
  const { shifts, leftOut } = await coop.nextShifts();
  assert.equal(shifts.length, 13);
  assert.deepEqual(leftOut, []);
  assert.deepEqual(
    shifts.slice(0, 5).map(({ start, week, projected }) => `${String(start.toInstant())} ${week} ${projected}`),
    [
      "2018-01-03T11:00:00Z A false",
      "2018-01-31T11:00:00Z A true",
      "2018-02-28T11:00:00Z A true",
      "2018-03-28T10:00:00Z A true",
      "2018-04-25T10:00:00Z A true",
    ],
  );
});

test("generated shifts say whether they can be cancelled, projected ones have a lasting id and the slot's task", async (t) => {
  const { coop } = await setUp(t);
  const { shifts, member } = await coop.nextShifts({ count: 2 });
  const [generated, projected] = shifts;
  assert.ok(generated?.projected === false && projected?.projected === true);
  assert.deepEqual(generated.cancel, { allowed: false, reason: "regular-shift" });
  assert.equal("attendance" in generated, false);
  assert.equal(projected.id, "s1@2026-10-28");
  assert.deepEqual(projected.task.name, { fr: "Magasin", nl: "Winkel" });
  assert.equal(member.id, "w1");
});

test("a closure, a holiday and an exemption leave days out beside the list, and the count is still reached", async (t) => {
  const { server, coop } = await setUp(t);
  server.on(
    "GET /closures",
    json(list(aClosure({ start: "2026-11-25", end: "2026-11-25", name: { fr: "Inventaire" } }))),
  );
  server.on("GET /me", json(aWorker({ holiday: { start: "2026-10-05", end: "2026-10-31" } })));
  const { shifts, leftOut } = await coop.nextShifts({ count: 3 });
  assert.deepEqual(
    shifts.map(({ start }) => String(start.toPlainDate())),
    ["2026-09-30", "2026-12-23", "2027-01-20"],
  );
  assert.deepEqual(
    leftOut.map(({ date, reason, name }) => [String(date), reason, name]),
    [
      ["2026-10-28", "holiday", null],
      ["2026-11-25", "closure", { fr: "Inventaire" }],
    ],
  );
});

test("a worker without slots to give is projected from the latest regular shift, not from a compensation", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(aWorker({ slots: [] })));
  const compensation = aShift({
    id: "c",
    type: "compensation",
    start: "2026-10-02T06:00:00Z",
    end: "2026-10-02T09:00:00Z",
  });
  server.on("GET /me/shifts", json(page([aShift(), compensation])));
  const { shifts } = await coop.nextShifts({ count: 3 });
  assert.deepEqual(
    shifts.map(({ id }) => id),
    ["sh1", "c", "sh1@2026-10-28"],
  );
});

test("an irregular worker sees those signed up for, with the last moment to cancel", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular()));
  const irregular = aShift({ type: "irregular" });
  const over = aShift({ id: "over", type: "irregular", start: "2026-09-08T07:00:00Z", end: "2026-09-08T10:00:00Z" });
  const cancelled = aShift({ id: "no", type: "irregular", attendance: "cancelled" });
  server.on("GET /me/shifts", json(page([over, irregular, cancelled])));
  const { shifts } = await coop.nextShifts();
  assert.deepEqual(
    shifts.map(({ id }) => id),
    ["sh1"],
  );
  const [shift] = shifts;
  assert.ok(shift?.projected === false && shift.cancel.allowed);
  assert.equal(String(shift.cancel.until), "2026-09-30T10:00:00+02:00[Europe/Brussels]");
});

test("nobody else sees any", async (t) => {
  const { server, coop } = await setUp(t);
  for (const change of [{ role: "non-worker" }, { regime: null, status: null }, { regime: "exempted" }] as const) {
    server.on("GET /me", json(aWorker(change)));
    assert.deepEqual((await coop.nextShifts({ fresh: true })).shifts, []);
  }
});

test("closures are asked for once, far ahead, and again only for more shifts than that", async (t) => {
  const { server, coop } = await setUp(t);
  await coop.nextShifts();
  await coop.offers({ from: "2026-09-07", to: "2026-09-13" });
  assert.deepEqual(
    server.seen.filter(({ path }) => path.startsWith("/closures")).map(({ path }) => path),
    ["/closures?from=2026-08-25&to=2029-09-04"],
  );
  await coop.nextShifts({ count: 60 });
  assert.equal(server.seen.at(-1)?.path, "/closures?from=2026-09-08&to=2032-03-15");
});

test("shifts go into a calendar file, in the reader's language as far as there is one", async (t) => {
  const { coop } = await setUp(t);
  const { shifts } = await coop.nextShifts({ count: 2 });
  const text = await coop.calendar(shifts, { language: "nl-BE" });
  assert.match(text, /SUMMARY:Winkel\r\n/);
  assert.match(text, /DTSTART;TZID=Europe\/Brussels:20260930T120000/);
  assert.match(text, /STATUS:TENTATIVE/);
  assert.match(await coop.calendar(shifts, { language: "en" }), /SUMMARY:Magasin/);
  assert.match(await coop.calendar(shifts, { title: () => "Ma permanence" }), /SUMMARY:Ma permanence/);
});

test("a demo that travels in time gets the closures of the days it travelled to", async (t) => {
  const { server } = await setUp(t);
  const date = new Date(Date.UTC(2041, 0, 2)).toUTCString();
  server.on("GET /settings", json(aSettings({ plannedUntil: "2041-02-04" }), { date }));
  server.on("GET /me", json(aWorker(), { date }));
  server.on("GET /me/shifts", json(page([]), { date }));
  server.on("GET /closures", json(list(aClosure({ start: "2041-02-27", end: "2041-02-27" })), { date }));
  const coop = createCoopShift({ backend: server.url });
  t.after(() => coop.close());
  const { leftOut } = await coop.nextShifts({ count: 1 });
  assert.deepEqual(
    leftOut.map(({ date: day }) => String(day)),
    ["2041-02-27"],
  );
  assert.match(server.seen.at(-1)?.path ?? "", /^\/closures\?from=2041-01-02&/);
});
