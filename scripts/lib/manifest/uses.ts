/** What one piece of source puts on a page: parts, slots, events, states, and the custom properties that it reads. */
import { ts } from "@custom-elements-manifest/analyzer";
import { walk, type Node, type Source } from "./sources.ts";

export const kinds = ["cssParts", "slots", "events", "cssStates", "cssProperties"] as const;
export type Kind = (typeof kinds)[number];

/** By kind, each name and the file that has it. */
export type Uses = Readonly<Record<Kind | "tags" | "set", Map<string, string>>>;

export function createUses(): Uses {
  return {
    cssParts: new Map(),
    slots: new Map(),
    events: new Map(),
    cssStates: new Map(),
    cssProperties: new Map(),
    tags: new Map(),
    set: new Map(),
  };
}

/** Stands for the nth expression of a template, between two characters that no template has. */
const marked = /\uE000(\d+)\uE001/;
const partAttribute = /\s(?:export)?part=(?:"([^"]*)"|(\uE000\d+\uE001))/g;
const slotTag = /<slot(?:\s+name="([^"]*)")?[^>]*>/g;
const ownTag = /<(coop-[\w-]+)/g;
const readProperty = /var\(\s*(--coop-[\w-]+)/g;
/** What an element sets for itself is not for a page to set. */
const setProperty = /[\s{;](--coop-[\w-]+):/g;

/** Plain words of an expression: its own strings, and those of the constants of the file that it names. */
function listWords(expression: Node, source: Source): readonly string[] {
  const found: string[] = [];
  const collect = (node: Node): void =>
    walk(node, (each) => {
      if (ts.isStringLiteralLike(each)) found.push(each.text);
    });
  collect(expression);
  walk(expression, (each) => {
    const declared = ts.isIdentifier(each) ? source.declared.get(each.text) : undefined;
    if (declared && ts.isVariableDeclaration(declared) && declared.initializer) collect(declared.initializer);
  });
  return found;
}

interface Template {
  readonly text: string;
  readonly expressions: readonly Node[];
}

function readTemplate(node: Node): Template {
  if (!ts.isTemplateExpression(node)) return { text: node.getText(), expressions: [] };
  const { head, templateSpans } = node;
  const text = templateSpans.map(({ literal }, i) => `\uE000${i}\uE001${literal.text}`).join("");
  return { text: head.text + text, expressions: templateSpans.map(({ expression }) => expression) };
}

/** @throws {Error} on a computed part whose words can't be read here. */
function listParts({ text, expressions }: Template, source: Source): readonly string[] {
  return [...text.matchAll(partAttribute)].flatMap(([whole, quoted, computed]) =>
    (quoted ?? computed ?? "").split(/\s+/).flatMap((word) => {
      const expression = expressions[Number(marked.exec(word)?.[1] ?? -1)];
      if (!expression) return word === "" ? [] : [word];
      const words = listWords(expression, source).flatMap((each) => each.split(/\s+/));
      if (words.length > 0) return words;
      const shown = whole.trim().replace(marked, () => `\${${expression.getText()}}`);
      throw new Error(`${source.path}: ${shown} is computed. Take its words from a constant of the same file.`);
    }),
  );
}

/** Who speaks: the element itself, or a part of it for its host. @throws {Error} on an event whose name is computed. */
function eventOf(call: Node, source: Source): string | undefined {
  if (!ts.isCallExpression(call) || call.expression.getText() !== "emit") return undefined;
  const [target, name] = call.arguments;
  if (!name || !target || !["this", "host"].includes(target.getText())) return undefined;
  if (ts.isStringLiteral(name)) return name.text;
  throw new Error(`${source.path}: emit(${target.getText()}, ${name.getText()}) must name its event plainly.`);
}

/** `this.#internals.states.add("empty")`, whichever way the method is named. */
function stateOf(call: Node): string | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) && !ts.isElementAccessExpression(expression)) return undefined;
  const [name] = call.arguments;
  return expression.expression.getText().endsWith(".states") && name && ts.isStringLiteral(name)
    ? name.text
    : undefined;
}

/** Adds what this node itself does; what it refers to is followed by whoever walks. */
export function addUses(node: Node, source: Source, uses: Uses): void {
  const event = eventOf(node, source);
  if (event !== undefined) uses.events.set(event, source.path);
  const state = stateOf(node);
  if (state !== undefined) uses.cssStates.set(state, source.path);
  if (!ts.isTaggedTemplateExpression(node)) return;
  const template = readTemplate(node.template);
  for (const part of listParts(template, source)) uses.cssParts.set(part, source.path);
  for (const [, name = ""] of template.text.matchAll(slotTag)) uses.slots.set(name, source.path);
  for (const [, name = ""] of template.text.matchAll(ownTag)) uses.tags.set(name, source.path);
  for (const [, name = ""] of template.text.matchAll(readProperty)) uses.cssProperties.set(name, source.path);
  for (const [, name = ""] of template.text.matchAll(setProperty)) uses.set.set(name, source.path);
}
