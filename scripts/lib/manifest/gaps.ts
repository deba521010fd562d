/** Holds an element's doc block to what the element does: each of its sentences is a promise to whoever embeds it. */
import { kinds, type Kind, type Uses } from "./uses.ts";
import type { Entry, Event, Lists, Member } from "./types.ts";

/** How one writes an entry of this kind into a doc block, and what it is called. */
const tags: Readonly<Record<Kind, { readonly tag: string; readonly word: string }>> = {
  cssParts: { tag: "@csspart", word: "part" },
  slots: { tag: "@slot", word: "slot" },
  events: { tag: "@fires", word: "event" },
  cssStates: { tag: "@cssstate", word: "state" },
  cssProperties: { tag: "@cssprop", word: "custom property" },
};

function shown(name: string): string {
  return name === "" ? "the slot without a name" : `"${name}"`;
}

function listUndescribed(tag: string, lists: Lists): readonly string[] {
  const entries: readonly (readonly [word: string, Entry])[] = [
    ...lists.members.map((each) => [each.kind === "method" ? "method" : "property", each] as const),
    ...lists.attributes.map((each) => ["attribute", each] as const),
    ...kinds.flatMap((kind) => lists[kind].map((each) => [tags[kind].word, each] as const)),
  ];
  return entries
    .filter(([, { description = "" }]) => description.trim() === "")
    .map(([word, { name }]) => `<${tag}>: the ${word} ${shown(name)} has no description. Say what it is for.`);
}

function listUntyped(tag: string, members: readonly Member[]): readonly string[] {
  return members
    .filter(({ kind, type }) => kind === "field" && type === undefined)
    .map(({ name }) => `<${tag}>: the property "${name}" has no written type.`);
}

function listUnknownEvents(tag: string, events: readonly Event[]): readonly string[] {
  return events
    .filter(({ type }) => type === undefined)
    .map(({ name }) => `<${tag}>: the event "${name}" is not in CoopEvents (src/elements/base/events.ts).`);
}

function listMissing(tag: string, kind: Kind, uses: Uses, entries: readonly Entry[]): readonly string[] {
  const known = new Set(entries.map(({ name }) => name));
  return [...uses[kind]]
    .filter(([name]) => !known.has(name))
    .map(([name, path]) => {
      const { tag: docTag, word } = tags[kind];
      const remedy =
        kind === "cssProperties"
          ? "Describe it in src/theme/token-list.ts"
          : `Add "${docTag} ${name} - …" to its class`;
      return `<${tag}>: the ${word} ${shown(name)} (${path}) is not documented. ${remedy}.`;
    });
}

function listUnused(tag: string, kind: Kind, uses: Uses, entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ name, inheritedFrom }) => inheritedFrom === undefined && !uses[kind].has(name))
    .map(({ name }) => {
      const { tag: docTag, word } = tags[kind];
      return `<${tag}>: the ${word} ${shown(name)} is documented, and nothing has it. Take "${docTag} ${name}" away.`;
    });
}

/** @returns a sentence for each gap, with what to do. */
export function findGaps(tag: string, lists: Lists, uses: Uses): readonly string[] {
  return [
    ...listUndescribed(tag, lists),
    ...listUntyped(tag, lists.members),
    ...listUnknownEvents(tag, lists.events),
    ...kinds.flatMap((kind) => [
      ...listMissing(tag, kind, uses, lists[kind]),
      ...listUnused(tag, kind, uses, lists[kind]),
    ]),
  ];
}
