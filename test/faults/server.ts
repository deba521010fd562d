/**
 * A cooperative's backend behind a line that misbehaves on command: the reference backend over a real socket. Each test
 * opens a line of its own, with its own members and openings, and says what goes wrong on it.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { listen } from "../../scripts/lib/listen.ts";
import { createBackend, type Backend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { Store } from "../../src/backend/store.ts";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { scenarios, workerOf, type ScenarioName } from "../../src/mocks/scenarios.ts";
import { seedAt } from "../../src/mocks/seed-cache.ts";

/** A Tuesday at 11 in Brussels, and far from what the machine's clock says: every page has to take it from here. */
export const now = "2026-11-24T10:00:00Z";

/** What is asked, and what can be done about it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** Below the base URL, without its query: `/me/shifts`. */
  readonly path: string;
  /** Lets the backend act and gives its answer, which nobody has seen yet. */
  readonly act: () => Promise<Response>;
  /** Sends an answer with all that a browser asks of one from another origin. */
  readonly send: (answer: Response) => Promise<void>;
  /** Resolves when the line's owner lets go of what it held back, or it is closed. */
  readonly letGo: Promise<void>;
}

export type Behaviour = (exchange: Exchange) => Promise<void> | void;

export interface Trouble {
  readonly behave: Behaviour;
  /** Requests that it befalls; default: all but preflights. */
  readonly when?: ((exchange: Pick<Exchange, "method" | "path">) => boolean) | undefined;
  /** How many requests it befalls, before it passes by itself; default: all. */
  readonly times?: number | undefined;
}

export interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly authorization: string | null;
}

export interface Line {
  /** Base URL for a client. */
  readonly url: string;
  readonly store: Store;
  readonly seen: readonly Seen[];
  /** Tokens that the backend takes; empty: any. */
  readonly tokens: Set<string>;
  /** What goes wrong from now on; `null`: nothing. */
  misbehave(trouble: Trouble | null): void;
  /** Answers what was held back. */
  letGo(): void;
  /** Asks the backend itself, past the line: what it knows, whatever anybody was told. */
  ask(method: string, path: string): Promise<Response>;
}

export interface FaultServer {
  readonly origin: string;
  open(scenario: ScenarioName): Line;
  close(): Promise<void>;
}

export interface FaultServerOptions {
  /** Origin of the pages that may call. */
  readonly pages: string;
}

interface OpenLine extends Line {
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
}

const byCors = "Authorization, Content-Type, If-None-Match";

/** Headers that let a page of another origin read an answer. */
function addCors(headers: Headers, pages: string): void {
  if (headers.has("access-control-allow-origin")) return;
  headers.set("Access-Control-Allow-Origin", pages);
  headers.set("Access-Control-Allow-Credentials", "true");
  headers.set("Access-Control-Allow-Headers", byCors);
  headers.set("Access-Control-Expose-Headers", "ETag, Date, Retry-After, X-Request-Id");
}

/** What stands before a backend tells its time too: here the cooperative's, never the machine's. */
function addDate(headers: Headers): void {
  if (!headers.has("date")) headers.set("Date", new Date(now).toUTCString());
}

/** An answer over the socket. */
export async function deliver(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  // The connection may be gone by now: nobody is left to answer.
  if (response.destroyed) return;
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(body);
}

function readToken(request: Request): string | null {
  return /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

function createLineBackend(scenario: ScenarioName, base: string, tokens: ReadonlySet<string>, pages: string) {
  const { persona, ...rest } = scenarios[scenario];
  const data = "data" in rest ? rest.data : undefined;
  const instant = temporal().Instant.from(now);
  const seed = seedAt(instant);
  const store = createMemoryStore(data?.(seed, instant) ?? seed);
  const workerId = workerOf(persona);
  const backend = createBackend({
    store,
    clock: () => instant,
    basePath: base,
    allowedOrigins: [pages],
    authenticate: async (request) => {
      const token = readToken(request);
      return token !== null && (tokens.size === 0 || tokens.has(token)) ? workerId : null;
    },
  });
  return { store, backend };
}

function toRequest(incoming: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === "string") headers.set(name, value);
  return new Request(new URL(incoming.url ?? "/", origin), { method: incoming.method ?? "GET", headers });
}

function openLine(backend: Backend, store: Store, url: string, tokens: Set<string>, pages: string): OpenLine {
  const { origin } = new URL(url);
  const seen: Seen[] = [];
  let trouble: Trouble | null = null;
  let left = Infinity;
  let gate = Promise.withResolvers<void>();

  function createExchange(request: IncomingMessage, response: ServerResponse, path: string): Exchange {
    return {
      request,
      response,
      method: request.method ?? "GET",
      path,
      letGo: gate.promise,
      act: async () => backend.fetch(toRequest(request, origin)),
      send: async (answer) => {
        const headers = new Headers(answer.headers);
        addCors(headers, pages);
        addDate(headers);
        await deliver(response, new Response(answer.body, { status: answer.status, headers }));
      },
    };
  }

  function isBefallen(exchange: Exchange): boolean {
    if (trouble === null || left === 0) return false;
    const befalls = trouble.when?.(exchange) ?? exchange.method !== "OPTIONS";
    if (befalls) left -= 1;
    return befalls;
  }

  return {
    url,
    store,
    seen,
    tokens,
    misbehave(next) {
      trouble = next;
      left = next?.times ?? Infinity;
    },
    letGo() {
      gate.resolve();
      gate = Promise.withResolvers<void>();
    },
    ask: async (method, path) => {
      const [token = "direct"] = tokens;
      return backend.fetch(new Request(url + path, { method, headers: { authorization: `Bearer ${token}` } }));
    },
    answer: async (request, response, path) => {
      const query = new URL(request.url ?? "/", origin).search;
      const authorization = request.headers.authorization ?? null;
      if (request.method !== "OPTIONS")
        seen.push({ method: request.method ?? "GET", path: path + query, authorization });
      const exchange = createExchange(request, response, path);
      if (trouble !== null && isBefallen(exchange)) await trouble.behave(exchange);
      else await exchange.send(await exchange.act());
    },
  };
}

/** Starts the server; every line's base URL is a folder of it. */
export async function startFaultServer({ pages }: FaultServerOptions): Promise<FaultServer> {
  await loadTemporal();
  const lines: OpenLine[] = [];
  const { origin, close } = await listen((request, response) => {
    const [, number = "", path = ""] = /^\/(\d+)\/api\/v1(\/[^?]*)/.exec(request.url ?? "") ?? [];
    const line = lines[Number(number)];
    if (number === "" || line === undefined) response.writeHead(404).end();
    // What breaks in here is a fault of the test: the connection breaks, and the test says where it waited.
    else line.answer(request, response, path).catch((error: unknown) => response.destroy(error as Error));
  });
  return {
    origin,
    open(scenario) {
      const base = `/${lines.length}/api/v1`;
      const tokens = new Set<string>();
      const { backend, store } = createLineBackend(scenario, base, tokens, pages);
      const line = openLine(backend, store, origin + base, tokens, pages);
      lines.push(line);
      return line;
    },
    close,
  };
}
