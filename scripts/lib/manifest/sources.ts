/** The sources that elements are made of, parsed once: what each file declares and where it has its names from. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path/posix";
import { ts } from "@custom-elements-manifest/analyzer";
import { root } from "../run.ts";

export type SourceFile = ReturnType<(typeof ts)["createSourceFile"]>;
export type Node = Parameters<(typeof ts)["forEachChild"]>[0];

/** Where templates, styles and events are written. */
const folders = ["src/elements", "src/theme"];

export interface Source {
  /** From the root, with `/` on every system. */
  readonly path: string;
  readonly file: SourceFile;
  /** What stands at the top of the file, by name. */
  readonly declared: ReadonlyMap<string, Node>;
  /** Names that come from another of these files, also to be handed on, and which one. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

export type Sources = ReadonlyMap<string, Source>;

interface Specifier {
  readonly name: { readonly text: string };
  readonly propertyName?: { readonly text: string };
}

export function parse(path: string): SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.ES2022, true);
}

function listDeclared(file: SourceFile): Source["declared"] {
  const declared = new Map<string, Node>();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const each of statement.declarationList.declarations) declared.set(each.name.getText(), each);
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      declared.set(statement.name.text, statement);
    }
  }
  return declared;
}

/** Path from the root of what a file imports by a relative path. */
export function fromRoot(path: string, specifier: string): string {
  return resolve("/", dirname(path), specifier).slice(1);
}

/** Names that a statement has from another module, to use them or to hand them on. */
function listNames(statement: Node): readonly Specifier[] {
  const names = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement) && statement.exportClause;
  return names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : [];
}

function listImported(file: SourceFile, path: string): Source["imported"] {
  const imported = new Map<string, { readonly path: string; readonly name: string }>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith(".")) continue;
    const from = fromRoot(path, moduleSpecifier.text);
    for (const { name, propertyName } of listNames(statement)) {
      imported.set(name.text, { path: from, name: (propertyName ?? name).text });
    }
  }
  return imported;
}

export function readSources(): Sources {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name.replaceAll("\\", "/")))
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts")),
  );
  return new Map(
    paths.sort().map((path) => {
      const file = parse(path);
      return [path, { path, file, declared: listDeclared(file), imported: listImported(file, path) }];
    }),
  );
}

/** Calls `look` on the node and on everything in it, until it says that it has seen enough of a branch. */
export function walk(node: Node, look: (each: Node) => boolean | void): void {
  if (look(node) === false) return;
  ts.forEachChild(node, (child) => walk(child, look));
}
