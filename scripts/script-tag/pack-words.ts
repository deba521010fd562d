/**
 * The languages of the script say the same things under the same names. A dictionary is written with those names and with
 * functions around its texts, for who reads and writes it; in the script there is one function for all languages, which
 * has names and functions, and each language is its texts alone.
 *
 * A script of one element has the groups of words that its modules name (`t.status`), each with the module that does.
 */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin, PluginContext } from "rollup";
import { root } from "../lib/run.ts";
import type { Node } from "./same-shape.ts";
import {
  languages,
  namesOf,
  reader,
  readerId,
  statementsOf,
  writeDictionaries,
  writeGroup,
  type Dictionaries,
} from "./words-module.ts";

/** `first` or `later`, one group of the first, and the folder of the languages. */
const wordsId = /^\0words:(\w+)(?:\.(\w+))?:(.+)$/;
const dictionary = /i18n\/(\w+)\/(first|later)\.js$/;
/** What says words, and what needs all of them. What `explainStatus` says, its one caller says too. */
const speakers = /elements\/.*\.js$/;
const allWords = /i18n\/later\.js$/;
/** Groups that what all elements have in common says. */
const common = ["common", "signedOut", "errors", "report"];

const halfName = (half: string): string => half.replace(/^./, (letter) => letter.toUpperCase());

/** The dictionaries' own names ("frFirst") as one. */
const asOne = (code: string, half: string): string =>
  code.replaceAll(new RegExp(`\\b(?:${languages.join("|")})${halfName(half)}\\b`, "g"), "words");

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ESTree, as far as it is looked at
const parse = (context: PluginContext, code: string): Node => context.parse(code) as unknown as Node;

async function readDictionaries(half: string, folder: string, context: PluginContext): Promise<Dictionaries> {
  const files = languages.map((lang) => readFile(resolve(folder, lang, `${half}.js`), "utf8"));
  const codes = (await Promise.all(files)).map((code) => asOne(code, half));
  return { folder, codes, programs: codes.map((code) => parse(context, code)) };
}

/** Groups that a module names, of those that come with who says them. */
export function groupsSaid(code: string, all: readonly string[]): readonly string[] {
  const said = new Set([...code.matchAll(/\bt\.(\w+)/g)].map(([, group = ""]) => group));
  return all.filter((group) => said.has(group) && !common.includes(group));
}

/** A language's module, of what the module of all languages makes. */
function writeLanguage(lang: string, half: string, words: string, program: Node): string {
  const exported = statementsOf(program).filter(({ type }) => type === "ExportNamedDeclaration");
  const names = exported.flatMap(namesOf).map((name) => (name === "words" ? `words: ${lang}${halfName(half)}` : name));
  return `import { ${lang} } from ${JSON.stringify(words)};\nexport const { ${names.join(", ")} } = ${lang};`;
}

export interface PackOptions {
  /** The groups of the first words, where each is to come with what says it. */
  readonly apart: readonly string[];
}

/** Has the script hold its languages so. */
export function packWords({ apart }: PackOptions): Plugin {
  const importsOf = (groups: readonly string[]): string =>
    groups
      .map((group) => `import ${JSON.stringify(`\0words:first.${group}:${resolve(root, "dist/i18n")}`)};\n`)
      .join("");
  const isInBase = (group: string): boolean => common.includes(group) || !apart.includes(group);
  return {
    name: "pack-words",
    resolveId: (id) => (id === readerId || wordsId.test(id) ? id : null),
    async load(id) {
      if (id === readerId) return reader;
      const [, half, group, folder] = wordsId.exec(id) ?? [];
      if (half === undefined || folder === undefined) return null;
      const dictionaries = await readDictionaries(half, folder, this);
      if (group !== undefined) return writeGroup(dictionaries, group, `\0words:first:${folder}`);
      return writeDictionaries(dictionaries, half === "first" ? isInBase : () => true);
    },
    transform(code, id) {
      const [, lang, half] = dictionary.exec(id) ?? [];
      if (lang !== undefined && half !== undefined) {
        const words = `\0words:${half}:${dirname(dirname(id))}`;
        return { code: writeLanguage(lang, half, words, parse(this, asOne(code, half))), map: null };
      }
      if (!speakers.test(id) && !allWords.test(id)) return null;
      const groups = allWords.test(id) ? apart.filter((group) => !isInBase(group)) : groupsSaid(code, apart);
      return { code: importsOf(groups) + code, map: null };
    },
  };
}
