/** A sign-up or a cancellation over a line that misbehaves, by the SDK alone: what it says is what the backend holds. */
import assert from "node:assert/strict";
import { after, before, it, suite } from "node:test";
import { createCoopShift, isCoopShiftError } from "../../src/index.ts";
import { faults, firstToken, freshToken, type Fault } from "./faults.ts";
import { countShifts, extents, findOpening, spoilWrites, waysOf, type Mischief } from "./outcomes.ts";
import { now, startFaultServer, type FaultServer } from "./server.ts";

const actions = ["sign up", "cancel"] as const;
type Action = (typeof actions)[number];

suite("a write over a line that misbehaves", () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer({ pages: "http://pages.invalid" });
  });
  after(() => server.close());

  async function setUp(fault: Fault, action: Action) {
    const line = server.open("irregular-ahead");
    const coop = createCoopShift({
      backend: line.url,
      getToken: ({ reason }) => (reason === "first" ? firstToken : fault.hasFreshToken ? freshToken : null),
      clock: { now: () => Date.parse(now) },
      retries: 0,
      ...(fault.isEndless && { timeout: 250 }),
    });
    const openingId = await findOpening(line);
    if (action === "cancel") await line.ask("PUT", `/me/sign-ups/${openingId}`);
    await coop.settings();
    const write = async (): Promise<unknown> => (action === "cancel" ? coop.cancel(openingId) : coop.signUp(openingId));
    return { line, coop, openingId, write, wanted: action === "cancel" ? 0 : 1 };
  }

  async function assertCertain(fault: Fault, action: Action, mischief: Mischief): Promise<void> {
    const { acted, extent } = mischief;
    const what = `${action}, ${acted ? "acted on" : "not acted on"}, ${extent}`;
    const { line, coop, openingId, write, wanted } = await setUp(fault, action);
    spoilWrites(line, fault, mischief);
    const error = await write().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const isDone = (await countShifts(line, openingId)) === wanted;
    if (error === null) assert.ok(isDone, `${what}: it is said to be done, and isn't`);
    else {
      assert.ok(isCoopShiftError(error), what);
      const isOpen = error.name === "OutcomeUnknown";
      assert.ok(isOpen || !isDone, `${what}: ${error.name} says that it isn't done, and it is`);
      if (isOpen) assert.ok(extent === "all requests" || !acted, `${what}: it could have been found out`);
    }
    line.misbehave(null);
    await write();
    assert.equal(
      await countShifts(line, openingId),
      wanted,
      `${what}: once the fault is over, the same again is certain`,
    );
    coop.close();
  }

  for (const fault of faults) {
    it(`ends with what the backend holds, or says that it can't tell: ${fault.what}`, { timeout: 30_000 }, async () => {
      for (const action of actions) {
        for (const extent of extents) {
          for (const acted of waysOf(fault))
            await assertCertain(fault, action, { acted, extent, letGo: fault.isHeld === true });
        }
      }
    });
  }
});
