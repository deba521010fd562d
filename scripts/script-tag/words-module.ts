/** Writes a module that makes the words of all languages out of their dictionaries. */
import { resolve } from "node:path";
import { Form, isNode, type Node, type Nodes } from "./same-shape.ts";

/** The first one's names are those of all. */
export const languages = ["en", "fr", "nl"] as const;
const separator = "|";

/** What puts values into the numbered places of a text. */
export const readerId = "\0read-words";
export const reader = `
export const fill = (text, ...values) => text.replace(/\\$(\\d)/g, (_all, index) => values[index]);
export const message = (text) => (...values) => fill(text, ...values);
`;

/** A dictionary of each language, its own name ("frFirst") being `words` in all of them. */
export interface Dictionaries {
  /** Of the languages' folders. */
  readonly folder: string;
  readonly codes: readonly string[];
  readonly programs: Nodes;
}

const nodesIn = (value: unknown): Nodes => (Array.isArray(value) ? value.filter(isNode) : []);

export function statementsOf({ body }: Node): Nodes {
  return nodesIn(body).filter(({ type }) => type !== "ImportDeclaration");
}

/** Names that a statement declares. */
export function namesOf(statement: Node): readonly string[] {
  const declared = isNode(statement["declaration"]) ? statement["declaration"] : statement;
  const declarations = declared.type === "VariableDeclaration" ? nodesIn(declared["declarations"]) : [declared];
  return declarations.flatMap(({ id }) => (isNode(id) ? String(id["name"]) : []));
}

interface Imported {
  readonly from: string;
  readonly names: readonly string[];
}

function importsOf({ body }: Node): readonly Imported[] {
  const imports = nodesIn(body).filter(({ type }) => type === "ImportDeclaration");
  return imports.map(({ source, specifiers }) => ({
    from: isNode(source) ? String(source["value"]) : "",
    names: nodesIn(specifiers).map(({ local }) => (isNode(local) ? String(local["name"]) : "")),
  }));
}

/** What a module takes from others: from one for all languages, and from each language's own. */
function writeImports({ from, names }: Imported, folder: string): readonly string[] {
  const write = (lang: string, list: readonly string[]): string =>
    `import { ${list.join(", ")} } from ${JSON.stringify(resolve(folder, lang, from))};`;
  if (from.startsWith("../")) return [write("en", names)];
  const own = (lang: string): readonly string[] => names.map((name) => `${name} as ${name}_${lang}`);
  return languages.map((lang) => write(lang, own(lang)));
}

/** The languages' texts as one string each. */
function joinTexts({ named, called }: Form): readonly string[] {
  const texts = [...named, ...called];
  const found = texts.flat().find((text) => text.includes(separator));
  if (found !== undefined) throw new Error(`"${found}" has what stands between two texts.`);
  return languages.map((_, at) => JSON.stringify(texts.map((each) => each[at] ?? "").join(separator)));
}

/** The groups of a dictionary. */
function groupsOf(statement: Node): Nodes {
  const { declaration } = statement;
  const [declarator] = isNode(declaration) ? nodesIn(declaration["declarations"]) : [];
  const init = declarator?.["init"];
  return isNode(init) ? nodesIn(init["properties"]) : [];
}

const isWords = (statement: Node): boolean => namesOf(statement).includes("words");
const keyOf = ({ key }: Node): string => (isNode(key) ? String(key["name"] ?? key["value"]) : "");

/** The dictionaries' groups that are chosen. */
function writeWords(form: Form, statements: Nodes, isChosen: (group: string) => boolean): string {
  const all = statements.map(groupsOf);
  const [first = []] = all;
  const chosen = first
    .map((_, at) => all.flatMap((groups) => groups[at] ?? []))
    .filter(([group]) => group && isChosen(keyOf(group)));
  if (all.some(({ length }) => length !== first.length)) throw new Error("A language has groups that another hasn't.");
  return `{ ${chosen.map((groups) => form.write(groups)).join(", ")} }`;
}

/** A function that takes texts and what differs otherwise, and its calls. */
function writeMaker(
  form: Form,
  takes: readonly string[],
  body: string,
  given: (lang: string) => string,
): readonly string[] {
  const texts = joinTexts(form);
  return [
    `function make(texts, own, { ${takes.join(", ")} }) {`,
    `const [${[...form.named.map((_, at) => `t${at}`), "...rest"].join(", ")}] = texts.split("${separator}");`,
    `const t = () => rest.shift();`,
    body,
    `}`,
    ...languages.map((lang, at) => {
      const own = form.own.map((each) => each[at]).join(", ");
      return `export const ${lang} = make(${texts[at]}, [${own}], ${given(lang)});`;
    }),
  ];
}

/** Everything that the dictionaries declare, of their groups those that are chosen. Languages are what it exports. */
export function writeDictionaries(
  { folder, codes, programs }: Dictionaries,
  isChosen: (group: string) => boolean,
): string {
  const form = new Form(codes);
  const bodies = programs.map(statementsOf);
  const [first = []] = bodies;
  if (bodies.some(({ length }) => length !== first.length)) throw new Error("A language declares more than another.");
  const statements = first.map((statement, at) => {
    const all = bodies.flatMap((body) => body[at] ?? []);
    if (isWords(statement)) return `const words = ${writeWords(form, all, isChosen)};`;
    return form.write(all).replace(/^export /, "");
  });
  const imports = programs.slice(0, 1).flatMap(importsOf);
  const own = imports.flatMap(({ from, names }) => (from.startsWith("./") ? names : []));
  const given = (lang: string): string => `{ ${own.map((name) => `${name}: ${name}_${lang}`).join(", ")} }`;
  // Groups that come by themselves need what isn't exported, too.
  const isAll = bodies.flat().filter(isWords).flatMap(groupsOf).map(keyOf).every(isChosen);
  const returned = first.filter(({ type }) => !isAll || type === "ExportNamedDeclaration").flatMap(namesOf);
  const body = [...statements, `return { ${returned.join(", ")} };`].join("\n");
  return [
    `import { fill, message } from "${readerId}";`,
    ...imports.flatMap((each) => writeImports(each, folder)),
    ...writeMaker(form, own, body, given),
  ].join("\n");
}

/** One of their groups by itself: it adds itself to what `base`, the module of the others, made. */
export function writeGroup({ folder, codes, programs }: Dictionaries, group: string, base: string): string {
  const form = new Form(codes);
  const statements = programs
    .map((program) => statementsOf(program).find(isWords))
    .filter((each) => each !== undefined);
  const words = writeWords(form, statements, (each) => each === group);
  const helpers = programs
    .slice(0, 1)
    .flatMap(statementsOf)
    .flatMap(namesOf)
    .filter((name) => name !== "words");
  const all = languages.join(", ");
  return [
    `import { fill, message } from "${readerId}";`,
    `import { addWords } from ${JSON.stringify(resolve(folder, "languages.js"))};`,
    `import { ${languages.map((lang) => `${lang} as ${lang}_base`).join(", ")} } from ${JSON.stringify(base)};`,
    ...writeMaker(form, helpers, `return ${words};`, (lang) => `${lang}_base`),
    ...languages.map((lang) => `Object.assign(${lang}_base.words, ${lang});`),
    `addWords({ ${all} });`,
  ].join("\n");
}
