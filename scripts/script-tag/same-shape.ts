/**
 * Modules that say the same in several languages as one function of their texts: what they have in common is written
 * once, and each text is a place in it.
 */

/** What ESTree says of a node, as far as it matters here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** The same node of every language, the first one's is the form that is kept. */
export type Nodes = readonly Node[];

class Different extends Error {
  constructor(code: string) {
    super(`The languages differ in more than their texts: ${code}`);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

const isText = (node: Node): boolean => node.type === "Literal" && typeof node["value"] === "string";

/** A template's text with a number in the place of each expression. */
function textOf(template: Node): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what ESTree says of a template
  const quasis = template["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
  const texts = quasis.map(({ value }) => value.cooked);
  const found = texts.find((text) => /\$\d/.test(text));
  if (found !== undefined) throw new Error(`"${found}" has what stands in the place of a value.`);
  return texts.map((text, index) => (index === 0 ? text : `$${index - 1}${text}`)).join("");
}

/** Whether it puts its arguments into a text in their order, and does no more. */
function isMessage({ type, params, body }: Node): boolean {
  if (type !== "ArrowFunctionExpression" || !isNode(body) || body.type !== "TemplateLiteral") return false;
  const names = (nodes: unknown): string =>
    Array.isArray(nodes) ? nodes.map((each: unknown) => (isNode(each) ? String(each["name"]) : "")).join() : "";
  return names(params) === names(body["expressions"]);
}

/** Fields of a node that say something by themselves; a string's own form doesn't. */
function plainFields(node: Node): string {
  const told = Object.entries(node).filter(([name, value]) => !/^(?:start|end|raw)$/.test(name) && !isNode(value));
  return JSON.stringify(told.filter(([, value]) => !Array.isArray(value)));
}

/** Nodes in it, in the order of the source. A shorthand `{ a }` has the same one twice. */
function childrenOf(node: Node): Nodes {
  const children = Object.values(node)
    .flat()
    .filter(isNode)
    .toSorted((a, b) => a.start - b.start);
  return children.filter(({ start }, at) => start !== children[at - 1]?.start);
}

/** What was written so far, and what stands in its places. */
export class Form {
  /** Texts that stand in functions, which ask for them again and again: `t0`, `t1` …, of each language. */
  readonly named: (readonly string[])[] = [];
  /** Texts that are taken once, in their order, by calls of `t()`. */
  readonly called: (readonly string[])[] = [];
  /** Functions that differ in more than their texts: `own[0]` … */
  readonly own: (readonly string[])[] = [];
  readonly #codes: readonly string[];

  /** @param codes of the languages. */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /**
   * The nodes' code with places in it.
   *
   * @throws {Error} where they differ in more than their texts, and not within a function of its own.
   */
  write(nodes: Nodes, inFunction = false): string {
    const [first] = nodes;
    if (!first) return "";
    if (nodes.every(isText))
      return this.#place(
        nodes.map((node) => String(node["value"])),
        inFunction,
      );
    if (nodes.every(({ type }) => type === "TemplateLiteral")) return this.#writeTemplate(nodes, inFunction);
    if (nodes.some((node) => plainFields(node) !== plainFields(first))) throw new Different(this.#sourceOf(nodes, 0));
    if (first.type === "Property") return this.#writeProperty(nodes, inFunction);
    return this.#writeInside(nodes, inFunction || /Function/.test(first.type));
  }

  #sourceOf(nodes: Nodes, at: number): string {
    const node = nodes[at];
    return node ? (this.#codes[at]?.slice(node.start, node.end) ?? "") : "";
  }

  /** What all say is written; else there is a place for it. */
  #place(texts: readonly string[], inFunction: boolean): string {
    const [first = ""] = texts;
    if (texts.every((text) => text === first)) return JSON.stringify(first);
    if (!inFunction) {
      this.called.push(texts);
      return "t()";
    }
    return `t${this.named.push(texts) - 1}`;
  }

  #writeTemplate(nodes: Nodes, inFunction: boolean): string {
    const inner = this.#listChildren(nodes).filter(([child]) => child?.type !== "TemplateElement");
    const values = inner.map((each) => this.write(each, inFunction));
    const place = this.#place(nodes.map(textOf), inFunction);
    return `fill(${[place, ...values].join(", ")})`;
  }

  #writeProperty(nodes: Nodes, inFunction: boolean): string {
    const [key, value] = this.#listChildren(nodes);
    if (!key || !value) return this.#sourceOf(nodes, 0);
    const name = `${this.#sourceOf(key, 0)}: `;
    const isSame = key.every((_, at) => this.#sourceOf(key, 0) === this.#sourceOf(key, at));
    if (!isSame) throw new Different(name);
    if (value.every(isMessage)) {
      const texts = value.map(({ body }) => (isNode(body) ? textOf(body) : ""));
      return `${name}message(${this.#place(texts, inFunction)})`;
    }
    try {
      return name + this.write(value, inFunction);
    } catch (error) {
      // Places that it took before are left unused.
      if (!(error instanceof Different) || !value.every(({ type }) => type === "ArrowFunctionExpression")) throw error;
      return `${name}own[${this.own.push(value.map((_, at) => this.#sourceOf(value, at))) - 1}]`;
    }
  }

  /** Nodes at the same places. */
  #listChildren(nodes: Nodes): readonly Nodes[] {
    const all = nodes.map(childrenOf);
    const [first = []] = all;
    if (all.some(({ length }) => length !== first.length)) throw new Different(this.#sourceOf(nodes, 0));
    return first.map((_, place) => all.flatMap((children) => children[place] ?? []));
  }

  #writeInside(nodes: Nodes, inFunction: boolean): string {
    const [first] = nodes;
    const [code = ""] = this.#codes;
    let at = first?.start ?? 0;
    let written = "";
    for (const inner of this.#listChildren(nodes)) {
      const [child] = inner;
      if (!child) continue;
      written += code.slice(at, child.start) + this.write(inner, inFunction);
      at = child.end;
    }
    return written + code.slice(at, first?.end ?? at);
  }
}
