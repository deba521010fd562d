/** The languages the elements speak. One more is one file and one line here, or a call of {@link registerLanguage}. */
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { resolveLanguage } from "./language-tags.ts";
import type { Messages } from "./messages.ts";
import { nl } from "./nl.ts";

const dictionaries = new Map<string, Messages>([
  ["en", en],
  ["fr", fr],
  ["nl", nl],
]);

/**
 * Adds a language, or replaces the words of one, for elements that render from now on.
 *
 * @param tag BCP 47, as general as the words are ("de" rather than "de-BE").
 * @throws {RangeError} when `tag` is no language tag.
 */
export function registerLanguage(tag: string, messages: Messages): void {
  const [canonical = tag] = Intl.getCanonicalLocales(tag);
  dictionaries.set(canonical, messages);
}

/** Tags of the languages the elements speak. */
export function availableLanguages(): readonly string[] {
  return [...dictionaries.keys()];
}

/** The words for `lang`, else for the first of `fallbacks` there are words for, else English. */
export function messagesFor(
  lang: string,
  fallbacks: readonly string[] = [],
): { readonly tag: string; readonly messages: Messages } {
  const { key, tag } = resolveLanguage(lang, dictionaries.keys(), fallbacks);
  return { tag, messages: dictionaries.get(key) ?? en };
}
