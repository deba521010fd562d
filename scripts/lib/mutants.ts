/** The mutants of a source file, as Stryker's own instrumenter makes them: a place in the text and what replaces it. */
import { readFile } from "node:fs/promises";

export interface Mutant {
  /** Path from the repository's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** As much of `@stryker-mutator/instrumenter` 10 as is used here. */
interface InstrumenterModule {
  readonly Instrumenter: new (logger: object) => {
    readonly instrument: (
      files: readonly { name: string; content: string; mutate: boolean }[],
      options: { plugins: null; excludedMutations: string[]; ignorers: never[] },
    ) => Promise<{
      readonly mutants: readonly {
        readonly location: { readonly start: Position; readonly end: Position };
        readonly mutatorName: string;
        readonly replacement: string;
      }[];
    }>;
  };
}

/** An occasional tool with many packages of its own: it is asked for when it is needed. */
const tool: string = "@stryker-mutator/instrumenter";

async function loadInstrumenter(): Promise<InstrumenterModule["Instrumenter"]> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package that need not be installed has no types
    return ((await import(tool)) as InstrumenterModule).Instrumenter;
  } catch (cause) {
    throw new Error(`${tool} can't be loaded: run \`npm install --no-save ${tool}@10\` first.`, { cause });
  }
}

const silent = new Proxy({}, { get: () => () => false });

/** Every mutant of the files, in the order of the files and of their lines. */
export async function readMutants(files: readonly string[]): Promise<Mutant[]> {
  const Instrumenter = await loadInstrumenter();
  const all: Mutant[] = [];
  for (const file of files) {
    const content = await readFile(file, "utf8");
    const lineStarts = [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offsetOf = ({ line, column }: Position): number => (lineStarts[line] ?? 0) + column;
    const options = { plugins: null, excludedMutations: [], ignorers: [] };
    const { mutants } = await new Instrumenter(silent).instrument([{ name: file, content, mutate: true }], options);
    for (const { location, mutatorName: name, replacement } of mutants) {
      const [start, end] = [offsetOf(location.start), offsetOf(location.end)];
      all.push({ file, line: location.start.line + 1, name, start, end, replacement });
    }
  }
  return all;
}
