/**
 * The languages the elements speak. One more is one file and one line in {@link onDemand}: it is loaded by who reads it
 * only. A page can bring its own with {@link registerLanguage}.
 */
import { enFirst as en } from "./en/first.ts";
import type { FirstWords } from "./first-words.ts";
import { frFirst as fr } from "./fr/first.ts";
import { resolveLanguage, type ResolvedLanguage } from "./language-tags.ts";
import type { Messages } from "./messages.ts";
import { nlFirst as nl } from "./nl/first.ts";

type Loader = () => Promise<Messages>;

/** Part of the elements, so that most members never wait for words: those of the first screen, the others come later. */
const builtIn = { en, fr, nl } as const;

const dictionaries = new Map<string, FirstWords>(Object.entries(builtIn));
/** Those that are not the page's own. */
const ours = new Set<FirstWords>(dictionaries.values());

/** Loaded where somebody reads it: in the script-tag build, each is the file of its name beside the script. */
export const onDemand: Readonly<Record<string, Loader>> = {
  de: async () => (await import("./de.ts")).de,
};

const waiting = new Map<string, Loader>(Object.entries(onDemand));
const listeners = new Set<() => void>();

/** Calls `listener` whenever there are other words than before; gives what ends that. */
export function onNewWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lets everything that speaks say it again. */
export function announceWords(): void {
  for (const listener of listeners) listener();
}

function replace(tag: string, words: FirstWords): void {
  const old = dictionaries.get(tag);
  if (!old || !ours.delete(old)) return;
  ours.add(words);
  dictionaries.set(tag, words);
}

/**
 * Puts all words in the place of the first ones. Nothing is announced: what is on screen has the same words as before. A
 * page's own words stay as they are.
 */
export function completeWords(complete: Readonly<Record<keyof typeof builtIn, Messages>>): void {
  for (const [tag, messages] of Object.entries(complete)) replace(tag, messages);
}

/**
 * Adds groups to the first words, where the script brings those of each element with the element; what is there stays.
 * Other objects than before: whoever keeps what was made of the words makes it anew.
 */
export function addWords(groups: Readonly<Record<string, Partial<FirstWords>>>): void {
  for (const [tag, words] of Object.entries(groups)) replace(tag, { ...words, ...wordsOf(tag) });
}

/**
 * Adds a language, or replaces the words of one; elements that show it already show it anew.
 *
 * @param tag BCP 47, as general as the words are ("it" rather than "it-CH").
 * @throws {RangeError} when `tag` is no language tag.
 */
export function registerLanguage(tag: string, messages: Messages): void {
  const [canonical = tag] = Intl.getCanonicalLocales(tag);
  waiting.delete(canonical);
  dictionaries.set(canonical, messages);
  announceWords();
}

/** Tags of the languages the elements speak, also of those that are loaded where they are read. */
export function availableLanguages(): readonly string[] {
  return [...new Set([...dictionaries.keys(), ...Object.keys(onDemand)])];
}

/** Asks once; what can't be had is done without until the page is loaded anew. */
async function load(key: string, loader: Loader): Promise<void> {
  waiting.delete(key);
  try {
    const messages = await loader();
    // A page that registered its own meanwhile means it.
    if (!dictionaries.has(key)) registerLanguage(key, messages);
  } catch (error) {
    // The page's author looks there, and nobody else is to be bothered.
    // oxlint-disable-next-line no-console
    console.warn(`coopshift: no words for "${key}": ${String(error)}`);
  }
}

/** The words of a language there is, as many as have been loaded. */
export function wordsOf(key: string): FirstWords {
  return dictionaries.get(key) ?? en;
}

/**
 * The language for `lang`, else the first of `fallbacks` there are words for, else English. The words of one that is
 * loaded on demand are asked for, and announced when they are there; until then it is one of the others.
 */
export function languageFor(lang: string, fallbacks: readonly string[] = []): ResolvedLanguage {
  const nearest = (late: Iterable<string>): ResolvedLanguage =>
    resolveLanguage([lang, ...fallbacks], [...dictionaries.keys(), ...late]) ?? { key: "en", tag: "en" };
  const { key } = nearest(waiting.keys());
  const loader = waiting.get(key);
  if (loader) void load(key, loader);
  return nearest([]);
}
