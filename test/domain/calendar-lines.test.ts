/** The calendar text line by line, where a reader that forgives would not tell. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { calendarText, type CalendarInput, type CalendarShift } from "../../src/domain/calendar.ts";
import { at } from "./values.ts";

const shift: CalendarShift = {
  id: "shop.2026-11-25",
  start: at("2026-11-25T11:00:00Z"),
  end: at("2026-11-25T14:00:00Z"),
  title: "Magasin",
};

function lines(part: Partial<CalendarShift>, input: Partial<CalendarInput> = {}): string[] {
  const now = at("2026-11-22T09:05:07Z");
  return calendarText({
    shifts: [{ ...shift, ...part }],
    timeZone: "Europe/Brussels",
    name: "Coop",
    now,
    ...input,
  }).split("\r\n");
}

/** The lines of the zone, without its frame. */
function zone(start: string, end: string, timeZone: string): string[] {
  const all = lines({ start: at(start), end: at(end) }, { timeZone, now: at(start) });
  return all.slice(all.indexOf("BEGIN:VTIMEZONE") + 2, all.indexOf("END:VTIMEZONE"));
}

describe("calendarText, line by line", () => {
  it("is a calendar, its zone, and an event", () => {
    const text = lines({ description: "A, B", location: "Rue X; 1" }, { url: "https://coop.example/a b\r\nX:1" });
    assert.deepEqual(text, [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//coopshift//coopshift//EN",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:Coop",
      "X-WR-TIMEZONE:Europe/Brussels",
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Brussels",
      "BEGIN:STANDARD",
      "DTSTART:20261025T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:shop.2026-11-25@coopshift",
      "DTSTAMP:20261122T090507Z",
      "DTSTART;TZID=Europe/Brussels:20261125T120000",
      "DTEND;TZID=Europe/Brussels:20261125T150000",
      "SUMMARY:Magasin",
      "STATUS:CONFIRMED",
      String.raw`DESCRIPTION:A\, B`,
      String.raw`LOCATION:Rue X\; 1`,
      "URL:https://coop.example/abX:1",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("has no description, place or page where none is given", () => {
    assert.ok(!lines({}).some((line) => /^(DESCRIPTION|LOCATION|URL)/.test(line)));
  });

  it("writes each change of legal time up to the last shift, that at its very end included", () => {
    const spring = [
      "BEGIN:DAYLIGHT",
      "DTSTART:20270328T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
    ];
    const autumn = [
      "BEGIN:STANDARD",
      "DTSTART:20261025T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
    ];
    assert.deepEqual(zone("2027-03-27T20:00:00Z", "2027-03-28T01:00:00Z", "Europe/Brussels"), [...autumn, ...spring]);
    assert.deepEqual(zone("2027-03-27T20:00:00Z", "2027-03-28T00:59:59Z", "Europe/Brussels"), autumn);
    assert.deepEqual(zone("2026-10-25T01:00:00Z", "2026-10-25T03:00:00Z", "Europe/Brussels"), autumn);
  });

  it("gives a zone that never changes one offset, and its seconds to one that had some", () => {
    const utc = ["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD"];
    assert.deepEqual(zone("2026-11-25T11:00:00Z", "2026-11-25T14:00:00Z", "UTC"), utc);
    assert.deepEqual(
      zone("1883-11-01T12:00:00Z", "1883-12-01T12:00:00Z", "America/New_York"),
      [
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:-045602",
        "TZOFFSETTO:-045602",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:18831118T120358",
        "TZOFFSETFROM:-045602",
        "TZOFFSETTO:-0500",
        "END:DAYLIGHT",
      ].map((line) => line.replace("DAYLIGHT", "STANDARD")),
    );
  });

  it("folds a line of 76 octets, not one of 75", () => {
    assert.ok(lines({ title: "x".repeat(67) }).includes(`SUMMARY:${"x".repeat(67)}`));
    const folded = lines({ title: "x".repeat(68) });
    assert.equal(folded[folded.indexOf(`SUMMARY:${"x".repeat(67)}`) + 1], " x");
    const twice = lines({ title: "x".repeat(67 + 74 + 1) });
    assert.equal(twice[twice.indexOf(` ${"x".repeat(74)}`) + 1], " x");
  });

  it("writes the second of two equal hours in UTC, and names a zone whose name has a sign inside", () => {
    const second = lines({ start: at("2026-10-25T01:30:00Z"), end: at("2026-10-25T03:30:00Z") });
    assert.ok(second.includes("DTSTART:20261025T013000Z"));
    assert.ok(second.includes("DTEND;TZID=Europe/Brussels:20261025T043000"));
    assert.ok(lines({}, { timeZone: "Etc/GMT+5" }).includes("DTSTART;TZID=Etc/GMT+5:20261125T060000"));
  });
});
