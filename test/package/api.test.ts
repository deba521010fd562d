/** The API reference: what it says of what one imports, and that nothing is exported without a word. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderEntry } from "../../scripts/lib/api/markdown.ts";
import { readApi, type Item } from "../../scripts/lib/api/read.ts";

const api = readApi();

function find(specifier: string, name: string): Item {
  const item = api.find((entry) => entry.specifier === specifier)?.items.find((each) => each.name === name);
  assert.ok(item, `${specifier} exports ${name}`);
  return item;
}

describe("the API reference", () => {
  for (const { specifier, items } of api) {
    it(`says what each name of ${specifier} is for: its doc comment is all that most readers see of it`, () => {
      assert.ok(items.length > 10);
      assert.deepEqual(
        items.filter(({ doc }) => doc.text === "").map(({ name, kind }) => `${kind} ${name} has no doc comment`),
        [],
      );
    });
  }

  it("says what each member of an interface or class is for: a name and a type don't tell units, zones and defaults", () => {
    // Each text of the dictionaries is described in docs/texts.md, with what it says in every language.
    const isTexts = ({ name }: Item): boolean => name.includes("Messages");
    const items = api.flatMap((entry) => entry.items).filter((item) => !isTexts(item));
    const silent = items.flatMap(({ name, members }) =>
      members.filter(({ doc }) => doc.text === "").map((member) => `${name}.${member.name}`),
    );
    assert.ok(items.flatMap(({ members }) => members).length > 300);
    assert.deepEqual([...new Set(silent)], []);
  });

  it("has signatures, what is thrown, examples and the members of interfaces", () => {
    assert.equal(find("coopshift", "weekLetter").kind, "function");
    assert.match(find("coopshift", "weekLetter").signature, /^function weekLetter\(date: .*\): WeekLetter$/s);
    assert.ok(find("coopshift", "createCoopShift").doc.throws.some((text) => text.includes("RangeError")));
    const { members } = find("coopshift", "CoopShiftOptions");
    assert.match(members.find(({ name }) => name === "getToken")?.doc.text ?? "", /bearer token/);
    assert.deepEqual(
      find("coopshift/elements", "CoopShiftStatus").members.filter(({ name }) => /^[#_]|^(?:load|frame)$/.test(name)),
      [],
    );
  });

  it("is a page that MDX can read: no brace and no tag outside of code", () => {
    for (const entry of api) {
      const prose = renderEntry(entry)
        .split("\n")
        .slice(4)
        .join("\n")
        .replaceAll(/```[\s\S]*?```/g, "")
        .replaceAll(/`[^`\n]*`/g, "");
      assert.doesNotMatch(prose, /(?<!\\)[{}]|<[a-z/]/i, entry.specifier);
    }
  });
});
