/** Contrast as WCAG 2.2 measures it, and the pairs of tokens that have to have enough of it. */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

export interface Pair {
  readonly front: string;
  readonly back: string;
  /** What WCAG AA asks: 4.5 for words, 3 for edges and rings. */
  readonly least: 3 | 4.5;
  readonly where: string;
}

const words = (front: string, back: string, where: string): Pair => ({ front, back, least: 4.5, where });
const edge = (front: string, where: string): Pair => ({ front, back: "surface", least: 3, where });

const tones = ["good", "warn", "bad", "info"].map((tone) => words(tone, `${tone}-soft`, "words of that tone"));

export const pairs: readonly Pair[] = [
  words("text", "surface", "words on a card"),
  words("muted", "surface", "lesser words on a card"),
  words("muted", "sunken", "words of a tag"),
  words("accent", "surface", "links and buttons"),
  words("on-accent", "accent", "words of the main button"),
  words("on-bad", "bad", "words of the button that cancels"),
  ...tones,
  edge("control", "edges of buttons and fields"),
  edge("focus", "the ring around the focus"),
];
