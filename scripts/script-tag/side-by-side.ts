/**
 * Gzip finds again what was said no more than 32 kB before. So what is alike stands side by side in a script, whoever needs
 * it: styles, then the words of all languages, then code. A module comes after those that it imports all the same.
 */
import type { PluginContext } from "rollup";

/** Modules by what their paths have, in the order in which they stand; all others follow, as they are imported. */
const kinds: readonly RegExp[] = [
  /lit-html|lit-element|@lit\/|tslib/,
  /theme\/(?:tokens|base|states|shift-line)/,
  /styles\.js$/,
  /icon-paths/,
  /^\0words:first/,
  /i18n\/\w+\/first\.js$/,
  /sdk\/shapes\//,
  /domain\//,
  /i18n\//,
  /sdk\/mapping\//,
  /sdk\/errors\//,
  /sdk\//,
  /elements\/base\//,
  /view|row|cells/,
];

function rankOf(id: string): number {
  const rank = kinds.findIndex((kind) => kind.test(id));
  return rank < 0 ? kinds.length : rank;
}

/** These modules and all that they import at once (not by `import()`), for an entry to import in this order. */
export async function listSideBySide(from: readonly string[], context: PluginContext): Promise<readonly string[]> {
  const found = new Set(from);
  for (const id of found) {
    const { importedIds } = await context.load({ id, resolveDependencies: true });
    for (const imported of importedIds) found.add(imported);
  }
  return [...found].toSorted((a, b) => rankOf(a) - rankOf(b));
}
