/** Texts of a cooperative's own. Loaded on demand: `i18n/index.ts` has only their types. */
import type { Messages } from "../messages.ts";
import { rewrite } from "./rewrite.ts";
import { isRecord } from "./say.ts";

export { isRecord, rewrite };

/** What was rewritten, by the texts, the dictionary and the language: rendering asks for the same again and again. */
const done = new WeakMap<object, WeakMap<Messages, Map<string, Messages>>>();

/** {@link rewrite}, once for the same. */
export function rewriteOnce(
  messages: Messages,
  texts: Readonly<Record<string, unknown>>,
  tag: string,
  warn: (warning: string) => void,
): Messages {
  const byMessages = done.get(texts) ?? new WeakMap<Messages, Map<string, Messages>>();
  done.set(texts, byMessages);
  const byTag = byMessages.get(messages) ?? new Map<string, Messages>();
  byMessages.set(messages, byTag);
  const rewritten = byTag.get(tag) ?? rewrite(messages, texts, tag, warn);
  byTag.set(tag, rewritten);
  return rewritten;
}
