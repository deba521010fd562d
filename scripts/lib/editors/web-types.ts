/** web-types for JetBrains' editors, which read the file that package.json names as `web-types`. */
import type { ElementDoc, Entry, Manifest } from "../manifest/types.ts";
import { listCssProperties, listElements, listEntries } from "./lines.ts";

function plain({ name, description = "" }: Entry) {
  return { name, description };
}

function toElement({ tagName, description, attributes, members, events, slots, cssParts, cssStates }: ElementDoc) {
  return {
    name: tagName,
    // web-types have no place for states.
    description: `${description}${listEntries("States", cssStates)}`,
    attributes: attributes.map((each) => ({ ...plain(each), value: { type: each.type?.text ?? "string" } })),
    slots: slots.map(plain),
    js: {
      properties: members
        .filter(({ kind }) => kind === "field")
        .map((each) => ({ ...plain(each), type: each.type?.text ?? "unknown" })),
      events: events.map((each) => ({ ...plain(each), type: each.type?.text ?? "CustomEvent" })),
    },
    css: { parts: cssParts.map(plain) },
  };
}

export function createWebTypes(
  manifest: Manifest,
  { name, version }: { readonly name: string; readonly version: string },
) {
  return {
    $schema: "https://json.schemastore.org/web-types",
    name,
    version,
    "description-markup": "markdown",
    contributions: {
      html: { elements: listElements(manifest).map(toElement) },
      css: { properties: listCssProperties(manifest).map(plain) },
    },
  };
}
