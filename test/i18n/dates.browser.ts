/** Every engine writes dates as every other: members compare what is on two phones. */
import { assert } from "chai";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createLocale } from "../../src/i18n/index.ts";
import { listOtherDates, listOtherTimes, listOtherWords, nearTags } from "./written.ts";

describe("a date in this engine", () => {
  before(loadTemporal);

  for (const tag of nearTags) {
    it(`is what its Intl writes, mended, in each style on each day of two years: ${tag}`, () => {
      assert.deepEqual(listOtherDates(tag).slice(0, 5), []);
      assert.deepEqual(listOtherTimes(tag).slice(0, 5), []);
      const day = (days: number) => temporal().PlainDate.from("2028-01-15").add({ days });
      assert.deepEqual(listOtherWords(tag, day).slice(0, 5), []);
    });
  }

  it("is the cooperative's on either side of both changes of legal time", () => {
    const settings = { timeZone: "Europe/Brussels", languages: [] };
    const said = ["2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z", "2026-10-25T00:59:00Z", "2026-10-25T01:00:00Z"].map(
      (at) =>
        ["Europe/Brussels", "America/Los_Angeles"].map((zone) => {
          const { date, time } = createLocale("fr", { settings });
          const value = temporal().Instant.from(at).toZonedDateTimeISO(zone);
          return `${date(value, "short")} ${time(value)}`;
        }),
    );
    const expected = ["dim. 29 mars 01:59", "dim. 29 mars 03:00", "dim. 25 oct. 02:59", "dim. 25 oct. 02:00"];
    assert.deepEqual(
      said,
      expected.map((each) => [each, each]),
    );
  });
});
