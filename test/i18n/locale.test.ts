import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import type { Temporal } from "../../src/domain/temporal.ts";
import { createLocale } from "../../src/i18n/index.ts";

const settings = { timeZone: "Europe/Brussels", languages: ["fr", "nl"] };
const locale = (lang: string) => createLocale(lang, { settings });
const day = (text: string): Temporal.PlainDate => temporal().PlainDate.from(text);
const inBrussels = (instant: string): Temporal.ZonedDateTime =>
  temporal().Instant.from(instant).toZonedDateTimeISO("Europe/Brussels");

before(loadTemporal);

describe("a date", () => {
  it("is written as members write it", () => {
    const date = day("2026-11-24");
    assert.equal(locale("en").date(date), "Tuesday 24 November 2026");
    assert.equal(locale("fr").date(date), "mardi 24 novembre 2026");
    assert.equal(locale("nl").date(date), "dinsdag 24 november 2026");
  });

  it("keeps the region that was asked for and changes nothing by it in Belgium", () => {
    const date = day("2026-11-24");
    assert.equal(locale("en-BE").date(date), "Tuesday 24 November 2026");
    assert.equal(locale("fr-BE").date(date), "mardi 24 novembre 2026");
    assert.equal(locale("nl-BE").date(date), "dinsdag 24 november 2026");
  });

  it("says premier in French on the first of a month, and on no other day", () => {
    assert.equal(locale("fr").date(day("2026-11-01")), "dimanche 1er novembre 2026");
    assert.equal(locale("fr").date(day("2026-11-11")), "mercredi 11 novembre 2026");
    assert.equal(locale("fr").date(day("2026-01-21"), "medium"), "mercredi 21 janvier");
  });

  it("comes shorter, as a calendar leaf, and as a heading", () => {
    const { date, capitalise } = locale("en");
    assert.equal(date(day("2026-11-24"), "medium"), "Tuesday 24 November");
    assert.equal(date(day("2026-11-24"), "short"), "Tue 24 Nov");
    assert.equal(date(day("2026-11-24"), "day"), "24 November");
    assert.equal(date(day("2026-11-24"), "monthShort"), "Nov");
    assert.equal(capitalise(locale("fr").date(day("2026-11-24"), "medium")), "Mardi 24 novembre");
  });

  it("is the cooperative's day, whatever the browser's", () => {
    // 00:30 in Brussels is the day before in UTC and the same day in Auckland.
    assert.equal(locale("nl").date(inBrussels("2026-11-23T23:30:00Z"), "short"), "di 24 nov");
  });

  it("knows the days of the week by number", () => {
    assert.equal(locale("fr").weekday(1), "lundi");
    assert.equal(locale("nl").weekday(7), "zondag");
    assert.equal(locale("en").weekday(3, "weekdayShort"), "Wed");
  });
});

describe("hours", () => {
  it("are Brussels hours on both sides of the change to summer time", () => {
    for (const lang of ["en", "fr", "nl", "fr-BE", "nl-BE", "en-US"]) {
      const { timeRange } = locale(lang);
      assert.equal(timeRange(inBrussels("2026-03-28T07:30:00Z"), inBrussels("2026-03-28T10:00:00Z")), "08:30–11:00");
      assert.equal(timeRange(inBrussels("2026-03-29T06:30:00Z"), inBrussels("2026-03-29T09:00:00Z")), "08:30–11:00");
    }
  });

  it("are Brussels hours on both sides of the change to winter time", () => {
    const { timeRange } = locale("fr");
    assert.equal(timeRange(inBrussels("2026-10-24T10:00:00Z"), inBrussels("2026-10-24T13:00:00Z")), "12:00–15:00");
    assert.equal(timeRange(inBrussels("2026-10-25T11:00:00Z"), inBrussels("2026-10-25T14:00:00Z")), "12:00–15:00");
  });

  it("stay the cooperative's for a time that carries another zone", () => {
    const elsewhere = inBrussels("2026-11-24T11:00:00Z").withTimeZone("America/Los_Angeles");
    assert.equal(locale("en").time(elsewhere), "12:00");
  });

  it("are the time's own before the settings are read", () => {
    assert.equal(createLocale("en").time(inBrussels("2026-11-24T11:00:00Z")), "12:00");
  });

  it("of a slot are its wall-clock times, midnight included", () => {
    const time = (text: string): Temporal.PlainTime => temporal().PlainTime.from(text);
    assert.equal(locale("en").timeRange(time("21:30"), time("00:00")), "21:30–00:00");
  });
});

describe("a day seen from today", () => {
  it("is named in the reader's language", () => {
    const today = day("2026-11-22");
    const near = ["2026-11-22", "2026-11-23", "2026-11-25"].map(day);
    const say = (lang: string): string[] => near.map((date) => locale(lang).relativeDay(date, today));
    assert.deepEqual(say("en"), ["today", "tomorrow", "in 3 days"]);
    assert.deepEqual(say("fr-BE"), ["aujourd’hui", "demain", "dans 3 jours"]);
    assert.deepEqual(say("nl"), ["vandaag", "morgen", "over 3 dagen"]);
  });

  it("counts whole days across a change of legal time", () => {
    assert.equal(locale("en").relativeDay(inBrussels("2026-03-29T22:30:00Z"), day("2026-03-28")), "in 2 days");
  });
});

describe("lists", () => {
  it("end with the language's own and", () => {
    assert.equal(locale("fr").list(["a", "b", "c"]), "a, b et c");
    assert.equal(locale("nl").list(["a", "b"]), "a en b");
  });
});

describe("a text of the cooperative's own", () => {
  it("comes in the reader's language, else in the cooperative's first", () => {
    assert.equal(locale("nl-BE").text({ fr: "Magasin", nl: "Winkel" }), "Winkel");
    assert.equal(locale("en").text({ nl: "Winkel", fr: "Magasin" }), "Magasin");
  });
});
