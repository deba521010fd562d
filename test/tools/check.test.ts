/** The checker on the reference backend, and how it behaves as a guest. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { connect, type Connection } from "../../demo/store/connect.ts";
import { createSqlStore } from "../../demo/store/sql-store.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { Store } from "../../src/backend/store.ts";
import { formatReport, groups, type CheckOptions } from "../../src/tools/check/index.ts";
import type { Probe } from "../../src/tools/check/types.ts";
import { InputError } from "../../src/tools/input-error.ts";
import { data } from "../backend/fixtures.ts";
import {
  check,
  failuresOf,
  findingsOf,
  startServer,
  tokenOf,
  type CheckServer,
  type ServerParts,
} from "./check-server.ts";

/** Runs with a server of its own. */
async function withServer(parts: ServerParts, task: (server: CheckServer) => Promise<void>): Promise<void> {
  const server = await startServer(parts);
  try {
    await task(server);
  } finally {
    await server.close();
  }
}

function shiftsOf(store: Store, workerId: string) {
  return store.shiftsSince(workerId, "2026-01-01T00:00:00Z");
}

const pglite: { connection: Connection | null } = { connection: null };
const stores: Readonly<Record<string, { open: () => Promise<Store>; members: readonly string[] }>> = {
  "in memory": {
    open: async () => createMemoryStore(data),
    members: ["ivo", "ida", "rita", "rob", "eva", "nino", "nora", "ulla", "hugo"],
  },
  "on PGlite": {
    open: async () => {
      pglite.connection ??= await connect({});
      const store = createSqlStore(pglite.connection.db);
      await store.fill(data);
      return store;
    },
    // The rules are the same: one who picks shifts, one with a slot, one who owes a shift.
    members: ["ivo", "rita", "rob"],
  },
};

after(() => pglite.connection?.close());

for (const [name, { open, members }] of Object.entries(stores)) {
  describe(`the reference backend ${name}`, () => {
    let store: Store;
    let server: CheckServer;

    before(async () => {
      store = await open();
      server = await startServer({ store });
    });
    after(() => server.close());

    for (const worker of members) {
      it(`keeps the contract for ${worker}`, async () => {
        const report = await check(server.url, { credentials: { token: tokenOf(worker) } });
        assert.deepEqual(failuresOf(report), []);
        assert.ok(report.ok);
      });
    }

    it("keeps it for a member with a cookie, and for nobody", async () => {
      const cookie = "lang=fr; session=session-of-ivo-3f9c2a";
      assert.deepEqual(failuresOf(await check(server.url, { credentials: { cookie } })), []);
      const anonymous = await check(server.url, { credentials: null, origin: null, write: false });
      assert.deepEqual(failuresOf(anonymous), []);
      assert.ok(anonymous.counts.passed > 50, "what is public is checked");
    });

    it("is left as it was by a sign-up that is tried", async () => {
      const worksBefore = await shiftsOf(store, "ivo");
      const report = await check(server.url);
      assert.deepEqual(
        findingsOf(report, "skipped").map(({ id }) => id),
        ["cancel.foreign-page"],
      );
      assert.ok(server.asked.some((each) => each.startsWith("member PUT")));
      assert.deepEqual(await shiftsOf(store, "ivo"), worksBefore);
    });
  });
}

describe("a check without --write", () => {
  it("sends nothing in the member's name but reads", () =>
    withServer({}, async ({ url, asked }) => {
      const report = await check(url, { write: false });
      assert.deepEqual(failuresOf(report), []);
      assert.deepEqual(
        asked.filter((each) => /^member (?:PUT|DELETE|POST|PATCH)/.test(each)),
        [],
      );
      const skipped = findingsOf(report, "skipped").map(({ id }) => id);
      assert.ok(skipped.includes("sign-up.status") && skipped.includes("cancel.status"));
    }));
});

