import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { de } from "../../src/i18n/de.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import { explainStatus } from "../../src/i18n/index.ts";
import { plural } from "../../src/i18n/plural.ts";
import { textsOf } from "./samples.ts";

const dictionaries = { en, fr, nl, de };

/** Words that are written alike in two languages. */
const sameWord = new Set([
  "Compensation",
  "Filters",
  "Places",
  "§",
  "shift",
  "shifts",
  "absence",
  "absences",
  "Week A",
]);

for (const [lang, messages] of Object.entries(dictionaries)) {
  describe(`the ${lang} dictionary`, () => {
    const texts = [...textsOf(messages)];

    it("has words for everything", () => {
      for (const [path, text] of texts) assert.notEqual(text.trim(), "", path);
    });

    it("shows no code, no leftover of a template and no double space", () => {
      for (const [path, text] of texts) {
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|\$\{|absent_|_|  | [.,]|\.\.|^ | $/, `${path}: ${text}`);
      }
    });

    it("uses typographic apostrophes", () => {
      for (const [path, text] of texts) assert.doesNotMatch(text, /['"]/, `${path}: ${text}`);
    });

    it("tells the two absences that leave shifts to make up from the excused one", () => {
      const { absent_0, absent_1, absent_2, present } = messages.attendance;
      assert.equal(new Set([absent_0, absent_1, absent_2, present]).size, 4);
    });
  });
}

describe("the translations", () => {
  const english = textsOf(en);

  for (const [lang, messages] of Object.entries({ fr, nl, de })) {
    it(`leave no English in ${lang}`, () => {
      for (const [path, text] of textsOf(messages)) {
        if (!sameWord.has(text.replace(/^\d+ /, ""))) assert.notEqual(text, english.get(path), path);
      }
    });
  }

  it("put a hard space before French double punctuation", () => {
    for (const [path, text] of textsOf(fr)) assert.doesNotMatch(text, /[^\u00a0][:;?!]/, `${path}: ${text}`);
  });

  const otherForms = {
    fr: /(?<!\p{L})(?:tu|toi|te|ton|ta|tes)(?!\p{L})/iu,
    nl: /\b(?:u|uw)\b/i,
    de: /\b(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b/,
  };

  for (const [lang, otherForm] of Object.entries(otherForms)) {
    it(`address a member in one way in ${lang}, never in another`, () => {
      const texts = textsOf(dictionaries[lang as keyof typeof otherForms]);
      for (const [path, text] of texts) assert.doesNotMatch(text, otherForm, `${path}: ${text}`);
    });
  }
});

describe("a counter in words", () => {
  it("says how many shifts behind or ahead", () => {
    assert.deepEqual([-2, -1, 0, 1, 2].map(en.status.counter), [
      "2 shifts behind",
      "1 shift behind",
      "Up to date",
      "1 shift ahead",
      "2 shifts ahead",
    ]);
    assert.deepEqual([-2, 0, 2].map(fr.status.counter), ["2 shifts de retard", "À jour", "2 shifts d’avance"]);
    assert.deepEqual([-2, 0, 2].map(nl.status.counter), ["2 shifts achterstand", "In orde", "2 shifts voorsprong"]);
  });

  it("says how many compensation shifts are to do", () => {
    assert.equal(en.status.compensation(-1), "1 compensation shift to do");
    assert.equal(fr.status.compensation(-2), "2 shifts de compensation à faire");
    assert.equal(nl.status.compensation(-1), "Nog 1 compensatieshift te doen");
  });
});

describe("places left", () => {
  it("are counted down to the last one and to full", () => {
    assert.deepEqual([0, 1, 3].map(en.common.places), ["Full", "Last place", "3 places left"]);
    assert.deepEqual([0, 1, 3].map(fr.common.places), ["Complet", "Dernière place", "3 places libres"]);
    assert.deepEqual([0, 1, 3].map(nl.common.places), ["Volzet", "Laatste plaats", "Nog 3 plaatsen"]);
  });
});

describe("plurals", () => {
  it("follow the language: nothing is singular in French, plural in Dutch", () => {
    assert.equal(fr.common.shifts(0), "0 shift");
    assert.equal(nl.common.shifts(0), "0 shifts");
  });

  it("know languages with more forms than two", () => {
    const count = plural("pl");
    const forms = { one: "zmiana", few: "zmiany", many: "zmian", other: "zmiany" };
    assert.deepEqual(
      [1, 2, 5].map((n) => count(n, forms)),
      ["1 zmiana", "2 zmiany", "5 zmian"],
    );
  });
});

describe("what to do", () => {
  it("names the shifts, the day and what it is good for", () => {
    assert.equal(
      en.status.todo(2, true, "Tuesday 24 November 2026"),
      "Do 2 shifts by Tuesday 24 November 2026 to keep shopping.",
    );
    assert.equal(fr.status.todo(1, false, null), "Faites 1 shift pour pouvoir refaire vos courses.");
    assert.equal(
      nl.status.todo(2, true, "dinsdag 24 november 2026"),
      "Doe 2 shifts, ten laatste op dinsdag 24 november 2026, om boodschappen te mogen blijven doen.",
    );
  });
});

describe("a status explained", () => {
  it("begins with its cause where there is one to tell", () => {
    assert.equal(
      explainStatus(en, { status: "suspended", why: "extension-over" }),
      "Your extra time is over. You can’t shop until you’ve caught up on your shifts.",
    );
    assert.equal(explainStatus(en, { status: "alert", why: "behind" }), en.status.meaning.alert);
  });

  it("doesn't tell a member of the exempted regime that they are up to date with shifts they never have", () => {
    assert.equal(explainStatus(fr, { status: "ok", why: "exempted-regime" }), "Vous n’avez pas de shifts à faire.");
  });
});
