import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokens } from "../../src/theme/tokens.ts";

const schemes = ["light", "dark"] as const;

/** `#fff` or `#22261f` as three numbers from 0 to 255. */
function parseColour(text: string): readonly number[] {
  const digits = text.length === 4 ? text.replaceAll(/[0-9a-f]/gi, "$&$&") : text;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** Relative luminance of WCAG 2.2, 0 (black) to 1 (white). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parseColour(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The default of a token in light and dark, read from the style sheet itself. */
function readToken(name: string): Record<(typeof schemes)[number], string> {
  const pattern = new RegExp(`--_${name}: var\\(--coop-${name}, light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)\\)`);
  const [, light, dark] = pattern.exec(tokens.cssText) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`The token ${name} has no pair of colours.`);
  return { light, dark };
}

function assertContrast(front: string, back: string, atLeast: number): void {
  for (const scheme of schemes) {
    const contrast = contrastOf(readToken(front)[scheme], readToken(back)[scheme]);
    assert.ok(contrast >= atLeast, `${front} on ${back}, ${scheme}: ${contrast.toFixed(2)}, needs ${atLeast}`);
  }
}

describe("the default colours, in light and in dark", () => {
  it("are measured as WCAG does", () => {
    assert.equal(contrastOf("#000", "#fff"), 21);
    assert.equal(contrastOf("#777777", "#ffffff").toFixed(2), "4.48");
  });

  for (const text of ["text", "muted", "accent", "good", "warn", "bad", "info"]) {
    it(`let ${text} be read on every plain surface`, () => {
      assertContrast(text, "surface", 4.5);
      assertContrast(text, "sunken", 4.5);
    });
  }

  for (const tone of ["good", "warn", "bad", "info"]) {
    it(`let words and the tone itself be read on the soft ${tone}`, () => {
      assertContrast(tone, `${tone}-soft`, 4.5);
      assertContrast("text", `${tone}-soft`, 4.5);
    });
  }

  it("let a button's words be read, and a control's edge be seen", () => {
    assertContrast("on-accent", "accent", 4.5);
    assertContrast("control", "surface", 3);
  });
});
