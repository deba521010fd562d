/** What every visit waits for, and what comes later: the words that a first screen can do without come with the latter. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { describe, it } from "node:test";
import { listImports, readSource } from "../helpers/sources.ts";

/** Each file that comes with the entry, and which one brought it. */
function listStatic(entry: string): ReadonlyMap<string, string> {
  const from = new Map([[entry, ""]]);
  for (const file of from.keys()) {
    for (const { specifier, typeOnly, lazy } of listImports(file, readSource(file))) {
      if (typeOnly || lazy || !specifier.startsWith(".")) continue;
      const target = posix.join(posix.dirname(file), specifier);
      if (!from.has(target)) from.set(target, file);
    }
  }
  return from;
}

describe("the words that come later", () => {
  const from = listStatic("src/cdn.ts");

  it("are in nothing that every visit waits for", () => {
    const late = [...from].filter(([file]) => /^src\/i18n\/(?:\w+\/)?later\.ts$/.test(file));
    assert.deepEqual(late, []);
  });

  it("leave the first ones of every language that comes with the script", () => {
    const first = [...from.keys()].filter((file) => file.endsWith("/first.ts"));
    assert.deepEqual(
      first.toSorted(),
      ["en", "fr", "nl"].map((tag) => `src/i18n/${tag}/first.ts`),
    );
  });
});
