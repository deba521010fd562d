import assert from "node:assert/strict";
import { test } from "node:test";
import { createCoopShift } from "../../src/sdk/client.ts";
import { createClock } from "../../src/sdk/clock.ts";
import { setUp } from "./helpers/cooperative.ts";
import { aSettings } from "./helpers/fixtures.ts";
import { json } from "./helpers/server.ts";

const minute = 60_000;

/** An answer of a backend whose clock differs from this machine's. */
function sentWith(difference: number, age?: number): Headers {
  const headers = new Headers({ date: new Date(Date.now() + difference).toUTCString() });
  if (age !== undefined) headers.set("age", String(age));
  return headers;
}

function secondsOff(clock: { now(): number }): number {
  return Math.round((clock.now() - Date.now()) / 1000);
}

test("a phone that is three hours wrong takes the backend's time", async (t) => {
  const { server } = await setUp(t);
  const coop = createCoopShift({ backend: server.url });
  server.on("GET /settings", json(aSettings(), { date: sentWith(-180 * minute).get("date") ?? "" }));
  await coop.settings();
  const off = Math.round((coop.now().epochMilliseconds - Date.now()) / minute);
  assert.equal(off, -180);
});

test("half a minute is rounding and travel, not a wrong clock", () => {
  const clock = createClock();
  clock.observe(sentWith(20_000));
  assert.equal(secondsOff(clock), 0);
});

test("a correction ends when the clocks agree again", () => {
  const clock = createClock();
  clock.observe(sentWith(90 * minute));
  assert.ok(Math.abs(secondsOff(clock) - 90 * 60) <= 1);
  clock.observe(sentWith(0));
  assert.equal(secondsOff(clock), 0);
});

test("an answer that waited in a cache is not taken for a clock that runs late", () => {
  const clock = createClock();
  clock.observe(sentWith(-10 * minute, 600));
  assert.equal(secondsOff(clock), 0);
});

test("a missing or malformed Date changes nothing", () => {
  const clock = createClock();
  clock.observe(new Headers());
  clock.observe(new Headers({ date: "yesterday" }));
  assert.equal(secondsOff(clock), 0);
});

test("a clock that was given is never corrected", () => {
  const clock = createClock({ now: () => 1234 });
  clock.observe(sentWith(90 * minute));
  assert.equal(clock.now(), 1234);
});
