/** What one member can see and change of another, asked of every request of the contract. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { CooperativeData, CoordinatorRecord } from "../../src/backend/model.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { call, createTestBackend, toRequest } from "./client.ts";
import { data, makeShift, makeWorker } from "./fixtures.ts";

/** Somebody with something in every field, each of it found nowhere else. */
const secret = {
  name: "Vera Victim",
  key: "key-of-vera",
  reason: "Vera's illness",
  days: ["2026-11-03", "2026-11-04", "2027-03-05", "2027-03-06", "2026-10-07"],
} as const;
const vera = makeWorker("vera", {
  name: secret.name,
  regular: 4711,
  holidayStart: secret.days[0],
  holidayEnd: secret.days[1],
  exemptionStart: secret.days[2],
  exemptionEnd: secret.days[3],
  exemptionReason: { fr: secret.reason },
  absenceDates: [secret.days[4]],
  calendarKey: secret.key,
});
/** Everything of hers that may never reach anybody else; her shifts are called `busy.vera`. */
const traces = [...secret.days, secret.name, secret.key, secret.reason, "vera", '"regular":4711', 'y.vera"', 'n.vera"'];

const whole: CooperativeData = {
  ...data,
  workers: [...data.workers, vera],
  shifts: [
    ...data.shifts,
    makeShift("vera", "past-1", { attendance: "absent_2" }),
    makeShift("vera", "open"),
    makeShift("vera", "two-hours"),
    makeShift("vera", "busy"),
  ],
};

/** What somebody tries who knows all ids there are, and whose. */
type Attempt = Readonly<Record<string, string>>;
const days = { from: "2026-11-25", to: "2026-12-24" };

/**
 * The attempts on Vera by every operation, by somebody else who is signed in. A new operation has no entry here, and
 * fails to compile until somebody has thought about it.
 */
const attempts: Readonly<Record<OperationName, (cursor: string) => readonly Attempt[]>> = {
  getOverview: () => [{}, { workerId: "vera", id: "vera" }],
  getSettings: () => [{ workerId: "vera" }],
  getMe: () => [{}, { id: "vera", workerId: "vera", worker: "vera", key: "x" }],
  getShifts: (cursor) =>
    ["upcoming", "past"].flatMap((when) => [
      { when },
      { when, workerId: "vera" },
      { when, limit: "100" },
      { when, cursor },
    ]),
  getOpenings: () => [days, { ...days, workerId: "vera" }, { ...days, purpose: "compensation" }],
  putSignUp: () => [{ openingId: "open.vera" }, { openingId: "vera" }, { openingId: "open", workerId: "vera" }],
  deleteSignUp: () => [
    { openingId: "open.vera" },
    { openingId: "open" },
    { openingId: "busy", workerId: "vera" },
    { openingId: "two-hours" },
  ],
  getSlots: () => [{}, { workerId: "vera" }],
  getClosures: () => [days],
  getNotices: () => [{ workerId: "vera" }],
  renewCalendarKey: () => [{}, { workerId: "vera", key: secret.key }],
  // A key is whoever has it; what is tried here is to guess one.
  getCalendar: () =>
    ["vera", "key-of-", "key-of-vera ", "KEY-OF-VERA", "%", "_", "null", "undefined"].map((key) => ({ key })),
};

const names = Object.keys(operations) as OperationName[];
/** An irregular and a regular worker, one who owes, one without a regime, and nobody. */
const others = ["ida", "ivo", "rita", "rob", "nora", undefined];

/** A cursor that was given to Vera herself. */
async function findCursor(): Promise<string> {
  const backend = createTestBackend({ store: createMemoryStore(whole) });
  const { body } = await call(backend, "getShifts", { as: "vera", parameters: { when: "upcoming", limit: "1" } });
  assert.equal(typeof body.nextCursor, "string");
  return body.nextCursor;
}

