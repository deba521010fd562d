/** Whoever asks too often is told when to come back, and nobody else notices. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createRateGuard, createRateLimiter, networkOf, type RateLimits } from "../../src/backend/http/rate-limit.ts";
import { call, createTestBackend, toRequest, type CallOptions } from "./client.ts";

const few: RateLimits = {
  address: { burst: 5, perMinute: 60 },
  member: { burst: 3, perMinute: 30 },
  writes: { burst: 1, perMinute: 6 },
};

/** A backend with a clock of its own, and one address a request says itself. */
function open(limits = few) {
  let time = 0;
  const rateGuard = createRateGuard({
    limits,
    readTime: () => time,
    addressOf: (request) => request.headers.get("Test-Address"),
  });
  const backend = createTestBackend({ rateGuard, allowedOrigins: ["https://other.example"] });
  return {
    wait: (seconds: number) => void (time += seconds * 1000),
    ask: (from: string, name: Parameters<typeof call>[1] = "getSettings", options: CallOptions = {}) =>
      call(backend, name, { ...options, headers: { "Test-Address": from, ...options.headers } }),
    fetch: (request: Request) => backend.fetch(request),
  };
}

describe("a bucket", () => {
  it("gives its burst at once, then one at a time as it fills, and never more than its burst", () => {
    let time = 0;
    const { take } = createRateLimiter({ burst: 3, perMinute: 60, readTime: () => time });
    const takeAll = () => Array.from({ length: 5 }, () => take("a"));
    assert.deepEqual(takeAll(), [0, 0, 0, 1, 1]);
    time += 1000;
    assert.deepEqual(takeAll(), [0, 1, 1, 1, 1]);
    time += 3_600_000;
    assert.deepEqual(takeAll(), [0, 0, 0, 1, 1]);
    assert.equal(take("b"), 0, "somebody else's is their own");
  });

  it("says a time after which the request is taken, to the second", () => {
    let time = 0;
    const { take } = createRateLimiter({ burst: 1, perMinute: 4, readTime: () => time });
    assert.equal(take("a"), 0);
    const seconds = take("a");
    assert.equal(seconds, 15);
    time += (seconds - 1) * 1000;
    assert.equal(take("a"), 1);
    time += 1000;
    assert.equal(take("a"), 0);
  });

  it("remembers so many and no more: those who asked longest ago are forgotten first", () => {
    const { take } = createRateLimiter({ burst: 1, perMinute: 1, readTime: () => 0, mostKeys: 2 });
    assert.deepEqual(["a", "b", "a", "c"].map(take), [0, 0, 60, 0]);
    assert.equal(take("a"), 60, "asked again lately, so remembered");
    assert.equal(take("b"), 0, "forgotten when c came");
  });
});

describe("an address", () => {
  it("counts as its network in IPv6, and as itself in IPv4, however it is written", () => {
    for (const [address, network] of [
      ["203.0.113.9", "203.0.113.9"],
      ["::ffff:203.0.113.9", "203.0.113.9"],
      ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
      ["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
      ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
      ["2001:db8::1", "2001:db8:0:0::/64"],
      ["fe80::1%eth0", "fe80:0:0:0::/64"],
      ["::1", "0:0:0:0::/64"],
    ] as const) {
      assert.equal(networkOf(address), network, address);
    }
  });

  it("that asks too often is refused with the time to wait, and another one is served", async () => {
    const { ask, wait } = open();
    for (let index = 0; index < 5; index += 1) assert.equal((await ask("203.0.113.1")).status, 200);
    const { status, body, headers } = await ask("203.0.113.1");
    assert.deepEqual([status, body.code, headers.get("Retry-After")], [429, "rate-limited", "1"]);
    assert.equal((await ask("203.0.113.2")).status, 200);
    wait(1);
    assert.equal((await ask("203.0.113.1")).status, 200);
  });

  it("is counted for what doesn't exist and what is not allowed too, and never for a preflight", async () => {
    const { fetch, ask } = open();
    const headers = { "Test-Address": "203.0.113.1" };
    const url = toRequest("getSettings").url;
    const preflight = { ...headers, Origin: "https://other.example", "Access-Control-Request-Method": "GET" };
    for (let index = 0; index < 9; index += 1) {
      assert.equal((await fetch(new Request(url, { method: "OPTIONS", headers: preflight }))).status, 204);
    }
    for (let index = 0; index < 3; index += 1) {
      assert.equal((await fetch(new Request(`${url}/none`, { headers }))).status, 404);
    }
    assert.equal((await fetch(new Request(url, { method: "POST", headers }))).status, 405);
    assert.equal((await ask("203.0.113.1", "getMe")).status, 401);
    assert.equal((await ask("203.0.113.1")).status, 429);
  });

  it("that is refused may read why from an allowed page", async () => {
    const { ask } = open();
    const headers = { Origin: "https://other.example" };
    for (let index = 0; index < 5; index += 1) await ask("203.0.113.1", "getSettings", { headers });
    const refused = await ask("203.0.113.1", "getSettings", { headers });
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get("Access-Control-Allow-Origin"), "https://other.example");
    assert.match(refused.headers.get("Access-Control-Expose-Headers") ?? "", /Retry-After/);
  });
});

describe("a member", () => {
  it("that asks too often is refused from every address, and others at the same one are served", async () => {
    const { ask } = open();
    for (const from of ["203.0.113.1", "203.0.113.2", "203.0.113.3"]) {
      assert.equal((await ask(from, "getMe", { as: "ida" })).status, 200);
    }
    const refused = await ask("203.0.113.4", "getMe", { as: "ida" });
    assert.deepEqual([refused.status, refused.headers.get("Retry-After")], [429, "2"]);
    assert.equal((await ask("203.0.113.4", "getMe", { as: "ivo" })).status, 200);
  });

  it("has fewer writes than reads, and the refused one did nothing", async () => {
    const { ask, wait } = open();
    const opening = { as: "ida", parameters: { openingId: "open" } };
    assert.equal((await ask("203.0.113.1", "putSignUp", opening)).status, 200);
    const refused = await ask("203.0.113.1", "deleteSignUp", opening);
    assert.deepEqual([refused.status, refused.headers.get("Retry-After")], [429, "10"]);
    wait(5);
    const days = { parameters: { from: "2026-11-26", to: "2026-11-26" }, as: "ida" };
    const { body } = await ask("203.0.113.2", "getOpenings", days);
    assert.equal(body.items[0].signedUp, true);
    wait(5);
    assert.equal((await ask("203.0.113.1", "deleteSignUp", opening)).status, 204);
  });
});
