/**
 * The languages of the script say the same things under the same names. A dictionary is written with those names and with
 * functions around its texts, for who reads and writes it; in the script there is one function for all languages, which
 * has names and functions, and each language is its texts alone.
 */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "rollup";
import { Form, isNode, type Node, type Nodes } from "./same-shape.ts";

/** The first one's names are those of all. */
const languages = ["en", "fr", "nl"] as const;
const separator = "|";

/** Puts values into the numbered places of a text. */
const reader = `
export const fill = (text, ...values) => text.replace(/\\$(\\d)/g, (_all, index) => values[index]);
export const message = (text) => (...values) => fill(text, ...values);
`;

const readerId = "\0read-words";
const wordsId = /^\0words:(\w+):(.+)$/;
const dictionary = /i18n\/(\w+)\/(first|later)\.js$/;

const bodyOf = ({ body }: Node): Nodes => (Array.isArray(body) ? body.filter(isNode) : []);

/** Names that a statement declares. */
function namesOf(statement: Node): readonly string[] {
  const declared = isNode(statement["declaration"]) ? statement["declaration"] : statement;
  const declarations = Array.isArray(declared["declarations"]) ? declared["declarations"].filter(isNode) : [declared];
  return declarations.flatMap(({ id }) => (isNode(id) ? String(id["name"]) : []));
}

interface Imported {
  readonly from: string;
  readonly names: readonly string[];
}

function importsOf(program: Node): readonly Imported[] {
  const imports = bodyOf(program).filter(({ type }) => type === "ImportDeclaration");
  return imports.map(({ source, specifiers }) => ({
    from: isNode(source) ? String(source["value"]) : "",
    names: (Array.isArray(specifiers) ? specifiers : [])
      .filter(isNode)
      .map(({ local }) => (isNode(local) ? String(local["name"]) : "")),
  }));
}

/** The dictionaries' own names ("frFirst") as one. */
const asOne = (code: string, half: string): string =>
  code.replaceAll(new RegExp(`\\b(?:${languages.join("|")})${half}\\b`, "g"), "words");

const halfName = (half: string): string => half.replace(/^./, (letter) => letter.toUpperCase());

/** What a module takes from others: from one for all languages, and from each language's own. */
function writeImports({ from, names }: Imported, folder: string): readonly string[] {
  const write = (lang: string, list: readonly string[]): string =>
    `import { ${list.join(", ")} } from ${JSON.stringify(resolve(folder, lang, from))};`;
  if (from.startsWith("../")) return [write("en", names)];
  return languages.map((lang) =>
    write(
      lang,
      names.map((name) => `${name} as ${name}_${lang}`),
    ),
  );
}

/** The languages' texts as one string each. */
function joinTexts({ named, called }: Form): readonly string[] {
  const texts = [...named, ...called];
  const found = texts.flat().find((text) => text.includes(separator));
  if (found !== undefined) throw new Error(`"${found}" has what stands between two texts.`);
  return languages.map((_, at) => JSON.stringify(texts.map((each) => each[at] ?? "").join(separator)));
}

/** One module that makes all languages' words of a half. */
function writeModule(half: string, folder: string, codes: readonly string[], programs: Nodes): string {
  const form = new Form(codes);
  const bodies = programs.map((program) => bodyOf(program).filter(({ type }) => type !== "ImportDeclaration"));
  const [first = []] = bodies;
  if (bodies.some(({ length }) => length !== first.length)) throw new Error(`${half}: a language declares more.`);
  const statements = first.map((_, at) => form.write(bodies.flatMap((body) => body[at] ?? [])));
  const exported = first.filter(({ type }) => type === "ExportNamedDeclaration").flatMap(namesOf);
  const imports = programs.slice(0, 1).flatMap(importsOf);
  const own = imports.flatMap(({ from, names }) => (from.startsWith("./") ? names : []));
  const texts = joinTexts(form);
  return [
    `import { fill, message } from "${readerId}";`,
    ...imports.flatMap((each) => writeImports(each, folder)),
    `function make(texts, own, { ${own.join(", ")} }) {`,
    `const [${[...form.named.map((_, at) => `t${at}`), "...rest"].join(", ")}] = texts.split("${separator}");`,
    `const t = () => rest.shift();`,
    ...statements.map((statement) => statement.replace(/^export /, "")),
    `return { ${exported.join(", ")} };`,
    `}`,
    ...languages.map((lang, at) => {
      const functions = form.own.map((each) => each[at]).join(", ");
      const given = own.map((name) => `${name}: ${name}_${lang}`).join(", ");
      return `export const ${lang} = make(${texts[at]}, [${functions}], { ${given} });`;
    }),
  ].join("\n");
}

/** Has the script hold its languages so. */
export function packWords(): Plugin {
  return {
    name: "pack-words",
    resolveId: (id) => (id === readerId || wordsId.test(id) ? id : null),
    async load(id) {
      if (id === readerId) return reader;
      const [, half, folder] = wordsId.exec(id) ?? [];
      if (half === undefined || folder === undefined) return null;
      const files = languages.map((lang) => readFile(resolve(folder, lang, `${half}.js`), "utf8"));
      const codes = (await Promise.all(files)).map((code) => asOne(code, halfName(half)));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ESTree, as far as it is looked at
      const programs = codes.map((code) => this.parse(code) as unknown as Node);
      return writeModule(half, folder, codes, programs);
    },
    transform(code, id) {
      const [, lang, half] = dictionary.exec(id) ?? [];
      if (lang === undefined || half === undefined) return null;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      const program = this.parse(asOne(code, halfName(half))) as unknown as Node;
      const exported = bodyOf(program)
        .filter(({ type }) => type === "ExportNamedDeclaration")
        .flatMap(namesOf);
      const names = exported.map((name) => (name === "words" ? `words: ${lang}${halfName(half)}` : name));
      const words = `\0words:${half}:${dirname(dirname(id))}`;
      return {
        code: `import { ${lang} } from ${JSON.stringify(words)};\nexport const { ${names.join(", ")} } = ${lang};`,
        map: null,
      };
    },
  };
}
