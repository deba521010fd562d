/** Texts of a cooperative's own. Loaded on demand: `i18n/index.ts` has only their types. */
import type { FirstWords } from "../first-words.ts";
import { rewrite } from "./rewrite.ts";
import { isRecord } from "./say.ts";

export { isRecord, rewrite };

/** What was rewritten, by the texts, the words and the language: rendering asks for the same again and again. */
const done = new WeakMap<object, WeakMap<FirstWords, Map<string, FirstWords>>>();

/** {@link rewrite}, once for the same. */
export function rewriteOnce(
  words: FirstWords,
  texts: Readonly<Record<string, unknown>>,
  tag: string,
  warn: (warning: string) => void,
): FirstWords {
  const byWords = done.get(texts) ?? new WeakMap<FirstWords, Map<string, FirstWords>>();
  done.set(texts, byWords);
  const byTag = byWords.get(words) ?? new Map<string, FirstWords>();
  byWords.set(words, byTag);
  const rewritten = byTag.get(tag) ?? rewrite(words, texts, tag, warn);
  byTag.set(tag, rewritten);
  return rewritten;
}
