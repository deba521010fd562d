/** What members and visitors read. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { call, callForCode, createTestBackend } from "./client.ts";
import { at, data, makeOccurrence, makeShift } from "./fixtures.ts";

const month = { from: "2026-11-25", to: "2026-12-24" };

function idsOf({ items }: { items: { id: string }[] }): string[] {
  return items.map(({ id }) => id);
}

describe("the settings, slots, closures and notices", () => {
  const backend = createTestBackend();

  it("are there for everybody, signed in or not", async () => {
    for (const [name, parameters] of [
      ["getSettings", {}],
      ["getSlots", {}],
      ["getClosures", month],
      ["getNotices", {}],
      ["getOpenings", month],
    ] as const) {
      assert.equal((await call(backend, name, { parameters })).status, 200, name);
      assert.equal((await call(backend, name, { parameters, as: "ivo" })).status, 200, name);
    }
  });

  it("give slots in the order of the cycle with the places that are left", async () => {
    const { body } = await call(backend, "getSlots");
    assert.deepEqual(
      body.items.map((slot: { id: string; free: number; capacity: number }) => [slot.id, slot.free, slot.capacity]),
      [
        ["shop-a1", 1, 3],
        ["shop-a1-late", 0, 1],
        ["shop-b3", 2, 3],
      ],
    );
  });

  it("give the notices that hold now, and no other", async () => {
    assert.deepEqual(idsOf((await call(backend, "getNotices")).body), ["now"]);
  });

  it("give the closures that touch the days asked for", async () => {
    const ids = async (from: string, to: string) =>
      idsOf((await call(backend, "getClosures", { parameters: { from, to } })).body);
    assert.deepEqual(await ids("2026-12-01", "2026-12-31"), ["stocktaking", "new-year"]);
    assert.deepEqual(await ids("2027-01-02", "2037-01-02"), ["new-year"]);
    assert.deepEqual(await ids("2026-12-02", "2026-12-30"), []);
  });
});

describe("the openings", () => {
  const backend = createTestBackend();

  it("are those to come with a free place on a day of work", async () => {
    const { body } = await call(backend, "getOpenings", { parameters: month });
    assert.deepEqual(idsOf(body), [
      "soon",
      "two-hours",
      "open",
      "overlap",
      "evening",
      "last",
      "called-off",
      "busy",
      "own",
    ]);
  });

  it("keep those where the member is signed up, full ones too, and say so", async () => {
    const { body } = await call(backend, "getOpenings", { parameters: month, as: "ida" });
    const own = body.items.filter(({ signedUp }: { signedUp: boolean }) => signedUp);
    assert.deepEqual(idsOf({ items: own }), ["full", "busy"]);
  });

  it("for a compensation are those where at most a fifth of the places is taken", async () => {
    const parameters = { ...month, purpose: "compensation" };
    const ids = idsOf((await call(backend, "getOpenings", { parameters, as: "rob" })).body);
    assert.ok(!ids.includes("busy"), "2 of 5 are taken there");
    assert.ok(ids.includes("open") && ids.includes("two-hours"));
  });

  it("start on the days asked for in the cooperative's zone, where a day there is another one in UTC", async () => {
    const late = makeOccurrence("after-midnight", "2026-11-30T23:30:00Z", { day: "2026-12-01" });
    const store = createMemoryStore({ ...data, closures: [], occurrences: [late] });
    const ids = async (day: string) =>
      idsOf((await call(createTestBackend({ store }), "getOpenings", { parameters: { from: day, to: day } })).body);
    assert.deepEqual(await ids("2026-11-30"), []);
    assert.deepEqual(await ids("2026-12-01"), ["after-midnight"]);
  });

  it("name the parameter that is missing or wrong", async () => {
    for (const [parameters, name] of [
      [{}, "from"],
      [{ from: "2026-11-25" }, "to"],
      [{ from: "2026-02-30", to: "2026-03-01" }, "from"],
      [{ from: "today", to: "2026-03-01" }, "from"],
      [{ from: "2026-11-25T10:00:00Z", to: "2026-03-01" }, "from"],
      [{ from: "2026-11-25", to: "2026-11-24" }, "to"],
      [{ from: "0000-12-31", to: "0001-01-01" }, "from"],
      [{ from: "2026-01-01", to: "2027-01-02" }, "to"],
      [{ ...month, purpose: "fun" }, "purpose"],
    ] as const) {
      const { status, body } = await call(backend, "getOpenings", { parameters });
      assert.deepEqual([status, body.code], [400, "invalid"]);
      assert.match(body.detail, new RegExp(`^${name}: `));
    }
  });
});

describe("the member", () => {
  const backend = createTestBackend();
  const readMe = async (as: string) => (await call(backend, "getMe", { as })).body;

  it("has a status and may shop by the rules, at the backend's time", async () => {
    const outcome = async (as: string) => {
      const { status, mayShop } = await readMe(as);
      return [status, mayShop];
    };
    assert.deepEqual(await outcome("rita"), ["ok", true]);
    assert.deepEqual(await outcome("rob"), ["alert", true]);
    assert.deepEqual(await outcome("hugo"), ["holiday", false]);
    assert.deepEqual(await outcome("eva"), ["ok", true]);
    assert.deepEqual(await outcome("ulla"), ["unsubscribed", false]);
    assert.deepEqual(await outcome("nino"), [null, true]);
    assert.deepEqual(await outcome("nora"), [null, false]);
    const later = createTestBackend({ clock: () => at("2027-01-01T10:00:00Z") });
    assert.equal((await call(later, "getMe", { as: "rob" })).body.status, "suspended");
  });

  it("has leave, absences and slots of their own", async () => {
    const hugo = await readMe("hugo");
    assert.deepEqual(hugo.holiday, { start: "2026-11-20", end: "2026-12-31" });
    assert.deepEqual(hugo.exemption, { start: "2027-02-01", end: null, reason: { fr: "Maladie" } });
    assert.deepEqual(hugo.absences, { count: 1, dates: ["2026-10-01"] });
    assert.deepEqual(idsOf({ items: hugo.slots }), ["shop-a1"]);
  });

  it("is told that today's countdown has not run, on a countdown day before it does", async () => {
    assert.equal((await readMe("ida")).countdownRan, false);
    assert.equal((await readMe("ivo")).countdownRan, true);
  });

  it("is nobody's without signing in, or with a token that isn't valid", async () => {
    assert.equal(await callForCode(backend, "getMe"), "unauthenticated");
    assert.equal(await callForCode(backend, "getMe", { as: "nobody" }), "unauthenticated");
    const expired = { headers: { Authorization: "Bearer not/valid" } };
    assert.equal(await callForCode(backend, "getMe", expired), "unauthenticated");
    assert.equal((await call(backend, "getMe", expired)).headers.get("WWW-Authenticate"), 'Bearer realm="coopshift"');
    assert.equal(await callForCode(backend, "getOpenings", { parameters: month, ...expired }), "unauthenticated");
    const proxy = { headers: { Authorization: "Basic Y29vcDpjb29w" } };
    assert.equal(await callForCode(backend, "getOpenings", { parameters: month, ...proxy }), null);
  });
});

describe("the shifts of a member", () => {
  const backend = createTestBackend();
  const read = async (parameters: Record<string, string>, as = "rita") =>
    (await call(backend, "getShifts", { parameters, as })).body;

  it("are upcoming by start, or past with the newest first", async () => {
    assert.deepEqual(idsOf(await read({ when: "upcoming" })), ["called-off.rita", "own.rita"]);
    assert.deepEqual(idsOf(await read({ when: "past" })), ["past-1b.rita", "past-1.rita", "past-2.rita"]);
  });

  it("read as cancelled where the occurrence was called off", async () => {
    const [first] = (await read({ when: "upcoming" })).items;
    assert.deepEqual([first.attendance, first.openingId], ["cancelled", null]);
  });

  it("come in pages that stay in step while shifts are added before, between and after", async () => {
    const store = createMemoryStore(data);
    const growing = createTestBackend({ store });
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const parameters: Record<string, string> = { when: "past", limit: "1", ...(cursor === null ? {} : { cursor }) };
      const { body } = await call(growing, "getShifts", { parameters, as: "rita" });
      seen.push(...idsOf(body));
      cursor = body.nextCursor;
      if (cursor === null) break;
      const day = `2026-11-${20 + page}`;
      await store.transaction(async (transaction) => {
        await transaction.addOccurrences([makeOccurrence(`new-${page}`, `${day}T08:00:00Z`)]);
        await transaction.addShifts([makeShift("rita", `new-${page}`)]);
      });
    }
    assert.deepEqual(seen, ["past-1b.rita", "past-1.rita", "past-2.rita"]);
    assert.equal(cursor, null);
  });

  it("refuse a page that nobody gave, naming the parameter", async () => {
    const { nextCursor } = await read({ when: "past", limit: "1" });
    for (const [parameters, name] of [
      [{}, "when"],
      [{ when: "tomorrow" }, "when"],
      [{ when: "past", limit: "0" }, "limit"],
      [{ when: "past", limit: "101" }, "limit"],
      [{ when: "past", limit: "-1" }, "limit"],
      [{ when: "past", limit: "1e1" }, "limit"],
      [{ when: "past", cursor: "" }, "cursor"],
      [{ when: "past", cursor: "made up" }, "cursor"],
      [{ when: "past", cursor: "eyJ4IjoxfQ" }, "cursor"],
      [{ when: "upcoming", cursor: nextCursor }, "cursor"],
    ] as const) {
      const body = await read(parameters);
      assert.equal(body.code, "invalid", JSON.stringify(parameters));
      assert.match(body.detail, new RegExp(`^${name}: `));
    }
  });
});

describe("the calendar feed", () => {
  const backend = createTestBackend();

  it("is found by the address that the member is told, and holds their shifts alone", async () => {
    const { calendarFeed } = (await call(backend, "getMe", { as: "ivo" })).body;
    const response = await backend.fetch(new Request(calendarFeed));
    assert.equal(response.headers.get("Content-Type"), "text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    const uids = calendar.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("uid"));
    assert.deepEqual(
      uids,
      ["past-1", "under-way", "soon", "two-hours", "busy"].map((id) => `${id}.ivo@coopshift`),
    );
  });

  it("is the contract's: a key that nobody has opens nothing", async () => {
    assert.equal((await call(backend, "getCalendar", { parameters: { key: "key-of-rita" } })).status, 200);
    assert.equal(await callForCode(backend, "getCalendar", { parameters: { key: "key-of-nobody" } }), "not-found");
    assert.equal(await callForCode(backend, "getCalendar"), "invalid");
  });

  it("gets a key that nobody guesses where the member wants a new one, and a first one where there is none", async () => {
    const addresses: string[] = [];
    for (const as of ["ida", "ida", "nino"]) {
      const { body } = await call(backend, "renewCalendarKey", { as });
      assert.match(body.calendarFeed, /^https:\/\/coop\.example\/api\/v1\/me\/calendar\.ics\?key=[\w-]{32}$/);
      assert.equal((await call(backend, "getMe", { as })).body.calendarFeed, body.calendarFeed);
      addresses.push(body.calendarFeed);
    }
    assert.equal(new Set(addresses).size, 3);
    assert.equal(await callForCode(backend, "renewCalendarKey"), "unauthenticated");
    assert.equal(await callForCode(backend, "renewCalendarKey", { as: "stranger" }), "unauthenticated");
  });

  it("is the same text all day, so a program that asks every hour is answered 304", async () => {
    const parameters = { key: "key-of-rita" };
    const evening = createTestBackend({ clock: () => at("2026-11-25T20:00:00Z") });
    const etag = (await call(backend, "getCalendar", { parameters })).headers.get("ETag") ?? "";
    const reply = await call(evening, "getCalendar", { parameters, headers: { "If-None-Match": etag } });
    assert.equal(reply.status, 304);
  });
});

describe("what is nobody's business", () => {
  const reads: readonly [OperationName, Record<string, string>][] = [
    ["getSettings", {}],
    ["getMe", {}],
    ["getShifts", { when: "upcoming" }],
    ["getShifts", { when: "past" }],
    ["getOpenings", month],
    ["getOpenings", { ...month, purpose: "compensation" }],
    ["getSlots", {}],
    ["getClosures", month],
    ["getNotices", {}],
  ];

  it("a coordinator who has not agreed appears in no answer, one who has does", async () => {
    const texts: string[] = [];
    for (const as of data.workers.slice(0, 9).map(({ id }) => id)) {
      const backend = createTestBackend();
      for (const [name, parameters] of reads) texts.push((await call(backend, name, { parameters, as })).text);
      texts.push((await call(backend, "putSignUp", { parameters: { openingId: "overlap" }, as })).text);
    }
    texts.push((await call(createTestBackend(), "getCalendar", { parameters: { key: "key-of-rita" } })).text);
    const all = texts.join("\n");
    assert.ok(!/hilde|hidden|000 00 02/i.test(all));
    assert.ok(all.includes("Sara Shown"));
  });

  it("another member's name, id, key and shifts appear in no answer to a member or visitor", async () => {
    const backend = createTestBackend();
    for (const [name, parameters] of reads) {
      const { text } = await call(backend, name, { parameters, as: "ivo" });
      assert.ok(!/\brita\b|\bida\b|crowd/.test(text), `${name}: ${text}`);
      if (operations[name].signedIn === "required") continue;
      assert.ok(!/\brita\b|\bivo\b|\bida\b|crowd/.test((await call(backend, name, { parameters })).text), name);
    }
  });
});
