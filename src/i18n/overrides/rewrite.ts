/** Puts a cooperative's own texts in the place of a dictionary's. What can't be used is left out, and said. */
import { canonical } from "../language-tags.ts";
import type { FirstWords } from "../first-words.ts";
import { isRecord, readSay, type Place, type Say } from "./say.ts";
import { slots, type Slot } from "./slots.ts";
import { findFault } from "./template.ts";

type Task = Pick<Place, "lang" | "report">;

const allSlots: Readonly<Record<string, Slot | undefined>> = slots;

function isSay(value: unknown): value is Say {
  return typeof value === "function";
}

function rewriteOne(builtIn: unknown, given: unknown, key: string, task: Task): unknown {
  if (isSay(builtIn)) {
    const slot = allSlots[key];
    if (slot) return readSay(given, { key, slot, builtIn, ...task });
    task.report(key, "is no text");
    return builtIn;
  }
  if (isRecord(builtIn)) return rewriteAll(builtIn, given, key, task);
  const fault = findFault(given, []);
  if (fault === undefined) return given;
  task.report(key, fault);
  return builtIn;
}

function rewriteAll(builtIn: Readonly<Record<string, unknown>>, given: unknown, path: string, task: Task): unknown {
  if (!isRecord(given)) {
    task.report(path, "should be an object of texts");
    return builtIn;
  }
  const result: Record<string, unknown> = { ...builtIn };
  for (const [name, text] of Object.entries(given)) {
    const key = path === "" ? name : `${path}.${name}`;
    if (Object.hasOwn(builtIn, name)) result[name] = rewriteOne(builtIn[name], text, key, task);
    else task.report(key, "is no text of the elements");
  }
  return result;
}

/** Those of the languages in `texts` that count for `tag`, the most general first: "fr", then "fr-BE". */
function languagesFor(texts: Readonly<Record<string, unknown>>, tag: string): readonly string[] {
  const counts = (key: string): boolean => {
    const general = canonical(key);
    return general !== undefined && (tag === general || tag.startsWith(`${general}-`));
  };
  return Object.keys(texts)
    .filter(counts)
    .sort((a, b) => a.length - b.length);
}

/** The help comes later, but for its heading. */
function hasAll({ common }: FirstWords): boolean {
  return "task" in common;
}

/**
 * The dictionary with a cooperative's texts over it.
 *
 * @param texts by language, as somebody wrote them: nothing about them is sure.
 * @param words as many as there are yet: what is wrong with the texts is said once all are there, since a text that there
 *   isn't may be one that comes later.
 * @param tag what is spoken: "fr-BE".
 * @param warn gets one text for all of a language that was left out.
 */
export function rewrite<Words extends FirstWords>(
  words: Words,
  texts: Readonly<Record<string, unknown>>,
  tag: string,
  warn: (warning: string) => void,
): Words {
  let result: unknown = words;
  for (const lang of languagesFor(texts, tag)) {
    const faults: string[] = [];
    const report = (key: string, fault: string): void => void faults.push(`${key || "the whole"} ${fault}`);
    result = rewriteOne(result, texts[lang], "", { lang: tag, report });
    if (faults.length > 0 && hasAll(words))
      warn(`In the texts for "${lang}", the built-in ones are kept where ${faults.join("; ")}.`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dictionary's own keys, a text or a function for each as there was
  return result as Words;
}
