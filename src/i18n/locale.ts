/** One language ready to speak: its words, and dates as its readers write them. */
import type { Weekday } from "../domain/words.ts";
import type { FirstWords } from "./first-words.ts";
import { isolate, isolateNumbers, isRightToLeft } from "./bidi.ts";
import { createFormats, type DateLike, type DateStyle, type Formats, type TimeLike } from "./formats.ts";
import { localized, localizedKey } from "./language-tags.ts";
import { languageFor, wordsOf } from "./languages.ts";

/** What words and dates depend on of a cooperative's settings. */
export interface LocaleSettings {
  /** IANA name of the zone in which times are written. */
  readonly timeZone: string;
  /** The cooperative's languages, the first one for readers whose language there is none of. */
  readonly languages: readonly string[];
}

/** Puts other words over a language's, for what is spoken ("fr-BE"). The same words give the same again. */
export type Rewording = (words: FirstWords, tag: string) => FirstWords;

export interface Locale {
  /** What is spoken, for a `lang` attribute: "fr-BE" as asked, or the fallback. */
  readonly lang: string;
  /** Which way it is written, for a `dir` attribute: a page may be written the other way. */
  readonly dir: "ltr" | "rtl";
  /** Its words: by type those that are there from the start; `inFull` of later.ts gives all. */
  readonly t: FirstWords;
  /** A day in words, {@link DateStyle} `long` unless told. */
  readonly date: (date: DateLike, style?: DateStyle) => string;
  /** Name of a day of the week. */
  readonly weekday: (weekday: Weekday, style?: "weekday" | "weekdayShort") => string;
  /** "08:30". */
  readonly time: Formats["time"];
  /** "08:30–11:00". */
  readonly timeRange: (start: TimeLike, end: TimeLike) => string;
  /** "today", "tomorrow", "in 3 days". */
  readonly relativeDay: Formats["relativeDay"];
  /** "a, b and c". */
  readonly list: Formats["list"];
  /** A text of the cooperative's own, in the nearest language it has. */
  readonly text: (text: Readonly<Record<string, string>>) => string;
  /** Somebody's name, to stand among words of any direction. */
  readonly name: (name: string) => string;
  /** The language that {@link text} gives it in, for a `lang` attribute: it may not be the one spoken. */
  readonly textLang: (text: Readonly<Record<string, string>>) => string;
  /** A date or a label as the beginning of a heading: "Mardi 24 novembre". */
  readonly capitalise: (text: string) => string;
}

/**
 * The words and formats for `lang` (as {@link nearestLang} gives it). Cheap: formatters are shared and made when used.
 *
 * Without `settings` (not read yet) times are written in their own zone, which is the cooperative's in all the SDK gives.
 */
export function createLocale(
  lang: string,
  {
    settings,
    reword,
  }: { readonly settings?: LocaleSettings | undefined; readonly reword?: Rewording | undefined } = {},
): Locale {
  const fallbacks = settings?.languages ?? [];
  const spoken = languageFor(lang, fallbacks);
  const { key, tag } = spoken;
  const words = wordsInUse(key, tag, reword);
  const isRtl = isRightToLeft(words().common.loading);
  const { date, time, relativeDay, list } = createFormats(spoken, settings?.timeZone);
  return {
    lang: tag,
    dir: isRtl ? "rtl" : "ltr",
    get t() {
      return words();
    },
    date: (value, style = "long") => words().common.date(date(value, style)),
    // 1 January 2024 was a Monday.
    weekday: (weekday, style = "weekday") => date({ year: 2024, month: 1, day: weekday }, style),
    time,
    timeRange: (start, end) => {
      const range = `${time(start)}–${time(end)}`;
      return isRtl ? isolateNumbers(range) : range;
    },
    relativeDay,
    list,
    text: (text) => isolate(localized(text, tag, fallbacks), isRtl),
    name: (name) => isolate(name, isRtl),
    textLang: (text) => localizedKey(text, tag, fallbacks) ?? tag,
    capitalise: (text) => text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1),
  };
}

/** More words may come while a locale is in use. */
function wordsInUse(key: string, tag: string, reword: Rewording | undefined): () => FirstWords {
  let plain: FirstWords | undefined;
  let words: FirstWords;
  return () => {
    const now = wordsOf(key);
    if (now !== plain) words = reword ? reword(now, tag) : now;
    plain = now;
    return words;
  };
}
