/** What the package's entries export, from the declarations that ship: names, signatures, and what is said about them. */
import { resolve } from "node:path";
import { ts } from "@custom-elements-manifest/analyzer";
import { root } from "../run.ts";

type Program = ReturnType<(typeof ts)["createProgram"]>;
type Checker = ReturnType<Program["getTypeChecker"]>;
type Symbol = NonNullable<ReturnType<Checker["getSymbolAtLocation"]>>;
type Node = Parameters<(typeof ts)["forEachChild"]>[0];

/** What a doc comment says, its tags apart. */
export interface Doc {
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
}

export interface Member {
  readonly name: string;
  readonly signature: string;
  readonly doc: Doc;
}

export interface Item {
  readonly name: string;
  readonly kind: "function" | "class" | "interface" | "type" | "constant";
  /** As TypeScript writes it, without its members and comments. */
  readonly signature: string;
  readonly doc: Doc;
  readonly members: readonly Member[];
}

export interface Entry {
  /** As one imports it: `coopshift/mocks`. */
  readonly specifier: string;
  readonly items: readonly Item[];
}

/** The entries for code; what else is exported is data, or types of the same names elsewhere. */
export const entries = {
  coopshift: "dist/index.d.ts",
  "coopshift/elements": "dist/elements.d.ts",
  "coopshift/mocks": "dist/mocks.d.ts",
} as const;

function readDoc(symbol: Symbol, checker: Checker): Doc {
  const tags = symbol.getJsDocTags(checker);
  const textOf = (name: string): readonly string[] =>
    tags.filter((tag) => tag.name === name).map(({ text }) => ts.displayPartsToString(text).trim());
  return {
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    parameters: textOf("param").map((text) => {
      const [name = "", ...rest] = text.split(/\s+/);
      return { name, text: rest.join(" ").replace(/^- /, "") };
    }),
    returns: textOf("returns").join(" "),
    throws: textOf("throws"),
    examples: textOf("example"),
  };
}

/** The declaration as text, without the comments in it. */
function print(node: Node): string {
  const text = node.getText().replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, "");
  return text
    .replace(/^export (?:declare )?|^declare /, "")
    .replace(/;$/, "")
    .replaceAll("    ", "  ");
}

function headOf(node: Node): string {
  return print(node).replace(/\s*\{[\s\S]*$/, "");
}

function isHidden(declaration: Parameters<(typeof ts)["getCombinedModifierFlags"]>[0]): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

/** Own members that a caller can use: inherited ones are told where they are from. */
function listMembers(node: Node, checker: Checker): readonly Member[] {
  if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return [];
  return node.members.flatMap((member): readonly Member[] => {
    if (!member.name || isHidden(member) || ts.isPrivateIdentifier(member.name)) return [];
    const symbol = checker.getSymbolAtLocation(member.name);
    if (!symbol) return [];
    return [{ name: member.name.getText(), signature: print(member), doc: readDoc(symbol, checker) }];
  });
}

function kindOf(node: Node): Item["kind"] {
  if (ts.isFunctionDeclaration(node)) return "function";
  if (ts.isClassDeclaration(node)) return "class";
  if (ts.isInterfaceDeclaration(node)) return "interface";
  return ts.isTypeAliasDeclaration(node) ? "type" : "constant";
}

function readItem(exported: Symbol, checker: Checker): Item | undefined {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const [node] = symbol.declarations ?? [];
  // What a library gives and is handed on (Temporal) is told where it is from.
  if (!node || node.getSourceFile().fileName.includes("/node_modules/")) return undefined;
  const kind = kindOf(node);
  const members = listMembers(node, checker);
  const isHead = kind === "class" || kind === "interface";
  const whole = ts.isVariableDeclaration(node) ? `const ${print(node)}` : isHead ? headOf(node) : print(node);
  return { name: exported.name, kind, signature: whole, doc: readDoc(symbol, checker), members };
}

/** @throws {Error} where nothing has been built. */
export function readApi(): readonly Entry[] {
  const paths = Object.values(entries).map((path) => resolve(root, path));
  const program = ts.createProgram(paths, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return Object.entries(entries).map(([specifier, path]) => {
    const file = program.getSourceFile(resolve(root, path));
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${path} is not there or exports nothing: run \`npm run build\` first.`);
    const items = checker.getExportsOfModule(module).flatMap((symbol) => readItem(symbol, checker) ?? []);
    return { specifier, items: items.sort((a, b) => a.name.localeCompare(b.name, "en")) };
  });
}
