/** Whatever the number, a text has the form that the language gives it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { de } from "../../src/i18n/de.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import { slots, type Slot } from "../../src/i18n/overrides/slots.ts";
import { rewrite } from "../../src/i18n/overrides/index.ts";

type Say = (...args: readonly unknown[]) => unknown;

const counting = Object.entries<Slot>(slots).filter(([, { names }]) => names.includes("count"));

function find(messages: object, path: string): Say {
  const found = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], messages);
  assert.equal(typeof found, "function", path);
  return found as Say;
}

/** What it says of `count`, with the number itself as `#`. */
function sayOf(say: Say, { names }: Slot, count: number): string {
  const said = say(...names.map((name) => (name === "count" ? count : name === "" ? true : "x")));
  return String(said).replaceAll(String(count), "#");
}

const number = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5_000_000 }));

for (const [lang, messages] of Object.entries({ de, en, fr, nl })) {
  describe(`a number in ${lang}`, () => {
    const category = (count: number): string => new Intl.PluralRules(lang).select(count);
    const categoryOf = new Map<number, string>();
    const formOf = (count: number): string => {
      const known = categoryOf.get(count) ?? category(count);
      categoryOf.set(count, known);
      // French says a million as it says two.
      return known === "many" ? "other" : known;
    };

    for (const [path, slot] of counting) {
      it(`gives ${path} the form that it has`, () => {
        const say = find(messages, path);
        const caseOf = (count: number): string => slot.pick?.(count, true) ?? "";
        fc.assert(
          fc.property(number, number, (one, other) => {
            fc.pre(formOf(one) === formOf(other) && caseOf(one) === caseOf(other));
            assert.equal(sayOf(say, slot, one), sayOf(say, slot, other));
          }),
          { seed: 5, numRuns: 60 },
        );
      });
    }

    it("is singular where the language has one, and plural elsewhere", () => {
      const [none, one, two, many] = [0, 1, 2, 100].map((count) =>
        sayOf(find(messages, "common.shifts"), { names: ["count"] }, count),
      );
      assert.notEqual(one, two);
      assert.equal(two, many);
      assert.equal(none, lang === "fr" ? one : two);
    });
  });
}

describe("a number in a cooperative's own text", () => {
  it("has the form of its language, for every number and in languages with six forms", () => {
    const forms = { zero: "zero", one: "one", two: "two", few: "few", many: "many", other: "other" };
    for (const lang of ["ar", "pl", "cy", "fr-BE", "ja"]) {
      const { common } = rewrite(en, { [lang]: { common: { shifts: forms } } }, lang, (warning) =>
        assert.equal(warning, ""),
      );
      const rules = new Intl.PluralRules(lang);
      fc.assert(
        fc.property(number, (count) => assert.equal(common.shifts(count), rules.select(count))),
        { seed: 5, numRuns: 100 },
      );
    }
  });
});
