/** What every answer of the backend says to browsers, and what it lets nobody do. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Backend } from "../../src/backend/app.ts";
import { createRateGuard } from "../../src/backend/http/rate-limit.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { createTestBackend, origin, toRequest } from "./client.ts";
import { data } from "./fixtures.ts";

const names = Object.keys(operations) as OperationName[];
const writes = names.filter((name) => operations[name].method !== "GET");
const parameters = { openingId: "open", from: "2026-11-25", to: "2026-12-24", when: "upcoming", key: "key-of-rita" };
const other = "https://other.example";

const protective = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

function assertProtected({ headers }: Response, what: string): void {
  for (const [name, value] of Object.entries(protective)) assert.equal(headers.get(name), value, `${what}: ${name}`);
  for (const banner of ["Server", "X-Powered-By", "Via"]) assert.equal(headers.get(banner), null, what);
}

/** A request of the contract with more to it. */
function ask(backend: Backend, name: OperationName, init: RequestInit = {}): Promise<Response> {
  return Promise.resolve(backend.fetch(new Request(toRequest(name, { parameters }), init)));
}

describe("every answer", () => {
  const token = { Authorization: "Bearer ida" };

  it("runs nothing when it is opened as a page, and tells nobody where one came from", async () => {
    const backend = createTestBackend();
    for (const name of names) {
      const answer = await ask(backend, name, { headers: token });
      assert.ok(answer.ok, `${name} was answered ${answer.status}`);
      assertProtected(answer, name);
    }
  });

  it("is so too where it is an error, a preflight or nothing new", async () => {
    const memory = createMemoryStore(data);
    const failing = { ...memory, cooperative: () => Promise.reject(new Error("swordfish")) };
    const broken = { ...memory, snapshot: () => failing };
    const rateGuard = createRateGuard({ readTime: () => 0, addressOf: () => "203.0.113.1" });
    const limited = createTestBackend({ rateGuard });
    for (let index = 0; index < 600; index += 1) await limited.fetch(new Request(`${origin}/api/v1/none`));
    const backend = createTestBackend({ allowedOrigins: [other], reportError: () => undefined, store: broken });
    const preflight = { Origin: other, "Access-Control-Request-Method": "PUT" };
    const whole = createTestBackend();
    const ETag = (await ask(whole, "getSettings")).headers.get("ETag") ?? "";
    const cookie = { Cookie: "session=1", Origin: "https://evil.example" };
    const answers: readonly [number, Promise<Response>][] = [
      [204, ask(backend, "putSignUp", { method: "OPTIONS", headers: preflight })],
      [304, ask(whole, "getSettings", { headers: { "If-None-Match": ETag } })],
      [400, Promise.resolve(backend.fetch(new Request(`${origin}/api/v1/openings`)))],
      [401, ask(backend, "getMe")],
      [403, ask(backend, "putSignUp", { headers: cookie })],
      [404, Promise.resolve(backend.fetch(new Request(`${origin}/none`)))],
      [405, ask(backend, "putSignUp", { method: "PATCH" })],
      [413, ask(backend, "putSignUp", { body: "x".repeat(10_001), headers: token })],
      [429, ask(limited, "getSettings")],
      [500, ask(backend, "getSettings")],
    ];
    for (const [status, promise] of answers) {
      const answer = await promise;
      assert.equal(answer.status, status);
      assertProtected(answer, String(status));
    }
  });
});

describe("a body", () => {
  /** Sends it in pieces, without saying how long it will be; counts what was taken. */
  function createStream(pieces: number): { body: ReadableStream; taken: () => number } {
    let taken = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        taken += 1;
        if (taken > pieces) controller.close();
        else controller.enqueue(new Uint8Array(1000));
      },
    });
    return { body, taken: () => taken };
  }

  it("is refused beyond 10,000 bytes and read no further, where its length isn't said too", async () => {
    const backend = createTestBackend();
    for (const name of writes) {
      const { body, taken } = createStream(1_000_000);
      const init: RequestInit & { duplex: "half" } = { body, headers: { Authorization: "Bearer ida" }, duplex: "half" };
      const answer = await ask(backend, name, init);
      assert.equal(answer.status, 413, name);
      assert.ok(taken() < 20, `${taken()} pieces were taken`);
    }
  });

  it("that is short is ignored: no request of the contract has one", async () => {
    const answer = await ask(createTestBackend(), "putSignUp", {
      body: "{}",
      headers: { Authorization: "Bearer ida", "Content-Type": "application/json" },
    });
    assert.equal(answer.status, 200);
  });
});

describe("every write", () => {
  const open = () => {
    const store = createMemoryStore(data);
    return { store, backend: createTestBackend({ store, allowedOrigins: [other], authenticate: async () => "ida" }) };
  };
  const elsewhere = [
    "https://evil.example",
    "http://other.example",
    "https://other.example:8443",
    "https://other.example.evil.example",
    "https://evil-other.example",
    "HTTPS://OTHER.EXAMPLE",
    "null",
    "",
    `${other}/`,
    `${other}, https://evil.example`,
    origin.replace("https:", "http:"),
  ];

  it("of the contract that a cookie speaks for is refused from other sites' pages, and changes nothing", async () => {
    assert.ok(writes.length >= 3);
    const { store, backend } = open();
    for (const name of writes) {
      for (const from of [null, ...elsewhere]) {
        const headers = { Cookie: "session=1", ...(from === null ? {} : { Origin: from }) };
        const answer = await ask(backend, name, { headers });
        assert.equal(answer.status, 403, `${name} from ${from ?? "nowhere"}`);
        assert.equal(answer.headers.get("Access-Control-Allow-Origin"), null);
      }
    }
    assert.deepEqual([await store.shiftAt("ida", "open"), (await store.worker("ida"))?.calendarKey], [null, null]);
  });

  it("is done from the site itself and from the allowed one", async () => {
    for (const name of writes) {
      for (const from of [origin, other]) {
        const answer = await ask(open().backend, name, { headers: { Cookie: "session=1", Origin: from } });
        assert.ok(answer.ok, `${name} from ${from} was answered ${answer.status}`);
      }
    }
  });

  it("can't be smuggled in by a method that a form or a link can send", async () => {
    const { store, backend } = open();
    const cookie = { Cookie: "session=1", Origin: "https://evil.example" };
    for (const name of writes) {
      const { url } = toRequest(name, { parameters });
      for (const [method, query, headers] of [
        ["GET", "", {}],
        ["GET", "?_method=PUT", { "X-HTTP-Method-Override": operations[name].method }],
        ["HEAD", "", {}],
        ["POST", "?_method=PUT", { "X-HTTP-Method-Override": operations[name].method }],
      ] as const) {
        const answer = await backend.fetch(new Request(url + query, { method, headers: { ...cookie, ...headers } }));
        assert.ok([403, 405].includes(answer.status), `${method} ${url} was answered ${answer.status}`);
      }
    }
    assert.deepEqual([await store.shiftAt("ida", "open"), (await store.worker("ida"))?.calendarKey], [null, null]);
  });
});