describe("a check with --write takes its sign-up back", () => {
  it("when it is stopped right after", async () => {
    const store = createMemoryStore(data);
    const worksBefore = await shiftsOf(store, "ivo");
    const stopping = new AbortController();
    const fault: ServerParts["fault"] = async (request, answer) => {
      const response = await answer();
      if (request.method === "PUT" && response.ok) stopping.abort(new Error("stopped by the test"));
      return response;
    };
    await withServer({ store, fault }, async ({ url, asked }) => {
      await assert.rejects(check(url, { signal: stopping.signal }), /stopped by the test/);
      assert.equal(asked.filter((each) => each.startsWith("member DELETE")).length, 1);
    });
    assert.deepEqual(await shiftsOf(store, "ivo"), worksBefore);
  });

  it("when its answer is lost", async () => {
    const store = createMemoryStore(data);
    const worksBefore = await shiftsOf(store, "ivo");
    const fault: ServerParts["fault"] = async (request, answer) => {
      const response = await answer();
      return request.method === "PUT" && response.ok ? new Promise(() => {}) : response;
    };
    await withServer({ store, fault }, async ({ url }) => {
      const failures = failuresOf(await check(url, { timeout: 500 }));
      assert.equal(failures.length, 1);
      assert.match(failures[0] ?? "", /^sign-up\.status: PUT .*no complete answer in 500 ms$/);
    });
    assert.deepEqual(await shiftsOf(store, "ivo"), worksBefore);
  });

  it("or says that somebody has to, where the backend doesn't cancel", async () => {
    const fault: ServerParts["fault"] = async (request, answer) =>
      request.method === "DELETE" && request.headers.has("Authorization") && !request.url.includes("coopshift-check")
        ? Response.json(
            { type: "urn:test", title: "no", status: 409, code: "too-late" },
            {
              status: 409,
              headers: { "Content-Type": "application/problem+json" },
            },
          )
        : answer();
    await withServer({ fault }, async ({ url }) => {
      const failures = failuresOf(await check(url));
      assert.match(failures.join("\n"), /^cancel\.status: 409, .*may still be signed up for own: cancel by hand$/m);
    });
  });
});

describe("a check", () => {
  it("comes back when the backend asks it to come back later", async () => {
    let count = 0;
    const fault: ServerParts["fault"] = async (request, answer) => {
      count += 1;
      if (count % 10 !== 0 || request.method === "OPTIONS") return answer();
      return Response.json(
        { type: "urn:test", title: "slow down", status: 429, code: "rate-limited" },
        { status: 429, headers: { "Content-Type": "application/problem+json", "Retry-After": "0" } },
      );
    };
    await withServer({ fault }, async ({ url }) => assert.deepEqual(failuresOf(await check(url)), []));
  });

  it("asks one thing at a time", async () => {
    let open = 0;
    let most = 0;
    const fault: ServerParts["fault"] = async (_, answer) => {
      most = Math.max(most, (open += 1));
      const response = await answer();
      open -= 1;
      return response;
    };
    await withServer({ fault }, async ({ url }) => void (await check(url)));
    assert.equal(most, 1);
  });

  it("repeats neither token, cookie nor the calendar's key in its report, whatever the backend sends", async () => {
    const fault: ServerParts["fault"] = async (request, answer) => {
      const response = await answer();
      if (response.status === 304 || request.method === "HEAD" || request.method === "OPTIONS") return response;
      const credentials = [request.headers.get("Authorization"), request.headers.get("Cookie")].join(" ");
      return new Response(`You sent ${credentials} for ${request.url}`, {
        status: 418,
        headers: { "Content-Type": "text/plain" },
      });
    };
    await withServer({ fault }, async ({ url }) => {
      const cookie = "session=session-of-ivo-3f9c2a";
      for (const credentials of [{ token: tokenOf("ivo") }, { cookie }]) {
        const report = await check(url, { credentials });
        const text = formatReport(report) + JSON.stringify(report);
        assert.ok(!report.ok);
        assert.doesNotMatch(text, /3f9c2a|key-of|of%20ivo|of\+ivo/);
      }
    });
  });

  it("says at once that there is no backend, rather than that everything is wrong", async () => {
    const server = await startServer();
    await server.close();
    await assert.rejects(check(server.url), (error: Error) => {
      assert.ok(error instanceof InputError);
      assert.match(error.message, /^http:\/\/127\.0\.0\.1:\d+\/api\/v1 can't be reached, .*ECONNREFUSED.*Check/);
      return true;
    });
  });

  it("warns of members served over plain HTTP, from another machine only", async () => {
    const tls = groups.flatMap(({ checks }) => checks).find(({ id }) => id === "http.tls");
    const look = (backend: string) =>
      tls?.look({ options: { backend } satisfies Partial<CheckOptions> } as unknown as Probe);
    assert.equal(tls?.severity, "warning");
    assert.equal(await look("http://coop.example/api/v1"), "http://coop.example");
    for (const fine of ["https://coop.example", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:3000"]) {
      assert.equal(await look(fine), null, fine);
    }
  });

  it("has a name of its own for every claim, that begins with its group's", () => {
    const ids = groups.flatMap(({ checks }) => checks.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const { name, checks } of groups) {
      for (const { id } of checks) assert.ok(id.startsWith(`${name}.`), id);
    }
  });
});
