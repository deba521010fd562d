/**
 * Chance without a generator's state: the same words always give the same number, so that a worker's attendance on a
 * day doesn't depend on which day the seed is made for, nor on who was made before.
 */

/** A number from 0 (included) to 1 (excluded) for `words`; an FNV-1a hash with a final mix. */
export function draw(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = words.join(" ");
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** `items` in an order that only depends on `key` and on the items' ids. */
export function shuffle<Item extends { readonly id: string }>(items: readonly Item[], key: string): Item[] {
  return items
    .map((item) => ({ item, rank: draw(key, item.id) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** One of `items`, chosen by `words`. */
export function pick<Item>(items: readonly [Item, ...Item[]], ...words: readonly (string | number)[]): Item {
  return items[Math.floor(draw(...words) * items.length)] ?? items[0];
}
