/** What the demo, which lets everybody in, lets nobody do. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { hostname } from "node:os";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { createAddresses } from "../../demo/addresses.ts";
import { createDemoServer, type DemoServer } from "../../demo/app.ts";
import { createDemoClock } from "../../demo/clock.ts";
import { seedSource } from "../../demo/data-source.ts";
import { createDemoRoutes } from "../../demo/demo-routes.ts";
import { createHostCheck } from "../../demo/hosts.ts";
import { readOptions } from "../../demo/options.ts";
import { createSessions } from "../../demo/sessions.ts";
import { createTimeline } from "../../demo/timeline.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { ProblemError } from "../../src/backend/problems.ts";
import { at, data, now } from "./fixtures.ts";

/** What only the demo has, over a store in memory. */
function openRoutes(publicOrigin: string | null = null, insecure = false): Hono {
  const clock = createDemoClock(() => now);
  const life = { read: async () => now, write: async () => undefined };
  const timeline = createTimeline(createMemoryStore(data), life, clock);
  const sessions = createSessions();
  const parts = { clock, sessions, timeline, source: seedSource, publicOrigin, insecure, rateGuard: null };
  const routes = createDemoRoutes(parts);
  // The whole demo answers a problem by its status; here there is only this part of it.
  return routes.onError((error) => new Response(null, { status: error instanceof ProblemError ? error.status : 500 }));
}

async function signInAt(address: string, routes = openRoutes()): Promise<string> {
  const body = JSON.stringify({ persona: "regular" });
  const answer = await routes.fetch(new Request(`${address}/session`, { method: "POST", body }));
  assert.equal(answer.status, 200);
  return answer.headers.get("Set-Cookie") ?? "";
}

describe("the demo's session", () => {
  it("is out of reach of scripts and other sites' forms, and off the local network goes by HTTPS alone", async () => {
    for (const [address, isSecure] of [
      ["http://localhost:8080", false],
      ["http://127.0.0.1:8080", false],
      ["http://[::1]:8080", false],
      ["http://192.168.1.20:8080", false],
      ["http://10.0.0.7:8080", false],
      ["http://172.20.0.7:8080", false],
      ["http://[fd00::1]:8080", false],
      ["http://raspberry.local:8080", false],
      ["https://localhost:8443", true],
      ["https://coop.example", true],
      ["http://coop.example", true],
      ["http://203.0.113.5:8080", true],
      ["http://172.32.0.7:8080", true],
      ["http://[2001:db8::1]:8080", true],
      ["http://10.0.0.7.evil.example", true],
    ] as const) {
      const cookie = await signInAt(address);
      assert.match(cookie, /^coopshift_demo=[\w-]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax(?:; Secure)?$/);
      assert.equal(cookie.endsWith("; Secure"), isSecure, address);
    }
  });

  it("follows the address that browsers use, not the one behind the proxy, unless told otherwise", async () => {
    assert.match(await signInAt("http://localhost:8080", openRoutes("https://coop.example")), /; Secure$/);
    assert.doesNotMatch(await signInAt("http://203.0.113.5:8080", openRoutes(null, true)), /Secure/);
  });
});

describe("every write of the demo", () => {
  const routes = openRoutes();
  const writes = routes.routes.filter(({ method }) => !["GET", "ALL"].includes(method));

  it("is refused from other sites' pages, whatever route it is", async () => {
    assert.deepEqual(writes.map(({ method, path }) => `${method} ${path}`).toSorted(), [
      "DELETE /session",
      "POST /session",
      "PUT /clock",
    ]);
    const cookie = (await signInAt("http://localhost")).split(";")[0] ?? "";
    for (const { method, path } of writes) {
      for (const Origin of ["https://evil.example", "http://localhost.evil.example", "http://localhost:81", "null"]) {
        for (const headers of [{ Origin }, { Origin, Cookie: cookie }]) {
          const answer = await routes.fetch(new Request(`http://localhost${path}`, { method, headers }));
          assert.equal(answer.status, 403, `${method} ${path} from ${Origin}`);
        }
      }
    }
  });
});

