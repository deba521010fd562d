/** The sources of the package as their parser sees them, for tests about the sources themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseSync, Visitor, type CallExpression } from "oxc-parser";

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

function parse(file: string, code: string): ReturnType<typeof parseSync> {
  const result = parseSync(file, code);
  const [error] = result.errors;
  if (error) throw new Error(`${file} can't be parsed: ${error.message}`);
  return result;
}

/** @throws {Error} on an `import()` of something other than a plain string, which nobody could check. */
export function listImports(file: string, code: string): readonly Import[] {
  const { module } = parse(file, code);
  const imports = module.staticImports.map(({ moduleRequest, entries }): Import => {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    return { specifier: moduleRequest.value, typeOnly, lazy: false };
  });
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }): Import[] =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType, lazy: false }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }): Import => {
    const text = code.slice(moduleRequest.start, moduleRequest.end);
    const [, specifier] = /^["'`]([^"'`$]+)["'`]$/.exec(text) ?? [];
    if (specifier === undefined) throw new Error(`${file} imports ${text}, which is not a plain string.`);
    return { specifier, typeOnly: false, lazy: true };
  });
  return [...imports, ...exports, ...dynamic];
}

/** `Date.now` for `Date.now()` and `globalThis.Date.now()`; the empty text for what is not a plain chain of names. */
function nameOf(callee: CallExpression["callee"]): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return "";
  const object = callee.object.type === "CallExpression" ? `${nameOf(callee.object.callee)}()` : nameOf(callee.object);
  return `${object}.${callee.property.name}`.replace(/^(?:globalThis|window|self)\./, "");
}

/** Where a file asks what time it is: `["Date.now()"]`. */
export function listClockReads(file: string, code: string): readonly string[] {
  const reads: string[] = [];
  const visitor = new Visitor({
    CallExpression(node) {
      const name = nameOf(node.callee);
      if (/^(?:Date\.now|Date|performance\.now|.*\.Now\.\w+)$/.test(name)) reads.push(`${name}()`);
    },
    NewExpression(node) {
      if (nameOf(node.callee) === "Date" && node.arguments.length === 0) reads.push("new Date()");
    },
  });
  visitor.visit(parse(file, code).program);
  return reads;
}
