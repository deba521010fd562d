import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLocale, onNewWords, registerLanguage } from "../../src/i18n/index.ts";
import { bringWords, en, fr, inFull } from "../../src/i18n/later.ts";
import { rewrite } from "../../src/i18n/overrides/index.ts";
import { enFirst } from "../../src/i18n/en/first.ts";

describe("the words that come later", () => {
  const early = createLocale("fr-BE");
  const reworded = createLocale("en", {
    reword: (words, tag) =>
      rewrite(words, { en: { booking: { close: "Done", signUpFor: "Take {shift}" } } }, tag, () => {}),
  });
  const own = { ...fr, myShifts: { heading: "Mes gardes" } };
  let announced = 0;

  it("aren't among the first ones", () => {
    assert.equal("close" in early.t.booking, false);
    assert.equal("server" in early.t.errors, false);
    assert.equal(reworded.t.booking.signUpFor("it"), "Take it");
  });

  it("are spoken at once, by who was there before them too, and nobody has to say anything anew", () => {
    onNewWords(() => announced++);
    bringWords();
    assert.deepEqual(early.t, fr);
    assert.equal(inFull(early).t.booking.close, "Fermer");
    assert.equal(inFull(createLocale("nl")).t.booking.close, "Sluiten");
    assert.equal(announced, 0);
  });

  it("have a cooperative's own texts over them as the first ones have", () => {
    assert.equal(inFull(reworded).t.booking.close, "Done");
    assert.equal(reworded.t.booking.signUpFor("it"), "Take it");
    assert.equal(inFull(reworded).t.booking.show, en.booking.show);
  });

  it("don't take the place of what a page has registered", () => {
    registerLanguage("fr", own);
    bringWords();
    assert.equal(createLocale("fr").t.myShifts.heading, "Mes gardes");
  });
});

describe("what is wrong with a cooperative's own texts", () => {
  it("is told once all words are there: a text that isn't may be one that comes later", () => {
    const warnings: string[] = [];
    const warn = (warning: string): void => void warnings.push(warning);
    const texts = { en: { booking: { close: "Done" }, common: { retry: "" } } };
    rewrite(enFirst, texts, "en", warn);
    assert.deepEqual(warnings, []);
    rewrite(en, texts, "en", warn);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /common\.retry is empty\.$/);
  });
});
