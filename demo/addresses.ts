/** Where requests come from, for the rate limits. */
import type { IncomingMessage } from "node:http";

export interface Addresses {
  /** Remembers who sent a request, for as long as there is the request. */
  readonly note: (request: Request, incoming: Pick<IncomingMessage, "socket">) => void;
  readonly find: (request: Request) => string | null;
}

/**
 * Addresses by their sockets. Behind a proxy every socket is the proxy's: then the last entry of `X-Forwarded-For` counts,
 * which is the proxy's own word; those before it are whatever the client made up.
 */
export function createAddresses(isBehindProxy: boolean): Addresses {
  const addresses = new WeakMap<Request, string>();
  return {
    note: (request, { socket }) => {
      const forwarded = isBehindProxy ? request.headers.get("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
      const address = forwarded === undefined || forwarded === "" ? socket.remoteAddress : forwarded;
      if (address !== undefined) addresses.set(request, address);
    },
    find: (request) => addresses.get(request) ?? null,
  };
}
