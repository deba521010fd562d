/** Puts a file of the script-tag build together: a banner, the prelude, and its parts in the order in which they need each other. */
import { transform } from "esbuild";
import type { OutputChunk } from "rollup";
import { begin } from "../../src/script-tag/prelude.ts";
import type { ScriptFile } from "./files.ts";

export interface Assembled {
  readonly code: string;
  /** A source map of sections, as text. */
  readonly map: string;
}

/** The chunk and all that it imports, those first that others need. */
function inOrder(chunk: OutputChunk, chunks: ReadonlyMap<string, OutputChunk>): readonly OutputChunk[] {
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
  visit(chunk);
  return [...found];
}

/** Everything before the first part, on one line. */
async function createPrelude(version: string, tags: readonly string[]): Promise<string> {
  const { code } = await transform(`export default ${String(begin)}`, { minify: true, target: "es2022" });
  const prelude = code
    .trim()
    .replace(/^export default /, "")
    .replace(/;$/, "");
  return `(${prelude})(${JSON.stringify(version)},${JSON.stringify(tags)},part=>{`;
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

export async function assemble(
  { name, elements }: ScriptFile,
  chunks: ReadonlyMap<string, OutputChunk>,
  { version, banner }: { readonly version: string; readonly banner: string },
): Promise<Assembled> {
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  if (entry === undefined) throw new Error(`${name} was not bundled.`);
  const parts = inOrder(entry, chunks);
  const tags = elements.map((element) => `coop-${element}`);
  const before = [banner, await createPrelude(version, tags)];
  const pieces = [...before, ...parts.map(({ code }) => withoutMapComment(code))];
  const sections = toSections(pieces, before.length, parts);
  return {
    code: `${[...pieces, "});"].join("\n")}\n`,
    map: JSON.stringify({ version: 3, file: `${name}.js`, sections }),
  };
}
