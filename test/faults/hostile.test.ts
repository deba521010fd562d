/** Hostile strings where no page is: in addresses, in calendars, as names of objects. */
import assert from "node:assert/strict";
import { before, it, suite } from "node:test";
import ICAL from "ical.js";
import { loadTemporal } from "../../src/domain/temporal.ts";
import { aClosure, anOpening, aSettings, aShift, aWorker } from "../sdk/helpers/fixtures.ts";
import { list, page, setUp } from "../sdk/helpers/cooperative.ts";
import { json, noContent, text, type Reply } from "../sdk/helpers/server.ts";
import { now, startFaultServer } from "./server.ts";
import { hostileStrings, hostileUrls } from "./hostile-strings.ts";

before(loadTemporal);

/** Answers a sign-up with a shift of the opening that was asked for, as its address says. */
const asAsked: Reply = (response, request) => {
  const openingId = decodeURIComponent((request.url ?? "").slice("/me/sign-ups/".length));
  json(aShift({ openingId }))(response, request);
};

/** Half a character can't be part of an address; dots alone would mean a folder. */
function isNoId(string: string): boolean {
  return /\p{Surrogate}/u.test(string);
}

suite("a hostile string", () => {
  it("as an opening's id goes to that opening's address and no other, or nowhere", async (t) => {
    const { server, coop } = await setUp(t);
    for (const id of [...hostileStrings, "..", ".", "../me", "o1/../../x", "%2e%2e"]) {
      const route = `PUT /me/sign-ups/${encodeURIComponent(id.toWellFormed())}`;
      server.on(route, asAsked);
      const early = server.seen.length;
      if (isNoId(id) || id === ".." || id === ".") {
        await assert.rejects(coop.signUp(id), RangeError, JSON.stringify(id));
        assert.equal(server.seen.length, early, JSON.stringify(id));
      } else if (encodeURIComponent(id).length < 8000) {
        assert.equal((await coop.signUp(id)).openingId, id);
        assert.equal(server.count(route), 1, JSON.stringify(id));
      }
    }
  });

  it("as an id is answered by the reference backend as one that there isn't, and never by a fault", async () => {
    const server = await startFaultServer({ pages: "http://pages.invalid" });
    const line = server.open("irregular-ahead");
    for (const id of hostileStrings.filter((each) => !isNoId(each))) {
      for (const method of ["PUT", "DELETE"]) {
        const { status } = await line.ask(method, `/me/sign-ups/${encodeURIComponent(id)}`);
        assert.equal(status, 404, `${method} ${JSON.stringify(id)}`);
      }
      const key = await line.ask("GET", `/me/calendar.ics?key=${encodeURIComponent(id)}`);
      assert.equal(key.status, 404, JSON.stringify(id));
      const cursor = await line.ask("GET", `/me/shifts?when=past&cursor=${encodeURIComponent(id)}`);
      assert.ok([200, 400].includes(cursor.status), JSON.stringify(id));
    }
    await server.close();
  });

  it("is one event's title in a calendar, however it is meant to end one", async (t) => {
    const { server, coop } = await setUp(t);
    server.on("GET /settings", json(aSettings({ cooperative: { name: hostileStrings.join(" ").slice(0, 5000) } })));
    const shifts = hostileStrings.map((name, index) =>
      aShift({ id: `${index} ${name}`, task: { id: name, name: { fr: name } }, openingId: name }),
    );
    server.on("GET /me/shifts", json(page(shifts)));
    await coop.settings();
    const calendar = await coop.calendar(await coop.upcomingShifts(), { url: "https://coop.example/shifts" });
    const root = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
    const events = root.getAllSubcomponents("vevent");
    assert.equal(events.length, hostileStrings.length);
    const names = new Set(events.flatMap((event) => event.getAllProperties().map(({ name }) => name)));
    for (const name of ["attendee", "x-injected", "organizer", "attach"]) assert.equal(names.has(name), false, name);
    assert.equal(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size, hostileStrings.length);
    for (const line of calendar.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    // oxlint-disable-next-line no-control-regex -- none of them may be left
    assert.doesNotMatch(calendar.replaceAll("\r\n", ""), /[\u0000-\u0008\u000a-\u001f\u007f]/);
  });

  it("as the name of a field changes no object", async (t) => {
    const { server, coop } = await setUp(t);
    const spiked = (body: unknown): Reply =>
      text(
        JSON.stringify(body).replace("{", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
        "application/json",
      );
    const name = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z","fr":"Magasin"}') as { fr: string };
    server.on("GET /settings", spiked(aSettings()));
    server.on("GET /me", spiked(aWorker()));
    server.on("GET /openings", spiked(list(anOpening({ task: { id: "shop", name } }))));
    server.on("GET /closures", spiked(list(aClosure({ name }))));
    server.on("DELETE /me/sign-ups/o1", noContent);
    const [member, [opening]] = await Promise.all([
      coop.me(),
      coop.openings({ from: "2026-09-07", to: "2026-09-13" }),
      coop.closures({ from: "2026-09-07", to: "2026-12-31" }),
    ]);
    for (const object of [{}, [], member, opening ?? {}]) assert.equal(Reflect.get(object, "polluted"), undefined);
    assert.equal(opening?.task.name["fr"], "Magasin");
  });

  it("as an address of the office or the calendar's feed is dropped, and so is what is no mail or phone", async (t) => {
    const { server, coop } = await setUp(t, { clock: { now: () => Date.parse(now) }, freshFor: 0 });
    for (const url of hostileUrls) {
      const contact = { name: { fr: "Bureau" }, email: url, phone: url, url };
      server.on("GET /settings", json(aSettings({ contact })));
      server.on("GET /me", json(aWorker({ calendarFeed: url })));
      coop.refresh();
      const [settings, member] = await Promise.all([coop.settings(), coop.me()]);
      const links = [settings.contact.url, member.calendarFeed].filter((each) => each !== null);
      for (const link of links) assert.match(link, /^https?:\/\/127\.0\.0\.1/, `${JSON.stringify(url)} became ${link}`);
      assert.deepEqual([settings.contact.email, settings.contact.phone], [null, null], JSON.stringify(url));
    }
  });
});
