/** The parts of which an export is made anonymous, each by itself. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { loadTemporal, temporal } from "../../src/domain/index.ts";
import { createMove } from "../../src/tools/anonymise/move.ts";
import { createPeople } from "../../src/tools/anonymise/people.ts";
import { createPseudonyms, labelOf } from "../../src/tools/anonymise/pseudonyms.ts";
import { createSectors, normaliseCode } from "../../src/tools/anonymise/sectors.ts";

await loadTemporal();
const key = new Uint8Array(32).fill(1);

describe("pseudonyms", () => {
  it("are the same for the same id, and others for another kind or key", () => {
    const id = createPseudonyms(key);
    assert.equal(id("worker", "17"), createPseudonyms(key)("worker", "17"));
    assert.notEqual(id("worker", "17").slice(7), id("shift", "17").slice(6));
    assert.notEqual(id("worker", "17"), createPseudonyms(new Uint8Array(32).fill(2))("worker", "17"));
    assert.match(id("worker", "17"), /^worker-[b-df-hj-np-tv-xz]{16}$/);
  });

  it("want a key of 32 bytes", () => {
    assert.throws(() => createPseudonyms(new Uint8Array(16)), /The key has 16 bytes/);
  });

  it("have labels without digits, each once", () => {
    const labels = Array.from({ length: 50_000 }, (_, index) => labelOf(index, 50_000));
    assert.equal(new Set(labels).size, 50_000);
    assert.ok(labels.every((label) => /^[B-DF-HJ-NP-TV-XZ]{4}$/.test(label)));
  });
});

describe("dates", () => {
  it("keep their weekday and the hour on the clock, across changes of legal time", () => {
    const { instant, span, day } = createMove(4, "Europe/Brussels");
    // From winter to summer: 112 days after 7 December 2026 is 29 March 2027.
    assert.equal(day("2026-12-07"), "2027-03-29");
    assert.equal(instant("2026-12-07T11:00:00Z"), "2027-03-29T10:00:00Z");
    const moved = span({ start: "2026-12-07T11:00:00Z", end: "2026-12-07T14:30:15.5Z" });
    assert.deepEqual(moved, { start: "2027-03-29T10:00:00Z", end: "2027-03-29T13:30:15.500Z" });
  });

  it("move forward with a gap, and count it", () => {
    const move = createMove(-4, "Europe/Brussels");
    // 02:30 to 03:00 in summer; on 28 March 2027 there is neither, and the span keeps its half hour.
    const moved = move.span({ start: "2027-07-18T00:30:00Z", end: "2027-07-18T01:00:00Z" });
    assert.deepEqual(moved, { start: "2027-03-28T01:30:00Z", end: "2027-03-28T02:00:00Z" });
    assert.equal(move.tally.inGap, 1);
    assert.equal(move.tally.otherLength, 1);
  });

  it("that mean never stay", () => {
    const move = createMove(130, "Europe/Brussels");
    assert.equal(move.day("9999-12-31"), "9999-12-31");
    assert.equal(move.instant("9999-12-31T23:00:00Z"), "9999-12-31T23:00:00Z");
    assert.equal(move.tally.leftAsTheyWere, 2);
    assert.equal(move.dayOrNull(null), null);
    assert.throws(() => createMove(0.5, "UTC"), RangeError);
  });

  it("keep a span a span, in any zone and by any number of cycles", () => {
    const zones = ["Europe/Brussels", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "UTC"];
    const minutes = fc.integer({ min: 0, max: 20_000_000 });
    const input = [
      fc.constantFrom(...zones),
      fc.integer({ min: -130, max: 130 }),
      minutes,
      fc.integer({ min: 1, max: 900 }),
    ] as const;
    fc.assert(
      fc.property(...input, (zone, cycles, from, length) => {
        const text = (minute: number): string => new Date(1_500_000_000_000 + minute * 60_000).toISOString();
        const moved = createMove(cycles, zone).span({ start: text(from), end: text(from + length) });
        assert.ok(Date.parse(moved.end) > Date.parse(moved.start));
        const [old, now] = [text(from), moved.start].map((each) =>
          temporal().Instant.from(each).toZonedDateTimeISO(zone),
        );
        assert.equal(now?.dayOfWeek, old?.dayOfWeek);
        assert.equal(old?.toPlainDate().until(now?.toPlainDate() ?? "").days, cycles * 28);
      }),
    );
  });
});

describe("sectors", () => {
  const of = (counts: Record<string, number>, k = 10) => createSectors(new Map(Object.entries(counts)), k);

  it("keep a code of k members and join smaller ones with their nearest", () => {
    const sectors = of({ 1030: 10, 1081: 4, 1082: 5, 1083: 1, 1090: 9, 1200: 1, 5000: 40 });
    const found = ["1030", "1081", "1082", "1083", "5000"].map(sectors.sectorOf);
    assert.deepEqual(found, ["1030", "108*", "108*", "108*", "5000"]);
    assert.equal(sectors.sectorOf("1090"), sectors.sectorOf("1200"));
    assert.equal(sectors.kept, 2);
  });

  it("let what is left be other, with the smallest sector where it is too few", () => {
    const sectors = of({ 1030: 12, 2000: 30, 7911: 1 });
    assert.deepEqual(["1030", "7911", "2000"].map(sectors.sectorOf), ["other", "other", "2000"]);
    assert.deepEqual(sectors.merged, [{ sector: "other", codes: 2, members: 13 }]);
  });

  it("give none where there are not k members in all", () => {
    const sectors = of({ 1030: 4, 1040: 5 });
    assert.equal(sectors.sectorOf("1030"), null);
    assert.equal(sectors.droppedMembers, 9);
  });

  it("take a code in any spelling", () => {
    for (const text of ["1030", " 1030", "B-1030", "b 1030", "10 30"]) assert.equal(normaliseCode(text), "1030", text);
    assert.equal(normaliseCode("sw1a 1aa"), "SW1A1AA");
    for (const text of ["", "  ", "-", null, undefined]) assert.equal(normaliseCode(text), null);
  });

  it("refuse a k that hides nobody", () => {
    for (const k of [1, 0, 2.5, Number.NaN]) assert.throws(() => of({ 1030: 4 }, k), RangeError);
  });

  it("never have fewer than k members, nor do those without one, and nobody gets lost", () => {
    const code = fc.oneof(fc.constant(null), fc.stringMatching(/^[1-3][0-2]{1,3}$/));
    const counts = fc.uniqueArray(fc.tuple(code, fc.integer({ min: 1, max: 15 })), { selector: ([each]) => each });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), (entries, k) => {
        const sectors = createSectors(new Map(entries), k);
        const sizes = new Map<string | null, number>();
        let total = 0;
        for (const [each, members] of entries) {
          const sector = sectors.sectorOf(each);
          sizes.set(sector, (sizes.get(sector) ?? 0) + members);
          total += members;
        }
        const small = [...sizes].filter(([, members]) => members < k);
        // Fewer than k members in all: they have no sector, which is all that can be done.
        assert.deepEqual(small, total < k && total > 0 ? [[null, total]] : []);
      }),
    );
  });
});

describe("people in texts", () => {
  const people = createPeople();
  people.add("Zeynep Yılmaz", "zey.star@mail.example", "(212) 555-0142");
  people.add("Jo De Noël");

  it("are found by any longer word of a name, however it is typed, and by mails and numbers", () => {
    const texts = [
      "ask ZEYNEP",
      "Mme Yilmaz",
      "Yılmaz' corner",
      "see zey.star",
      "a@b.example",
      "call 02 511 23 45",
      "Till 212.555.0142",
    ];
    for (const text of [...texts, "+32 (0)475/12.34.56"]) assert.ok(people.isIn(text), text);
  });

  it("are not in holidays, hours and the shop's own words", () => {
    for (const text of ["Noël", "Caisse 12", "Shop 18:30-21:30", "09.00-13.00", "De winkel", "2027-12-25", "1030"]) {
      assert.ok(!people.isIn(text), text);
    }
  });
});