describe("the names that the demo answers to", () => {
  it("are this machine's own where it listens on this machine", () => {
    for (const host of ["localhost", "127.0.0.1", "::1"]) {
      const isOwn = createHostCheck({ host, publicOrigin: null });
      for (const name of ["localhost", "127.0.0.1", "[::1]"]) assert.ok(isOwn(name), name);
      const foreign = ["evil.example", "localhost.evil.example", "192.168.1.20", "0.0.0.0", hostname().toLowerCase()];
      for (const name of foreign) assert.ok(name === "localhost" || !isOwn(name), name);
    }
  });

  it("are addresses and the machine's name where other devices may come, and never a name of somebody's choice", () => {
    const isOwn = createHostCheck({ host: "0.0.0.0", publicOrigin: null });
    for (const name of ["localhost", "192.168.1.20", "[fd00::1]", hostname().toLowerCase()])
      assert.ok(isOwn(name), name);
    for (const name of ["evil.example", "192.168.1.20.nip.example", "local"]) assert.ok(!isOwn(name), name);
  });

  it("hold the public one", () => {
    const isOwn = createHostCheck({ host: "127.0.0.1", publicOrigin: "https://coop.example" });
    assert.ok(isOwn("coop.example") && !isOwn("www.coop.example"));
  });
});

describe("the address that a request counts for", () => {
  const from = (header: string | null) =>
    new Request("http://localhost", { headers: header === null ? {} : { "X-Forwarded-For": header } });
  const find = (isBehindProxy: boolean, header: string | null) => {
    const addresses = createAddresses(isBehindProxy);
    const asked = from(header);
    addresses.note(asked, { socket: { remoteAddress: "192.0.2.1" } as IncomingMessage["socket"] });
    return addresses.find(asked);
  };

  it("is the socket's: what a client says of itself counts for nothing", () => {
    assert.equal(find(false, null), "192.0.2.1");
    assert.equal(find(false, "203.0.113.9"), "192.0.2.1");
  });

  it("is the one that the proxy saw, where there is one", () => {
    assert.equal(find(true, "198.51.100.1, 203.0.113.9"), "203.0.113.9");
    assert.equal(find(true, null), "192.0.2.1");
  });
});

describe("the demo", () => {
  it("doesn't start by accident where others reach it, and says why", () => {
    const production = { NODE_ENV: "production" };
    assert.throws(() => readOptions([], production), /This is a demo, and NODE_ENV is production: whoever reaches it/);
    assert.throws(() => readOptions(["--data", "x.jsonl", "--host", "0.0.0.0"], {}), /--data shows real data to other/);
    assert.throws(
      () => readOptions(["--data", "x.jsonl", "--public-origin", "https://coop.example"], {}),
      /Start with --demo if that is what you want/,
    );
    assert.throws(
      () => readOptions(["--public-origin", "http://coop.example"], {}),
      /plain HTTP beyond the local network: nobody could sign in\. Give its https: address/,
    );
  });

  it("starts where that is wanted, or nobody else can come", () => {
    for (const args of [
      ["--demo"],
      ["--demo", "--data", "x.jsonl", "--host", "0.0.0.0"],
      ["--demo", "--public-origin", "https://demo.example"],
      ["--help"],
    ]) {
      readOptions(args, { NODE_ENV: "production" });
    }
    readOptions(["--data", "x.jsonl"], {});
    readOptions(["--data", "x.jsonl", "--host", "127.0.0.1"], { NODE_ENV: "development" });
    readOptions(["--host", "0.0.0.0", "--public-origin", "http://raspberry.local:8080"], {});
    readOptions(["--public-origin", "http://coop.example", "--insecure"], {});
  });

  it("takes the limit of requests from its options", () => {
    assert.equal(readOptions(["--requests-per-minute", "0"], {}).rateLimits, null);
    assert.deepEqual(readOptions(["--requests-per-minute", "120"], {}).rateLimits, {
      address: { burst: 60, perMinute: 120 },
      member: { burst: 12, perMinute: 24 },
      writes: { burst: 3, perMinute: 6 },
    });
    assert.throws(() => readOptions(["--requests-per-minute", "many"], {}), /give a whole number, 0 for no limit/);
  });

  it("gives calendar keys that follow from nothing anybody knows, and others at every filling", () => {
    const keysOf = () => seedSource.make(now).workers.map(({ calendarKey }) => calendarKey);
    const [first, second] = [keysOf(), keysOf()];
    const keys = [...first, ...second].filter((key) => key !== null);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.length > 500);
    for (const key of keys) assert.match(key, /^[\w-]{32}$/);
    assert.deepEqual(
      first.map((key) => key === null),
      second.map((key) => key === null),
    );
  });
});

