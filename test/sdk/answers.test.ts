import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { failure, list, page, setUp } from "./helpers/cooperative.ts";
import { aClosure, anOpening, aSettings, aShift, aWorker } from "./helpers/fixtures.ts";
import { json, text } from "./helpers/server.ts";

const week = { from: "2026-09-07", to: "2026-09-13" };

test("a page of HTML with status 200 is told as what it probably is", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", text("<h1>Please sign in</h1>", "text/html; charset=utf-8"));
  await assert.rejects(coop.me(), {
    name: "ContractError",
    message: "GET /me: HTML instead of JSON, probably a sign-in or error page. Check the backend's address.",
  });
});

test("an answer without a media type, or with another one, is refused", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /slots", (response) => void response.end("{}"));
  await assert.rejects(coop.slots(), {
    name: "ContractError",
    message: /an answer without media type instead of JSON/,
  });
  server.on("GET /slots", text("a,b", "text/csv"));
  await assert.rejects(coop.slots(), { message: /text\/csv instead of JSON/ });
});

test("truncated JSON is a ContractError that doesn't repeat the answer", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", text(JSON.stringify(aWorker()).slice(0, 60), "application/json"));
  const error = await failure(coop.me());
  assert.match(String(error), /^ContractError: GET \/me: the answer's 60 characters are not JSON, or stop too early/);
  assert.equal(inspect(error, { depth: 9 }).includes("Camille"), false);
});

test("an answer of more than 5 MB is not read to its end", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /openings", text(" ".repeat(6_000_000), "application/json"));
  await assert.rejects(coop.openings(week), { name: "ContractError", message: /larger than 5000000 bytes/ });
});

test("a wrong value is named by its path, with what was expected and what came", async (t) => {
  const { server, coop } = await setUp(t);
  const bad: readonly (readonly [unknown, string, RegExp])[] = [
    [
      { ...anOpening(), start: "tomorrow" },
      "items[1].start",
      /items\[1\]\.start is "tomorrow", expected an instant in UTC like/,
    ],
    [{ ...anOpening(), start: "2026-02-30T10:00:00Z" }, "items[1].start", /expected an instant that the calendar has/],
    [{ ...anOpening(), start: "2026-09-10T24:00:00Z" }, "items[1].start", /expected an instant in UTC like/],
    [{ ...anOpening(), free: -1 }, "items[1].free", /items\[1\]\.free is -1, expected a number that is not negative/],
    [{ ...anOpening(), free: "2" }, "items[1].free", /items\[1\]\.free is text, expected number/],
    [{ ...anOpening(), task: null }, "items[1].task", /items\[1\]\.task is null, expected Object/],
    [{ ...anOpening(), end: undefined }, "items[1].end", /items\[1\]\.end is missing, expected a value/],
    [{ ...anOpening(), end: anOpening().start }, "items[1].end", /expected an instant after its start/],
  ];
  for (const [opening, path, message] of bad) {
    server.on("GET /openings", json(list(anOpening(), opening), { "x-request-id": "r-9" }));
    await assert.rejects(coop.openings(week), {
      name: "ContractError",
      path,
      message,
      requestId: "r-9",
      retryable: false,
    });
  }
});

test("an unknown word is shown, somebody's name is not", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json({ ...aWorker(), status: "sleepy" }));
  await assert.rejects(coop.me(), { path: "status", message: /status is "sleepy", expected \("ok" \| "alert"/ });
  server.on("GET /me", json({ ...aWorker(), counters: "Camille Peeters" }));
  const error = await failure(coop.me());
  assert.match(String(error), /counters is text, expected Object/);
  assert.equal(inspect(error, { depth: 9 }).includes("Camille"), false);
});

test("a list where an object should be, and the other way round, are told as such", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /slots", json([]));
  await assert.rejects(coop.slots(), { name: "ContractError", path: "items", message: /items is missing/ });
  server.on("GET /slots", json(null));
  await assert.rejects(coop.slots(), { path: null, message: /the answer is null, expected Object/ });
});

test("fields that the contract doesn't know are left out", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /me", json({ ...aWorker(), nationalNumber: "1985" }));
  assert.equal("nationalNumber" in (await coop.me()), false);
});

test("settings that can't be used are named: unknown zone, cycle starts that are no Mondays or out of order", async (t) => {
  const { server, coop } = await setUp(t);
  server.on("GET /settings", json(aSettings({ timeZone: "Europe/Atlantis" })));
  await assert.rejects(coop.settings(), { path: "timeZone", message: /timeZone is "Europe\/Atlantis"/ });
  for (const cycleStarts of [["2018-01-02"], ["2022-04-11", "2018-01-01"]]) {
    server.on("GET /settings", json(aSettings({ cycleStarts })));
    await assert.rejects(coop.settings(), { name: "ContractError", path: "cycleStarts" });
  }
});

test("what can't be true together is refused: a regime without status, ranges that end before they start", async (t) => {
  const { server, coop } = await setUp(t);
  const backwards = { start: "2026-09-10", end: "2026-09-01" };
  const bad = [
    [aWorker({ regime: "irregular", status: null }), "status"],
    [aWorker({ holiday: backwards }), "holiday.end"],
    [aWorker({ exemption: { ...backwards, reason: null } }), "exemption.end"],
  ] as const;
  for (const [worker, path] of bad) {
    server.on("GET /me", json(worker));
    await assert.rejects(coop.me(), { name: "ContractError", path });
  }
  server.on("GET /closures", json(list(aClosure(backwards))));
  await assert.rejects(coop.closures(week), { path: "items[0].end" });
  server.on("GET /me/shifts", json(page([aShift({ end: "2026-09-30T09:00:00Z" })])));
  await assert.rejects(coop.upcomingShifts(), { path: "items[0].end" });
});
