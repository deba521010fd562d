/**
 * The classes in the elements' shadow trees are named for who reads templates and styles, and no page may rely on them (it
 * has the parts for that). In the script each is a letter or two, where both its templates and its styles say it in full:
 * a name that code says too, or puts together, stays what it is.
 */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { parseAst } from "rollup/parseAst";
import { root } from "../lib/run.ts";
import { letters } from "./short-names.ts";

/** Where a name stands in a source. */
interface Place {
  readonly name: string;
  readonly start: number;
}

interface Names {
  /** In style sheets. */
  readonly styled: Place[];
  /** By themselves in templates' `class="…"`. */
  readonly placed: Place[];
  /** Every word of every other text, and what an expression in `class="…"` goes on with. */
  readonly said: Set<string>;
  /** What an expression in `class="…"` completes: `tone-`. */
  readonly begun: Set<string>;
}

/** As much of ESTree as templates and texts take. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: Template;
  readonly value?: unknown;
}

interface Template extends Node {
  readonly quasis: readonly (Node & { readonly value: { readonly raw: string } })[];
  readonly expressions: readonly Node[];
}

/** Stands for an expression: no source has it. */
const hole = "\0";

function readStyles({ quasis }: Template, { styled }: Names): void {
  for (const { start, value } of quasis) {
    for (const match of value.raw.matchAll(/\.([a-z][\w-]*)/g)) {
      styled.push({ name: match[1] ?? "", start: start + match.index + 1 });
    }
  }
}

function readTemplate({ quasis }: Template, { placed, begun, said }: Names): void {
  const text = quasis.map(({ value }) => value.raw).join(hole);
  // Where each piece of the text begins in it, and in the source.
  let length = 0;
  const pieces = quasis.map(({ start, value }) => {
    const piece = { at: length, start };
    length += value.raw.length + hole.length;
    return piece;
  });
  for (const { 0: attribute, index } of text.matchAll(/(?<=\sclass=")[^"]*/g)) {
    for (const { 0: word, index: inside } of attribute.matchAll(/\S+/g)) {
      const at = index + inside;
      const piece = pieces.findLast((each) => each.at <= at);
      if (word === hole || !piece) continue;
      if (!word.includes(hole)) placed.push({ name: word, start: piece.start + at - piece.at });
      else if (word.startsWith(hole)) said.add(word.replaceAll(hole, ""));
      else begun.add(word.slice(0, word.indexOf(hole)));
    }
  }
}

function visit(node: unknown, names: Names): void {
  if (Array.isArray(node)) for (const each of node) visit(each, names);
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what ESTree says of whatever has a type
  const { type, tag, quasi, value } = node as Node;
  if (type === "TaggedTemplateExpression" && quasi && ["html", "svg", "css"].includes(tag?.name ?? "")) {
    if (tag?.name === "css") readStyles(quasi, names);
    else readTemplate(quasi, names);
    visit(quasi.expressions, names);
    return;
  }
  const said = type === "TemplateElement" ? JSON.stringify(value) : type === "Literal" ? value : undefined;
  if (typeof said === "string") for (const word of said.match(/[\w-]+/g) ?? []) names.said.add(word);
  for (const each of Object.values(node)) if (typeof each === "object") visit(each, names);
}

function readNames(program: unknown): Names {
  const names: Names = { styled: [], placed: [], said: new Set(), begun: new Set() };
  visit(program, names);
  return names;
}

/** Short names by the long ones, the same however the sources come. */
export function shortClassesOf(sources: readonly string[]): ReadonlyMap<string, string> {
  const all = sources.map((source) => readNames(parseAst(source)));
  const said = new Set(all.flatMap((names) => [...names.said]));
  const begun = all.flatMap((names) => [...names.begun]);
  const placed = all.flatMap((names) => names.placed.map(({ name }) => name));
  const counts = new Map<string, number>(all.flatMap(({ styled }) => styled.map(({ name }) => [name, 0])));
  for (const name of placed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isFixed = (name: string): boolean =>
    said.has(name) || !placed.includes(name) || begun.some((begin) => name.startsWith(begin));
  const names = [...counts]
    .filter(([name]) => !isFixed(name))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const free = Array.from({ length: names.length + counts.size }, (_none, index) => letters(index)).filter(
    (short) => !counts.has(short) && !said.has(short),
  );
  return new Map(names.map(([name], index) => [name, free[index] ?? name]));
}

/** A source with these names in its templates and styles. */
export function shortenClasses(source: string, program: unknown, short: ReadonlyMap<string, string>): string {
  const { styled, placed } = readNames(program);
  let shortened = "";
  let done = 0;
  for (const { name, start } of [...styled, ...placed].toSorted((a, b) => a.start - b.start)) {
    shortened += source.slice(done, start) + (short.get(name) ?? name);
    done = start + name.length;
  }
  return shortened + source.slice(done);
}

export function shortClasses(): Plugin {
  const cwd = resolve(root, "dist");
  const files = globSync("{elements,theme}/**/*.js", { cwd }).map((file) => resolve(cwd, file));
  const short = shortClassesOf(files.map((file) => readFileSync(file, "utf8")));
  const own = new Set(files);
  return {
    name: "short-classes",
    transform(code, id) {
      return own.has(id) ? { code: shortenClasses(code, this.parse(code), short), map: null } : null;
    },
  };
}
