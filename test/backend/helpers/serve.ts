/** The reference backend on a store, over a real socket: whoever sends `Bearer ida` is ida. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createBackend } from "../../../src/backend/app.ts";
import type { Store } from "../../../src/backend/store.ts";
import { now } from "../fixtures.ts";

export interface RunningBackend {
  /** Base URL of the contract. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serve(store: Store): Promise<RunningBackend> {
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
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