describe("a member's data", () => {
  it("reaches nobody else by any request, with whatever ids", async () => {
    const cursor = await findCursor();
    for (const name of names) {
      for (const parameters of attempts[name](cursor)) {
        for (const as of others) {
          const backend = createTestBackend({ store: createMemoryStore(whole) });
          const headers = { "X-Worker": "vera", "X-Forwarded-User": "vera", Cookie: "worker=vera" };
          const request = toRequest(name, { parameters, headers, ...(as === undefined ? {} : { as }) });
          const answer = await backend.fetch(request);
          const said = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
          // An id that was sent may be said back, and so may the time of day that it is.
          const found = traces.filter((trace) => said.includes(trace) && !Object.values(parameters).includes(trace));
          assert.deepEqual(found, [], `${name} ${JSON.stringify(parameters)} as ${as ?? "nobody"}: ${said}`);
          assert.ok(answer.status < 500, `${name} was answered ${answer.status}`);
        }
      }
    }
  });

  it("is as it was after everything that others can send", async () => {
    const cursor = await findCursor();
    for (const as of others) {
      const store = createMemoryStore(whole);
      const backend = createTestBackend({ store });
      for (const name of names) {
        for (const parameters of attempts[name](cursor)) {
          await backend.fetch(toRequest(name, { parameters, ...(as === undefined ? {} : { as }) }));
        }
      }
      assert.deepEqual(await store.worker("vera"), vera);
      for (const shift of whole.shifts.filter(({ workerId }) => workerId === "vera")) {
        assert.deepEqual(await store.shiftAt("vera", shift.occurrenceId), shift);
      }
    }
  });

  it("is all there for herself: the traces that are looked for exist", async () => {
    const backend = createTestBackend({ store: createMemoryStore(whole) });
    const shifts = await call(backend, "getShifts", { as: "vera", parameters: { when: "upcoming" } });
    const text = (await call(backend, "getMe", { as: "vera" })).text + shifts.text;
    assert.deepEqual(
      traces.filter((trace) => !text.includes(trace)),
      [],
    );
  });

  it("is open to a key until it is renewed, and to the old one never again", async () => {
    const backend = createTestBackend({ store: createMemoryStore(whole) });
    const calendar = (key: string) => call(backend, "getCalendar", { parameters: { key } });
    const before = await calendar(secret.key);
    assert.match(before.text, /UID:busy\.vera/);
    const { body } = await call(backend, "renewCalendarKey", { as: "vera" });
    const renewed = new URL(body.calendarFeed).searchParams.get("key") ?? "";
    assert.match(renewed, /^[\w-]{32}$/);
    assert.equal((await calendar(secret.key)).status, 404);
    assert.equal((await calendar(renewed)).text, before.text);
  });

  it("is told by no difference between an opening that she has and one that she has not", async () => {
    const withHer = createTestBackend({ store: createMemoryStore(whole) });
    const withAnother = createTestBackend({
      store: createMemoryStore({
        ...whole,
        shifts: whole.shifts.map((shift) => (shift.workerId === "vera" ? { ...shift, workerId: "crowd-000" } : shift)),
      }),
    });
    for (const as of ["ida", "rob"]) {
      const parameters = days;
      const [first, second] = await Promise.all(
        [withHer, withAnother].map((backend) => call(backend, "getOpenings", { as, parameters })),
      );
      assert.equal(first?.text, second?.text);
    }
  });
});

describe("a coordinator", () => {
  const shy: CoordinatorRecord = {
    id: "coordinator-id-of-sam",
    name: "Sam Shy",
    email: "sam.shy@coop.example",
    phone: "+32 2 555 01 23",
    consent: false,
  };
  const withCoordinator = (consent: boolean): CooperativeData => ({
    ...whole,
    coordinators: [{ ...shy, consent }],
    slots: whole.slots.map((slot) => ({ ...slot, coordinatorId: shy.id })),
    occurrences: whole.occurrences.map((occurrence) => ({ ...occurrence, coordinatorId: shy.id })),
  });
  const parametersOf: Partial<Record<OperationName, Attempt>> = {
    getShifts: { when: "upcoming" },
    getOpenings: days,
    getClosures: days,
    putSignUp: { openingId: "open" },
    deleteSignUp: { openingId: "busy" },
  };
  const askAll = async (consent: boolean, as: string): Promise<Map<OperationName, string>> => {
    const said = new Map<OperationName, string>();
    for (const name of names) {
      const backend = createTestBackend({ store: createMemoryStore(withCoordinator(consent)) });
      const key = as === "vera" ? secret.key : "key-of-rita";
      const parameters = name === "getCalendar" ? { key } : (parametersOf[name] ?? {});
      const answer = await backend.fetch(toRequest(name, { as, parameters }));
      said.set(name, await answer.text());
    }
    return said;
  };
  const sayings = [shy.name, shy.email, shy.phone, shy.id, "Sam", "555"];

  it("who has not agreed appears in no answer, by name, number, address or id, calendars included", async () => {
    for (const as of ["vera", "rita", "ida", "rob"]) {
      for (const [name, text] of await askAll(false, as)) {
        for (const saying of sayings) assert.ok(!text.includes(saying ?? ""), `${name} says ${saying} to ${as}`);
      }
    }
  });

  it("who has agreed appears where members need them, so the silence above is the backend's decision", async () => {
    const said = new Map([...(await askAll(true, "rita")), ...(await askAll(true, "vera"))]);
    const naming = [...said].filter(([, text]) => text.includes(shy.phone ?? "")).map(([name]) => name);
    assert.deepEqual(naming.toSorted(), ["getOpenings", "getOverview", "getShifts", "getSlots", "putSignUp"]);
    const own = await askAll(true, "rita");
    assert.match(own.get("getMe") ?? "", /Sam Shy/);
  });
});
