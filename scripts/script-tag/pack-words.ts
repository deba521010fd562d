/**
 * The languages of the script say the same things under the same names. A dictionary is written with those names, for who
 * reads and writes it; in the script only the English one has them, and the others are the texts alone, in its order.
 */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "rollup";

/** What ESTree says of an object's properties, as far as dictionaries have them. */
interface Entry {
  readonly key: { readonly name?: string; readonly value?: string };
  readonly value: Literal & { readonly type: string };
}

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly properties?: readonly Entry[];
}

/** A text as it is written in the source, by its path. */
type Texts = ReadonlyMap<string, string>;

/** Puts texts under the names that `shape` has. */
const like = `export function like(shape, texts) {
  return Object.fromEntries(
    Object.entries(shape).map(([name, text]) => [name, typeof text === "object" ? like(text, texts) : texts.shift()]),
  );
}`;

const helper = "\0like";
const dictionary = /i18n\/(\w+)\/(first|later)\.js$/;

function listTexts(code: string, { properties = [] }: Literal, path = ""): Texts {
  const texts = new Map<string, string>();
  for (const { key, value } of properties) {
    const name = `${path}/${key.name ?? key.value}`;
    if (value.properties) for (const [inner, text] of listTexts(code, value, name)) texts.set(inner, text);
    else texts.set(name, code.slice(value.start, value.end));
  }
  return texts;
}

/** The object that a dictionary's module exports. */
function findDictionary(program: unknown, name: string): Literal | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what ESTree says of a module
  const { body } = program as {
    body: { declaration?: { declarations?: { id: { name: string }; init: Literal }[] } }[];
  };
  const declared = body.flatMap(({ declaration }) => declaration?.declarations ?? []);
  return declared.find(({ id, init }) => id.name === name && init.properties)?.init;
}

/** Takes the names out of all dictionaries but the English one. */
export function packWords(): Plugin {
  return {
    name: "pack-words",
    resolveId: (id) => (id === helper ? id : null),
    load: (id) => (id === helper ? like : null),
    async transform(code, id) {
      const [, lang = "en", half = ""] = dictionary.exec(id) ?? [];
      if (lang === "en") return null;
      const nameOf = (tag: string): string => `${tag}${half === "first" ? "First" : "Later"}`;
      const englishFile = resolve(dirname(id), `../en/${half}.js`);
      const englishCode = await readFile(englishFile, "utf8");
      const english = findDictionary(this.parse(englishCode), nameOf("en"));
      const own = findDictionary(this.parse(code), nameOf(lang));
      if (!english || !own) this.error(`${id} or ${englishFile} has no dictionary named as its folder is.`);
      const texts = listTexts(code, own);
      const names = [...listTexts(englishCode, english).keys()];
      const missing = names.filter((name) => !texts.has(name));
      const more = [...texts.keys()].filter((name) => !names.includes(name));
      if (missing.length + more.length > 0) {
        this.error(`${id} and ${englishFile} don't both have ${[...missing, ...more].join(", ")}.`);
      }
      const packed = `like(${nameOf("en")}, [${names.map((name) => texts.get(name)).join(", ")}])`;
      const imports = `\nimport { like } from "${helper}";\nimport { ${nameOf("en")} } from ${JSON.stringify(englishFile)};\n`;
      return { code: code.slice(0, own.start) + packed + code.slice(own.end) + imports, map: null };
    },
  };
}
