import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { createDateWords, foldName, wordsPath } from "../../scripts/date-words.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import type { Temporal } from "../../src/domain/temporal.ts";
import { createFormats } from "../../src/i18n/formats.ts";
import { createLocale, type DateStyle } from "../../src/i18n/index.ts";
import { dateStyles, listOtherDates, listOtherTimes, listOtherWords, nearTags } from "./written.ts";

const zones = ["Europe/Brussels", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Lisbon"];
const day = (days: number): Temporal.PlainDate => temporal().PlainDate.from("2028-01-15").add({ days });

before(loadTemporal);

describe("a date in the elements' own languages", () => {
  for (const tag of nearTags) {
    it(`is what Intl writes, mended, in each style on each day of two years: ${tag}`, () => {
      assert.deepEqual(listOtherDates(tag), []);
      assert.deepEqual(listOtherTimes(tag), []);
      assert.deepEqual(listOtherWords(tag, day), []);
    });
  }

  it("is of one kind with the words around it, whatever the region", () => {
    const { date, time } = createLocale("en-US");
    assert.equal(date(day(0)), "Saturday 15 January 2028");
    assert.equal(time({ hour: 20, minute: 5 }), "20:05");
    assert.equal(createLocale("fr-CA").time({ hour: 8, minute: 5 }), "08:05");
    assert.equal(createLocale("fr-CH").date(day(0)), "samedi 15 janvier 2028");
  });

  it("has the words that Intl has: `npm run dates:words` writes them", async () => {
    assert.equal(await readFile(wordsPath, "utf8"), await createDateWords());
  });

  it("has names with their short forms in them, or none", () => {
    assert.deepEqual(
      [
        ["mai", "mai"],
        ["janvier", "janv."],
        ["January", "Jan"],
        ["maart", "mrt"],
      ].map(([long = "", short = ""]) => foldName(long, short)),
      ["mai", "janv.ier", "Jan_uary", "m_aa_rt"],
    );
    assert.throws(() => foldName("huhtikuu", "x"), /is not "huhtikuu" with one part left out/);
  });
});

describe("a moment", () => {
  /** Seconds from 1990 to 2060, half of them within two days of a change of legal time in Brussels. */
  const changes = [2026, 2027, 2030].flatMap((year) =>
    [3, 10].map((month) => Date.UTC(year, month, 1 - new Date(Date.UTC(year, month, 0)).getUTCDay()) / 1000),
  );
  const second = fc.oneof(
    fc.integer({ min: 631_152_000, max: 2_840_140_800 }),
    fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -172_800, max: 172_800 })).map(([at, off]) => at + off),
  );
  const zone = fc.constantFrom(...zones);

  it("is written in the cooperative's zone, whichever it carries and the machine believes to be in", () => {
    fc.assert(
      fc.property(second, zone, zone, fc.constantFrom("en-GB", "fr-BE", "nl"), (at, own, asked, tag) => {
        const value = temporal()
          .Instant.fromEpochMilliseconds(at * 1000)
          .toZonedDateTimeISO(own);
        const { date, time } = createLocale(tag, { settings: { timeZone: asked, languages: [] } });
        const byIntl = (options: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat(tag, { ...options, timeZone: asked }).format(at * 1000);
        assert.equal(time(value), byIntl({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
        assert.equal(
          date(value, "short"),
          byIntl(dateStyles.short).replace(/^(jeu|\w+\.?) 1 /, tag === "fr-BE" ? "$1 1er " : "$1 1 "),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("is written in its own zone before the cooperative's is known", () => {
    fc.assert(
      fc.property(second, zone, (at, own) => {
        const value = temporal()
          .Instant.fromEpochMilliseconds(at * 1000)
          .toZonedDateTimeISO(own);
        const { time } = createLocale("fr");
        assert.equal(time(value), value.toPlainTime().toString().slice(0, 5));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a language that is loaded, or the page's own", () => {
  it("is written by Intl, in every style", async () => {
    const { de } = await import("../../src/i18n/de.ts");
    const { registerLanguage } = await import("../../src/i18n/index.ts");
    registerLanguage("de", de);
    const { date, time, relativeDay } = createLocale("de", {
      settings: { timeZone: "Europe/Brussels", languages: [] },
    });
    const at = temporal().Instant.from("2026-11-23T23:30:00Z").toZonedDateTimeISO("America/Los_Angeles");
    const styles: readonly DateStyle[] = ["long", "medium", "weekdayShort", "monthShort"];
    assert.deepEqual(
      styles.map((style) => date(at, style)),
      ["Dienstag, 24. November 2026", "Dienstag, 24. November", "Di", "Nov"],
    );
    assert.equal(time(at), "00:30");
    assert.equal(relativeDay(day(1), day(0)), "morgen");
  });

  it("take one formatter of Intl's for all that a page writes in another language", (t) => {
    const make = t.mock.method(Intl, "DateTimeFormat");
    const write = (): string =>
      createFormats({ key: "pt", tag: "pt" }, "Europe/Brussels").date({ year: 2026, month: 11, day: 24 }, "day");
    assert.equal(write(), "24 de novembro");
    assert.equal(write(), "24 de novembro");
    assert.equal(make.mock.callCount(), 1);
  });
});
