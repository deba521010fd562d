/** What a page downloads stays within limits; `npm run build` comes first. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findTooLarge, limits, measureSizes } from "../../scripts/lib/sizes.ts";

describe("what a page downloads", () => {
  it("is within the limit of each file, and of what is imported from the package", async () => {
    const costs = await measureSizes();
    assert.deepEqual(findTooLarge(costs), []);
    assert.deepEqual([...costs.keys()].toSorted(), Object.keys(limits).toSorted(), "a limit of nothing");
  });

  it("is told by name, size and limit where it is too much", () => {
    const costs = new Map([
      ["coopshift.js", { bytes: 1, gzip: 10 ** 6 }],
      ["new.js", { bytes: 1, gzip: 1 }],
    ]);
    const [large, unlimited] = findTooLarge(costs);
    assert.match(large ?? "", /^coopshift\.js: 1000000 bytes are over the limit of \d+/);
    assert.match(unlimited ?? "", /^new\.js has no limit/);
  });
});
