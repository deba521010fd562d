/**
 * A cooperative's own texts over the built-in ones, from an object or a JSON that it serves. Loaded on demand, by pages
 * that use `texts` or `texts-url`. Whatever is wrong with them, the built-in words stay.
 *
 * In the script-tag build this is a file by itself, so it shares nothing with the elements but what it is given.
 */
import type { FirstWords, Rewording } from "../../i18n/index.ts";
import { isRecord, rewriteOnce } from "../../i18n/overrides/index.ts";

/** An address, or the texts themselves. */
export type TextSource = string | object;

/** How long an answer may take, in milliseconds. */
const patience = 10_000;

const warned = new Set<string>();

/** For the page's author: once for each thing. */
function warn(warning: string): void {
  const text = `coopshift: ${warning}`;
  if (warned.has(text)) return;
  warned.add(text);
  // oxlint-disable-next-line no-console -- the page's author looks there, and nobody else is to be bothered
  console.warn(text);
}

type Texts = Readonly<Record<string, unknown>>;

/** By address; without a value while they are read, and where they can't be had until the page is loaded anew. */
const served = new Map<string, Texts | undefined>();

async function read(address: string, announce: () => void): Promise<void> {
  try {
    const response = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new TypeError(`the answer was ${response.status}`);
    const texts: unknown = await response.json();
    if (!isRecord(texts)) throw new TypeError("it is no object of languages");
    served.set(address, texts);
    announce();
  } catch (error) {
    warn(`The texts of "${address}" couldn't be read, so the built-in ones are shown: ${String(error)}`);
  }
}

function textsOf(source: TextSource, announce: () => void): Texts | undefined {
  if (typeof source !== "string") return isRecord(source) ? source : undefined;
  if (!served.has(source)) {
    served.set(source, undefined);
    void read(source, announce);
  }
  return served.get(source);
}

/** What each source says over those before it. `announce` is called when there are texts that there weren't before. */
export function createRewording(sources: readonly TextSource[], announce: () => void): Rewording {
  return (words, tag) =>
    sources.reduce<FirstWords>((before, source) => {
      const texts = textsOf(source, announce);
      return texts ? rewriteOnce(before, texts, tag, warn) : before;
    }, words);
}
