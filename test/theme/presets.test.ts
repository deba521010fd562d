/** The themes that a page can link: made of documented tokens alone, and in the package. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { tokenList } from "../../src/theme/token-list.ts";
import { listDeclarations } from "../helpers/style-sheets.ts";
import { readSource, root } from "../helpers/sources.ts";

const folder = "src/theme/presets";
const names = readdirSync(resolve(root, folder));
const documented = new Set<string>(tokenList.map(({ name }) => name));

describe("a theme", () => {
  it("is one of four", () => {
    assert.deepEqual(names, ["bootstrap.css", "contrast.css", "plain.css", "warm.css"]);
  });

  for (const name of names) {
    it(`sets nothing but documented custom properties: ${name}`, () => {
      const css = readSource(`${folder}/${name}`).replaceAll(/\/\*.*?\*\//gs, "");
      const set = listDeclarations(css).map(({ property }) => property);
      assert.deepEqual(
        set.filter((property) => !documented.has(property)),
        [],
      );
      assert.equal(new Set(set).size, set.length, "one is set twice");
      assert.equal(css.match(/[{}]/g)?.length, 2, "one block, without rules inside it");
    });

    it(`is in the package as it is here: ${name}`, () => {
      assert.equal(readFileSync(resolve(root, "dist/themes", name), "utf8"), readSource(`${folder}/${name}`));
    });
  }

  it("can be imported from the package by a bundler, which keeps it", () => {
    const { exports, sideEffects } = JSON.parse(readSource("package.json")) as {
      exports: Record<string, unknown>;
      sideEffects: string[];
    };
    assert.equal(exports["./themes/*.css"], "./dist/themes/*.css");
    assert.ok(sideEffects.includes("./dist/themes/*.css"));
  });
});
