/** Offers read again: what has not changed is the very same, so that whoever shows it has nothing to draw. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCoopShift } from "../../src/index.ts";
import { createMockFetch, mockBaseUrl } from "../../src/mocks.ts";
import type { CoopShift, Offers } from "../../src/sdk/index.ts";

const now = "2026-11-24T09:00:00Z";
const query = { from: "2026-11-24", to: "2026-12-20", purpose: "irregular", effects: false } as const;

type Opening = Record<string, unknown>;

interface Line {
  readonly coop: CoopShift;
  /** What a client reads that has read nothing before. */
  readonly afresh: () => Promise<Offers>;
  readonly change: (openings: (all: Opening[]) => Opening[]) => void;
  /** From now on the settings have these, too. */
  readonly set: (settings: object) => void;
}

/** A client whose answers can be changed on their way. */
function openLine(): Line {
  let change = (all: Opening[]): Opening[] => all;
  let settings: object = {};
  const mock = createMockFetch("irregular-ahead", { now });
  const create = (): CoopShift =>
    createCoopShift({
      backend: mockBaseUrl,
      overview: false,
      clock: { now: () => Date.parse(now), monotonic: () => 0 },
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const answer = await mock(request);
        const { pathname } = new URL(request.url);
        if (pathname.endsWith("/settings")) return Response.json({ ...(await answer.json()), ...settings });
        if (!pathname.endsWith("/openings")) return answer;
        const { items } = (await answer.json()) as { items: Opening[] };
        return Response.json({ items: change(items) });
      },
    });
  return {
    coop: create(),
    afresh: async () => create().offers(query),
    change: (next) => void (change = next),
    set: (next) => void (settings = next),
  };
}

async function readAgain(coop: CoopShift, ...stale: Parameters<CoopShift["refresh"]>): Promise<Offers> {
  coop.refresh(...stale);
  return coop.offers(query);
}

function assertSame(some: Offers, others: Offers): void {
  assert.deepEqual(JSON.parse(JSON.stringify(some)), JSON.parse(JSON.stringify(others)));
}

const ids = ({ weeks }: Offers): string[] =>
  weeks.flatMap(({ rows }) => rows.flatMap(({ days }) => days.flatMap(({ offers }) => offers.map(({ id }) => id))));

describe("offers that are read again", () => {
  it("are the same ones, week by week, where the backend says the same", async () => {
    const { coop } = openLine();
    const first = await coop.offers(query);
    for (const stale of [["openings"], ["openings", "me", "shifts"]] as const) {
      const second = await readAgain(coop, ...stale);
      assert.equal(second.weeks, first.weeks, stale.join());
      assert.ok(second.list.every((offer, index) => offer === first.list[index]));
    }
  });

  it("come of openings that are the same ones, but for what the backend says something else of", async () => {
    const { coop, change } = openLine();
    const { from, to, purpose } = query;
    await coop.offers(query);
    coop.refresh("openings");
    const first = await coop.openings({ from, to, purpose });
    const taken = first.find(({ free }) => free > 3);
    change((all) => all.map((each) => (each["id"] === taken?.id ? { ...each, free: 3 } : each)));
    coop.refresh("openings");
    const second = await coop.openings({ from, to, purpose });
    assert.deepEqual(
      second.filter((opening, index) => opening !== first[index]).map(({ id, free }) => [id, free]),
      [[taken?.id, 3]],
    );
  });

  for (const [what, settings] of [
    ["zone", { timeZone: "Europe/Lisbon" }],
    ["cycle", { cycleStarts: ["2026-11-02"] }],
  ] as const) {
    it(`tell times and weeks by the ${what} that the cooperative has now`, async () => {
      const { coop, afresh, set } = openLine();
      await coop.offers(query);
      set(settings);
      assertSame(await readAgain(coop), await afresh());
    });
  }

  it("differ where a place was taken, and nowhere else", async () => {
    const { coop, afresh, change } = openLine();
    const first = await coop.offers(query);
    const taken = first.list.find(({ free }) => free > 3);
    change((all) => all.map((each) => (each["id"] === taken?.id ? { ...each, free: 3 } : each)));
    const second = await readAgain(coop, "openings");
    const others = second.list.filter((offer, index) => offer !== first.list[index]);
    assert.deepEqual(
      others.map(({ id, free }) => [id, free]),
      [[taken?.id, 3]],
    );
    assert.equal(second.weeks.filter((week, index) => week !== first.weeks[index]).length, 1);
    assert.deepEqual(ids(second), ids(first));
    assertSame(second, await afresh());
  });

  it("are told by every word of an opening", async () => {
    const { coop, change } = openLine();
    let before = await coop.offers(query);
    const changes: ((opening: Opening) => object)[] = [
      ({ capacity }) => ({ capacity: Number(capacity) + 1 }),
      () => ({ cancelled: true }),
      ({ task }) => ({ task: { ...(task as object), id: "another" } }),
      ({ task }) => ({ task: { ...(task as object), name: { en: "Another" } } }),
      () => ({ coordinator: { name: "Ada", email: null, phone: null } }),
      () => ({ coordinator: { name: "Ada", email: "ada@coop.example", phone: null } }),
    ];
    for (const what of changes) {
      change((all) => all.map((each) => (each["id"] === before.list[0]?.id ? { ...each, ...what(each) } : each)));
      const after = await readAgain(coop, "openings");
      assert.notEqual(after.list[0], before.list[0], String(what));
      assert.equal(after.list[1], before.list[1]);
      before = after;
    }
  });

  it("are what anybody else reads where one came, went, or is at another time", async () => {
    const { coop, afresh, change } = openLine();
    const { list } = await coop.offers(query);
    const id = list[0]?.id;
    const changes: ((all: Opening[]) => Opening[])[] = [
      (all) => all.filter((each) => each["id"] !== id),
      (all) => all,
      (all) =>
        all.map((each) => (each["id"] === id ? { ...each, end: list[0]?.end.add({ minutes: 7 }).toInstant() } : each)),
    ];
    for (const next of changes) {
      change(next);
      assertSame(await readAgain(coop, "openings"), await afresh());
    }
  });

  it("have other answers once the member has another shift", async () => {
    const { coop, afresh } = openLine();
    const first = await coop.offers(query);
    const wanted = first.list.find(({ signUp }) => signUp?.allowed);
    await coop.signUp(wanted?.id ?? "");
    const second = await coop.offers(query);
    assertSame(second, await afresh());
    assert.ok(second.list.find(({ id }) => id === wanted?.id)?.signedUp);
    assert.ok(second.list.some((offer) => first.list.includes(offer)));
  });
});
