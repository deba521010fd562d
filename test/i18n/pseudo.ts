/**
 * Languages that nobody speaks, made from the English words, to find what a real one would break: texts that are cut off,
 * texts that no dictionary holds, what goes wrong from right to left.
 */
import { listTexts, nestTexts, type Template } from "../../scripts/lib/texts.ts";
import { en } from "../../src/i18n/later.ts";
import type { Messages } from "../../src/i18n/index.ts";
import { rewrite } from "../../src/i18n/overrides/index.ts";

/** Around every text of {@link accented}: one without them is in no dictionary. */
export const marks = ["⟦", "⟧"] as const;

const accents: Readonly<Record<string, string>> = {
  a: "à",
  c: "ç",
  e: "é",
  i: "ï",
  n: "ñ",
  o: "ö",
  u: "û",
  A: "À",
  C: "Ç",
  E: "É",
  I: "Ï",
  N: "Ñ",
  O: "Ö",
  U: "Û",
};

/** Changes the words of a text and leaves its places alone. */
function around(text: string, change: (words: string) => string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") ? part : change(part)))
    .join("");
}

function eachForm(template: Template, change: (text: string) => string): Template {
  if (typeof template === "string") return change(template);
  return Object.fromEntries(Object.entries(template).map(([form, text]) => [form, change(text)]));
}

function pseudo(lang: string, change: (text: string) => string): Messages {
  const texts = listTexts(en).map((text) => ({ ...text, template: eachForm(text.template, change) }));
  const warnings: string[] = [];
  const messages = rewrite(en, { [lang]: nestTexts(texts) }, lang, (warning) => warnings.push(warning));
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return messages;
}

/** As long as it gets: two in five letters more, as whole words, between {@link marks}. */
function lengthen(text: string): string {
  const more = Math.ceil((text.length * 2) / 5);
  return `${marks[0]}${text}${" ñöç".repeat(Math.ceil(more / 4)).slice(0, more)}${marks[1]}`;
}

/** English with accents, and longer. */
export const accented: Messages = pseudo("en-XA", (text) =>
  lengthen(around(text, (words) => words.replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter))),
);

/** A Hebrew letter in the place of each. */
function toHebrew(letter: string): string {
  return String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) - 97));
}

/** English in Hebrew letters. */
export const mirrored: Messages = pseudo("he", (text) =>
  around(text, (words) => words.replaceAll(/[a-z]/gi, toHebrew)),
);
