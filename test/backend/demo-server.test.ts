/** The demo as `npm start` runs it: over a real socket and an embedded database. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { createDemoServer, type DemoServer } from "../../demo/app.ts";
import { readOptions } from "../../demo/options.ts";
import { createDemoClock } from "../../demo/clock.ts";
import { connect } from "../../demo/store/connect.ts";
import { createLifeStore } from "../../demo/store/life.ts";
import { cooperatives, demoStates } from "../../demo/store/schema.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import { createTimeline } from "../../demo/timeline.ts";
import type { Store } from "../../src/backend/store.ts";
import { openings, worker, type WireOpening } from "../../src/contract/index.ts";
import type { Temporal } from "../../src/domain/temporal.ts";
import { personas } from "../../src/mocks/seed/index.ts";
import { at, data } from "./fixtures.ts";

const start = at("2026-11-25T10:00:00Z");
/** One for all: to make an empty database takes PGlite longer than anything else here. */
const folder = await mkdtemp(join(tmpdir(), "coopshift-demo-"));
after(() => rm(folder, { recursive: true, force: true }));

/** A browser that keeps one cookie. */
function createVisitor(server: DemoServer) {
  let cookie = "";
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, {
      method,
      headers: { Origin: server.url, ...(cookie === "" ? {} : { Cookie: cookie }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const setCookie = response.headers.get("Set-Cookie");
    if (setCookie !== null) cookie = setCookie.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.includes("json") === true;
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
  };
  const findOpening = async (from: string, to: string): Promise<WireOpening> => {
    const { items } = v.parse(openings, (await send("GET", `/api/v1/openings?from=${from}&to=${to}`)).json);
    const found = items.find(({ signedUp, cancelled }) => !signedUp && !cancelled);
    assert.ok(found, "the seed has an opening");
    return found;
  };
  const listUpcoming = async (): Promise<string[]> =>
    (await send("GET", "/api/v1/me/shifts?when=upcoming")).json.items.map(
      ({ openingId }: { openingId: string | null }) => openingId,
    );
  return { send, findOpening, listUpcoming };
}

describe("the demo", () => {
  let server: DemoServer;
  let realTime: Temporal.Instant = start;

  let fault: Error | null = null;
  const readTime = (): Temporal.Instant => {
    if (fault !== null) throw fault;
    return realTime;
  };

  before(async () => {
    server = await createDemoServer({ port: 0, folder, readTime });
  });
  after(() => server.close());

  it("signs a visitor in as a persona by a cookie that no script reads, and out again", async () => {
    const { send } = createVisitor(server);
    assert.equal((await send("GET", "/api/v1/me")).status, 401);
    const signedIn = await send("POST", "/demo/session", { persona: "irregular-ahead" });
    assert.match(
      signedIn.headers.get("Set-Cookie") ?? "",
      /^coopshift_demo=[\w-]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    assert.deepEqual((await send("GET", "/demo/session")).json, { persona: "irregular-ahead" });
    assert.equal((await send("GET", "/api/v1/me")).json.regime, "irregular");
    assert.equal((await send("DELETE", "/demo/session")).status, 204);
    assert.deepEqual((await send("GET", "/demo/session")).json, { persona: null });
    assert.equal((await send("GET", "/api/v1/me")).status, 401);
  });

  it("lists the personas in every language, and each is a member whom the contract knows", async () => {
    const { send } = createVisitor(server);
    const { items } = (await send("GET", "/demo/personas")).json;
    assert.equal(items.length, personas.length);
    for (const { id, description } of items) {
      assert.deepEqual(Object.keys(description).toSorted(), ["en", "fr", "nl"]);
      assert.equal((await send("POST", "/demo/session", { persona: id })).status, 200);
      v.parse(worker, (await send("GET", "/api/v1/me")).json);
    }
  });

  it("refuses what it can't do, and whatever comes from another site's page", async () => {
    const { send } = createVisitor(server);
    for (const [method, path, body] of [
      ["POST", "/demo/session", { persona: "root" }],
      ["POST", "/demo/session", {}],
      ["POST", "/demo/session", "text"],
      ["PUT", "/demo/clock", { now: "tomorrow" }],
      ["PUT", "/demo/clock", { now: "2027-02-30T09:00" }],
      ["PUT", "/demo/clock", { now: "9999-01-01T00:00" }],
      ["PUT", "/demo/clock", { now: 5 }],
      ["PUT", "/demo/clock", {}],
    ] as const) {
      const { status, json } = await send(method, path, body);
      assert.deepEqual([status, json.code], [400, "invalid"], `${path} ${JSON.stringify(body)}`);
    }
    const evil = { Origin: "https://evil.example" };
    assert.equal((await send("POST", "/demo/session", { persona: "regular" }, evil)).status, 403);
    assert.equal((await send("PUT", "/demo/clock", { now: null }, evil)).status, 403);
    const nowhere = await send("GET", "/demo/nothing");
    assert.deepEqual([nowhere.status, nowhere.json?.code], [404, "not-found"]);
    const long = await send("POST", "/demo/session", { persona: "x".repeat(20_000) });
    assert.deepEqual([long.status, long.json?.code], [413, "invalid"]);
  });

  it("refuses a write with a cookie that doesn't say which page it comes from", async () => {
    const { send } = createVisitor(server);
    const signedIn = await send("POST", "/demo/session", { persona: "regular" });
    const cookie = signedIn.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    const write = (headers: Record<string, string>) =>
      fetch(`${server.url}/demo/session`, { method: "DELETE", headers });
    assert.equal((await write({ Cookie: cookie })).status, 403);
    assert.deepEqual((await send("GET", "/demo/session")).json, { persona: "regular" });
    assert.equal((await write({})).status, 204, "a client without a cookie has nothing to lose");
  });

  it("answers a fault of its own with a problem that says nothing of it", async (t) => {
    const { send } = createVisitor(server);
    const told = t.mock.method(console, "error", () => undefined);
    fault = new Error("swordfish");
    for (const path of ["/api/v1/settings", "/demo/clock"]) {
      const { status, json, text } = await send("GET", path);
      assert.deepEqual([status, json?.code, text.includes("swordfish")], [500, "unavailable", false], path);
    }
    assert.equal(told.mock.callCount(), 2);
    fault = null;
  });

  it("tells its own time with every answer, over the socket too", async () => {
    const { send } = createVisitor(server);
    const { headers } = await send("GET", "/api/v1/settings");
    assert.equal(headers.get("Date"), "Wed, 25 Nov 2026 10:00:00 GMT");
  });

  it("moves forwards with what a member did, and backwards to a cooperative made anew", async () => {
    const { send, findOpening, listUpcoming } = createVisitor(server);
    await send("POST", "/demo/session", { persona: "irregular-ahead" });
    const { id } = await findOpening("2026-12-07", "2026-12-20");
    assert.equal((await send("PUT", `/api/v1/me/sign-ups/${encodeURIComponent(id)}`)).status, 200);

    const forwards = await send("PUT", "/demo/clock", { now: "2026-12-02T09:30" });
    const wednesday = { now: "2026-12-02T08:30:00Z", timeZone: "Europe/Brussels", moved: true };
    assert.deepEqual(forwards.json, { ...wednesday, reseeded: false });
    assert.deepEqual((await send("GET", "/demo/clock")).json, wednesday);
    assert.ok((await listUpcoming()).includes(id));
    const settings = await send("GET", "/api/v1/settings");
    assert.equal(settings.json.plannedUntil, "2026-12-28");
    assert.equal(settings.headers.get("Date"), "Wed, 02 Dec 2026 08:30:00 GMT");

    const little = await send("PUT", "/demo/clock", { now: "2026-12-02T09:00" });
    assert.equal(little.json.reseeded, false, "half an hour back is no journey");

    const back = await send("PUT", "/demo/clock", { now: null });
    assert.deepEqual([back.json.moved, back.json.reseeded, back.json.now], [false, true, "2026-11-25T10:00:00Z"]);
    assert.ok(!(await listUpcoming()).includes(id));
  });

  it("plans the new weeks and runs the countdowns when midnight passes while it runs", async () => {
    const { send } = createVisitor(server);
    assert.equal((await send("GET", "/api/v1/settings")).json.plannedUntil, "2026-12-21");
    realTime = at("2026-11-29T23:00:00Z");
    const answers = await Promise.all(Array.from({ length: 5 }, () => send("GET", "/api/v1/settings")));
    assert.deepEqual(
      answers.map(({ json }) => json.plannedUntil),
      Array.from({ length: 5 }, () => "2026-12-28"),
    );
  });

  it("serves pages and scripts under a strict policy, and nothing of itself", async () => {
    const { send } = createVisitor(server);
    const page = await send("GET", "/");
    assert.match(page.headers.get("Content-Security-Policy") ?? "", /^default-src 'none'; script-src 'self'; /);
    assert.equal(page.headers.get("X-Content-Type-Options"), "nosniff");
    for (const path of [
      "/server.ts",
      "/store/schema.ts",
      "/migrations/meta/_journal.json",
      "/data/lock",
      "/dist/../package.json",
      "/dist/..%2fpackage.json",
      "/%2e%2e/package.json",
      "/..%5cpackage.json",
      "/dist/%00.js",
      "/.gitignore",
      "/%E0%A4%A.html",
      "/dist/",
    ]) {
      assert.equal((await send("GET", path)).status, 404, path);
    }
  });

  it("is alive after a jump of years, on the day of a legal time change", async () => {
    const { send, findOpening } = createVisitor(server);
    await send("POST", "/demo/session", { persona: "regular" });
    const { json } = await send("PUT", "/demo/clock", { now: "2031-03-30T12:00" });
    assert.deepEqual([json.now, json.reseeded], ["2031-03-30T10:00:00Z", true]);
    assert.equal((await send("GET", "/api/v1/me")).json.status, "ok");
    await findOpening("2031-03-31", "2031-04-20");
  });
});

describe("the demo's database", () => {
  const open = (now: string, fresh = false) => createDemoServer({ port: 0, folder, fresh, readTime: () => at(now) });

  it("keeps what was done until the next start, on a later day too; --fresh begins anew", async () => {
    const first = await open("2026-11-25T10:00:00Z");
    const visitor = createVisitor(first);
    await visitor.send("POST", "/demo/session", { persona: "irregular-ahead" });
    const { id } = await visitor.findOpening("2026-12-07", "2026-12-20");
    await visitor.send("PUT", `/api/v1/me/sign-ups/${encodeURIComponent(id)}`);
    const feedOf = async ({ send }: typeof visitor) =>
      String((await send("GET", "/api/v1/me")).json.calendarFeed).split("?")[1];
    const feed = await feedOf(visitor);
    await assert.rejects(open("2026-11-25T10:00:00Z"), /is in use by process \d+: stop that one first/);
    await first.close();

    for (const [fresh, isKept] of [
      [false, true],
      [true, false],
    ] as const) {
      const next = await open("2026-11-26T10:00:00Z", fresh);
      const again = createVisitor(next);
      await again.send("POST", "/demo/session", { persona: "irregular-ahead" });
      assert.equal((await again.listUpcoming()).includes(id), isKept);
      assert.equal((await feedOf(again)) === feed, isKept, "a calendar stays subscribed as long as the data is kept");
      await next.close();
    }
  });

  it("is made anew after a filling that was cut off, the first one too", async () => {
    const connection = await connect({ folder });
    await connection.db.delete(demoStates);
    await connection.db.delete(cooperatives);
    const life = createLifeStore(connection.db);
    const store = createSqlStore(connection.db);
    const clock = createDemoClock(() => start);
    const cutOff: Store = { ...store, transaction: () => Promise.reject(new Error("power cut")) };
    for (const time of ["2026-11-25T10:00:00Z", "2026-11-18T10:00:00Z"]) {
      await assert.rejects(createTimeline(cutOff, life, clock).moveTo(at(time)), /power cut/);
      assert.equal(await createTimeline(store, life, clock).moveTo(start), true, time);
      assert.equal(await createTimeline(store, life, clock).moveTo(start), false);
    }
    await connection.close();
  });

  it("is never overwritten where it holds a cooperative that the demo didn't make", async () => {
    const imported = await connect({ folder });
    await createSqlStore(imported.db).fill(data);
    await imported.db.delete(demoStates);
    await imported.close();
    await assert.rejects(open("2026-11-26T10:00:00Z", false), /give DATABASE_URL an empty database/);
    const untouched = await connect({ folder });
    assert.deepEqual(await createSqlStore(untouched.db).cooperative(), data.cooperative);
    await untouched.close();
  });
});

describe("npm start", { concurrency: true }, () => {
  const script = fileURLToPath(new URL("../../demo/server.ts", import.meta.url));

  async function run(args: readonly string[], onLine?: (line: string, stop: () => void) => void) {
    const { PORT: _port, DATABASE_URL: _url, ...environment } = process.env;
    const child = spawn(process.execPath, [script, ...args], { env: environment });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      onLine?.(output, () => child.kill("SIGTERM"));
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const [code] = await once(child, "close");
    return { code, output };
  }

  it("says where the cooperative is open, and closes on a signal without an error", async () => {
    const { code, output } = await run(["--port", "0", "--memory", "--now", "2027-03-27T09:00"], (text, stop) => {
      if (text.includes("\n")) stop();
    });
    assert.match(output, /^The cooperative is open: http:\/\/localhost:\d+ \(data in PGlite in memory; .*\)\n$/);
    assert.equal(code, 0);
  });

  it("says what to do when the port is taken", async () => {
    const other = createServer().listen(0, "localhost");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, output } = await run(["--port", String(port), "--memory"]);
    other.close();
    assert.equal(
      output,
      `Port ${port} is taken: stop what uses it, or start with another one, npm start -- --port 8081.\n`,
    );
    assert.equal(code, 1);
  });

  it("says what is wrong with an option", async () => {
    assert.throws(() => readOptions(["--port", "99999"], {}), /--port is "99999": give a number from 0 to 65535/);
    assert.throws(() => readOptions(["--allow-origin", "coop.example"], {}), /--allow-origin is "coop.example"/);
    assert.throws(() => readOptions(["--public-origin", "https://coop.example/path"], {}), /without a path/);
    assert.throws(() => readOptions(["--prot", "1"], {}), /--prot/);
    const bad = await run(["--port", "0", "--memory", "--now", "yesterday"]);
    assert.match(bad.output, /^The time is "yesterday": give a time like 2027-03-27T09:00/);
    assert.equal(bad.code, 1);
  });

  it("takes the port from the environment, and an argument before it", () => {
    assert.equal(readOptions([], { PORT: "9000" }).port, 9000);
    assert.equal(readOptions(["--port", "9001"], { PORT: "9000" }).port, 9001);
    assert.equal(readOptions([], {}).port, 8080);
  });
});
