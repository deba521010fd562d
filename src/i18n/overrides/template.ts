/** Templates of texts: "Do {count} shifts[ by {date}]". */

/** What stands in the place of a name; `null`: nothing to show. */
export type Values = Readonly<Record<string, string | null>>;

const place = /\{([^{}]*)\}/g;
/** Square brackets with a place in them; others are only brackets. */
const optional = /\[([^[\]{}]*(?:\{[^{}]*\}[^[\]{}]*)+)\]/g;

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(place)].map(([, name = ""]) => name);
}

/** Why it can't be one, in words; `undefined` where it can. */
export function findFault(template: unknown, names: readonly string[]): string | undefined {
  if (typeof template !== "string") return "should be a text";
  if (template.trim() === "") return "is empty";
  const unknown = namesIn(template).find((name) => name === "" || !names.includes(name));
  if (unknown === undefined) return undefined;
  const known = names.filter((name) => name !== "").map((name) => `{${name}}`);
  return `has no {${unknown}} to show${known.length > 0 ? `, only ${known.join(", ")}` : ""}`;
}

/** Filled in; `undefined` where a place outside of brackets has nothing to show. */
export function fill(template: string, values: Values): string | undefined {
  const isMissing = (name: string): boolean => (values[name] ?? null) === null;
  const kept = template.replaceAll(optional, (_whole, inner: string) => (namesIn(inner).some(isMissing) ? "" : inner));
  if (namesIn(kept).some(isMissing)) return undefined;
  return kept.replaceAll(place, (_whole, name: string) => values[name] ?? "");
}

/** The template around one place, for a list of pieces: `["Ask ", piece, "."]`. */
export function splitAt<Piece>(template: string, name: string, piece: Piece): readonly (string | Piece)[] {
  return template.split(`{${name}}`).flatMap((text, index) => (index === 0 ? [text] : [piece, text]));
}
