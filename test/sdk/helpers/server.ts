/** A real HTTP server that answers as it is told, also badly, and remembers what it was asked. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

export interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Resolves when the connection or the answer is closed. */
  readonly closed: Promise<unknown>;
}

export interface TestServer {
  readonly url: string;
  readonly seen: Seen[];
  /** Answers `route` (`"GET /me"`) with these, in turn; the last one stays. */
  on(route: string, ...replies: Reply[]): void;
  /** How often a route was asked for, whatever the query. */
  count(route: string): number;
  /** Resolves at the next request, before it is answered. */
  next(): Promise<unknown>;
}

export function json(body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

export function text(body: string, mediaType: string, status = 200): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": mediaType });
    response.end(body);
  };
}

export function problem(status: number, code: string, headers: Record<string, string> = {}, extra = {}): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": "application/problem+json", ...headers });
    response.end(JSON.stringify({ type: "about:blank", title: "No", status, code, ...extra }));
  };
}

export const noContent: Reply = (response) => void response.writeHead(204).end();
export const reset: Reply = (_response, request) => void request.socket.destroy();
export const silence: Reply = () => undefined;

/** Begins an answer and breaks the connection in its middle. */
export const resetMidway: Reply = (response, request) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"items":', () => request.socket.destroy());
};

/** Begins an answer and says no more. */
export const stallMidway: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"items":');
};

export function redirect(location: string): Reply {
  return (response) => void response.writeHead(302, { location }).end();
}

/** Holds an answer back until it is told to let it go. */
export function held(reply: Reply): { readonly reply: Reply; release(): void } {
  const gate = Promise.withResolvers<void>();
  const answer: Reply = (response, request) => void gate.promise.then(() => reply(response, request));
  return { reply: answer, release: () => gate.resolve() };
}

export async function startServer(t: TestContext): Promise<TestServer> {
  const routes = new Map<string, Reply[]>();
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    seen.push({ method, path, headers, closed: once(response, "close") });
    server.emit("seen");
    const replies = routes.get(`${method} ${path.split("?")[0]}`) ?? [problem(404, "not-found")];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    reply?.(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    on: (route, ...replies) => void routes.set(route, replies),
    count: (route) => seen.filter(({ method, path }) => `${method} ${path.split("?")[0]}` === route).length,
    next: () => once(server, "seen"),
  };
}
