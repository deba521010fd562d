/** Where a page has texts of its own, what puts them over the built-in ones: loaded then only. */
import { announceWords, type Rewording, type TextOverrides } from "../../i18n/index.ts";
import type { TextSource } from "../texts/texts.ts";
import { nonEmpty } from "./source.ts";

export type { TextSource };

interface Own {
  readonly texts: TextOverrides | undefined;
  readonly textsUrl: string | undefined;
}

/** What an element or a provider was given, the address before the object: whoever gives both means the object more. */
export function textSources({ texts, textsUrl }: Own, around: readonly TextSource[] = []): readonly TextSource[] {
  return [...around, ...[nonEmpty(textsUrl), texts].filter((source) => source !== undefined)];
}

let create: ((sources: readonly TextSource[], announce: () => void) => Rewording) | undefined;
let asked = false;

async function load(): Promise<void> {
  try {
    create = (await import("../texts/texts.ts")).createRewording;
    announceWords();
    // What is wrong with the texts can only be told by who knows all words.
    (await import("../../i18n/later.ts")).bringWords();
    announceWords();
  } catch (error) {
    // The page's author looks there, and nobody else is to be bothered.
    // oxlint-disable-next-line no-console
    console.warn(`coopshift: the page's own texts can't be shown: ${String(error)}`);
  }
}

/** None where there are no texts, or nothing to put them in with yet: elements are told when there is. */
export function rewordingOf(sources: readonly TextSource[]): Rewording | undefined {
  if (sources.length === 0) return undefined;
  if (!asked) {
    asked = true;
    void load();
  }
  return create?.(sources, announceWords);
}
