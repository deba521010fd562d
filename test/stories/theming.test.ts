/** The editor of the theming page gives CSS that a page can use, and measures contrast as WCAG does. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contrastOf, pairs, toHex } from "../../stories/docs/theming/contrast.ts";
import { controlOf, declarations, sizeOf, styleSheet } from "../../stories/docs/theming/edits.ts";
import { choose, everything, readPictures, type Picture } from "../../stories/docs/gallery/pictures.ts";
import { tokenList } from "../../src/theme/token-list.ts";

const shown = { light: { "--coop-accent": "#1b664a" }, dark: { "--coop-accent": "#86d3ad" } };

function tokenOf(name: string) {
  const token = tokenList.find((each) => each.name === name);
  if (!token) throw new Error(`There is no token ${name}.`);
  return token;
}

describe("the theming page", () => {
  it("measures contrast as WCAG does", () => {
    assert.equal(contrastOf([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrastOf([119, 119, 119], [255, 255, 255]).toFixed(2), "4.48");
    assert.equal(toHex([27, 102, 74]), "#1b664a");
  });

  it("judges tokens that there are", () => {
    for (const name of pairs.flatMap(({ front, back }) => [front, back])) assert.ok(tokenOf(`--coop-${name}`));
  });

  it("keeps a colour's other scheme when one is changed", () => {
    assert.deepEqual(declarations({ "--coop-accent": { light: "#7a2e1d" } }, shown), [
      "--coop-accent: light-dark(#7a2e1d, #86d3ad);",
    ]);
  });

  it("gives what was changed alone, in the order of the table", () => {
    const edits = { "--coop-radius": { both: "0.25rem" }, "--coop-accent": { light: "#000000", dark: "#000000" } };
    assert.equal(
      styleSheet(declarations(edits, shown)),
      ":root {\n  --coop-accent: #000000;\n  --coop-radius: 0.25rem;\n}",
    );
  });

  it("has a field for every token, that begins with its default", () => {
    assert.equal(controlOf(tokenOf("--coop-accent")), "colour");
    assert.deepEqual(sizeOf(tokenOf("--coop-radius")), { value: 0.75, unit: "rem" });
    assert.deepEqual(sizeOf(tokenOf("--coop-border")), { value: 1, unit: "px" });
    assert.deepEqual(sizeOf(tokenOf("--coop-leading")), { value: 1.5, unit: "" });
    for (const token of tokenList) {
      const control = controlOf(token);
      if (control === "size" || control === "number") assert.ok(sizeOf(token).value > 0, token.name);
    }
  });
});

describe("the gallery", () => {
  const picture = (element: string, scheme: "light" | "dark"): Picture => {
    const size = { width: 320, height: 100 };
    return { story: "x--y", element, name: "y", language: "en", scheme, width: 320, file: "x.webp", size };
  };

  it("shows what was asked for, and nothing where there are no pictures", () => {
    const all = [picture("a", "light"), picture("a", "dark"), picture("b", "dark")];
    assert.equal(choose(all, everything).length, 3);
    assert.deepEqual(choose(all, { ...everything, element: "a", scheme: "dark" }), [all[1]]);
    assert.deepEqual(readPictures({ pictures: all }), all);
    assert.deepEqual(readPictures("<!doctype html>"), []);
  });
});
