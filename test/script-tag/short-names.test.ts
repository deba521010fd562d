import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { root } from "../../scripts/lib/run.ts";
import { shortNamesOf } from "../../scripts/script-tag/short-names.ts";

describe("the private properties of the styles", () => {
  it("are shorter the more they are used, and the same whatever order the styles come in", () => {
    const sources = ["--_line --_space --_space", "--_space --_line --_accent"];
    assert.deepEqual(
      [...shortNamesOf(sources)],
      [
        ["--_space", "--_a"],
        ["--_line", "--_b"],
        ["--_accent", "--_c"],
      ],
    );
    assert.deepEqual([...shortNamesOf(sources.toReversed())], [...shortNamesOf(sources)]);
  });

  it("never share a name, however many there are", () => {
    const many = Array.from({ length: 900 }, (_, index) => `--_x${index}`);
    assert.equal(new Set(shortNamesOf(many).values()).size, 900);
  });

  for (const file of ["coopshift.js", "coopshift-more.js", "shift-status.js"]) {
    it(`have no long name left in ${file}`, () => {
      const script = readFileSync(`${root}/dist/cdn/${file}`, "utf8");
      assert.deepEqual(script.match(/--_\w{3,}/g), null);
      assert.match(script, /--_a/);
    });
  }
});
