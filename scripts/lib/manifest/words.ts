/** Reads the words of `export const purposes = […] as const; export type Purpose = (typeof purposes)[number];`. */
import { ts } from "@custom-elements-manifest/analyzer";
import { parse, walk } from "./sources.ts";

const path = "src/domain/words.ts";

function readLists(): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  walk(parse(path), (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const words: string[] = [];
    walk(node.initializer, (each) => {
      if (ts.isStringLiteral(each)) words.push(each.text);
    });
    lists.set(node.name.getText(), words);
  });
  return lists;
}

/** The types of the domain that are one word of a list: `"irregular" | "compensation"` by `Purpose`. */
export function readWordTypes(): ReadonlyMap<string, string> {
  const lists = readLists();
  const types = new Map<string, string>();
  walk(parse(path), (node) => {
    if (!ts.isTypeAliasDeclaration(node)) return;
    const [, list = ""] = /^\(typeof (\w+)\)\[number\]$/.exec(node.type.getText()) ?? [];
    const words = lists.get(list);
    if (words) types.set(node.name.text, words.map((word) => JSON.stringify(word)).join(" | "));
  });
  return types;
}
