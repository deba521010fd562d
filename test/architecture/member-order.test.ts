/** Every element reads the same way: what a page sets first, how it looks last. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listElementClasses, memberOrder } from "../../scripts/lib/manifest/members.ts";
import { readSources } from "../../scripts/lib/manifest/sources.ts";

const classes = listElementClasses(readSources());

describe("an element's class", () => {
  it("is looked at, each of them", () => {
    assert.ok(classes.length >= 11, classes.map(({ name }) => name).join(", "));
  });

  for (const { name, path, members } of classes) {
    it(`has its members in the one order: ${name}`, () => {
      const sorted = members.toSorted((a, b) => memberOrder.indexOf(a.kind) - memberOrder.indexOf(b.kind));
      const tell = (list: typeof members): readonly string[] => list.map((member) => `${member.kind}: ${member.name}`);
      assert.deepEqual(tell(members), tell(sorted), path);
    });

    it(`says last what it looks like: ${name}`, () => {
      assert.match(members.at(-1)?.name ?? "", /^(?:render|renderData|frame)$/, path);
    });
  }
});
