/** The reference backend on a store, over a real socket, for tests and benches: whoever sends `Bearer ida` is ida. */
import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createBackend } from "../../src/backend/app.ts";
import type { Store } from "../../src/backend/store.ts";
import type { Temporal } from "../../src/domain/temporal.ts";

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
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1024 });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
