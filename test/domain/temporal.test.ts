import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Temporal as polyfill } from "temporal-polyfill";

type TemporalModule = typeof import("../../src/domain/temporal.ts");

let copies = 0;

/** The module as it is before anybody loaded anything. */
async function fresh(): Promise<TemporalModule> {
  copies += 1;
  const copy: string = `../../src/domain/temporal.ts?copy=${copies}`;
  return (await import(copy)) as TemporalModule;
}

describe("temporal", () => {
  // Only where the engine has none of its own, as Node 24.
  const has = "Temporal" in globalThis;

  it("is not there until it is loaded, and says what to do", { skip: has }, async () => {
    const { hasTemporal, loadTemporal, temporal } = await fresh();
    assert.equal(hasTemporal(), false);
    assert.throws(temporal, { message: /^Temporal is not available: .* Await loadTemporal\(\) once before/ });
    await loadTemporal();
    assert.equal(hasTemporal(), true);
    assert.equal(temporal(), polyfill);
  });

  it("is the namespace that a host brings, whatever is loaded afterwards", async () => {
    const { hasTemporal, loadTemporal, temporal, useTemporal } = await fresh();
    const own = { ...polyfill };
    useTemporal(own);
    assert.equal(hasTemporal(), true);
    await loadTemporal();
    assert.equal(temporal(), own);
  });
});

describe("sharedValues", () => {
  it("makes each value once, until another Temporal is used", async () => {
    const { sharedValues, useTemporal } = await fresh();
    useTemporal(polyfill);
    const asked: number[] = [];
    const share = sharedValues((key) => {
      asked.push(key);
      return { key };
    });
    const one = share(1);
    assert.equal(share(1), one);
    assert.deepEqual([share(2), share(1)], [{ key: 2 }, { key: 1 }]);
    assert.deepEqual(asked, [1, 2]);
    useTemporal({ ...polyfill });
    assert.notEqual(share(1), one);
    assert.notEqual(share(2), undefined);
    share(1);
    assert.deepEqual(asked, [1, 2, 1, 2]);
  });

  it("keeps thousands of them, but not all, so that no absurd span fills the memory", async () => {
    const { sharedValues } = await fresh();
    let made = 0;
    const share = sharedValues((key) => {
      made += 1;
      return { key };
    });
    const many = 10_000;
    const absurd = 200_000;
    for (let key = 0; key < many; key += 1) share(key);
    share(0);
    assert.equal(made, many, "all of them are there");
    for (let key = many; key < absurd; key += 1) share(key);
    share(0);
    assert.equal(made, absurd + 1, "the first is made again");
  });
});
