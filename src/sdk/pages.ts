import type { Page } from "./types.ts";

/** Every item of every page; the next page is asked for when the one before has been taken. */
export async function* iteratePages<Item>(
  readPage: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, void> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor }: Page<Item> = await readPage(cursor);
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
