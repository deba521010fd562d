import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import { calendarText, type CalendarShift } from "../../src/domain/calendar.ts";
import { loadTemporal, temporal, type Temporal } from "../../src/domain/temporal.ts";

const timeZone = "Europe/Brussels";

before(loadTemporal);

function at(text: string): Temporal.Instant {
  return temporal().Instant.from(text);
}

function makeShift(part: Partial<CalendarShift> = {}): CalendarShift {
  return {
    id: "slot-1.2026-11-25",
    start: at("2026-11-25T11:00:00Z"),
    end: at("2026-11-25T14:00:00Z"),
    title: "Magasin",
    ...part,
  };
}

function write(shifts: readonly CalendarShift[], zone = timeZone): string {
  return calendarText({ shifts, timeZone: zone, name: "Coop", now: at("2026-11-22T09:00:00Z") });
}

/** Reads a text as a calendar program that has never heard of the zone: by the VTIMEZONE in the text alone. */
function readEvents(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents("vtimezone");
  ICAL.TimezoneService.reset();
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

function readInstant(time: ICAL.Time): string {
  return at(new Date(time.toUnixTime() * 1000).toISOString()).toString();
}

describe("calendarText", () => {
  it("keeps 12:00 in Brussels at 12:00 for a reader who only has the text, in winter and in summer", () => {
    const starts = ["2027-01-13T11:00:00Z", "2027-04-14T10:00:00Z", "2027-12-01T11:00:00Z"];
    const shifts = starts.map((start) => makeShift({ id: start, start: at(start), end: at(start).add({ hours: 3 }) }));
    const events = readEvents(write(shifts));
    assert.deepEqual(
      events.map((event) => readInstant(event.startDate)),
      starts,
    );
    assert.deepEqual(
      events.map((event) => event.startDate.hour),
      [12, 12, 12],
    );
  });

  it("gives the right instants around both legal time changes, in zones of all kinds", () => {
    const zones = ["Europe/Brussels", "Pacific/Auckland", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kolkata"];
    for (const zone of zones) {
      let start = at("2026-10-24T20:30:00Z");
      const shifts = Array.from({ length: 400 }, (_, index) => {
        start = start.add({ hours: 13, minutes: 30 });
        return makeShift({ id: String(index), start, end: start.add({ hours: 3 }) });
      });
      const events = readEvents(write(shifts, zone));
      events.forEach((event, index) => {
        const shift = shifts[index];
        assert.equal(event.startDate.toUnixTime() * 1000, shift?.start.epochMilliseconds, `${zone} ${index} start`);
        assert.equal(event.endDate.toUnixTime() * 1000, shift?.end.epochMilliseconds, `${zone} ${index} end`);
      });
      assert.equal(events.length, 400);
    }
  });

  it("ends every line with CRLF and folds at 75 octets without breaking a character", () => {
    const title = "Épluchage d’été 🥕 ".repeat(20);
    const text = write([makeShift({ title })]);
    const lines = text.split("\r\n");
    assert.equal(lines.pop(), "");
    for (const line of lines) {
      assert.ok(new TextEncoder().encode(line).length <= 75, line);
      assert.ok(!line.includes("\n") && !line.includes("\uFFFD"), line);
    }
    assert.equal(readEvents(text)[0]?.summary, title);
  });

  it("writes any text as text: commas, semicolons, backslashes and line breaks come back as they were", () => {
    const title = "Caisse; magasin, \\ fromage\nBEGIN:VEVENT\nEND:VCALENDAR";
    const events = readEvents(write([makeShift({ title, description: title, location: title })]));
    assert.equal(events.length, 1);
    assert.equal(events[0]?.summary, title);
    assert.deepEqual(
      events.map(({ description, location }) => [description, location]),
      [[title, title]],
    );
  });

  it("lets no text out of its line: no name, id or address adds a property, an event or a broken line", () => {
    const lineStart =
      /^( |BEGIN:|END:|VERSION:|PRODID:|CALSCALE:|X-WR-|TZ|DTSTART|DTEND|DTSTAMP|UID:|SUMMARY:|STATUS:|DESCRIPTION:|LOCATION:|URL:|$)/;
    const parts = fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\u0085",
      "\u2028",
      "\0",
      ":",
      ";",
      ",",
      "\\",
      '"',
      "END:VEVENT",
      "🥕",
    );
    const texts = fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 60 })), { maxLength: 12 });
    fc.assert(
      fc.property(
        texts.map((each) => each.join("")),
        (text) => {
          const shift = makeShift({ id: text, title: text, description: text, location: text });
          const now = at("2026-11-22T09:00:00Z");
          const lines = calendarText({ shifts: [shift, shift], timeZone, name: text, now, url: `https://x/${text}` });
          for (const line of lines.split(/\r\n|[\r\n\u0085\u2028\u2029]/)) {
            assert.match(line, lineStart);
            assert.ok(new TextEncoder().encode(line).length <= 75, line);
          }
          const events = readEvents(lines);
          assert.equal(events.length, 2);
          const wanted = text
            .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
            // oxlint-disable-next-line no-control-regex -- what a calendar can't hold
            .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
          for (const value of [events[0]?.summary, events[0]?.description, events[1]?.location])
            assert.equal(value, wanted);
        },
      ),
    );
  });

  it("names the zone by its proper name, and writes UTC where the zone is a mere offset", () => {
    for (const zone of ["+02:00", "europe/brussels"]) {
      const text = write([makeShift()], zone);
      assert.equal(readInstant(readEvents(text)[0]?.startDate ?? assert.fail()), "2026-11-25T11:00:00Z");
    }
    assert.match(write([makeShift()], "europe/brussels"), /\r\nDTSTART;TZID=Europe\/Brussels:20261125T120000\r\n/);
    assert.match(write([makeShift()], "+02:00"), /\r\nDTSTART:20261125T110000Z\r\n/);
  });

  it("refuses a shift that ends before it starts", () => {
    const shift = makeShift({ end: at("2026-11-25T10:59:59Z") });
    assert.throws(() => write([shift]), { name: "RangeError", message: /The end is 2026-11-25T10:59:59Z/ });
  });

  it("marks a projected shift as tentative and a cancelled one as cancelled", () => {
    const text = write([
      makeShift({ id: "1" }),
      makeShift({ id: "2", projected: true }),
      makeShift({ id: "3", cancelled: true }),
    ]);
    const statuses = readEvents(text).map((event) => event.component.getFirstPropertyValue("status"));
    assert.deepEqual(statuses, ["CONFIRMED", "TENTATIVE", "CANCELLED"]);
  });

  it("gives a shift the same UID every time and two shifts two", () => {
    const shifts = [makeShift({ id: "1" }), makeShift({ id: "2" })];
    const uids = readEvents(write(shifts)).map(({ uid }) => uid);
    assert.equal(new Set(uids).size, 2);
    assert.deepEqual(
      readEvents(write(shifts.toReversed())).map(({ uid }) => uid),
      uids.toReversed(),
    );
  });

  it("is a calendar without events, with its zone, when there are no shifts", () => {
    const calendar = new ICAL.Component(ICAL.parse(write([])) as unknown[]);
    assert.equal(calendar.getAllSubcomponents("vevent").length, 0);
    assert.equal(calendar.getAllSubcomponents("vtimezone").length, 1);
  });

  it("names a zone that does not exist", () => {
    assert.throws(() => write([makeShift()], "Europe/Atlantis"), { name: "RangeError", message: /europe\/atlantis/i });
  });
});
