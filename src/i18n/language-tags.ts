/** Language tags (BCP 47) as people and content systems write them, matched to the languages there are. */

/** A language that was found: the `key` of the dictionary or text, and the `tag` to format dates with. */
export interface ResolvedLanguage {
  readonly key: string;
  /** Canonical, with the region that was asked for: "fr-BE" where the dictionary is "fr". */
  readonly tag: string;
}

/**
 * Finds the best of the `available` languages for what was `requested`: "fr-BE" or "fr_BE" gives "fr". When there is
 * none, tries each of `fallbacks` in order (the cooperative's languages), then English, then the first available.
 *
 * @throws {RangeError} when nothing is available.
 */
export function resolveLanguage(
  requested: string,
  available: Iterable<string>,
  fallbacks: readonly string[] = [],
): ResolvedLanguage {
  const keys = [...available];
  const found = firstOf([requested, ...fallbacks, "en", ...keys], keys);
  if (found) return found;
  throw new RangeError(`No language is available for "${requested}": register one with registerLanguage().`);
}

/** Which language of a text is the nearest to `lang`; `undefined` where it has none. */
export function localizedKey(
  text: Readonly<Record<string, string>>,
  lang: string,
  fallbacks: readonly string[] = [],
): string | undefined {
  if (Object.hasOwn(text, lang)) return lang;
  const keys = Object.keys(text);
  return firstOf([lang, ...fallbacks, "en"], keys)?.key ?? keys[0];
}

/** A text that the cooperative wrote in several languages, in the one nearest to `lang`; empty where it has none. */
export function localized(
  text: Readonly<Record<string, string>>,
  lang: string,
  fallbacks: readonly string[] = [],
): string {
  return text[localizedKey(text, lang, fallbacks) ?? ""] ?? "";
}

function firstOf(wanted: readonly string[], keys: readonly string[]): ResolvedLanguage | undefined {
  for (const candidate of wanted) {
    const tag = canonical(candidate);
    const key = tag === undefined ? undefined : lookUp(tag, keys);
    if (tag !== undefined && key !== undefined) return { key, tag };
  }
  return undefined;
}

/** The key for `tag`, else for the tag without its last parts, else of a region of the same language. */
function lookUp(tag: string, keys: readonly string[]): string | undefined {
  for (let range = tag; range !== ""; range = range.slice(0, Math.max(0, range.lastIndexOf("-")))) {
    const found = keys.find((key) => canonical(key) === range);
    if (found !== undefined) return found;
  }
  const [language] = tag.split("-");
  return keys.find((key) => canonical(key)?.split("-")[0] === language);
}

/** The tag in its standard form, `undefined` where it is none: `lang` attributes hold anything. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
