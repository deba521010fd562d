import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Holidays from "date-holidays";
import { createClosures, legalHolidays } from "../../src/mocks/seed/closures.ts";
import { dayText, toDay } from "../../src/mocks/seed/days.ts";

const calendars = { fr: new Holidays("BE", { languages: ["fr"] }), nl: new Holidays("BE", { languages: ["nl"] }) };

function publicHolidays(year: number, language: "fr" | "nl"): string[] {
  return calendars[language]
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10));
}

describe("the seed's closures", () => {
  for (let year = 2024; year <= 2032; year += 1) {
    it(`have the ten legal holidays of Belgium in ${year}, as date-holidays has them`, () => {
      const own = legalHolidays(year)
        .map(({ day }) => dayText(day))
        .sort();
      assert.equal(own.length, 10);
      assert.deepEqual(own, publicHolidays(year, "fr").sort());
      assert.deepEqual(own, publicHolidays(year, "nl").sort());
    });
  }

  it("name every day in French, Dutch and English", () => {
    for (const { name } of createClosures(toDay("2026-11-22"))) {
      assert.deepEqual(Object.keys(name), ["fr", "nl", "en"]);
      assert.ok(Object.values(name).every((text) => text.length > 3));
    }
  });

  it("cover a year back and two years ahead, in order, with stocktaking four times a year", () => {
    const closures = createClosures(toDay("2026-11-22"));
    const starts = closures.map(({ start }) => start);
    assert.deepEqual(starts, [...new Set(starts)].sort());
    assert.equal(starts[0], "2025-12-02");
    assert.equal(starts.at(-1), "2028-11-11");
    assert.equal(closures.filter(({ name }) => name["en"]?.startsWith("Stocktaking")).length, 12);
  });
});
