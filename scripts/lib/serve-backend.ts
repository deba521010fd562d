/** The reference backend on a store, over a real socket, for tests and benches: whoever sends `Bearer ida` is ida. */
import { getRequestListener } from "@hono/node-server";
import { createBackend } from "../../src/backend/app.ts";
import type { Store } from "../../src/backend/store.ts";
import type { Temporal } from "../../src/domain/temporal.ts";
import { listen } from "./listen.ts";

export interface RunningBackend {
  /** Base URL of the contract. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param now - the time that stands still for it. */
export async function serveBackend(store: Store, now: Temporal.Instant): Promise<RunningBackend> {
  const backend = createBackend({
    store,
    clock: () => now,
    authenticate: async ({ headers }) => /^Bearer ([\w-]+)$/.exec(headers.get("Authorization") ?? "")?.[1] ?? null,
    reportError: (error, requestId) => process.stderr.write(`Request ${requestId}: ${String(error)}\n`),
  });
  const listener = getRequestListener(backend.fetch);
  // In a rush for places more members connect at once than usually wait.
  const { origin, close } = await listen((incoming, outgoing) => void listener(incoming, outgoing), 1024);
  return { url: `${origin}/api/v1`, close };
}
