/** A server that answers every read well until told otherwise, and a client for it. */
import type { TestContext } from "node:test";
import { createCoopShift } from "../../../src/sdk/client.ts";
import type { CoopShift, CoopShiftOptions } from "../../../src/sdk/api.ts";
import { aClosure, anOpening, aSettings, aShift, aWorker, fixedClock } from "./fixtures.ts";
import { json, noContent, startServer, type TestServer } from "./server.ts";

export interface Setup {
  readonly server: TestServer;
  readonly coop: CoopShift;
  readonly clock: ReturnType<typeof fixedClock>;
}

export function list(...items: readonly unknown[]): { items: readonly unknown[] } {
  return { items };
}

export function page(items: readonly unknown[], nextCursor: string | null = null): unknown {
  return { items, nextCursor };
}

export async function setUp(t: TestContext, options: Partial<CoopShiftOptions> = {}): Promise<Setup> {
  const server = await startServer(t);
  server.on("GET /settings", json(aSettings()));
  server.on("GET /me", json(aWorker()));
  server.on("GET /me/shifts", json(page([aShift()])));
  server.on("GET /openings", json(list(anOpening())));
  server.on("GET /slots", json(list()));
  server.on("GET /closures", json(list(aClosure())));
  server.on("GET /notices", json(list()));
  server.on("PUT /me/sign-ups/o1", json(aShift()));
  server.on("DELETE /me/sign-ups/o1", noContent);
  const clock = fixedClock();
  const coop = createCoopShift({
    backend: server.url,
    clock,
    retries: 0,
    timeout: 2000,
    totalTimeout: 5000,
    // Each resource by itself: what all of them have in common has its own tests.
    overview: false,
    ...options,
  });
  t.after(() => coop.close());
  return { server, coop, clock };
}

/** The error that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("It succeeded, and was meant to fail.");
    },
    (error: unknown) => error,
  );
}
