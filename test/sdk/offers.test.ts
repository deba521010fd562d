import assert from "node:assert/strict";
import { test } from "node:test";
import { signUpEffect } from "../../src/sdk/effects.ts";
import { list, page, setUp } from "./helpers/cooperative.ts";
import { aClosure, anIrregular, anOpening, aSettings, aShift, aWorker } from "./helpers/fixtures.ts";
import { json, problem, type Reply } from "./helpers/server.ts";

const week = { from: "2026-09-07", to: "2026-09-13" };
const at = (day: string, hour: number) => ({
  start: `2026-09-${day}T${String(hour).padStart(2, "0")}:00:00Z`,
  end: `2026-09-${day}T${String(hour + 2).padStart(2, "0")}:00:00Z`,
});

test("openings are placed by local day and hours, two in one cell, with the week's letter", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /openings", json(list(anOpening(), anOpening({ id: "o2" }), anOpening({ id: "o3", ...at("12", 6) }))));
  const { weeks, list: all } = await coop.offers(week);
  assert.equal(weeks.length, 1);
  assert.equal(String(weeks[0]?.monday), "2026-09-07");
  assert.equal(weeks[0]?.week, "B");
  assert.deepEqual(
    weeks[0]?.rows.map(({ start, end, days }) => [String(start), String(end), days.map(({ offers }) => offers.length)]),
    [
      ["08:00:00", "10:00:00", [0, 0, 0, 0, 0, 1, 0]],
      ["12:00:00", "15:00:00", [0, 0, 0, 2, 0, 0, 0]],
    ],
  );
  assert.deepEqual(
    weeks[0]?.rows[0]?.days.map(({ date }) => date.day),
    [7, 8, 9, 10, 11, 12, 13],
  );
  assert.deepEqual(
    all.map(({ id }) => id),
    ["o1", "o2", "o3"],
  );
});

test("an irregular worker may sign up, or is told the first reason against it", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular()));
  server.on("GET /me/shifts", json(page([aShift({ type: "irregular", ...at("11", 8) })])));
  server.on("GET /closures", json(list(aClosure({ start: "2026-09-12", end: "2026-09-12" }))));
  const openings = [
    anOpening({ id: "fine" }),
    anOpening({ id: "overlapping", ...at("11", 9) }),
    anOpening({ id: "closed", ...at("12", 8) }),
    anOpening({ id: "mine", ...at("13", 8), signedUp: true, free: 0 }),
  ];
  server.on("GET /openings", json(list(...openings)));
  const { list: offers, closures } = await coop.offers(week);
  assert.deepEqual(
    offers.map(({ id, signUp }) => [id, signUp?.allowed === false ? signUp.reason : signUp?.purpose]),
    [
      ["fine", "irregular"],
      ["overlapping", "overlaps"],
      ["closed", "closed-day"],
      ["mine", "already-signed-up"],
    ],
  );
  assert.deepEqual(
    closures.map(({ id }) => id),
    ["c1"],
  );
});

test("an offer says what it does to the counters, where the member may sign up", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular({ counters: { regular: 1, compensation: 0 } })));
  server.on("GET /me/shifts", json(page([aShift({ type: "irregular", ...at("11", 8) })])));
  server.on("GET /openings", json(list(anOpening(), anOpening({ id: "overlapping", ...at("11", 9) }))));
  const [offer, refused] = (await coop.offers(week)).list;
  assert.ok(offer?.effect?.kind === "counter");
  const { from, to, alertBefore, alertAfter } = offer.effect;
  // Countdowns on 14 September, 12 October, 9 November and 7 December.
  assert.deepEqual([from, to, String(alertBefore), String(alertAfter)], [2, 3, "2026-11-09", "2026-12-07"]);
  assert.equal(refused?.effect, null);
});

test("offers without their effects are the same but for those, and each is told when it is asked for", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular({ counters: { regular: 1, compensation: 0 } })));
  server.on("GET /me/shifts", json(page([aShift({ type: "irregular", ...at("11", 8) })])));
  server.on("GET /openings", json(list(anOpening(), anOpening({ id: "overlapping", ...at("11", 9) }))));
  const { list: full } = await coop.offers(week);
  const { list: lean } = await coop.offers({ ...week, effects: false });
  assert.deepEqual(
    lean,
    full.map((offer) => ({ ...offer, effect: null })),
  );
  const [offer] = lean;
  assert.ok(offer);
  assert.deepEqual(signUpEffect(coop, offer), full[0]?.effect);
  coop.refresh();
  coop.close();
  assert.equal(signUpEffect(coop, offer), null);
});

