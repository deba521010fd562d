import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import * as v from "valibot";
import { shift, shifts, worker, type WireOpening } from "../../src/contract/index.ts";
import { createMockFetch, mockBaseUrl, resolveMockBackend, scenarioNames } from "../../src/mocks.ts";
import { findFree, readOpenings } from "./openings.ts";

const now = "2026-11-22T10:00:00Z";

async function readUpcoming(ask: typeof fetch): Promise<readonly string[]> {
  const response = await ask(`${mockBaseUrl}/me/shifts?when=upcoming`);
  return v.parse(shifts, await response.json()).items.map(({ start }) => start);
}

describe("a mock fetch", () => {
  it("signs up, which takes a place and adds a shift, and cancels, which gives both back", async () => {
    const ask = createMockFetch("irregular-alert", { now });
    const before = await findFree(ask);
    assert.ok(before);
    const url = `${mockBaseUrl}/me/sign-ups/${before.id}`;
    const find = async (): Promise<WireOpening | undefined> =>
      (await readOpenings(ask)).find(({ id }) => id === before.id);

    const signedUp = await ask(url, { method: "PUT" });
    assert.equal(v.parse(shift, await signedUp.json()).start, before.start);
    assert.deepEqual(await find(), { ...before, free: before.free - 1, signedUp: true });
    assert.deepEqual(await readUpcoming(ask), [before.start]);

    assert.equal((await ask(url, { method: "DELETE" })).status, 204);
    assert.deepEqual(await find(), before);
    assert.deepEqual(await readUpcoming(ask), []);
  });

  it("keeps its state to itself", async () => {
    const first = createMockFetch("irregular-alert", { now });
    const second = createMockFetch("irregular-alert", { now });
    const free = await findFree(first);
    assert.ok(free);
    await first(`${mockBaseUrl}/me/sign-ups/${free.id}`, { method: "PUT" });
    assert.equal((await readUpcoming(first)).length, 1);
    assert.equal((await readUpcoming(second)).length, 0);
  });

  it("stands still at the now it is given, and says so in Date", async () => {
    for (const scenario of ["regular", "down", "malformed"] as const) {
      const response = await createMockFetch(scenario, { now: "2026-03-29T01:30:00Z" })(`${mockBaseUrl}/me`);
      assert.equal(response.headers.get("Date"), "Sun, 29 Mar 2026 01:30:00 GMT");
    }
  });

  it("runs with the clock where no now is given", async () => {
    let time = Date.parse(now);
    const ask = createMockFetch("regular", { clock: { now: () => time } });
    assert.equal((await ask(`${mockBaseUrl}/me`)).headers.get("Date"), "Sun, 22 Nov 2026 10:00:00 GMT");
    time += 90_000;
    assert.equal((await ask(`${mockBaseUrl}/me`)).headers.get("Date"), "Sun, 22 Nov 2026 10:01:30 GMT");
  });

  it("reads the system's clock by default, and its persona is in the promised state", async () => {
    const response = await createMockFetch("irregular-suspended")(`${mockBaseUrl}/me`);
    assert.equal(v.parse(worker, await response.json()).status, "suspended");
  });

  it("takes URLs, requests and paths, at any base", async () => {
    const baseUrl = "https://coop.example/shifts/api/";
    const ask = createMockFetch("regular", { now, baseUrl });
    for (const input of [`${baseUrl}me`, new URL("me", baseUrl), new Request(`${baseUrl}me`), "/shifts/api/me"]) {
      assert.equal((await ask(input)).status, 200);
    }
  });

  it("has no address but those below its base", async () => {
    const ask = createMockFetch("regular", { now });
    await assert.rejects(async () => ask("https://elsewhere.example/me"), TypeError);
    await assert.rejects(async () => ask("https://mock.coopshift.invalid/api/v10/me"), TypeError);
    assert.equal((await ask(`${mockBaseUrl}/nothing`)).status, 404);
  });

  it("rejects with an AbortError when aborted before, and while it waits", async () => {
    const aborted = createMockFetch("regular", { now })(`${mockBaseUrl}/me`, { signal: AbortSignal.abort() });
    await assert.rejects(aborted, (error) => error instanceof DOMException && error.name === "AbortError");

    const controller = new AbortController();
    const slow = createMockFetch("slow", { now, setTimer: () => controller.abort() });
    const waiting = slow(`${mockBaseUrl}/me`, { signal: controller.signal });
    await assert.rejects(waiting, (error) => error instanceof DOMException && error.name === "AbortError");
  });

  it("waits as long as the scenario or the caller says", async () => {
    const setTimer = mock.fn((callback: () => void, milliseconds: number) => {
      assert.ok(milliseconds > 0);
      callback();
    });
    await createMockFetch("slow", { now, setTimer })(`${mockBaseUrl}/me`);
    await createMockFetch("regular", { now, setTimer, delay: 20 })(`${mockBaseUrl}/me`);
    await createMockFetch("slow", { now, setTimer, delay: 0 })(`${mockBaseUrl}/me`);
    assert.deepEqual(
      setTimer.mock.calls.map((call) => call.arguments[1]),
      [3000, 20],
    );
  });

  it("refuses what makes no sense, with the value and what to give", () => {
    assert.throws(
      () => createMockFetch("regular", { now: "yesterday" }),
      /RangeError.*"yesterday".*2026-11-22T10:00:00Z/,
    );
    assert.throws(() => createMockFetch("regular", { delay: -1 }), /RangeError.*-1/);
    assert.throws(() => createMockFetch("regular", { baseUrl: "https://" }), /RangeError.*https:\/\//);
  });
});

describe("a mock: address", () => {
  it("names a scenario and its now", async () => {
    const { backend, fetch: ask } = resolveMockBackend("mock:irregular-alert?now=2026-11-22T10:00:00Z");
    assert.equal(backend, mockBaseUrl);
    const response = await ask(`${backend}/me`);
    assert.equal(response.headers.get("Date"), "Sun, 22 Nov 2026 10:00:00 GMT");
    assert.equal(v.parse(worker, await response.json()).status, "alert");
  });

  it("resolves every scenario", () => {
    for (const name of scenarioNames) assert.equal(resolveMockBackend(`mock:${name}`).backend, mockBaseUrl);
  });

  it("is refused with the known names where it names none of them", () => {
    for (const address of ["mock:regluar", "mock:", "mock:toString", "mock:regular/now"]) {
      assert.throws(() => resolveMockBackend(address), /RangeError: .*give one of regular, .*signed-out/);
    }
    assert.throws(() => resolveMockBackend("https://coop.example"), /RangeError.*no mock/);
    assert.throws(() => resolveMockBackend("mock:regular?today=2026-11-22"), /RangeError.*"today".*now, delay, zone/);
    assert.throws(() => resolveMockBackend("mock:regular?delay=soon"), /RangeError.*NaN/);
  });
});
