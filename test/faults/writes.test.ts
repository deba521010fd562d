/** A sign-up or a cancellation over a line that misbehaves, by the SDK alone: what it says is what the backend holds. */
import assert from "node:assert/strict";
import { after, before, it, suite } from "node:test";
import { createCoopShift, isCoopShiftError } from "../../src/index.ts";
import { openings, shifts } from "../../src/contract/index.ts";
import * as v from "valibot";
import { afterActing, faults, firstToken, freshToken, type Fault } from "./faults.ts";
import { now, startFaultServer, type Behaviour, type FaultServer, type Line } from "./server.ts";

const actions = ["sign up", "cancel"] as const;
type Action = (typeof actions)[number];

/** How much goes wrong: the write alone, or all that follows as well, so that nothing can be found out. */
const extents = ["the write", "everything"] as const;

async function readJson(line: Line, path: string): Promise<unknown> {
  return (await line.ask("GET", path)).json();
}

/** How many shifts the member has at an opening, as the backend holds it. */
async function countShifts(line: Line, openingId: string): Promise<number> {
  const { items } = v.parse(shifts, await readJson(line, "/me/shifts?when=upcoming&limit=100"));
  return items.filter((shift) => shift.openingId === openingId && shift.attendance === "open").length;
}

/** An opening in more than a week, where nothing else of the member's is near. */
async function findOpening(line: Line): Promise<string> {
  const { items } = v.parse(openings, await readJson(line, "/openings?from=2026-12-05&to=2026-12-20"));
  const found = items.find(({ free, signedUp, cancelled }) => free > 1 && !signedUp && !cancelled);
  assert.ok(found, "the seed has an opening");
  return found.id;
}

/** A refusal, or an answer that asks for a sign-in, comes only from a backend that has not acted. */
function canActBefore({ id }: Fault): boolean {
  return !/^(?:4|redirect)/.test(id);
}

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

  /** The fault, with what is held back let go as soon as it is. */
  function behaviourOf(fault: Fault, acted: boolean, line: Line): Behaviour {
    const behave = acted ? afterActing(fault) : fault.behave;
    if (!fault.isHeld) return behave;
    return async (exchange) => {
      const done = behave(exchange);
      line.letGo();
      await done;
    };
  }

  async function assertCertain(fault: Fault, action: Action, acted: boolean, extent: string): Promise<void> {
    const what = `${action}, ${acted ? "acted on" : "not acted on"}, ${extent}`;
    const { line, coop, openingId, write, wanted } = await setUp(fault, action);
    const isWrite = ({ method }: { method: string }): boolean => method === "PUT" || method === "DELETE";
    const isAny = ({ method }: { method: string }): boolean => method !== "OPTIONS";
    line.misbehave({ behave: behaviourOf(fault, acted, line), when: extent === "the write" ? isWrite : isAny });
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
      if (isOpen) assert.ok(extent === "everything" || !acted, `${what}: it could have been found out`);
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
          if (fault.spoils !== true) await assertCertain(fault, action, false, extent);
          if (canActBefore(fault)) await assertCertain(fault, action, true, extent);
        }
      }
    });
  }
});
