/** Which class has which tag, and what each event carries, as the sources say. */
import { ts } from "@custom-elements-manifest/analyzer";
import { walk, type Sources } from "./sources.ts";

const registryPath = "src/elements/registry.ts";
const eventsPath = "src/elements/base/events.ts";

export interface Registered {
  readonly tag: string;
  readonly className: string;
  /** Source of the class. */
  readonly path: string;
}

function sourceOf(sources: Sources, path: string) {
  const source = sources.get(path);
  if (!source) throw new Error(`${path} is gone: the manifest is made from it.`);
  return source;
}

/** In the order of registration. */
export function listRegistered(sources: Sources): readonly Registered[] {
  const { declared, imported } = sourceOf(sources, registryPath);
  const found: Registered[] = [];
  const classes = declared.get("elementClasses");
  if (classes) {
    walk(classes, (node) => {
      if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name)) return;
      const className = node.initializer.getText();
      const { path } = imported.get(className) ?? {};
      if (path !== undefined) found.push({ tag: node.name.text, className, path });
    });
  }
  if (found.length === 0) throw new Error(`${registryPath} has no elementClasses any more.`);
  return found;
}

/** Names in CoopEvents. */
export function listEventNames(sources: Sources): ReadonlySet<string> {
  const names = new Set<string>();
  walk(sourceOf(sources, eventsPath).file, (node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "CoopEvents") return;
    for (const { name } of node.members) if (name && ts.isStringLiteral(name)) names.add(name.text);
  });
  return names;
}
