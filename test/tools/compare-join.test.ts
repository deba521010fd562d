/** Two streams are brought together as they come, without keeping what has its counterpart. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinById } from "../../src/tools/compare/join.ts";
import { collect } from "./collect.ts";

/** Gives items with these ids, and counts those that were taken. */
function createStream(ids: readonly string[]) {
  const stream = {
    taken: 0,
    ended: false,
    async *[Symbol.asyncIterator]() {
      try {
        for (const id of ids) {
          stream.taken += 1;
          yield { id };
        }
      } finally {
        stream.ended = true;
      }
    },
  };
  return stream;
}

const idsOf = (pairs: readonly (readonly ({ readonly id: string } | null)[])[]) =>
  pairs.map((pair) => pair.map((item) => item?.id ?? null));

describe("joining two streams", () => {
  it("reads no further than the pair that it gives, where both have the same order", async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(index));
    const [a, b] = [createStream(ids), createStream(ids)];
    let pairs = 0;
    for await (const [left, right] of joinById(a, b)) {
      pairs += 1;
      assert.equal(left?.id, right?.id);
      assert.deepEqual([a.taken, b.taken], [pairs, pairs]);
    }
    assert.equal(pairs, ids.length);
  });

  it("finds every pair once in any order, and gives those that are alone at the end", async () => {
    const [a, b] = [createStream(["1", "2", "3", "4"]), createStream(["3", "5", "1", "6", "2", "7"])];
    assert.deepEqual(idsOf(await collect(joinById(a, b))), [
      ["3", "3"],
      ["1", "1"],
      ["2", "2"],
      ["4", null],
      [null, "5"],
      [null, "6"],
      [null, "7"],
    ]);
  });

  it("closes both streams when nobody wants more", async () => {
    const [a, b] = [createStream(["1", "2"]), createStream(["1", "2"])];
    for await (const _ of joinById(a, b)) break;
    assert.deepEqual([a.ended, b.ended], [true, true]);
  });
});
