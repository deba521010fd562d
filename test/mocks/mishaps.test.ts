/** What a mock can be told to get wrong, as a client that asks it once sees it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cancelRefusals, signUpRefusals } from "../../src/domain/words.ts";
import { createCoopShift, type CoopShift, type CoopShiftError } from "../../src/index.ts";
import { createMockFetch, resolveMockBackend } from "../../src/mocks.ts";
import { mishapNames, type Mishap } from "../../src/mocks/mishaps.ts";
import { findFree } from "./openings.ts";

const now = "2026-11-24T09:00:00Z";
const free = await findFree(createMockFetch("irregular-ahead", { now }));
assert.ok(free);
const { id } = free;

function open(query: string, scenario = "irregular-ahead"): CoopShift {
  const mock = resolveMockBackend(`mock:${scenario}?now=${now}${query}`);
  return createCoopShift({ ...mock, retries: 0, timeout: 20 });
}

async function nameOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "works",
    (error: Error) => error.name,
  );
}

const errors: Readonly<Record<Mishap, CoopShiftError["name"]>> = {
  network: "NetworkError",
  timeout: "TimeoutError",
  server: "HttpProblem",
  contract: "ContractError",
  "rate-limited": "HttpProblem",
  forbidden: "HttpProblem",
  "not-found": "HttpProblem",
  "signed-out": "AuthRequired",
};

describe("a mock that is told to fail", () => {
  for (const name of mishapNames) {
    it(`fails to read: ${name}`, async () => {
      assert.equal(await nameOf(open(`&fail=${name}`).me()), errors[name]);
    });
  }

  it("answers each address once where only later reads fail", async () => {
    const coop = open("&fail=server&on=later");
    assert.equal((await coop.me()).kind, "worker");
    assert.equal(await nameOf(coop.me({ fresh: true })), "HttpProblem");
    assert.equal(await nameOf(coop.upcomingShifts()), "works");
  });

  it("reads on where writes fail, and has done nothing", async () => {
    const coop = open("&fail=server&on=writes");
    assert.equal(await nameOf(coop.signUp(id)), "HttpProblem");
    assert.ok((await coop.upcomingShifts()).every(({ openingId }) => openingId !== id));
  });

  it("has carried out what it answers wrongly", async () => {
    const coop = open("&fail=network&on=answers");
    assert.equal(await nameOf(coop.signUp(id)), "works");
    assert.ok((await coop.upcomingShifts()).some(({ openingId }) => openingId === id));
  });

  it("leaves an outcome in doubt where the line is cut before anything is done", async () => {
    assert.equal(await nameOf(open("&fail=network&on=writes").signUp(id)), "OutcomeUnknown");
  });

  it("refuses for each reason there is, whatever the rules say", async () => {
    for (const reason of signUpRefusals) {
      await assert.rejects(open(`&refuse=${reason}`).signUp(id), { name: "SignUpRefused", reason });
    }
    for (const reason of cancelRefusals) {
      await assert.rejects(open(`&refuse=${reason}`).cancel(id), { name: "CancelRefused", reason });
    }
  });

  it("says which values there are where one is none of them", () => {
    assert.throws(() => open("&fail=fire"), /RangeError: .*fail=fire.*network, timeout/);
    assert.throws(() => open("&fail=server&on=mondays"), /RangeError: .*on=mondays.*reads, later/);
    assert.throws(() => open("&refuse=rain"), /RangeError: .*refuse=rain.*full/);
  });
});

describe("a mock in another zone", () => {
  it("has its shifts at the same hours of its own clock", async () => {
    const hours = async (query: string): Promise<readonly string[]> => {
      const { shifts } = await open(query, "regular").nextShifts();
      return shifts.map(({ start }) => start.toPlainTime().toString());
    };
    const [here, there] = [await hours(""), await hours("&zone=America/Montreal")];
    assert.notEqual(here.length, 0);
    assert.deepEqual(new Set(here).size, 1);
    assert.deepEqual(new Set(there).size, 1);
    const me = await open("&zone=America/Montreal", "regular").settings();
    assert.equal(me.timeZone, "America/Montreal");
  });

  it("refuses a zone that there is not", async () => {
    assert.throws(() => open("&zone=Europe/Atlantis"), /RangeError: .*"Europe\/Atlantis".*Europe\/Brussels/);
  });
});
