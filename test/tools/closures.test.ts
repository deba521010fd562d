/** Public holidays, as closures that an export can hold. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import { loadTemporal, temporal } from "../../src/domain/index.ts";
import { legalHolidays } from "../../src/mocks/seed/closures.ts";
import { dayText } from "../../src/mocks/seed/days.ts";
import { createClosures, loadHolidays, parseYears } from "../../src/tools/closures/index.ts";
import { lineSchemas } from "../../src/tools/export/index.ts";

await loadTemporal();

async function daysOf(country: string, years: string, region?: string): Promise<string[]> {
  const { lines } = await createClosures({ country, region, years: parseYears(years) });
  return lines.map(({ closure: { start, end } }) => (start === end ? start : `${start}/${end}`));
}

describe("the closures of Belgium", () => {
  it("are its ten legal holidays, of every year asked for, by day", async () => {
    const own = [2027, 2028, 2029, 2030].flatMap((year) => legalHolidays(year).map(({ day }) => dayText(day)));
    assert.deepEqual(await daysOf("BE", "2027-2030"), own.toSorted());
  });

  it("have names in its languages and in English, and ids of their own", async () => {
    const { lines } = await createClosures({ country: "be", years: [2027, 2028] });
    const easter = lines.find(({ closure }) => closure.start === "2027-03-29");
    const name = { fr: "Lundi de Pâques", nl: "Paasmaandag", de: "Ostermontag", en: "Easter Monday" };
    const id = "holiday-be-2027-03-29";
    assert.deepEqual(easter?.closure, { id, start: "2027-03-29", end: "2027-03-29", name });
    assert.equal(new Set(lines.map(({ closure }) => closure.id)).size, 20);
  });
});

describe("closures of other countries", () => {
  it("last whole local days, also where the holiday begins the evening before", async () => {
    const days = await daysOf("TR", "2027");
    assert.ok(days.includes("2027-03-09/2027-03-11"), days.join(" "));
    assert.ok(days.includes("2027-05-16/2027-05-19"), days.join(" "));
  });

  it("know the holidays of a region", async () => {
    assert.ok(!(await daysOf("DE", "2027")).includes("2027-08-08"));
    assert.ok((await daysOf("DE", "2027", "BY.A")).includes("2027-08-08"));
  });

  it("give no name in a language that has none, as Dutch has for the end of a war elsewhere", async () => {
    const { lines } = await createClosures({ country: "FR", years: [2027] });
    const victory = lines.find(({ closure }) => closure.start === "2027-05-08");
    assert.deepEqual(Object.keys(victory?.closure.name ?? {}), ["fr", "en"]);
  });

  it("say which day is free in part only", async () => {
    const { lines, partial } = await createClosures({ country: "IS", years: [2027] });
    assert.deepEqual(partial[0], { day: "2027-12-24", from: "13:00" });
    assert.ok(lines.some(({ closure }) => closure.start === "2027-12-24" && closure.end === "2027-12-24"));
  });

  it("are lines of the export format, with a name, in order", async () => {
    const { PlainDate } = temporal();
    // Lunar calendars, several days, half days, names in one language, two holidays on a day, substitutes.
    for (const country of ["AM", "CN", "GB", "IL", "KR", "LC", "ME", "NA", "RU", "SA", "TH", "VN", "VU"]) {
      const { lines } = await createClosures({ country, years: [2027] });
      for (const line of lines) {
        assert.ok(v.is(lineSchemas.closure, line), JSON.stringify(line));
        const { start, end, name } = line.closure;
        assert.ok(Object.keys(name).length > 0 && PlainDate.from(start).until(end).days < 7, JSON.stringify(line));
      }
      const starts = lines.map(({ closure }) => closure.start);
      assert.deepEqual(starts, starts.toSorted(), country);
    }
  });
});

describe("what can't be", () => {
  it("is refused with what to give instead", async () => {
    await assert.rejects(daysOf("ZZ", "2027"), /--country is ZZ: give one of AD, .*BE/);
    await assert.rejects(daysOf("BE", "2027", "XX"), /--region is XX: give one of BRU Bru/);
    await assert.rejects(daysOf("DE", "2027", "BY.Q"), /--region is Q: give one of A /);
    await assert.rejects(daysOf("DE", "2027", "BY.A.B"), /--region is BY\.A\.B: give it like BY\.A/);
    for (const text of ["", "27", "2027-", "2030-2027", "2027–2030", "1969", "2070-2076"]) {
      assert.throws(() => parseYears(text), { name: "InputError", message: /^--years is "/ }, text);
    }
    assert.deepEqual(parseYears("2027-2029"), [2027, 2028, 2029]);
  });

  it("is a library that is not installed", async () => {
    const missing = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    await assert.rejects(
      loadHolidays(() => Promise.reject(missing)),
      { name: "InputError", message: /npm install date-holidays/ },
    );
    const broken = new Error("broken");
    await assert.rejects(
      loadHolidays(() => Promise.reject(broken)),
      broken,
    );
  });
});
