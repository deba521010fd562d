/** New ids for old ones: the same old id gets the same new one within a run, and nobody can go back from it. */
import { createHmac } from "node:crypto";

/** What an id is of; an opening and a shift that happen to share an id must not share the new one. */
export type IdKind = "worker" | "slot" | "task" | "opening" | "shift" | "closure" | "feed" | "coordinator";

/** @returns the new id, letters only. */
export type Pseudonyms = (kind: IdKind, id: string) => string;

/** Neither digits, which read like a real member number, nor vowels, which make words and names. */
const letters = "bcdfghjklmnpqrstvwxz";
/** 69 bits: two of a hundred million ids are the same once in thirty-five thousand runs. */
const idLength = 16;

/**
 * Pseudonyms by a keyed hash. The key is what makes them one-way: without it nobody can compute the new id of an old
 * one, so whoever makes it must neither store nor show it.
 *
 * @param key random bytes, 32 of them, made for one run.
 * @throws {RangeError} when the key is shorter than 32 bytes.
 */
export function createPseudonyms(key: Uint8Array): Pseudonyms {
  if (key.length < 32) throw new RangeError(`The key has ${key.length} bytes: give 32 random ones.`);
  return (kind, id) => {
    const digest = createHmac("sha256", key).update(`${kind}\0${id}`).digest().subarray(0, idLength);
    return `${kind}-${Array.from(digest, (byte) => letters[byte % letters.length]).join("")}`;
  };
}

/**
 * The label of the n-th of `total`, from 0: "BBC" rather than "3", which people would read as member number 3.
 */
export function labelOf(index: number, total: number): string {
  let width = 2;
  while (letters.length ** width < total) width += 1;
  let label = "";
  for (let rest = index; label.length < width; rest = Math.floor(rest / letters.length)) {
    label = (letters[rest % letters.length] ?? "") + label;
  }
  return label.toUpperCase();
}
