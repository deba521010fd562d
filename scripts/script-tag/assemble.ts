/** Puts a file of the script-tag build together: a banner, the prelude, and its parts in the order in which they need each other. */
import { transform } from "esbuild";
import type { OutputChunk } from "rollup";
import { begin, type OnDemand } from "../../src/script-tag/prelude.ts";
import type { ScriptFile } from "./files.ts";

export interface Assembled {
  readonly code: string;
  /** A source map of sections, as text. */
  readonly map: string;
}

export type Chunks = ReadonlyMap<string, OutputChunk>;

/** The chunks and all that they import, those first that others need. */
function inOrder(from: readonly OutputChunk[], chunks: Chunks): ReadonlySet<OutputChunk> {
  const found = new Set<OutputChunk>();
  function visit(next: OutputChunk): void {
    if (found.has(next)) return;
    for (const name of next.imports) {
      const needed = chunks.get(name);
      if (needed === undefined) throw new Error(`${next.fileName} imports ${name}, which was not bundled.`);
      visit(needed);
    }
    found.add(next);
  }
  from.forEach(visit);
  return found;
}

/** What a page has by the file itself, and what that loads later: all that can be reached by `import()`, and isn't there. */
function partsOf(name: string, chunks: Chunks): Record<"first" | "more", readonly OutputChunk[]> {
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  if (entry === undefined) throw new Error(`${name} was not bundled.`);
  const first = inOrder([entry], chunks);
  let all = first;
  for (let size = 0; size < all.size;) {
    size = all.size;
    // What is loaded as a file of its own is no chunk.
    const later = [...all].flatMap(({ dynamicImports }) => dynamicImports.flatMap((each) => chunks.get(each) ?? []));
    all = inOrder([...all, ...later], chunks);
  }
  return { first: [...first], more: [...all].filter((chunk) => !first.has(chunk)) };
}

/** Everything before the first part, on one line. */
async function createPrelude(
  version: string,
  tags: readonly string[],
  onDemand: Omit<OnDemand, "import">,
): Promise<string> {
  const { code } = await transform(`export default ${String(begin)}`, { minify: true, target: "es2022" });
  const prelude = code
    .trim()
    .replace(/^export default /, "")
    .replace(/;$/, "");
  const loaded = JSON.stringify(onDemand).replace(/\}$/, ",import:a=>import(a)}");
  return `(${prelude})(${JSON.stringify(version)},${JSON.stringify(tags)},${loaded},part=>{`;
}

function withoutMapComment(code: string): string {
  return code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "").trim();
}

/** Where each part begins, in lines: a template holds line breaks of its own. */
function toSections(pieces: readonly string[], first: number, parts: readonly OutputChunk[]): readonly object[] {
  let line = pieces.slice(0, first).join("\n").split("\n").length;
  return parts.map(({ map }, i) => {
    const section = { offset: { line, column: 0 }, map };
    line += (pieces[first + i] ?? "").split("\n").length;
    return section;
  });
}

function join(name: string, before: readonly string[], parts: readonly OutputChunk[], after: string): Assembled {
  const pieces = [...before, ...parts.map(({ code }) => withoutMapComment(code))];
  const sections = toSections(pieces, before.length, parts);
  return {
    code: `${[...pieces, after].join("\n")}\n`,
    map: JSON.stringify({ version: 3, file: `${name}.js`, sections }),
  };
}

interface Setting {
  readonly version: string;
  readonly banner: string;
  readonly onDemand: Omit<OnDemand, "import">;
}

export async function assemble(
  { name, elements }: ScriptFile,
  chunks: Chunks,
  { version, banner, onDemand }: Setting,
): Promise<Assembled> {
  const tags = elements.map((element) => `coop-${element}`);
  return join(name, [banner, await createPrelude(version, tags, onDemand)], partsOf(name, chunks).first, "});");
}

/** A module that gives its parts to whoever loaded it. */
export function assembleMore({ name }: ScriptFile, chunks: Chunks, banner: string): Assembled {
  return join(`${name}-more`, [banner, "export default part=>{"], partsOf(name, chunks).more, "};");
}

/** The same, of all parts. */
export function assembleParts({ name }: ScriptFile, chunks: Chunks, banner: string): Assembled {
  const { first, more } = partsOf(name, chunks);
  return join(`${name}-parts`, [banner, "export default part=>{"], [...first, ...more], "};");
}
