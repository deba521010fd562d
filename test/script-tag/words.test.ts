import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { rollup } from "rollup";
import { packWords } from "../../scripts/script-tag/pack-words.ts";
import { listTexts } from "../../scripts/lib/texts.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import type { Messages } from "../../src/i18n/index.ts";
import { root } from "../../scripts/lib/run.ts";

describe("the words of the script", () => {
  let code = "";
  let packed: Readonly<Record<string, Messages>> = {};

  before(async () => {
    const input = `${root}/dist/i18n/later.js`;
    const bundle = await rollup({ input, plugins: [packWords()], external: [/\/(?:de|temporal)\.js$/] });
    const { output } = await bundle.generate({ format: "es" });
    code = output[0].code;
    packed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof packed;
  });

  for (const [lang, messages] of Object.entries({ en, fr, nl })) {
    it(`are those of the dictionary, each at its place, in ${lang}`, () => {
      const inScript = packed[lang];
      assert.ok(inScript);
      assert.deepEqual(listTexts(inScript), listTexts(messages));
    });
  }

  it("have their names once, however many languages there are", () => {
    for (const name of ["projectedHint:", "renewHint:"]) assert.equal(code.split(name).length - 1, 1, name);
  });
});
