/** One thing after another changes, and what is worked out of it by the offers of before is what anybody else reads. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCoopShift, type OffersQuery } from "../../src/index.ts";
import { createMockFetch, mockBaseUrl } from "../../src/mocks.ts";
import type { CoopShift } from "../../src/sdk/index.ts";
import { change, createChance, createShop, type Shop } from "../helpers/one-change.ts";

const now = "2026-11-24T06:00:00Z";
const span = { from: "2026-11-24", to: "2026-12-20", purpose: "irregular", effects: false } as const;

function createClient(shop: Shop): CoopShift {
  const mock = createMockFetch("irregular-ahead", { now });
  return createCoopShift({
    backend: mockBaseUrl,
    overview: false,
    clock: { now: () => shop.now, monotonic: () => 0 },
    fetch: async (input, init) => {
      const { pathname, search } = new URL(new Request(input, init).url);
      if (pathname.endsWith("/openings")) return Response.json({ items: shop.openings });
      const items = search.includes("upcoming") ? shop.shifts : [];
      if (pathname.endsWith("/shifts")) return Response.json({ items, nextCursor: null });
      return mock(input, init);
    },
  });
}

async function follow(query: OffersQuery, seed: number): Promise<void> {
  const chance = createChance(seed);
  const shop = createShop(now, 60);
  const client = createClient(shop);
  await client.offers(query);
  for (let at = 0; at < 40; at += 1) {
    const happened = change(shop, chance);
    client.refresh("openings", "shifts");
    const [again, afresh] = [await client.offers(query), await createClient(shop).offers(query)];
    assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(afresh)), `${at}: ${happened}`);
  }
}

describe("offers after one change", () => {
  it("are those that anybody else reads, whatever has changed", async () => {
    for (const seed of [1, 2, 3]) await follow(span, seed);
  });

  it("are those that pass the filter, whatever has changed", async () => {
    await follow({ ...span, filter: { tasks: ["t-1"] } }, 4);
  });

  it("are all of them where all are asked for, whatever has changed", async () => {
    await follow({ ...span, showAll: true }, 5);
  });
});
