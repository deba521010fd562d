/** Addresses in a text as links. The text itself stays text: no markup is read. */
import { html } from "lit";
import type { Content } from "./states.ts";

/** Ends before what ends a sentence or a bracket around it. */
const address = /https?:\/\/[^\s<>"“”«»\u2066-\u2069]*[^\s<>"“”«»\u2066-\u2069.,:;!?…'’)\]}]/gi;

/** A page on the web that is what it says: "https://coop.example@evil.example" reads like another one. */
function isPlain(found: string): boolean {
  if (!URL.canParse(found)) return false;
  const { username, password } = new URL(found);
  return username === "" && password === "";
}

export type Piece = string | { readonly href: string };

/** The text in pieces, in order; put together they are the text. */
export function splitLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (!isPlain(found)) continue;
    pieces.push(text.slice(from, index), { href: found });
    from = index + found.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== "");
}

/** Where a link leads learns nothing of the page that it was on. */
export function renderWithLinks(text: string): readonly (string | Content)[] {
  return splitLinks(text).map((piece) =>
    typeof piece === "string" ? piece : html`<a href=${piece.href} rel="noreferrer">${piece.href}</a>`,
  );
}
