/** Brings the answers of two streams together by worker. */

interface HasId {
  readonly id: string;
}

/** The answers for one worker; `null` where a side has none. */
export type Pair<Item> = readonly [a: Item, b: Item] | readonly [a: Item, b: null] | readonly [a: null, b: Item];

/** What has come of one stream and waits for the other. */
type Waiting<Item> = Map<string, Item>;

/** Takes in what came of a stream. @returns its id, if anything came. */
function keep<Item extends HasId>(next: IteratorResult<Item, unknown>, waiting: Waiting<Item>): readonly string[] {
  if (next.done === true) return [];
  waiting.set(next.value.id, next.value);
  return [next.value.id];
}

function take<Item>(id: string, a: Waiting<Item>, b: Waiting<Item>): readonly Pair<Item>[] {
  const [itemA, itemB] = [a.get(id), b.get(id)];
  if (itemA === undefined || itemB === undefined) return [];
  a.delete(id);
  b.delete(id);
  return [[itemA, itemB]];
}

/**
 * Pairs the items of two streams by id. Streams in the same order are paired as they come; otherwise items wait in
 * memory until their counterpart has come. At the end come those of which there is only one.
 */
export async function* joinById<Item extends HasId>(
  a: AsyncIterable<Item>,
  b: AsyncIterable<Item>,
): AsyncGenerator<Pair<Item>, void> {
  const waiting: readonly [Waiting<Item>, Waiting<Item>] = [new Map(), new Map()];
  const [readA, readB] = [a[Symbol.asyncIterator](), b[Symbol.asyncIterator]()];
  try {
    for (;;) {
      const [nextA, nextB] = await Promise.all([readA.next(), readB.next()]);
      if (nextA.done === true && nextB.done === true) break;
      const ids = [...keep(nextA, waiting[0]), ...keep(nextB, waiting[1])];
      yield* ids.flatMap((id) => take(id, ...waiting));
    }
    for (const item of waiting[0].values()) yield [item, null];
    for (const item of waiting[1].values()) yield [null, item];
  } finally {
    await Promise.all([readA.return?.(), readB.return?.()]);
  }
}