describe("the demo's server", () => {
  let server: DemoServer;
  before(async () => {
    const rateLimits = {
      address: { burst: 30, perMinute: 1 },
      member: { burst: 30, perMinute: 1 },
      writes: { burst: 30, perMinute: 1 },
    };
    server = await createDemoServer({ port: 0, memory: true, rateLimits, readTime: () => at("2026-11-25T10:00:00Z") });
  });
  after(() => server.close());

  /** Below `fetch`, which sets the Host itself. */
  async function send(path: string, headers: Record<string, string>, body?: string) {
    const outgoing = request(server.url + path, { method: body === undefined ? "GET" : "POST", headers });
    outgoing.end(body);
    const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    return { status: incoming.statusCode, headers: incoming.headers, text: Buffer.concat(chunks).toString() };
  }

  it("answers 421 to a page that pointed its own name at this machine, pages and data alike", async () => {
    const { port } = new URL(server.url);
    for (const Host of [`evil.example:${port}`, `localhost.evil.example:${port}`, `192.168.1.20:${port}`]) {
      for (const path of ["/", "/dist/cdn/coopshift.js", "/api/v1/settings", "/demo/personas"]) {
        const { status, text } = await send(path, { Host });
        assert.equal(status, 421, `${Host}${path}`);
        assert.match(text, /--public-origin/);
      }
      const persona = JSON.stringify({ persona: "regular" });
      const signIn = await send("/demo/session", { Host, Origin: `http://${Host}` }, persona);
      assert.deepEqual([signIn.status, signIn.headers["set-cookie"]], [421, undefined]);
    }
    for (const Host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, "localhost"]) {
      assert.equal((await send("/demo/personas", { Host })).status, 200, Host);
    }
  });

  it("names neither itself nor its version, in whatever it answers", async () => {
    for (const path of ["/", "/none", "/api/v1/settings", "/api/v1/none", "/demo/clock", "/demo/none"]) {
      const { headers } = await send(path, {});
      assert.deepEqual([headers["server"], headers["x-powered-by"]], [undefined, undefined], path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
      assert.match(String(headers["content-security-policy"]), /^default-src 'none'/, path);
    }
  });

  it("refuses headers that are too long, and bodies that don't end", async () => {
    assert.equal((await send("/api/v1/settings", { "X-Long": "x".repeat(20_000) })).status, 431);
    const chunked = { "Transfer-Encoding": "chunked", Origin: server.url };
    assert.equal((await send("/demo/session", chunked, "x".repeat(20_000))).status, 413);
  });

  it("lets nobody ask without end, the demo's own addresses included", async () => {
    const statuses = new Set<number | undefined>();
    for (let index = 0; index < 40; index += 1) {
      statuses.add((await send(index % 2 === 0 ? "/demo/personas" : "/api/v1/notices", {})).status);
    }
    assert.deepEqual(statuses, new Set([200, 429]));
    const { status, headers } = await send("/demo/clock", {});
    assert.equal(status, 429);
    const wait = Number(headers["retry-after"]);
    assert.ok(wait >= 1 && wait <= 60, `one a minute, and not at once: ${wait} s`);
    assert.equal((await send("/", {})).status, 200, "the page, which says so");
  });
});
