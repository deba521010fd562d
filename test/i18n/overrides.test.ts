import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listTexts, nestTexts } from "../../scripts/lib/texts.ts";
import { describeTexts, docPath } from "../../scripts/texts-doc.ts";
import { readFile } from "node:fs/promises";
import { de } from "../../src/i18n/de.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import type { FirstWords, Messages, TextOverrides } from "../../src/i18n/index.ts";
import { isRecord, rewrite, rewriteOnce } from "../../src/i18n/overrides/index.ts";
import { textsOf } from "./samples.ts";

const dictionaries = { de, en, fr, nl };

/** With these texts, and what was warned of. */
function say(texts: Readonly<Record<string, unknown>>, tag = "en", messages: Messages = en) {
  const warnings: string[] = [];
  return { t: rewrite(messages, texts, tag, (warning) => warnings.push(warning)), warnings };
}

/** Checked by the compiler, as a page's own would be. */
function typed(texts: TextOverrides): TextOverrides {
  return texts;
}

describe("a cooperative's own text", () => {
  it("stands in the place of the built-in one, and the others stay", () => {
    const { t, warnings } = say(typed({ en: { status: { label: { suspended: "On hold" } } } }));
    assert.equal(t.status.label.suspended, "On hold");
    assert.equal(t.status.label.alert, en.status.label.alert);
    assert.equal(t.status.todo(2, true, null), en.status.todo(2, true, null));
    assert.equal(en.status.label.suspended, "Suspended", "the dictionary itself is as it was");
    assert.deepEqual(warnings, []);
  });

  it("has what it speaks of filled in, wherever and however often it names it", () => {
    const { t } = say(typed({ en: { common: { stale: "{time}: out of date since {time}." } } }));
    assert.equal(t.common.stale("10:42"), "10:42: out of date since 10:42.");
  });

  it("leaves out what stands in brackets where there is nothing to fill in", () => {
    const { t } = say(typed({ en: { status: { absences: "{count} missed[ ({dates})] [sic]" } } }));
    assert.equal(t.status.absences(2, null), "2 missed [sic]");
    assert.equal(t.status.absences(2, "Tue 24 Nov"), "2 missed (Tue 24 Nov) [sic]");
  });

  it("gives way to the built-in one where something it can't do without is missing", () => {
    const { t } = say(typed({ en: { nextShifts: { leftOut: { closure: "{name}, {date}: closed." } } } }));
    assert.equal(t.nextShifts.leftOut.closure("Tuesday", "Easter"), "Easter, Tuesday: closed.");
    assert.equal(t.nextShifts.leftOut.closure("Tuesday", null), en.nextShifts.leftOut.closure("Tuesday", null));
  });

  it("has a text for each plural form that its language has", () => {
    const { t } = say(
      typed({ "fr-BE": { common: { shifts: { one: "{count} garde", other: "{count} gardes" } } } }),
      "fr-BE",
      fr,
    );
    assert.deepEqual([0, 1, 2].map(t.common.shifts), ["0 garde", "1 garde", "2 gardes"]);
    const polish = {
      pl: {
        common: {
          shifts: { one: "{count} zmiana", few: "{count} zmiany", many: "{count} zmian", other: "{count} zmiany" },
        },
      },
    };
    assert.deepEqual([1, 2, 5].map(say(polish, "pl").t.common.shifts), ["1 zmiana", "2 zmiany", "5 zmian"]);
  });

  it("can be of one case, and counts without a sign", () => {
    const { t } = say(typed({ en: { status: { counter: { behind: { one: "one short", other: "{count} short" } } } } }));
    assert.deepEqual([-2, -1, 0, 1].map(t.status.counter), ["2 short", "one short", "Up to date", "1 shift ahead"]);
  });

  it("keeps a link where its place is", () => {
    const link = { href: "mailto:office@coop.example" };
    const { t } = say(typed({ en: { common: { contact: "Ask {office}, any day." } } }));
    assert.deepEqual(t.common.contact<object | string>(link), ["Ask ", link, ", any day."]);
  });

  it("of a language counts for its regions, and that of a region more", () => {
    const texts = {
      "nl-BE": { common: { task: "Werk" } },
      nl: { common: { task: "Klus", retry: "Nog eens" } },
      fr: {},
    };
    const region = say(texts, "nl-BE", nl).t.common;
    assert.deepEqual([region.task, region.retry], ["Werk", "Nog eens"]);
    assert.equal(say(texts, "nl", nl).t.common.task, "Klus");
    assert.equal(say({ nl_BE: { common: { task: "Werk" } } }, "nl-BE", nl).t.common.task, "Werk");
  });

  it("is put in once, however often an element renders", () => {
    const texts = { en: { status: { nonsense: "x" } } };
    const warnings: string[] = [];
    const once = (): FirstWords => rewriteOnce(en, texts, "en", (warning) => warnings.push(warning));
    assert.equal(once(), once());
    assert.equal(warnings.length, 1);
  });
});

