/** Puts a file of the script-tag build together: a banner, the prelude, and its parts in the order in which they need each other. */
import { transform } from "esbuild";
import { begin, type OnDemand } from "../../src/script-tag/prelude.ts";
import type { ScriptFile } from "./files.ts";
import type { Chunk } from "./parts.ts";

export interface Assembled {
  readonly code: string;
  /** A source map of sections, as text. */
  readonly map: string;
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
function toSections(pieces: readonly string[], first: number, parts: readonly Chunk[]): readonly object[] {
  let line = pieces.slice(0, first).join("\n").split("\n").length;
  return parts.map(({ map }, i) => {
    const section = { offset: { line, column: 0 }, map };
    line += (pieces[first + i] ?? "").split("\n").length;
    return section;
  });
}

function join(name: string, before: readonly string[], parts: readonly Chunk[], after: string): Assembled {
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

/**
 * Nearly every function of a first look runs before it is there. By this line, which has to be the first, Chromium compiles
 * all of them while the file still comes, in place of each as it is called, when the page waits for it.
 */
const compileAll = "//# allFunctionsCalledOnLoad";

export async function assemble(
  { name, elements }: ScriptFile,
  parts: readonly Chunk[],
  { version, banner, onDemand }: Setting,
): Promise<Assembled> {
  const tags = elements.map((element) => `coop-${element}`);
  const before = [compileAll, banner, await createPrelude(version, tags, onDemand)];
  return join(name, before, parts, "});");
}

/** A module that gives its parts to whoever loaded it. */
export function assembleLater(name: string, parts: readonly Chunk[], banner: string): Assembled {
  return join(name, [banner, "export default part=>{"], parts, "};");
}
