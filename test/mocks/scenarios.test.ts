import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import { operations, problem, shifts, type Operation, type OperationName } from "../../src/contract/index.ts";
import { attendances } from "../../src/domain/words.ts";
import {
  createMockFetch,
  mockBaseUrl,
  personas,
  scenarioNames,
  scenarios,
  type ScenarioName,
} from "../../src/mocks.ts";
import { findFree } from "./openings.ts";

const now = "2026-11-22T10:00:00Z";
const span = "from=2026-11-22&to=2026-12-19";
/** An opening with room; in an empty cooperative there is none of this name. */
const openingId = (await findFree(createMockFetch("signed-out", { now })))?.id;
/** Who gets what they ask for, whatever the operation. */
const servedAll: readonly ScenarioName[] = ["irregular-ahead", "irregular-alert", "irregular-suspended", "extension"];

/** What a value holds of texts by language, however deep. */
function textsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "fr" in value ? [value as Readonly<Record<string, unknown>>] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

const requests: Readonly<Record<OperationName, readonly string[]>> = {
  getOverview: ["/overview"],
  getSettings: ["/settings"],
  getMe: ["/me"],
  getShifts: ["/me/shifts?when=upcoming", "/me/shifts?when=past&limit=3"],
  getOpenings: [`/openings?${span}`, `/openings?${span}&purpose=compensation`],
  putSignUp: [`/me/sign-ups/${openingId}`],
  deleteSignUp: [`/me/sign-ups/${openingId}`],
  getSlots: ["/slots"],
  getClosures: [`/closures?${span}`],
  getNotices: ["/notices"],
  renewCalendarKey: ["/me/calendar-key"],
  getCalendar: ["/me/calendar.ics?key=demo-calendar-worker-001"],
};

const names = Object.keys(operations).filter((name): name is OperationName => name in operations);
/** What a page of each of these sees is no answer of the contract at all. */
const troubled: readonly ScenarioName[] = ["malformed", "down"];

async function ask(mock: typeof fetch, operation: Operation, path: string): Promise<Response> {
  return mock(mockBaseUrl + path, { method: operation.method });
}

/** Whether an answer is what the contract lists for the operation: its success, or one of its problems. */
async function keepsContract(operation: Operation, response: Response): Promise<boolean> {
  const { success, problems } = operation;
  const mediaType = response.headers.get("Content-Type")?.split(";")[0] ?? null;
  const body = await response.text();
  if (response.status !== success.status) {
    const found = v.safeParse(problem, JSON.parse(body));
    return mediaType === "application/problem+json" && found.success && problems.includes(found.output.code);
  }
  if (mediaType !== success.mediaType) return false;
  if (success.schema === null) return success.mediaType === null ? body === "" : body.startsWith("BEGIN:VCALENDAR");
  try {
    return v.is(success.schema, JSON.parse(body));
  } catch {
    return false;
  }
}