test("a backend with an alert date or a status of its own is right: what is to come is not known", async (t) => {
  const { server, coop } = await setUp(t);
  const effectWith = async (alertDate: string | null) => {
    server.on("GET /me", json(anIrregular({ alertDate })));
    server.on("GET /me/shifts", json(page([])));
    coop.refresh();
    const [offer] = (await coop.offers(week)).list;
    return offer?.effect?.kind === "counter" ? String(offer.effect.alertAfter) : undefined;
  };
  assert.equal(await effectWith("2026-09-14"), "2026-10-12");
  assert.equal(await effectWith("2026-09-20"), "null");
  assert.equal(await effectWith(null), "null");
  server.on("GET /me", json(anIrregular({ status: "alert" })));
  coop.refresh();
  const [offer] = (await coop.offers(week)).list;
  assert.partialDeepStrictEqual(offer?.effect, {
    kind: "counter",
    from: 0,
    to: 1,
    alertBefore: null,
    alertAfter: null,
  });
});

test("the last places are left out and counted, unless all are asked for; many free places are highlighted", async (t) => {
  const { server, coop } = await setUp(t);
  server.on(
    "GET /openings",
    json(list(anOpening({ capacity: 10, free: 1 }), anOpening({ id: "o2", capacity: 10, free: 4 }))),
  );
  const some = await coop.offers(week);
  assert.deepEqual([some.list.map(({ id, highlighted }) => [id, highlighted]), some.hidden], [[["o2", true]], 1]);
  const all = await coop.offers({ ...week, showAll: true });
  assert.deepEqual([all.list.map(({ highlighted }) => highlighted), all.hidden], [[false, true], 0]);
  assert.equal(server.count("GET /openings"), 1);
});

test("to compensate, only understaffed openings are offered, all on request", async (t) => {
  const { server, coop } = await setUp(t);
  server.on(
    "GET /me",
    json(aWorker({ status: "alert", counters: { regular: 0, compensation: -1 }, alertSince: "2026-09-01" })),
  );
  server.on(
    "GET /openings",
    json(list(anOpening({ capacity: 5, free: 4 }), anOpening({ id: "o2", capacity: 5, free: 3 }))),
  );
  const query = { ...week, purpose: "compensation" } as const;
  const offers = await coop.offers(query);
  assert.deepEqual(
    offers.list.map(({ id }) => id),
    ["o1"],
  );
  assert.deepEqual(offers.list[0]?.signUp, { allowed: true, purpose: "compensation" });
  assert.deepEqual(offers.list[0]?.effect, { kind: "compensation", owed: 1, left: 0 });
  assert.equal((await coop.offers({ ...query, showAll: true })).list.length, 2);
  assert.match(server.seen.find(({ path }) => path.startsWith("/openings"))?.path ?? "", /purpose=compensation/);
});

test("filters by task, weekday and part of day keep what matches all of them, and say how many are left out", async (t) => {
  const { server, coop } = await setUp(t);
  const task = { id: "cheese", name: { fr: "Fromage" } };
  server.on(
    "GET /openings",
    json(
      list(
        anOpening(),
        anOpening({ id: "o2", task }),
        anOpening({ id: "o3", ...at("11", 7) }),
        anOpening({ id: "o4", ...at("11", 16) }),
      ),
    ),
  );
  const ids = async (filter: Parameters<typeof coop.offers>[0]["filter"]) => {
    const offers = await coop.offers({ ...week, filter });
    assert.equal(offers.list.length + offers.filteredOut, 4);
    assert.deepEqual(
      offers.tasks.map(({ id }) => id),
      ["shop", "cheese"],
    );
    return offers.list.map(({ id }) => id);
  };
  assert.deepEqual(await ids({ tasks: ["cheese"] }), ["o2"]);
  assert.deepEqual(await ids({ weekdays: [5] }), ["o3", "o4"]);
  assert.deepEqual(await ids({ partsOfDay: ["morning", "evening"] }), ["o3", "o4"]);
  assert.deepEqual(await ids({ weekdays: [5], partsOfDay: ["evening"], tasks: [] }), ["o4"]);
});

