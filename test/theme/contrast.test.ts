/** Default colours and presets can be read and seen, in light and in dark. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokenList } from "../../src/theme/token-list.ts";
import { readSource } from "../helpers/sources.ts";
import { contrastOf, pairs, parseHex, schemes, type Rgb, type Scheme } from "./colours.ts";

type Colours = ReadonlyMap<string, string>;

const defaults: Colours = new Map(
  tokenList.filter(({ group }) => group === "colour").map(({ name, default: value }) => [name, value]),
);

/** What a page has that links this preset. */
function readPreset(name: string): Colours {
  const css = readSource(`src/theme/presets/${name}.css`);
  const own = [...css.matchAll(/(--coop-[\w-]+):\s*([^;]+);/g)].map(
    ([, token = "", value = ""]) => [token, value] as const,
  );
  return new Map([...defaults, ...own]);
}

function resolve(colours: Colours, token: string, scheme: Scheme): Rgb {
  const text = colours.get(`--coop-${token}`) ?? "";
  const other = /^var\(--_([\w-]+)\)$/.exec(text)?.[1];
  if (other !== undefined) return resolve(colours, other, scheme);
  const [, light = text, dark = text] = /^light-dark\((#\w+), (#\w+)\)$/.exec(text) ?? [];
  return parseHex(scheme === "light" ? light : dark);
}

const needed = {
  default: { colours: defaults, text: 4.5, other: 3 },
  plain: { colours: readPreset("plain"), text: 4.5, other: 3 },
  warm: { colours: readPreset("warm"), text: 4.5, other: 3 },
  contrast: { colours: readPreset("contrast"), text: 7, other: 4.5 },
} as const;

describe("contrast", () => {
  it("is measured as WCAG does", () => {
    assert.equal(contrastOf(parseHex("#000"), parseHex("#fff")), 21);
    assert.equal(contrastOf(parseHex("#777777"), parseHex("#ffffff")).toFixed(2), "4.48");
  });

  for (const [name, { colours, text, other }] of Object.entries(needed)) {
    for (const scheme of schemes) {
      it(`of ${name} colours is ${text} for all words and ${other} for edges and rings, in ${scheme}`, () => {
        const low = pairs.flatMap(({ front, back, isText }) => {
          const contrast = contrastOf(resolve(colours, front, scheme), resolve(colours, back, scheme));
          return contrast < (isText ? text : other) ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
        });
        assert.deepEqual(low, []);
      });
    }
  }
});
