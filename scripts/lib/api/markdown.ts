/** The API reference as pages of the documentation (MDX): one an entry, a heading a name. */
import type { Doc, Entry, Item, Member } from "./read.ts";

/** Headings of each kind, in the order of the page. */
const kinds: Readonly<Record<Item["kind"], string>> = {
  function: "Functions",
  class: "Classes",
  constant: "Constants",
  interface: "Interfaces",
  type: "Types",
};

/** Words outside of code: braces and angle brackets would be read as code by MDX. */
function escapeWords(text: string): string {
  return text.replaceAll(/[{}<]/g, (found) => (found === "<" ? "&lt;" : `\\${found}`));
}

function toProse(text: string): string {
  const linked = text.replaceAll(/\{@link (\w+)[^}]*\}/g, "`$1`");
  return linked
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith("`") ? piece : escapeWords(piece)))
    .join("");
}

function fence(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

/** `{RangeError} when …`, as a sentence on one line. */
function listThrows(throws: readonly string[]): readonly string[] {
  return throws.map((text) => `Throws ${toProse(text.replace(/^\{(\w+)\}/, "`$1`").replaceAll(/\s+/g, " "))}`);
}

/** What one gives and gets: no line where nothing is said. */
function listTags({ parameters, returns, throws }: Doc): string {
  const lines = [
    ...parameters.map(({ name, text }) => `- \`${name}\`: ${toProse(text)}`),
    ...(returns === "" ? [] : [`- Gives ${toProse(returns)}`]),
    ...listThrows(throws).map((line) => `- ${line}`),
  ];
  return lines.join("\n");
}

function describe(doc: Doc): readonly string[] {
  return [toProse(doc.text), listTags(doc), ...doc.examples.map(fence)].filter((part) => part !== "");
}

function listMembers(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ signature, doc }) => [
    `- \`${signature.replaceAll(/\s+/g, " ")}\`${doc.text === "" ? "" : `: ${toProse(doc.text.replaceAll("\n", " "))}`}`,
    ...listThrows(doc.throws).map((line) => `  - ${line}`),
  ]);
}

function renderItem({ name, signature, doc, members }: Item): string {
  const list = listMembers(members);
  return [`### ${name}`, fence(signature), ...describe(doc), ...(list.length === 0 ? [] : [list.join("\n")])].join(
    "\n\n",
  );
}

function renderKind([kind, heading]: readonly [string, string], items: readonly Item[]): readonly string[] {
  const own = items.filter((item) => item.kind === kind);
  return own.length === 0 ? [] : [`## ${heading}`, ...own.map(renderItem)];
}

/** @returns the page of an entry, as MDX for Storybook. */
export function renderEntry({ specifier, items }: Entry): string {
  const parts = [
    'import { Meta } from "@storybook/addon-docs/blocks";',
    `<Meta title="API/${specifier}" />`,
    `# ${specifier}`,
    fence(`import { … } from "${specifier}";`),
    ...Object.entries(kinds).flatMap((kind) => renderKind(kind, items)),
  ];
  return `${parts.join("\n\n")}\n`;
}