test("openings that have begun are not offered", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /openings", json(list(anOpening(at("08", 7)), anOpening({ id: "o2", ...at("08", 9) }))));
  assert.deepEqual(
    (await coop.offers(week)).list.map(({ id }) => id),
    ["o2"],
  );
});

test("without a member the openings are there, and nothing is said about signing up", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", problem(401, "unauthenticated"));
  server.on("GET /me/shifts", problem(401, "unauthenticated"));
  const { list: offers, member } = await coop.offers(week);
  assert.deepEqual([offers.length, offers[0]?.signUp, offers[0]?.effect, member], [1, null, null, null]);
});

test("a backend that fails is not taken for a page without a member", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", problem(500, "unavailable"));
  await assert.rejects(coop.offers(week), { name: "HttpProblem", status: 500 });
});

/** Answers upcoming and past shifts apart. */
function shiftsOf(upcoming: readonly unknown[], past: readonly unknown[]): Reply {
  return (response, request) => json(page(request.url?.includes("past") === true ? past : upcoming))(response, request);
}

test("a limit a day counts the shift under way once, and those that are over today", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular()));
  server.on("GET /openings", json(list(anOpening({ id: "today", ...at("08", 16) }), anOpening())));
  const own = (id: string, hour: number) => aShift({ id, type: "irregular", ...at("08", hour) });
  const answers = async (upcoming: readonly unknown[], past: readonly unknown[]) => {
    server.on("GET /me/shifts", shiftsOf(upcoming, past));
    const { list: offers } = await coop.offers({ ...week, fresh: true });
    return offers.map(({ signUp }) => (signUp?.allowed === false ? signUp.reason : "allowed"));
  };
  const [underWay, early] = [own("under-way", 7), own("early", 4)];
  coop.refresh();
  assert.deepEqual(await answers([underWay], [underWay]), ["allowed", "allowed"]);
  coop.refresh();
  assert.deepEqual(await answers([underWay], [underWay, early]), ["daily-limit", "allowed"]);
});

test("past shifts are not asked for where no opening of today is left, nor for nobody", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular()));
  server.on("GET /openings", json(list(anOpening({ id: "begun", ...at("08", 7) }), anOpening())));
  await coop.offers(week);
  server.on("GET /me", problem(401, "unauthenticated"));
  server.on("GET /openings", json(list(anOpening({ id: "today", ...at("08", 16) }))));
  coop.refresh();
  await coop.offers(week);
  assert.equal(
    server.seen.some(({ path }) => path.includes("past")),
    false,
  );
});

test("a shift under way leaves no room for one that begins before its end", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json(anIrregular()));
  const night = { start: "2026-09-08T07:00:00Z", end: "2026-09-09T01:00:00Z" };
  server.on("GET /me/shifts", shiftsOf([aShift({ type: "irregular", ...night })], []));
  const early = { start: "2026-09-09T00:30:00Z", end: "2026-09-09T02:00:00Z" };
  server.on("GET /openings", json(list(anOpening(early))));
  const [offer] = (await coop.offers(week)).list;
  assert.deepEqual(offer?.signUp, { allowed: false, reason: "overlaps" });
});

test("a limit a cycle counts past shifts too, and only then asks for them", async (t) => {
  const { server, coop } = await setUp(t);
  const { rules } = aSettings();
  server.on("GET /settings", json(aSettings({ rules: { ...rules, maxShiftsPerCycle: 1 } })));
  server.on("GET /me", json(anIrregular()));
  const past = aShift({
    type: "irregular",
    attendance: "present",
    start: "2026-09-02T08:00:00Z",
    end: "2026-09-02T10:00:00Z",
  });
  server.on("GET /me/shifts", shiftsOf([], [past]));
  const { list: offers } = await coop.offers(week);
  assert.deepEqual(offers[0]?.signUp, { allowed: false, reason: "cycle-limit" });
});
