/** The sources of the package as their parser sees them, for tests about the sources themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { transformSync } from "esbuild";
import { parseAst } from "rollup/parseAst";

export const root = resolve(import.meta.dirname, "../..");

export interface Import {
  /** As it is written, `./words.ts` or `lit/decorators.js`. */
  readonly specifier: string;
  /** Whether nothing of it is left when the types are gone. */
  readonly typeOnly: boolean;
  /** Whether it is an `import()`. */
  readonly lazy: boolean;
}

/** The TypeScript files in a folder and below, relative to the root, with `/` on every system. */
export function listSources(folder: string): readonly string[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

export function readSource(file: string): string {
  return readFileSync(resolve(root, file), "utf8");
}

/** A node of the syntax tree (ESTree), as far as this file looks at it. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Every node of the program, once the types are gone: esbuild takes them out, with what only they imported. */
function listNodes(file: string, code: string): readonly Node[] {
  const compilerOptions = { experimentalDecorators: true, verbatimModuleSyntax: true };
  const plain = transformSync(code, { loader: "ts", sourcefile: file, tsconfigRaw: { compilerOptions } });
  const nodes: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    nodes.push(value);
    Object.values(value).forEach(visit);
  };
  visit(parseAst(plain.code));
  return nodes;
}

const importing = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression"]);

/** `import type … from "x"`, `export type … from "x"` and `typeof import("x")`, none of which is left without types. */
function listTypeImports(code: string): readonly Import[] {
  const patterns = [
    /^(?:import|export)\s+type\b[^"';]*?\bfrom\s*["']([^"']+)["']/gm,
    /\btypeof import\(["']([^"']+)["']\)/g,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, specifier = ""]) => ({ specifier, typeOnly: true, lazy: false })),
  );
}

/** @throws {Error} on an `import()` of something other than a plain string, which nobody could check. */
export function listImports(file: string, code: string): readonly Import[] {
  const values = listNodes(file, code).flatMap((node): Import[] => {
    if (!importing.has(node.type) || !isNode(node["source"])) return [];
    const specifier = node["source"]["value"];
    if (typeof specifier !== "string") throw new Error(`${file} imports something that is not a plain string.`);
    return [{ specifier, typeOnly: false, lazy: node.type === "ImportExpression" }];
  });
  return [...values, ...listTypeImports(code)];
}

/** `Date.now` for `Date.now()` and `globalThis.Date.now()`; the empty text for what is not a plain chain of names. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return "";
  if (callee.type === "Identifier") return String(callee["name"]);
  if (callee.type === "CallExpression") return `${nameOf(callee["callee"])}()`;
  if (callee.type !== "MemberExpression") return "";
  return `${nameOf(callee["object"])}.${nameOf(callee["property"])}`.replace(/^(?:globalThis|window|self)\./, "");
}

function readsClock(node: Node): boolean {
  const name = nameOf(node["callee"]);
  if (node.type === "CallExpression") return /^(?:Date\.now|Date|performance\.now|.*\.Now\.\w+)$/.test(name);
  const hasNoArguments = Array.isArray(node["arguments"]) && node["arguments"].length === 0;
  return node.type === "NewExpression" && name === "Date" && hasNoArguments;
}

/** Where a file asks what time it is: `["Date.now()"]`. */
export function listClockReads(file: string, code: string): readonly string[] {
  const reads = listNodes(file, code).filter(readsClock);
  return reads.map((node) => `${node.type === "NewExpression" ? "new " : ""}${nameOf(node["callee"])}()`);
}
