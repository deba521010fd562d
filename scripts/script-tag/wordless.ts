/**
 * The rules and the client refuse nonsense in words, for who calls them. In the script nobody does but the elements, with
 * what the contract allows: a number that is refused all the same came with an answer, and `explain.ts` says what is wrong
 * with that in words of its own. So the checks stay, and their words go.
 */
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { root } from "../lib/run.ts";

/** What `domain/check.ts` exports, without what it says; what is to be said is given to nobody, and drops out. */
const checks = `
export function refuse() {
  throw new RangeError();
}
export function checkInteger(what, value, least = -Infinity) {
  if (!Number.isSafeInteger(value) || value < least) refuse();
}
export function checkWord(what, value, words) {
  if (!words.includes(value)) refuse();
}
`;

export function wordless(): Plugin {
  const module = resolve(root, "dist/domain/check.js");
  return { name: "wordless", load: (id) => (id === module ? checks : null) };
}
