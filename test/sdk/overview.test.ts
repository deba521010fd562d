/** One round trip for a page's first reads, and for what a write touched. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { CoopShift, CoopShiftOptions, Resource } from "../../src/sdk/api.ts";
import { failure, list, page, setUp, type Setup } from "./helpers/cooperative.ts";
import { aClosure, anIrregular, anOpening, aSettings, aShift } from "./helpers/fixtures.ts";
import { held, json, problem, reset, silence, text } from "./helpers/server.ts";

const ahead = { from: "2026-09-08", to: "2026-10-04" };
const past = aShift({ id: "over", start: "2026-09-02T10:00:00Z", end: "2026-09-02T13:00:00Z", attendance: "present" });

function anOverview(change: object = {}): object {
  return {
    settings: aSettings(),
    me: anIrregular(),
    absent: null,
    upcoming: page([aShift({ type: "irregular" })]),
    past: page([past]),
    openings: {
      ...ahead,
      ...list(anOpening(), anOpening({ id: "o2", start: "2026-10-01T08:00:00Z", end: "2026-10-01T09:00:00Z" })),
    },
    closures: { from: "2026-08-01", to: "2029-12-31", ...list(aClosure()) },
    notices: list(),
    ...change,
  };
}

const nobody = { me: null, absent: "signed-out", upcoming: null, past: null };

async function setUpWhole(t: TestContext, options: Partial<CoopShiftOptions> = {}): Promise<Setup> {
  const setup = await setUp(t, { overview: true, ...options });
  setup.server.on("GET /overview", json(anOverview()));
  return setup;
}

/** What four elements of a page ask for, each beginning with the settings as they do. */
async function readPage(coop: CoopShift): Promise<unknown> {
  const after = async (read: () => Promise<unknown>): Promise<unknown> => coop.settings().then(read);
  return Promise.all([
    after(() => coop.me()),
    after(() => coop.nextShifts()),
    after(() => coop.offers(ahead)),
    after(() => coop.pastShiftsPage({ limit: 8 })),
    after(() => coop.notices()),
  ]);
}

const paths = ({ server }: Pick<Setup, "server">): string[] => server.seen.map(({ path }) => path.split("?")[0] ?? "");

/** Subscribes as the elements of a page do: each reads again what went stale. */
function show(
  coop: CoopShift,
  read: Partial<Record<Resource, () => Promise<unknown>>>,
): { settled: () => Promise<unknown> } {
  const reads: Promise<unknown>[] = [];
  for (const [resource, again] of Object.entries(read)) {
    coop.subscribe(resource as Resource, ({ type }) => {
      // A turn later, as an element's update is.
      if (type === "stale") reads.push(Promise.resolve().then(again));
    });
  }
  return { settled: () => Promise.all(reads) };
}

test("four elements of a page make one request, and show what each would have asked for", async (t) => {
  const setup = await setUpWhole(t);
  const { coop } = setup;
  await readPage(coop);
  assert.deepEqual(paths(setup), ["/overview"]);
  assert.equal(coop.peek("me")?.name, "Camille Peeters");
  assert.deepEqual(
    coop.peek("shifts")?.map(({ id }) => id),
    ["sh1"],
  );
  assert.deepEqual(
    coop.peek("openings", ahead)?.map(({ id }) => id),
    ["o1", "o2"],
  );
  assert.deepEqual(
    coop.peek("past-shifts")?.items.map(({ id }) => id),
    ["over"],
  );
  assert.equal(coop.peek("closures", { from: "2026-08-25", to: "2029-09-04" })?.length, 1);
});

test("an element that comes later finds its part, which is as old as the overview", async (t) => {
  const setup = await setUpWhole(t, { freshFor: 1000 });
  const { coop, clock } = setup;
  await coop.me();
  clock.elapse(900);
  const few = await coop.openings({ from: "2026-09-09", to: "2026-09-12" });
  assert.deepEqual(
    few.map(({ id }) => id),
    ["o1"],
    "the days asked for, of those that it holds",
  );
  clock.elapse(50);
  await coop.openings({ from: "2026-09-09", to: "2026-09-12" });
  assert.deepEqual(paths(setup), ["/overview"]);
  clock.elapse(50);
  await coop.openings({ from: "2026-09-09", to: "2026-09-12" });
  assert.deepEqual(paths(setup), ["/overview", "/openings"]);
});

