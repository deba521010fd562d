/**
 * Chance without a generator's state: the same words always give the same number, so that a worker's attendance on a
 * day doesn't depend on which day the seed is made for, nor on who was made before.
 */

/** A 32-bit hash of a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** A hash as a number from 0 (included) to 1 (excluded), its bits well mixed: similar texts give unlike numbers. */
export function toUnit(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A number from 0 (included) to 1 (excluded) for what is asked, of whom, and when. */
export function draw(question: string, whom: string, day = 0): number {
  return toUnit(hashOf(`${question} ${whom} ${day}`));
}

/** `items` in an order that only depends on `key` and on the items' ids. */
export function shuffle<Item extends { readonly id: string }>(items: readonly Item[], key: string): Item[] {
  return items
    .map((item) => ({ item, rank: draw(key, item.id) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
