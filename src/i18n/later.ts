/**
 * The words that a first screen can do without. Loaded on demand: what imports this is itself loaded on demand, or puts
 * all of it into the script that every visit waits for.
 */
import { enFirst } from "./en/first.ts";
import { enLater } from "./en/later.ts";
import { frFirst } from "./fr/first.ts";
import { frLater } from "./fr/later.ts";
import { completeWords } from "./languages.ts";
import type { Locale } from "./locale.ts";
import { merge } from "./merge.ts";
import type { Messages } from "./messages.ts";
import { nlFirst } from "./nl/first.ts";
import { nlLater } from "./nl/later.ts";

export const en: Messages = merge(enFirst, enLater);
export const fr: Messages = merge(frFirst, frLater);
export const nl: Messages = merge(nlFirst, nlLater);

/** A language that has the later words too. */
export interface FullLocale extends Locale {
  readonly t: Messages;
}

/** Has the elements speak all words from now on, wherever they stand. */
export function bringWords(): void {
  completeWords({ en, fr, nl });
}

/** The same language with all its words, for what is loaded as late as they are. */
export function inFull(locale: Locale): FullLocale {
  bringWords();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it speaks has just been completed, and `t` gives what is spoken
  return locale as FullLocale;
}
