/** Language tags (BCP 47) as people and content systems write them, matched to the languages there are. */

/** A language that was found: the `key` of the dictionary or text, and the `tag` to format dates with. */
export interface ResolvedLanguage {
  readonly key: string;
  /** Canonical, with the region that was asked for: "fr-BE" where the dictionary is "fr". */
  readonly tag: string;
}

/**
 * The best of the `available` languages for the first of `wanted` that any of them is near to: "fr-BE" or "fr_BE" gives
 * "fr". English where none is; `undefined` where there is no English either.
 */
export function resolveLanguage(wanted: readonly string[], available: readonly string[]): ResolvedLanguage | undefined {
  for (const candidate of [...wanted, "en"]) {
    const tag = canonical(candidate);
    const key = tag && lookUp(tag, available);
    if (key) return { key, tag };
  }
  return undefined;
}

/** Which language of a text is the nearest to `lang`; `undefined` where it has none. */
export function localizedKey(
  text: Readonly<Record<string, string>>,
  lang: string,
  fallbacks: readonly string[] = [],
): string | undefined {
  if (Object.hasOwn(text, lang)) return lang;
  const keys = Object.keys(text);
  return resolveLanguage([lang, ...fallbacks], keys)?.key ?? keys[0];
}

/** A text that the cooperative wrote in several languages, in the one nearest to `lang`; empty where it has none. */
export function localized(
  text: Readonly<Record<string, string>>,
  lang: string,
  fallbacks: readonly string[] = [],
): string {
  return text[localizedKey(text, lang, fallbacks) ?? ""] ?? "";
}

/** The key for `tag`, else for the tag without its last parts, else of a region of the same language. */
function lookUp(tag: string, keys: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const key of keys) {
    const common = nearness(tag, canonical(key));
    if (common > most) [best, most] = [key, common];
  }
  return best;
}

/** The longer what a more general tag has in common with `tag`, the nearer; another region is hardly near, 0 is not at all. */
function nearness(tag: string, other = ""): number {
  if (`${tag}-`.startsWith(`${other}-`)) return other.length;
  return tag.split("-")[0] === other.split("-")[0] ? 1 : 0;
}

/** The tag in its standard form, `undefined` where it is none: `lang` attributes hold anything. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