test("what it doesn't hold goes out by itself", async (t) => {
  const setup = await setUpWhole(t);
  const { coop } = setup;
  await Promise.all([
    coop.settings(),
    coop.slots(),
    coop.openings({ from: "2026-09-08", to: "2026-10-05" }),
    coop.openings({ ...ahead, purpose: "compensation" }),
    coop.pastShiftsPage({ limit: 8, cursor: "c2" }),
  ]);
  assert.deepEqual(paths(setup).sort(), ["/me/shifts", "/openings", "/openings", "/overview", "/slots"]);
});

const lacking = {
  "404": problem(404, "not-found"),
  "405": problem(405, "invalid"),
  "501": text("no", "text/plain", 501),
  "an HTML page": text("<!doctype html>", "text/html"),
  "another JSON": json([]),
};

for (const [what, reply] of Object.entries(lacking)) {
  test(`a backend without an overview (${what}) is asked for it once, and for each part by itself`, async (t) => {
    const setup = await setUpWhole(t);
    const { server, coop } = setup;
    server.on("GET /overview", reply);
    await readPage(coop);
    coop.refresh();
    await readPage(coop);
    assert.equal(server.count("GET /overview"), 1);
    assert.equal(server.count("GET /me"), 2);
    assert.equal(paths(setup)[0], "/overview");
  });
}

const broken = {
  "a 500": problem(500, "unavailable"),
  "a lost connection": reset,
  silence,
  "a redirect": problem(401, "unauthenticated"),
};

for (const [what, reply] of Object.entries(broken)) {
  test(`${what} in place of the overview makes nothing fail that can be read by itself, and is tried again later`, async (t) => {
    const setup = await setUpWhole(t, { timeout: 300 });
    const { server, coop } = setup;
    server.on("GET /overview", reply, json(anOverview()));
    await readPage(coop);
    assert.equal(server.count("GET /overview"), 1, "by nobody a second time");
    assert.equal(server.count("GET /me"), 1);
    const shown = show(coop, { me: () => coop.me(), shifts: () => coop.upcomingShifts() });
    coop.refresh("me", "shifts");
    await shown.settled();
    assert.equal(server.count("GET /overview"), 2);
    assert.equal(server.count("GET /me"), 1);
  });
}

test("a part that breaks the contract is asked for by itself, and the others are taken", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  server.on("GET /overview", json(anOverview({ openings: { ...ahead, items: [{ id: "o1" }] }, notices: 42 })));
  await readPage(coop);
  assert.deepEqual(paths(setup).sort(), ["/notices", "/openings", "/overview"]);
  server.on("GET /openings", json({ items: [{ id: "o1" }] }));
  await assert.rejects(coop.openings({ ...ahead, fresh: true }), { name: "ContractError", path: "items[0].start" });
});

test("a visitor sees what is public, and is asked to sign in, by the same one request", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  server.on("GET /overview", json(anOverview(nobody)));
  const [me, shifts, offers] = await Promise.all([
    failure(coop.me()),
    failure(coop.upcomingShifts()),
    coop.offers(ahead),
  ]);
  for (const error of [me, shifts]) assert.equal((error as Error).name, "AuthRequired");
  assert.equal(offers.list.length, 2);
  assert.equal(offers.member, null);
  assert.deepEqual(paths(setup), ["/overview"]);
});

test("a sign-up costs one write and one read, whatever shows the member", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop, clock } = setup;
  await readPage(coop);
  const shown = show(coop, {
    me: () => coop.me(),
    shifts: () => coop.nextShifts(),
    openings: () => coop.offers(ahead),
  });
  // As if the page had been open for an hour: nothing of before is fresh.
  clock.elapse(3_600_000);
  server.seen.length = 0;
  server.on("GET /overview", json(anOverview({ me: anIrregular({ counters: { regular: 5, compensation: 0 } }) })));
  await coop.signUp("o1");
  await shown.settled();
  assert.deepEqual(
    server.seen.map(({ method, path }) => `${method} ${path}`),
    ["PUT /me/sign-ups/o1", "GET /overview"],
  );
  const me = coop.peek("me");
  assert.equal(me?.kind === "worker" && me.counters.regular, 5);
});

