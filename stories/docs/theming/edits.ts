/** What somebody has changed, and the CSS that it makes. */
import { tokenList, type Token } from "../../../src/theme/token-list.ts";

export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** A colour has one value a scheme, anything else one for both. */
export type Edit = Readonly<Partial<Record<Scheme | "both", string>>>;
export type Edits = Readonly<Record<string, Edit>>;

export type Control = "colour" | "number" | "size" | "text";

/** Three lengths are measured by the body text: `calc(0.75 * var(--coop-unit))`; here that is a number of rem. */
const byUnit = /^calc\(([\d.]+) \* var\(--coop-unit\)\)$/;

export function controlOf({ syntax, default: usual, name }: Token): Control {
  // What lets the page shine through is no plain colour, and no colour field can say it.
  if (syntax === "<color>") return name === "--coop-backdrop" ? "text" : "colour";
  if (syntax === "<number>") return "number";
  return byUnit.test(usual) || /^[\d.]+px$/.test(usual) ? "size" : "text";
}

/** The number in a size or number, and its unit. */
export function sizeOf({ default: usual }: Token): { readonly value: number; readonly unit: "rem" | "px" | "" } {
  const units = byUnit.exec(usual)?.[1];
  if (units !== undefined) return { value: Number(units), unit: "rem" };
  return { value: Number.parseFloat(usual), unit: usual.endsWith("px") ? "px" : "" };
}

function valueOf(edit: Edit, shown: Readonly<Record<Scheme, string | undefined>>): string {
  if (edit.both !== undefined) return edit.both;
  const [light, dark] = schemes.map((scheme) => edit[scheme] ?? shown[scheme]);
  return light === dark ? (light ?? "") : `light-dark(${light}, ${dark})`;
}

/** Colours that are on the screen, by scheme and token. */
export type Shown = Readonly<Record<Scheme, Readonly<Record<string, string>>>>;

/** A declaration for each token that was changed, in the order of the list. */
export function declarations(edits: Edits, shown: Shown): readonly string[] {
  return tokenList.flatMap(({ name }) => {
    const edit = edits[name];
    if (edit === undefined) return [];
    return [`${name}: ${valueOf(edit, { light: shown.light[name], dark: shown.dark[name] })};`];
  });
}

/** The style sheet to paste: after the preset, if one was chosen. */
export function styleSheet(lines: readonly string[]): string {
  return `:root {\n${lines.map((line) => `  ${line}\n`).join("")}}`;
}