describe("what can't be used of a cooperative's own texts", () => {
  const faulty: readonly (readonly [string, unknown, RegExp])[] = [
    ["an unknown key", { status: { canShp: "Yes!" } }, /texts for "en".*status\.canShp is no text of the elements/],
    ["an unknown group", { satus: { canShop: "Yes!" } }, /satus is no text/],
    [
      "an unknown place",
      { common: { stale: "As of {tiem}." } },
      /common\.stale has no \{tiem\} to show, only \{time\}/,
    ],
    ["a place where there is none", { common: { retry: "Again at {time}" } }, /common\.retry has no \{time\} to show/],
    ["an empty text", { common: { retry: " " } }, /common\.retry is empty/],
    ["a number", { common: { retry: 7 } }, /common\.retry should be a text/],
    ["a text for a group", { common: "Again" }, /common should be an object of texts/],
    ["a list", [], /the whole should be an object of texts/],
    [
      "plural forms without the general one",
      { common: { shifts: { one: "one shift" } } },
      /common\.shifts needs a text for “other”/,
    ],
    [
      "a plural form that no language has",
      { common: { shifts: { some: "x", other: "y" } } },
      /common\.shifts\.some is none of/,
    ],
    ["plural forms of what isn't counted", { common: { stale: { other: "x" } } }, /common\.stale should be a text/],
    [
      "a text for several cases",
      { status: { counter: "{count}" } },
      /status\.counter should have a text each for even, ahead, behind/,
    ],
    ["a case that there isn't", { status: { counter: { minus: "x" } } }, /status\.counter\.minus is none of even/],
    ["what mends dates", { common: { date: "{date}" } }, /common\.date is no text/],
    [
      "what every object has",
      JSON.parse('{"__proto__": {"common": {}}, "constructor": "x"}'),
      /__proto__ is no text.*constructor is no text/,
    ],
  ];

  for (const [what, texts, warning] of faulty) {
    it(`is named with its language, and the rest counts: ${what}`, () => {
      const { t, warnings } = say({ en: texts });
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? "", warning);
      const [said, builtIn] = [textsOf(t), textsOf(en)];
      for (const [path, text] of builtIn) if (!path.startsWith("common.shifts")) assert.equal(said.get(path), text);
      const both = say({ en: { ...(isRecord(texts) ? texts : {}), myShifts: { heading: "Ours" } } });
      assert.equal(both.t.myShifts.heading, "Ours");
    });
  }

  it("is all told in one warning", () => {
    const { warnings } = say({ en: { a: "x", common: { retry: "", b: "y" } } });
    assert.deepEqual(warnings, [
      `In the texts for "en", the built-in ones are kept where a is no text of the elements; common.retry is empty; common.b is no text of the elements.`,
    ]);
  });
});

describe("the list of texts", () => {
  for (const [lang, messages] of Object.entries(dictionaries)) {
    it(`says in ${lang}, put in as a cooperative's own, the same as the dictionary`, () => {
      const { t, warnings } = say({ [lang]: nestTexts(listTexts(messages)) }, lang, messages);
      assert.deepEqual(warnings, []);
      assert.deepEqual([...textsOf(t)], [...textsOf(messages)]);
    });
  }

  it("is in docs/texts.md as the dictionary is: `npm run texts:doc` writes it", async () => {
    assert.equal(await readFile(docPath, "utf8"), await describeTexts());
  });
});
