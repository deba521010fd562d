/** Custom data for VS Code: completion and hover for the tags, their attributes, and the custom properties. */
import type { ElementDoc, Manifest } from "../manifest/types.ts";
import { listCssProperties, listElements, listEntries } from "./lines.ts";

interface Markdown {
  readonly kind: "markdown";
  readonly value: string;
}

function toMarkdown(value = ""): Markdown {
  return { kind: "markdown", value };
}

/** Words that a type allows: those of `"irregular" | "compensation"`. */
export function listValues(type = ""): readonly string[] {
  const words = type.split(" | ").map((word) => /^"(.*)"$/.exec(word)?.[1]);
  return words.every((word) => word !== undefined) ? words : [];
}

/** What hovering over a tag tells. */
export function describe({ description, events, slots, cssParts, cssStates }: ElementDoc): string {
  return [
    description,
    listEntries("Events", events),
    listEntries("Slots", slots),
    listEntries("Parts", cssParts),
    listEntries("States", cssStates),
  ].join("");
}

export function createHtmlData(manifest: Manifest) {
  return {
    version: 1.1,
    tags: listElements(manifest).map((element) => ({
      name: element.tagName,
      description: toMarkdown(describe(element)),
      attributes: element.attributes.map(({ name, description, type }) => ({
        name,
        description: toMarkdown(description),
        values: listValues(type?.text).map((value) => ({ name: value })),
      })),
    })),
  };
}

export function createCssData(manifest: Manifest) {
  return {
    version: 1.1,
    properties: listCssProperties(manifest).map(({ name, description, syntax }) => ({
      name,
      description: toMarkdown(description),
      syntax,
    })),
  };
}
