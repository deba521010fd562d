/** The order of an element's members, the same in every class: what a page sets first, how it looks last. */
import { ts } from "@custom-elements-manifest/analyzer";
import type { Node, Sources } from "./sources.ts";

export const memberOrder = [
  "statics",
  "properties",
  "states",
  "fields",
  "private fields",
  "constructor",
  "accessors",
  "methods",
  "rendering",
] as const;

export type MemberKind = (typeof memberOrder)[number];

type Class = ReturnType<(typeof ts.factory)["createClassDeclaration"]>;
type Member = Class["members"][number];

function nameOf(member: Member): string {
  return member.name?.getText() ?? "constructor";
}

function hasDecorator(member: Member, name: string): boolean {
  return (
    ts.canHaveDecorators(member) &&
    (ts.getDecorators(member) ?? []).some((each) => each.getText().startsWith(`@${name}(`))
  );
}

function isFunction(member: Member): boolean {
  return ts.isPropertyDeclaration(member) && member.initializer !== undefined && ts.isArrowFunction(member.initializer);
}

function has(member: Member, flag: number): boolean {
  return (ts.getCombinedModifierFlags(member) & flag) !== 0;
}

/** What draws: `frame` and whatever is called render something. What is only asked for here stands with the methods. */
function isRendering(member: Member): boolean {
  return !has(member, ts.ModifierFlags.Abstract) && /^(?:frame$|#?render)/.test(nameOf(member));
}

export function kindOf(member: Member): MemberKind {
  if (has(member, ts.ModifierFlags.Static)) return "statics";
  if (hasDecorator(member, "property")) return "properties";
  if (hasDecorator(member, "state")) return "states";
  if (ts.isConstructorDeclaration(member)) return "constructor";
  if (ts.isAccessor(member)) return "accessors";
  if (isRendering(member)) return "rendering";
  if (ts.isMethodDeclaration(member) || isFunction(member)) return "methods";
  return member.name && ts.isPrivateIdentifier(member.name) ? "private fields" : "fields";
}

export interface ElementClass {
  readonly name: string;
  readonly path: string;
  readonly node: Class;
  readonly members: readonly { readonly name: string; readonly kind: MemberKind }[];
}

function asClass(node: Node): Class | undefined {
  return ts.isClassDeclaration(node) ? node : undefined;
}

/** Classes of elements, those above them included: whatever extends one of Lit's or of ours. */
export function listElementClasses(sources: Sources): readonly ElementClass[] {
  return [...sources.values()].flatMap(({ path, file }) =>
    file.statements.flatMap((statement): readonly ElementClass[] => {
      const node = asClass(statement);
      if (!node?.name || !/extends \w*Element\b/.test(node.heritageClauses?.[0]?.getText() ?? "")) return [];
      const members = node.members.map((member) => ({ name: nameOf(member), kind: kindOf(member) }));
      return [{ name: node.name.text, path, node, members }];
    }),
  );
}
