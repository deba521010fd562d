/**
 * The custom-elements manifest: what each element takes, tells and lets be styled, from the doc blocks of its class and of
 * those above it. IDE data, typings and the documentation are made from it, so a gap is an error here.
 */
import { create as analyse, ts } from "@custom-elements-manifest/analyzer";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import { tokenList } from "../../../src/theme/token-list.ts";
import { findGaps } from "./gaps.ts";
import { reach } from "./reach.ts";
import { listEventNames, listRegistered, type Registered } from "./registry.ts";
import { readSources, type Sources } from "./sources.ts";
import { kinds, type Uses } from "./uses.ts";
import { readWordTypes } from "./words.ts";
import type { Analyzed, ElementDoc, Entry, Lists, Manifest, Member } from "./types.ts";

/** Where the package exports classes and tags from. */
const classModule = "dist/elements.js";
const tagModule = "dist/define.js";
/** Lit's own ways to change an element's life, which no page calls. */
const notForPages = new Set(["connectedCallback", "disconnectedCallback", "attributeChangedCallback"]);

function isPublic({ name, privacy = "public", static: isStatic = false }: Member): boolean {
  return privacy === "public" && !isStatic && !name.startsWith("#") && !name.startsWith("_") && !notForPages.has(name);
}

/** Whatever class it comes from, a reader of the manifest finds it in the one module that exports them. */
function publish<Each extends Entry>(entry: Each): Each {
  const { inheritedFrom, ...rest } = entry;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same entry, but for where it comes from
  return (inheritedFrom ? { ...rest, inheritedFrom: { name: "CoopElement", module: classModule } } : rest) as Each;
}

/** A type as its reader needs it: one word of a list is those words, and an attribute that isn't there has no type. */
function spell(text: string, isAttribute: boolean, wordTypes: ReadonlyMap<string, string>): string {
  const present = isAttribute ? text.replace(/ \| undefined$/, "") : text;
  return wordTypes.get(present) ?? present;
}

/** `@without part:skeleton slot:loading - why`: what the classes above have and this one never shows. */
function listWithout(sources: Sources, { path, className }: Registered): ReadonlySet<string> {
  const node = sources.get(path)?.declared.get(className);
  const found = new Set<string>();
  if (!node) return found;
  for (const tag of ts.getJSDocTags(node)) {
    if (tag.tagName.text !== "without") continue;
    const [names = ""] = (ts.getTextOfJSDocComment(tag.comment) ?? "").split(" - ");
    for (const name of names.trim().split(/\s+/)) found.add(name);
  }
  return found;
}

const shortKinds = { cssParts: "part", slots: "slot", events: "event", cssStates: "state", cssProperties: "prop" };

function drop(uses: Uses, without: ReadonlySet<string>): void {
  for (const kind of kinds) {
    for (const name of uses[kind].keys()) if (without.has(`${shortKinds[kind]}:${name}`)) uses[kind].delete(name);
  }
}

interface Facts {
  readonly uses: Uses;
  readonly eventNames: ReadonlySet<string>;
  readonly wordTypes: ReadonlyMap<string, string>;
}

function listAll(analyzed: Analyzed, { uses, eventNames, wordTypes }: Facts): Lists {
  const inUse = (kind: (typeof kinds)[number], entries: readonly Entry[] = []): readonly Entry[] =>
    entries.filter(({ name, inheritedFrom }) => inheritedFrom === undefined || uses[kind].has(name)).map(publish);
  const typed = <Each extends Member | Lists["attributes"][number]>(entry: Each): Each => {
    const { type } = entry;
    return publish(type ? { ...entry, type: { text: spell(type.text, !("kind" in entry), wordTypes) } } : entry);
  };
  return {
    attributes: (analyzed.attributes ?? []).map(typed),
    members: (analyzed.members ?? []).filter(isPublic).map(typed),
    events: inUse("events", analyzed.events).map((event) =>
      eventNames.has(event.name) ? { ...event, type: { text: `CoopEvents["${event.name}"]` } } : event,
    ),
    slots: inUse("slots", analyzed.slots),
    cssParts: inUse("cssParts", analyzed.cssParts),
    cssProperties: tokenList
      .filter(({ name }) => uses.cssProperties.has(name))
      .map(({ name, syntax, default: fallback, description }) => ({ name, syntax, default: fallback, description })),
    cssStates: inUse("cssStates", analyzed.cssStates),
  };
}

interface Documented {
  readonly doc: ElementDoc;
  readonly gaps: readonly string[];
}

function document(
  registered: Registered,
  all: readonly Registered[],
  sources: Sources,
  analyzed: Analyzed,
  facts: Omit<Facts, "uses">,
): Documented {
  const { tag, className } = registered;
  const uses = reach(sources, registered, all);
  drop(uses, listWithout(sources, registered));
  const lists = listAll(analyzed, { ...facts, uses });
  const { tagName, description = "" } = analyzed;
  const superclass = { name: "LitElement", package: "lit" };
  const doc = { kind: "class", name: className, tagName: tag, customElement: true, description, superclass } as const;
  const misnamed = tagName === tag ? [] : [`<${tag}>: ${className} must say "@tag ${tag}" in its doc block.`];
  const silent = description === "" ? [`<${tag}>: ${className} doesn't say what it is for.`] : [];
  return { doc: { ...doc, ...lists }, gaps: [...misnamed, ...silent, ...findGaps(tag, lists, uses)] };
}

/** @throws {Error} when a doc block and its element differ; names each difference and what to do. */
export function createManifest(): Manifest {
  const sources = readSources();
  const analysis = analyse({ modules: [...sources.values()].map(({ file }) => file), plugins: litPlugin() });
  const classes = new Map(
    analysis.modules.flatMap(({ declarations = [] }) => declarations.map((each) => [each.name, each] as const)),
  );
  const facts = { eventNames: listEventNames(sources), wordTypes: readWordTypes() };
  const registered = listRegistered(sources);
  const documented = registered.map((each) => {
    const analyzed = classes.get(each.className);
    if (!analyzed) throw new Error(`${each.path} doesn't export ${each.className}.`);
    return document(each, registered, sources, analyzed, facts);
  });
  const gaps = documented.flatMap((each) => each.gaps);
  if (gaps.length > 0) throw new Error(`Elements and their doc blocks differ:\n${gaps.join("\n")}`);
  const elements = documented.map(({ doc }) => doc);
  return {
    schemaVersion: "2.1.0",
    readme: "",
    modules: [
      {
        kind: "javascript-module",
        path: classModule,
        declarations: elements,
        exports: elements.map(({ name }) => ({ kind: "js", name, declaration: { name, module: classModule } })),
      },
      {
        kind: "javascript-module",
        path: tagModule,
        declarations: [],
        exports: elements.map(({ name, tagName }) => ({
          kind: "custom-element-definition",
          name: tagName,
          declaration: { name, module: classModule },
        })),
      },
    ],
  };
}
