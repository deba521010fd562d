import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { en } from "../../src/i18n/later.ts";
import {
  availableLanguages,
  createLocale,
  localized,
  onNewWords,
  registerLanguage,
  resolveLanguage,
} from "../../src/i18n/index.ts";
import { listSources, readSource } from "../helpers/sources.ts";

const ours = ["en", "fr", "nl"];

describe("the language of an element", () => {
  it("is found for a regional tag, in whatever form a content system writes it", () => {
    for (const tag of ["fr-BE", "fr_BE", "FR-be", "fr"]) assert.equal(resolveLanguage([tag], ours)?.key, "fr", tag);
    assert.equal(resolveLanguage(["nl-BE"], ours)?.key, "nl");
    assert.equal(resolveLanguage(["fr_be"], ours)?.tag, "fr-BE");
  });

  it("prefers the nearer of two", () => {
    assert.equal(resolveLanguage(["zh-Hant-TW"], ["zh", "zh-Hant"])?.key, "zh-Hant");
    assert.equal(resolveLanguage(["fr"], ["fr-CA", "fr"])?.key, "fr");
  });

  it("is the cooperative's first where nobody speaks the one asked for", () => {
    assert.deepEqual(resolveLanguage(["es", "nl", "fr"], ours), { key: "nl", tag: "nl" });
  });

  it("is English where the cooperative's is unknown too, or the tag is nonsense or empty", () => {
    assert.equal(resolveLanguage(["es"], ours)?.key, "en");
    assert.equal(resolveLanguage([""], ours)?.key, "en");
    assert.equal(resolveLanguage(["not a tag!", "??"], ours)?.key, "en");
  });

  it("is none where there is neither one of those nor English", () => {
    assert.equal(resolveLanguage(["fr"], ["nl"]), undefined);
  });

  it("is what the locale says it speaks", () => {
    const settings = { timeZone: "Europe/Brussels", languages: ["fr", "nl"] };
    assert.equal(createLocale("nl-BE", { settings }).lang, "nl-BE");
    assert.equal(createLocale("es", { settings }).lang, "fr");
    assert.equal(createLocale("es").lang, "en");
    assert.equal(createLocale("nl-BE").t.openShifts.signUp, "Inschrijven");
  });

  it("can be one that a host page adds", () => {
    registerLanguage("it", { ...en, myShifts: { ...en.myShifts, heading: "I miei turni" } });
    assert.deepEqual(availableLanguages(), ["en", "fr", "nl", "it", "de"]);
    assert.equal(createLocale("it-CH").t.myShifts.heading, "I miei turni");
    assert.throws(() => registerLanguage("not a tag!", en), RangeError);
  });
});

describe("a fourth language", () => {
  /** Files with all the words of a language. */
  const dictionaries = listSources("src/i18n").filter((file) => /: Messages = \{/.test(readSource(file)));
  const tags = dictionaries.map((file) => file.replace(/^.*\/(.*)\.ts$/, "$1"));

  it("is one file, named by its tag, and the one line that lists it", () => {
    assert.deepEqual(tags, ["de"]);
    const own = new RegExp(`["'/](?:${tags.join("|")})\\.(?:ts|js)["']`);
    const naming = [...listSources("src"), "rollup.config.mjs", "scripts/script-tag/on-demand.ts"].filter((file) =>
      own.test(readSource(file)),
    );
    assert.deepEqual(naming, ["src/i18n/languages.ts"]);
    assert.deepEqual(
      tags.map(
        (tag) => readSource("src/i18n/languages.ts").match(new RegExp(`import.*"\\./${tag}\\.ts"`, "g"))?.length,
      ),
      [1],
    );
  });

  it("of the script itself is a folder, named by its tag, and a line for the first words and one for the others", () => {
    for (const [half, list] of [
      ["first", "languages"],
      ["later", "later"],
    ]) {
      const own = new RegExp(`from "\\./(\\w+)/${half}\\.ts"`, "g");
      const listed = [...readSource(`src/i18n/${list}.ts`).matchAll(own)].map(([, tag]) => tag);
      assert.deepEqual(listed, ours);
      for (const tag of ours) assert.ok(listSources(`src/i18n/${tag}`).includes(`src/i18n/${tag}/${half}.ts`));
    }
  });

  it("is loaded by who reads it, and another one speaks until it is there", async () => {
    const settings = { timeZone: "Europe/Brussels", languages: ["fr"] };
    const there = new Promise<void>((resolve) => {
      const stop = onNewWords(() => {
        stop();
        resolve();
      });
    });
    assert.equal(createLocale("de-BE", { settings }).lang, "fr");
    await there;
    const { lang, t } = createLocale("de_BE", { settings });
    assert.deepEqual([lang, t.myShifts.heading], ["de-BE", "Meine Schichten"]);
  });
});

describe("a text in several languages", () => {
  it("is read in the nearest one there is", () => {
    assert.equal(localized({ fr: "Caisse", nl: "Kassa" }, "nl-BE"), "Kassa");
    assert.equal(localized({ "fr-BE": "Caisse", nl: "Kassa" }, "fr"), "Caisse");
    assert.equal(localized({ nl: "Kassa" }, "fr", ["fr", "nl"]), "Kassa");
    assert.equal(localized({ nl: "Kassa" }, "fr"), "Kassa");
  });

  it("is empty where there is none, rather than a failure of the page", () => {
    assert.equal(localized({}, "fr"), "");
    assert.equal(localized({ "no tag at all": "Caisse" }, "fr"), "Caisse");
  });
});