test("where the status alone is shown, it alone is read again", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  await coop.me();
  const shown = show(coop, { me: () => coop.me() });
  server.seen.length = 0;
  await coop.signUp("o1");
  await shown.settled();
  assert.deepEqual(paths(setup), ["/me/sign-ups/o1", "/me"]);
});

test("an overview that was under way when a write ended is not the news", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  const gate = held(json(anOverview()));
  server.on("GET /overview", gate.reply, json(anOverview({ upcoming: page([aShift({ id: "after" })]) })));
  const early = coop.upcomingShifts();
  await server.next();
  coop.refresh("shifts");
  const late = coop.upcomingShifts();
  gate.release();
  await early;
  assert.deepEqual(
    (await late).map(({ id }) => id),
    ["after"],
  );
  assert.equal(server.count("GET /me/shifts"), 0);
});

test("somebody else who signs in is read by one request, and nothing of the member before stays", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  await readPage(coop);
  const shown = show(coop, { me: () => readPage(coop), shifts: () => readPage(coop), openings: () => readPage(coop) });
  const other = anOverview({ me: anIrregular({ id: "w2", name: "Noor" }), upcoming: page([aShift({ id: "hers" })]) });
  server.on("GET /overview", json(other));
  server.seen.length = 0;
  coop.refresh();
  await shown.settled();
  await readPage(coop);
  assert.deepEqual(paths(setup), ["/overview"]);
  assert.deepEqual([coop.peek("me")?.name, coop.peek("shifts")?.[0]?.id], ["Noor", "hers"]);
});

test("a session that has ended is told by one request, and what was the member's is gone", async (t) => {
  const setup = await setUpWhole(t);
  const { server, coop } = setup;
  await readPage(coop);
  const signedOut: unknown[] = [];
  const read = async (): Promise<unknown> => signedOut.push(((await failure(coop.me())) as Error).name);
  const shown = show(coop, {
    me: read,
    shifts: async () => failure(coop.upcomingShifts()),
    openings: () => coop.offers(ahead),
  });
  server.on("GET /overview", json(anOverview(nobody)));
  server.seen.length = 0;
  coop.refresh();
  await shown.settled();
  assert.deepEqual(paths(setup), ["/overview"]);
  assert.ok(signedOut.length > 0 && signedOut.every((name) => name === "AuthRequired"));
  assert.equal(coop.peek("me"), undefined);
});

test("one who gives up disturbs no other, and the request ends with the last", async (t) => {
  const { server, coop } = await setUpWhole(t);
  server.on("GET /overview", silence);
  const [first, second] = [new AbortController(), new AbortController()];
  const reads = [coop.me({ signal: first.signal }), coop.openings({ ...ahead, signal: second.signal })];
  const arrived = server.next();
  await arrived;
  first.abort();
  await assert.rejects(reads[0] ?? Promise.resolve(), { name: "AbortError" });
  second.abort();
  await assert.rejects(reads[1] ?? Promise.resolve(), { name: "AbortError" });
  await server.seen[0]?.closed;
  server.on("GET /overview", json(anOverview()));
  assert.equal((await coop.me()).name, "Camille Peeters");
});

test("an expired token is renewed once for all of it", async (t) => {
  const tokens = ["old", "new"];
  const setup = await setUpWhole(t, { getToken: () => tokens.shift() ?? null });
  const { server, coop } = setup;
  server.on("GET /overview", problem(401, "unauthenticated"), json(anOverview()));
  await readPage(coop);
  assert.deepEqual(
    server.seen.map(({ path, headers }) => `${path} ${headers.authorization}`),
    ["/overview Bearer old", "/overview Bearer new"],
  );
});
