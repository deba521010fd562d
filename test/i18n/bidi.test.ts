import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isolate } from "../../src/i18n/bidi.ts";
import { createLocale, registerLanguage } from "../../src/i18n/index.ts";
import { time } from "../domain/values.ts";
import { mirrored } from "./pseudo.ts";

registerLanguage("he", mirrored);

describe("a name among words of another direction", () => {
  it("is left as it is where both run the same way", () => {
    assert.equal(isolate("Zoë & co.", false), "Zoë & co.");
    assert.equal(createLocale("fr").name("Zoë"), "Zoë");
    assert.equal(createLocale("fr").timeRange(time("08:30"), time("11:00")), "08:30–11:00");
  });

  it("is kept to itself where one of them runs from right to left", () => {
    assert.equal(createLocale("fr").text({ fr: "קופה (1)" }), "\u2068קופה (1)\u2069");
    assert.equal(createLocale("he").name("Zoë (2)"), "\u2068Zoë (2)\u2069");
    assert.equal(createLocale("he").timeRange(time("08:30"), time("11:00")), "\u206608:30–11:00\u2069");
  });

  it("can't turn what is around it, whatever marks it has", () => {
    const marked = fc.array(
      fc.constantFrom("a", "ק", "1", " ", "\u202a", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"),
    );
    fc.assert(
      fc.property(marked, fc.boolean(), (letters, among) => {
        const shown = isolate(letters.join(""), among);
        const inside = shown.replace(/^\u2068(.*)\u2069$/s, "$1");
        assert.doesNotMatch(inside, /[\u202a-\u202e\u2066-\u2069]/);
        assert.equal(inside, letters.filter((letter) => /[aק1 ]/.test(letter)).join(""));
      }),
      { seed: 5 },
    );
  });
});