describe("the scenarios", () => {
  it("are one for each persona, two who have been there long, and six of trouble", () => {
    const others = ["resigning", "history", "empty", "notices", "slow", "down", "malformed", "signed-out"];
    assert.deepEqual(scenarioNames, [...personas.map(({ id }) => id), ...others]);
    for (const name of scenarioNames) assert.deepEqual(Object.keys(scenarios[name].description), ["fr", "nl", "en"]);
  });

  for (const name of scenarioNames.filter((each) => !troubled.includes(each))) {
    it(`answer every operation by the contract: ${name}`, async () => {
      const mock = createMockFetch(name, { now, delay: 0 });
      for (const each of names) {
        for (const path of requests[each]) {
          const operation: Operation = operations[each];
          const response = await ask(mock, operation, path);
          const seen = `${operation.method} ${path}: ${response.status}`;
          assert.ok(!servedAll.includes(name) || response.status === operation.success.status, seen);
          assert.ok(await keepsContract(operation, response), seen);
        }
      }
    });
  }

  it("sign in the persona, and nobody where nobody is signed in", async () => {
    for (const { id, name } of personas) {
      const me = await createMockFetch(id, { now })(`${mockBaseUrl}/me`);
      assert.equal(v.parse(operations.getMe.success.schema, await me.json()).name, name);
    }
    const mock = createMockFetch("signed-out", { now });
    assert.equal((await mock(`${mockBaseUrl}/me`)).status, 401);
    assert.equal((await mock(`${mockBaseUrl}/me/shifts?when=past`)).status, 401);
    assert.equal((await mock(`${mockBaseUrl}/openings?${span}`)).status, 200);
  });

  it("have nothing at all where all is empty, and a member in order", async () => {
    const mock = createMockFetch("empty", { now });
    for (const path of [
      "/me/shifts?when=upcoming",
      "/me/shifts?when=past",
      `/openings?${span}`,
      "/slots",
      "/notices",
    ]) {
      const list: unknown = await (await mock(mockBaseUrl + path)).json();
      assert.deepEqual(v.parse(v.object({ items: v.array(v.unknown()) }), list).items, [], path);
    }
    const me = v.parse(operations.getMe.success.schema, await (await mock(`${mockBaseUrl}/me`)).json());
    assert.deepEqual([me.status, me.counters.regular, me.countdownRan], ["ok", 0, true]);
  });

  it("have every attendance there is in a long history, on more than one page", async () => {
    const mock = createMockFetch("history", { now });
    const read = async (query: string) =>
      v.parse(shifts, await (await mock(`${mockBaseUrl}/me/shifts?when=past&${query}`)).json());
    const { items, nextCursor } = await read("limit=8");
    assert.equal(items.length, 8);
    assert.notEqual(nextCursor, null);
    assert.deepEqual(new Set(items.map(({ attendance }) => attendance)), new Set(attendances));
  });

  it("tell of a morning on which signing up doesn't work, with a notice of each severity", async () => {
    const mock = createMockFetch("notices", { now });
    const { items } = v.parse(
      operations.getNotices.success.schema,
      await (await mock(`${mockBaseUrl}/notices`)).json(),
    );
    assert.deepEqual(items.map(({ severity }) => severity).toSorted(), ["incident", "info", "warning"]);
    // 11:00 in Brussels; the incident ends two hours later.
    assert.match(items.find(({ severity }) => severity === "incident")?.text["en"] ?? "", /until 13:00/);
    const refused = await mock(`${mockBaseUrl}/me/sign-ups/${openingId}`, { method: "PUT" });
    assert.equal(v.parse(problem, await refused.json()).code, "sign-up-disabled");
  });

  it("are written as one prints: typographic apostrophes, a hard space before French double punctuation", async () => {
    const said = textsIn(scenarios);
    for (const name of ["signed-out", "notices"] as const) {
      const mock = createMockFetch(name, { now, delay: 0 });
      for (const path of ["/settings", "/notices", "/slots", "/closures?from=2026-01-01&to=2026-12-31"]) {
        said.push(...textsIn(await (await mock(mockBaseUrl + path)).json()));
      }
    }
    for (const text of said) {
      assert.doesNotMatch(String(text["fr"]).replaceAll(/https?:/g, ""), /[^\u00a0\d][:;?!]/);
      for (const each of Object.values(text)) assert.doesNotMatch(String(each), /'/);
    }
  });

  it("answer 503 with a problem to everything while down", async () => {
    const mock = createMockFetch("down", { now });
    for (const each of names) {
      const response = await ask(mock, operations[each], requests[each][0] ?? "");
      assert.equal(response.status, 503);
      assert.equal(v.parse(problem, await response.json()).code, "unavailable");
    }
  });

  it("break the contract in every answer but the settings when malformed", async () => {
    const mock = createMockFetch("malformed", { now });
    for (const each of names) {
      const operation: Operation = operations[each];
      const response = await ask(mock, operation, requests[each][0] ?? "");
      assert.equal(response.status, 200);
      assert.equal(await keepsContract(operation, response), each === "getSettings", each);
    }
  });
});
