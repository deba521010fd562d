/** Contrast as WCAG 2.2 measures it, and which colours meet on an element. */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `#fff` or `#22261f`, without transparency. */
export function parseHex(text: string): Rgb {
  const digits = text.length === 4 ? text.replaceAll(/[0-9a-f]/gi, "$&$&") : text;
  if (!/^#[0-9a-f]{6}$/i.test(digits)) throw new Error(`"${text}" is no opaque colour in hexadecimal.`);
  const at = (index: number): number => Number.parseInt(digits.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance, 0 (black) to 1 (white). */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

export interface Pair {
  /** Names of tokens, without `--coop-`. */
  readonly front: string;
  readonly back: string;
  /** Whether words are to be read; else edges, icons and rings are to be seen (WCAG 1.4.11). */
  readonly isText: boolean;
}

const tones = ["good", "warn", "bad", "info"] as const;
const softs = tones.map((tone) => `${tone}-soft`);
const plain = ["surface", "sunken"];

function cross(fronts: readonly string[], backs: readonly string[], isText: boolean): readonly Pair[] {
  return fronts.flatMap((front) => backs.map((back) => ({ front, back, isText })));
}

/** Every pair of tokens that meets somewhere: words on what they lie on, edges and rings against what surrounds them. */
export const pairs: readonly Pair[] = [
  ...cross(["text", "muted", "accent", ...tones], plain, true),
  ...cross(["text", "muted", "accent"], softs, true),
  ...tones.map((tone) => ({ front: tone, back: `${tone}-soft`, isText: true })),
  // The main button's fill is mixed with the text's colour under the pointer: what is read on both is read on the mix.
  ...cross(["on-accent"], ["accent", "text"], true),
  ...cross(["on-bad"], ["bad"], true),
  ...cross(["control", "focus"], [...plain, ...softs], false),
];

export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];
