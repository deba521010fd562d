/** A server on a free port of this machine, for tests, benches and tools. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

export interface Listening {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Ends what is still being answered, too. */
  readonly close: () => Promise<void>;
}

/** @param backlog - how many connections may wait to be taken; as many as is usual unless told. */
export async function listen(listener: RequestListener, backlog?: number): Promise<Listening> {
  const server = createServer(listener);
  server.listen({ port: 0, host: "127.0.0.1", backlog });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`No port in the address ${String(address)}.`);
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
