import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { rollup } from "rollup";
import { parseAst } from "rollup/parseAst";
import { groupsSaid, packWords } from "../../scripts/script-tag/pack-words.ts";
import { Form, type Node } from "../../scripts/script-tag/same-shape.ts";
import { listTexts, type ListedText } from "../../scripts/lib/texts.ts";
import { enFirst } from "../../src/i18n/en/first.ts";
import { en, fr, nl } from "../../src/i18n/later.ts";
import type { Messages } from "../../src/i18n/index.ts";
import { root } from "../../scripts/lib/run.ts";
import { listSources, readSource } from "../helpers/sources.ts";
import { textsOf } from "../i18n/samples.ts";

type Packed = Readonly<Record<string, Messages>>;

/** The script's words, and the code that they are in. */
async function bundle(apart: readonly string[]): Promise<{ readonly code: string; readonly packed: Packed }> {
  const input = `${root}/dist/i18n/later.js`;
  const made = await rollup({ input, plugins: [packWords({ apart })], external: [/\/(?:de|temporal)\.js$/] });
  const { output } = await made.generate({ format: "es" });
  const { code } = output[0];
  return { code, packed: (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Packed };
}

for (const [how, apart] of Object.entries({ "in one": [], "in groups": Object.keys(enFirst) })) {
  describe(`the words of the script, ${how}`, () => {
    let code = "";
    let packed: Packed = {};
    before(async () => {
      ({ code, packed } = await bundle(apart));
    });

    for (const [lang, messages] of Object.entries({ en, fr, nl })) {
      it(`are those of the dictionary, each at its place, in ${lang}`, () => {
        const inScript = packed[lang];
        assert.ok(inScript);
        const byKey = (texts: readonly ListedText[]): unknown => texts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        assert.deepEqual(byKey(listTexts(inScript)), byKey(listTexts(messages)));
        assert.deepEqual([...textsOf(inScript)].toSorted(), [...textsOf(messages)].toSorted());
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
}

describe("the words of an element's own script", () => {
  it("are found by how its modules name them", () => {
    const groups = ["common", "status", "help", "openShifts"];
    assert.deepEqual(groupsSaid("locale.t.status.heading + t.common.retry + t.help", groups), ["status", "help"]);
  });

  it("are named in no other way", () => {
    // Taken apart, or by a name that is only known while it runs.
    const other = /\}\s*=[^;]*?\.t;|\bt\[|\bt: \{/;
    const files = listSources("src/elements").filter((file) => !file.includes("/texts/"));
    const found = files.filter((file) => other.test(readSource(file)));
    assert.deepEqual(found, []);
  });

  for (const [file, without] of [
    ["shift-status.js", "Free slots"],
    ["open-slots.js", "You can shop"],
  ] as const) {
    it(`leave out in ${file} what it never shows`, () => {
      assert.equal(readFileSync(`${root}/dist/cdn/${file}`, "utf8").includes(without), false);
      assert.equal(readFileSync(`${root}/dist/cdn/coopshift.js`, "utf8").includes(without), true);
    });
  }
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
