import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { rollup } from "rollup";
import { parseAst } from "rollup/parseAst";
import { packWords } from "../../scripts/script-tag/pack-words.ts";
import { Form, type Node } from "../../scripts/script-tag/same-shape.ts";
import { listTexts } from "../../scripts/lib/texts.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import type { Messages } from "../../src/i18n/index.ts";
import { root } from "../../scripts/lib/run.ts";
import { textsOf } from "../i18n/samples.ts";

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
      assert.deepEqual(textsOf(inScript), textsOf(messages));
    });
  }

  it("read a value as it is, whatever is in it", () => {
    const { en: inScript } = packed;
    assert.equal(inScript?.nextShifts.cancelUntil("$1", "$0 | $&"), en.nextShifts.cancelUntil("$1", "$0 | $&"));
  });

  it("have their names once, however many languages there are", () => {
    for (const name of ["projectedHint:", "cancelUntil:", "renewHint:"])
      assert.equal(code.split(name).length - 1, 1, name);
  });
});

describe("modules of several languages", () => {
  const write = (...codes: readonly string[]): Form & { readonly code: string } => {
    const form = new Form(codes);
    const code = form.write(codes.map((each) => parseAst(each) as unknown as Node));
    return Object.assign(form, { code });
  };

  it("have one form with places for what they say differently", () => {
    const { code, called, named } = write(
      'const a = { b: "One", c: (n) => `${n} left`, d: (n) => n ? "yes" : `no ${n}` }',
      'const a = { b: "Een", c: (n) => `nog ${n}`, d: (n) => n ? "ja" : `nee ${n}` }',
    );
    assert.equal(code, "const a = { b: t(), c: message(t()), d: (n) => n ? t0 : fill(t1, n) }");
    assert.deepEqual(called, [
      ["One", "Een"],
      ["$0 left", "nog $0"],
    ]);
    assert.deepEqual(named, [
      ["yes", "ja"],
      ["no $0", "nee $0"],
    ]);
  });

  it("keep a function that does something else in another language", () => {
    const { code, own } = write("const a = { b: (n) => n.trim() }", "const a = { b: (n) => n }");
    assert.equal(code, "const a = { b: own[0] }");
    assert.deepEqual(own, [["(n) => n.trim()", "(n) => n"]]);
  });

  it("stop the build where one has something that another hasn't", () => {
    assert.throws(() => write('const a = { b: "One" }', 'const a = { b: "Een", c: "Twee" }'), /differ/);
    assert.throws(() => write('const a = { b: "One" }', 'const a = { c: "Een" }'), /differ/);
    assert.throws(() => write("const a = 1", "const a = 2"), /differ/);
  });
});
