export { explainStatus } from "./explain-status.ts";
export type { DateLike, DateStyle, TimeLike } from "./formats.ts";
export { localized, resolveLanguage, type ResolvedLanguage } from "./language-tags.ts";
export { announceWords, availableLanguages, onNewWords, registerLanguage } from "./languages.ts";
export { createLocale, type Locale, type LocaleSettings, type Rewording } from "./locale.ts";
export type { ActionWords, ErrorKind, MemberKind, Messages, PartOfDay } from "./messages.ts";
export type { TextOverrides, TextTemplate } from "./overrides/types.ts";
export { nearestLang } from "./nearest-lang.ts";
export { plural, type PluralForms } from "./plural.ts";
