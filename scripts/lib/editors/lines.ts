/** What the typings for React, Vue and Svelte, and the data for editors, have in common: lines of types, and lists. */
import type { CssProperty, ElementDoc, Entry, Manifest } from "../manifest/types.ts";

export function listElements({ modules }: Manifest): readonly ElementDoc[] {
  return modules.flatMap(({ declarations }) => declarations);
}

/** Those of all elements, each once. */
export function listCssProperties(manifest: Manifest): readonly CssProperty[] {
  const all = listElements(manifest).flatMap(({ cssProperties }) => cssProperties);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

/** A sentence as a doc comment before what it is about. */
function comment(description = ""): string {
  return `  /** ${description.replaceAll("*/", "*\\/").replaceAll(/\s*\n\s*/g, " ")} */`;
}

/** Fields that a page can set, by their own names, typed by the class. */
export function listProperties({ name, members }: ElementDoc): readonly string[] {
  return members
    .filter(({ kind, readonly }) => kind === "field" && readonly !== true)
    .flatMap((field) => [comment(field.description), `  ${field.name}?: ${name}["${field.name}"];`]);
}

/** Attributes that are written otherwise than their property; all attributes are text, whatever is read from it. */
export function listAttributes({ attributes }: ElementDoc): readonly string[] {
  return attributes
    .filter(({ name, fieldName }) => fieldName !== undefined && fieldName !== name)
    .flatMap(({ name, description, type }) => [
      comment(description),
      `  "${name}"?: ${type?.text === "number" ? "number | string" : (type?.text ?? "string")} | undefined;`,
    ]);
}

/** @param toName - how a page writes the listener to `coop-load`. */
export function listListeners({ events }: ElementDoc, toName: (event: string) => string): readonly string[] {
  return events.flatMap(({ name, description }) => [
    comment(description),
    `  "${toName(name)}"?: ((event: CoopEvents["${name}"]) => void) | undefined;`,
  ]);
}

/** The import that all of them begin with. */
export function importClasses(elements: readonly ElementDoc[]): string {
  const names = ["CoopEvents", ...elements.map(({ name }) => name)].sort();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./elements.js";`;
}

/** An interface, with the sentence that the element is described by. */
export function declareInterface(
  { description }: ElementDoc,
  head: string,
  lines: readonly string[],
  indent = "",
): string {
  const text = [comment(description).trim(), `export interface ${head} {`, ...lines, "}"];
  return text.map((line) => indent + line).join("\n");
}

/** What an element's tag takes in a framework: its properties, attributes and listeners, beside what every tag has. */
export function declareProps(element: ElementDoc, base: string, toListener: (event: string) => string): string {
  return declareInterface(element, `${element.name}Props extends ${base}`, [
    ...listProperties(element),
    ...listAttributes(element),
    ...listListeners(element, toListener),
  ]);
}

/** A list with its title, in Markdown; nothing where it is empty. */
export function listEntries(title: string, entries: readonly Entry[]): string {
  const lines = entries.map(
    ({ name, description = "" }) => `- \`${name === "" ? "(default)" : name}\`: ${description}`,
  );
  return lines.length === 0 ? "" : `\n\n**${title}**\n\n${lines.join("\n")}`;
}
