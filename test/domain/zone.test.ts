import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayIn, slotSpan, temporal } from "../../src/domain/index.ts";
import { zoneOf } from "../../src/domain/zone.ts";
import { at, day, time } from "./values.ts";

const minute = 60_000;

/** The exact time by Temporal's own arithmetic. */
function byTemporal(timeZone: string, local: number): number {
  return temporal()
    .Instant.fromEpochMilliseconds(local)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime()
    .toZonedDateTime(timeZone).epochMilliseconds;
}

function start(date: string, clock: string, timeZone = "Europe/Brussels"): string {
  return String(slotSpan({ start: time(clock), end: time("23:59") }, day(date), timeZone).start.toInstant());
}

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const years = fc.integer({ min: Date.UTC(1900, 0, 1) / minute, max: Date.UTC(2100, 0, 1) / minute });

describe("zoneOf", () => {
  it("agrees with Temporal's own arithmetic in any zone, in any year", () => {
    fc.assert(
      fc.property(zones, years, (timeZone, minutes) => {
        const local = minutes * minute;
        assert.equal(zoneOf(timeZone).toEpoch(local), byTemporal(timeZone, local));
      }),
      { numRuns: 300 },
    );
  });

  it("agrees with Temporal in the days around any change of legal time, in both directions", () => {
    const hours = fc.integer({ min: -30 * 60, max: 30 * 60 });
    fc.assert(
      fc.property(zones, years, hours, (timeZone, minutes, aside) => {
        const from = temporal()
          .Instant.fromEpochMilliseconds(minutes * minute)
          .toZonedDateTimeISO(timeZone);
        const change = from.getTimeZoneTransition("next") ?? from;
        const epoch = Math.floor(change.epochMilliseconds / minute + aside) * minute;
        const shown = temporal().Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
        const local = zoneOf(timeZone).toLocal(epoch);
        assert.equal(local, epoch + shown.offsetNanoseconds / 1e6, `${timeZone} ${String(shown)}`);
        assert.equal(zoneOf(timeZone).toEpoch(local), byTemporal(timeZone, local), `${timeZone} ${String(shown)}`);
      }),
      { numRuns: 300 },
    );
  });

  it("goes on where a zone changes no more, and where one never did", () => {
    assert.equal(start("2500-07-01", "12:00", "Asia/Kolkata"), "2500-07-01T06:30:00Z");
    assert.equal(start("2500-07-01", "12:00", "UTC"), "2500-07-01T12:00:00Z");
    assert.equal(start("2500-07-01", "12:00", "+03:00"), "2500-07-01T09:00:00Z");
  });

  it("has no 30 December 2011 in Samoa, as Temporal has none", () => {
    assert.equal(start("2011-12-30", "12:00", "Pacific/Apia"), "2011-12-30T22:00:00Z");
  });

  it("names a zone that there is none of", () => {
    assert.throws(() => zoneOf("Europe/Bruxelles"), {
      name: "RangeError",
      message: /"Europe\/Bruxelles".*Europe\/Brussels/,
    });
  });
});

describe("slotSpan", () => {
  it("is 11:00Z in January and 10:00Z in April for 12:00 in Brussels", () => {
    assert.equal(start("2018-01-03", "12:00"), "2018-01-03T11:00:00Z");
    assert.equal(start("2018-04-25", "12:00"), "2018-04-25T10:00:00Z");
  });

  it("moves a time that doesn't exist that night forward, and takes the earlier of one that exists twice", () => {
    assert.equal(start("2018-03-25", "02:30"), "2018-03-25T01:30:00Z");
    assert.equal(start("2018-10-28", "02:30"), "2018-10-28T00:30:00Z");
  });

  it("ends on the next day when the end is at or before the start", () => {
    const late = slotSpan({ start: time("22:00"), end: time("01:00") }, day("2018-01-03"), "Europe/Brussels");
    assert.equal(String(late.end), "2018-01-04T01:00:00+01:00[Europe/Brussels]");
    const round = slotSpan({ start: time("08:00"), end: time("08:00") }, day("2018-01-03"), "Europe/Brussels");
    assert.equal(String(round.end), "2018-01-04T08:00:00+01:00[Europe/Brussels]");
  });

  it("ends at its wall-clock time also on the night that is an hour shorter, and keeps seconds", () => {
    const times = { start: time("22:00:30.250"), end: time("06:00:45.500") };
    const night = slotSpan(times, day("2018-03-24"), "Europe/Brussels");
    assert.equal(String(night.start), "2018-03-24T22:00:30.25+01:00[Europe/Brussels]");
    assert.equal(String(night.end), "2018-03-25T06:00:45.5+02:00[Europe/Brussels]");
  });

  it("never ends before it starts, even when the start falls into the gap and the end doesn't", () => {
    const night = slotSpan({ start: time("02:30"), end: time("03:15") }, day("2018-03-25"), "Europe/Brussels");
    assert.equal(String(night.start), "2018-03-25T03:30:00+02:00[Europe/Brussels]");
    assert.equal(String(night.end), "2018-03-25T04:15:00+02:00[Europe/Brussels]");
    const equal = slotSpan({ start: time("02:30"), end: time("03:30") }, day("2018-03-25"), "Europe/Brussels");
    assert.equal(String(equal.end), "2018-03-25T04:30:00+02:00[Europe/Brussels]");
  });
});

describe("dayIn", () => {
  it("is the cooperative's day, not the reader's and not UTC's", () => {
    assert.equal(String(dayIn(at("2018-01-03T23:30:00Z"), "Europe/Brussels")), "2018-01-04");
    assert.equal(String(dayIn(at("2018-01-03T23:30:00Z"), "America/New_York")), "2018-01-03");
  });
});
