/** The style sheets in the sources, for tests about how they are written. */
import { listSources, readSource } from "./sources.ts";

export interface StyleSheet {
  /** Relative to the root. */
  readonly file: string;
  /** Without comments. */
  readonly css: string;
}

/** Every `css` template of the package's sources. */
export function listStyleSheets(): readonly StyleSheet[] {
  return listSources("src").flatMap((file) =>
    [...readSource(file).matchAll(/\bcss`([^`]*)`/g)].map(([, css = ""]) => ({
      file,
      css: css.replaceAll(/\/\*.*?\*\//gs, ""),
    })),
  );
}

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** Every `property: value;`, with white space as prettier never breaks it. */
export function listDeclarations(css: string): readonly Declaration[] {
  return [...css.matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+);/g)].map(([, property = "", value = ""]) => ({
    property,
    value: value.replaceAll(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")").trim(),
  }));
}

/** `{ name: "--coop-space", fallback: "4px" }` for each `var(--coop-space, 4px)`, those in fallbacks included. */
export function listReads(css: string): readonly { readonly name: string; readonly fallback: string | null }[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)\s*(,)?/g)].map((match) => {
    const [whole, name = "", comma] = match;
    return { name, fallback: comma ? textToClosing(css, match.index + whole.length) : null };
  });
}

/** What is written from here to the bracket that closes the one before. */
function textToClosing(css: string, from: number): string {
  let depth = 1;
  let at = from;
  while (depth > 0) {
    if (css[at] === "(") depth++;
    if (css[at] === ")") depth--;
    if (at++ > css.length) throw new Error("A var() is never closed.");
  }
  const text = css.slice(from, at - 1);
  return text.replaceAll(/\s+/g, " ").trim();
}
