/** The style sheets keep to the visual language: documented tokens, no colour of their own, no left and right. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokenList } from "../../src/theme/token-list.ts";
import { listDeclarations, listReads, listStyleSheets, type Declaration } from "../helpers/style-sheets.ts";

const sheets = listStyleSheets();

/** `file: property: value` of what fails, for a report that says where. */
function findAll(isWrong: (declaration: Declaration, file: string) => boolean): string[] {
  return sheets.flatMap(({ file, css }) =>
    listDeclarations(css)
      .filter((declaration) => isWrong(declaration, file))
      .map(({ property, value }) => `${file}: ${property}: ${value}`),
  );
}

describe("the custom properties that a page may set", () => {
  it("are documented with the default they have, each of them, and no other", () => {
    const read = sheets.flatMap(({ css }) => listReads(css)).filter(({ name }) => name.startsWith("--coop-"));
    // What all sizes are measured by is worked out, not set.
    const settable = read.filter(({ name }) => name !== "--coop-unit");
    const found = new Set(settable.map(({ name, fallback }) => `${name}: ${fallback}`));
    const documented = new Set(tokenList.map(({ name, default: fallback }) => `${name}: ${fallback}`));
    assert.deepEqual([...found].toSorted(), [...documented].toSorted());
  });

  it("are described in a sentence each, one name once", () => {
    assert.equal(new Set(tokenList.map(({ name }) => name)).size, tokenList.length);
    for (const { name, description } of tokenList) assert.match(description, /^[A-Z].*\.$/, name);
  });
});

describe("the style sheets", () => {
  it("read no private property that nothing sets", () => {
    const set = new Set(sheets.flatMap(({ css }) => [...css.matchAll(/(--_[\w-]+):/g)].map(([, name]) => name)));
    const read = sheets.flatMap(({ file, css }) =>
      listReads(css)
        .filter(({ name, fallback }) => name.startsWith("--_") && fallback === null)
        .map(({ name }) => ({ file, name })),
    );
    // How many rows a week has, and how many openings a day, is the view's to say, as a property of its element.
    const unknown = read.filter(({ name }) => !set.has(name) && name !== "--_rows" && name !== "--_offers");
    assert.deepEqual(unknown, []);
  });

  it("have no colour but the tokens and the system's own", () => {
    const literal =
      /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|grey|gray|red)\b/i;
    const outside = findAll(({ value }, file) => !file.startsWith("src/theme/tokens") && literal.test(value));
    assert.deepEqual(outside, []);
  });

  it("have two weights and the sizes of the tokens, as each further font is looked up before the first words show", () => {
    const scale = /^(?:var\(--_text-(?:tiny|small|title|display)\)|var\(--coop-text-body, inherit\)|inherit)$/;
    const weight = /^(?:400|var\(--_(?:strong|heading)-weight\))$/;
    const others = findAll(
      ({ property, value }) =>
        (property === "font-size" && !scale.test(value)) || (property === "font-weight" && !weight.test(value)),
    );
    assert.deepEqual(others, []);
  });

  it("say start and end, never left and right, so that they work in both directions", () => {
    const physical =
      /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)\b|^(?:min-|max-)?(?:width|height)$|^float$/;
    const sided = /^(?:margin|padding|inset|border-width|border-radius)$/;
    const isLopsided = ({ property, value }: Declaration): boolean => {
      const [, right, , left] = value.match(/(?:[\w-]*\((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))*\)|[^\s()]+)/g) ?? [];
      return sided.test(property) && left !== undefined && left !== right;
    };
    const wrong = findAll(
      (each) => physical.test(each.property) || isLopsided(each) || /^(?:left|right)$/.test(each.value),
    );
    assert.deepEqual(wrong, []);
  });
});
