/** Both of a language's halves as one: groups that both have are merged, down to their texts. */
export function merge<First extends object, Later extends object>(first: First, later: Later): First & Later {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(first));
  for (const [key, words] of Object.entries(later)) {
    const known = merged[key];
    merged[key] = isGroup(known) && isGroup(words) ? merge(known, words) : words;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of both, as it is there
  return merged as First & Later;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
