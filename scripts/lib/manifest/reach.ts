/**
 * What an element can put on a page, by following it through the sources: from its class and those above it to the views,
 * styles and helpers that they call, also in what they load later. What a subclass overrides counts only where it is
 * called by `super`.
 */
import { ts } from "@custom-elements-manifest/analyzer";
import { listEventNames, type Registered } from "./registry.ts";
import { fromRoot, walk, type Node, type Source, type Sources } from "./sources.ts";
import { addUses, createUses, type Uses } from "./uses.ts";

type Class = ReturnType<(typeof ts.factory)["createClassDeclaration"]>;

/** Something that stands at the top of a file. */
interface Place<Found extends Node = Node> {
  readonly source: Source;
  readonly node: Found;
}

function find(sources: Sources, source: Source, name: string): Place | undefined {
  const node = source.declared.get(name);
  if (node) return { source, node };
  const from = source.imported.get(name);
  const next = from && sources.get(from.path);
  return next && find(sources, next, from.name);
}

function asClass(place: Place | undefined): Place<Class> | undefined {
  return place && ts.isClassDeclaration(place.node) ? { source: place.source, node: place.node } : undefined;
}

/** The class and those above it, as far as they are of these sources. */
function listChain(sources: Sources, place: Place<Class>): readonly Place<Class>[] {
  const base = place.node.heritageClauses
    ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0]?.expression.getText();
  const above = base === undefined ? undefined : asClass(find(sources, place.source, base));
  return above ? [place, ...listChain(sources, above)] : [place];
}

function nameOf(member: Class["members"][number]): string | undefined {
  return member.name && !ts.isPrivateIdentifier(member.name) ? member.name.getText() : undefined;
}

/** The module that `import()` names, where this is one of these sources. */
function findLoaded(sources: Sources, { path }: Source, node: Node): Source | undefined {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const [specifier] = node.arguments;
  return specifier && ts.isStringLiteral(specifier) ? sources.get(fromRoot(path, specifier.text)) : undefined;
}

/** Whether a class below has a member of this name that doesn't call this one. */
function isOverridden(name: string, below: readonly Place<Class>[]): boolean {
  const own = below.filter(({ node }) => node.members.some((member) => nameOf(member) === name));
  return own.length > 0 && !own.some(({ node }) => node.getText().includes(`super.${name}`));
}

/**
 * @param all - the elements there are: events of those inside come out of it too, as all of them bubble.
 * @returns what an element can put on a page.
 * @throws {Error} where its class is not where the registry has it from, or something computed can't be read.
 */
export function reach(sources: Sources, { path, className }: Registered, all: readonly Registered[]): Uses {
  const uses = createUses();
  const seen = new Set<Node>();

  function visitClass(place: Place<Class>): void {
    const chain = listChain(sources, place);
    for (const [i, { source, node }] of chain.entries()) {
      for (const member of node.members) {
        const name = nameOf(member);
        if (name === undefined || !isOverridden(name, chain.slice(0, i))) visit({ source, node: member });
      }
    }
  }

  /** `CoopElement.styles` is that one member, not all that the class does. */
  function visitMember(place: Place<Class>, name: string): void {
    const { source, node } = place;
    for (const member of node.members) if (nameOf(member) === name) visit({ source, node: member });
  }

  function follow(source: Source, name: string): void {
    const place = find(sources, source, name);
    const found = asClass(place);
    if (found) visitClass(found);
    else if (place) visit(place);
  }

  function visit({ source, node }: Place): void {
    if (seen.has(node)) return;
    seen.add(node);
    walk(node, (each) => {
      if (ts.isTypeNode(each)) return false;
      addUses(each, source, uses);
      const loaded = findLoaded(sources, source, each);
      if (loaded) visit({ source: loaded, node: loaded.file });
      if (ts.isIdentifier(each)) follow(source, each.text);
      if (ts.isPropertyAssignment(each)) {
        visit({ source, node: each.initializer });
        return false;
      }
      if (!ts.isPropertyAccessExpression(each)) return true;
      const found = ts.isIdentifier(each.expression) && asClass(find(sources, source, each.expression.text));
      if (found) visitMember(found, each.name.text);
      else visit({ source, node: each.expression });
      return false;
    });
  }

  const source = sources.get(path);
  const place = source && asClass(find(sources, source, className));
  if (!place) throw new Error(`${path} has no class ${className}: src/elements/registry.ts names it.`);
  visitClass(place);
  for (const name of uses.set.keys()) uses.cssProperties.delete(name);
  for (const inner of all.filter(({ tag }) => uses.tags.has(tag))) {
    for (const [name, from] of reach(sources, inner, all).events) uses.events.set(name, from);
  }
  // What a page puts inside may be any of them.
  if (uses.slots.has("")) for (const name of listEventNames(sources)) uses.events.set(name, path);
  return uses;
}
