/** Turns chunks into the files of the script-tag build: each holds all its parts, and the hashes of the files that it loads. */
import type { Plugin } from "rollup";
import { assemble, assembleLater, type Assembled } from "./assemble.ts";
import { whole, type ScriptFile } from "./files.ts";
import { integrityOf } from "./on-demand.ts";
import { asChunks, partsOf, type Chunks } from "./parts.ts";

/** What one build knows of those before it. */
export interface Made {
  readonly version: string;
  readonly banner: string;
  /** Of files that are loaded on demand, by their names. */
  readonly hashes: Map<string, string>;
}

/** The file that holds all parts one by one. */
const allParts = `${whole.name}-parts.js`;

type Write = (name: string, script: Assembled) => void;

/** A file and those that it loads later. */
async function writeFiles({ name, elements }: ScriptFile, chunks: Chunks, made: Made, write: Write): Promise<void> {
  const { version, banner } = made;
  const { first, later } = partsOf(name, chunks);
  const hashes = Object.fromEntries(made.hashes);
  for (const [part, its] of later) {
    const file = `${name}-${part}.js`;
    const script = assembleLater(file, its, banner);
    hashes[file] = integrityOf(script.code, "sha256");
    write(file, script);
  }
  const onDemand = { hashes, name, parts: name === whole.name ? allParts : undefined };
  write(`${name}.js`, await assemble({ name, elements }, first, { version, banner, onDemand }));
}

/** After a file of one element, the one with all can't be used: its Lit and its store are the page's by then. Parts are loaded instead. */
function writeParts(chunks: Chunks, { banner, hashes }: Made, write: Write): void {
  const { first, later } = partsOf(whole.name, chunks);
  const all = new Set([...first, ...[...later.values()].flat()]);
  const script = assembleLater(allParts, [...all], banner);
  hashes.set(allParts, integrityOf(script.code, "sha256"));
  write(allParts, script);
}

/** Notes the hash of a file that others load as it is. */
export function hashed({ hashes }: Made): Plugin {
  return {
    name: "hashed",
    writeBundle(_options, bundle) {
      for (const each of Object.values(bundle)) {
        if (each.type === "chunk") hashes.set(each.fileName, integrityOf(each.code, "sha256"));
      }
    },
  };
}

/** @param files - those to be written; the one with all elements lends its parts where it isn't one of them. */
export function assembled(files: readonly ScriptFile[], made: Made): Plugin {
  const loaded = new Set<string>();
  return {
    name: "assembled",
    moduleParsed: ({ dynamicallyImportedIds }) => dynamicallyImportedIds.forEach((id) => loaded.add(id)),
    async generateBundle(_options, bundle) {
      const chunks = asChunks(Object.values(bundle), (id) => loaded.has(id));
      // They are not written themselves.
      for (const name of Object.keys(bundle)) delete bundle[name];
      const write: Write = (fileName, { code, map }) => {
        this.emitFile({ type: "asset", fileName, source: code });
        this.emitFile({ type: "asset", fileName: `${fileName}.map`, source: map });
      };
      for (const file of files) await writeFiles(file, chunks, made, write);
      if (!files.includes(whole)) writeParts(chunks, made, write);
    },
  };
}
