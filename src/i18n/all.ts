/** All words in every language that comes with the elements, for programs that work on them. */
import { onDemand } from "./languages.ts";
import { en, fr, nl } from "./later.ts";
import type { Messages } from "./messages.ts";

export async function loadDictionaries(): Promise<ReadonlyMap<string, Messages>> {
  const loaded = Object.entries(onDemand).map(async ([tag, loader]) => [tag, await loader()] as const);
  return new Map([...Object.entries({ en, fr, nl }), ...(await Promise.all(loaded))]);
}
