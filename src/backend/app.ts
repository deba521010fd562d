/**
 * The reference backend as a fetch handler: `(await createBackend({ … }).fetch(request))` answers the contract on any
 * store. The same app serves the demo over HTTP and the mocks inside a page, so nothing here is Node's.
 */
import { Hono, type Context } from "hono";
import { operations, type Operation } from "../contract/index.ts";
import { loadTemporal, type Temporal } from "../domain/temporal.ts";
import { formatHttpDate, toProblemResponse, toResponse } from "./http/answer.ts";
import {
  addCorsHeaders,
  checkOriginOfWrite,
  createPreflightResponse,
  hasToken,
  isPreflight,
  type OriginRules,
} from "./http/origin.ts";
import { createParameterReader } from "./http/parameters.ts";
import type { RateGuard } from "./http/rate-limit.ts";
import { routes, type RouteInput } from "./http/routes.ts";
import { addSecurityHeaders, limitBody } from "./http/security.ts";
import { ProblemError } from "./problems.ts";
import type { Store } from "./store.ts";

export interface BackendOptions {
  readonly store: Store;
  /** The time. Every answer carries it as `Date`, and clients take their "now" from there. */
  readonly clock: () => Temporal.Instant;
  /** Id of the worker whom a request speaks for, by its cookie or token; `null` for nobody. */
  readonly authenticate: (request: Request) => Promise<string | null>;
  /** Where the contract's paths begin; default `/api/v1`. */
  readonly basePath?: string;
  /** Origin under which browsers reach the backend, where a proxy hides it; default: that of each request. */
  readonly publicOrigin?: string;
  /** Origins of other sites whose pages may call, `https://coop.example`; default none. */
  readonly allowedOrigins?: readonly string[];
  /** Refuses whoever asks too often; default: nobody. `createRateGuard` of http/rate-limit.ts makes one. */
  readonly rateGuard?: RateGuard;
  /** Told of every error that is not the client's, with the id that the client was given. */
  readonly reportError?: (error: unknown, requestId: string) => void;
}

interface Variables {
  requestId: string;
  now: Temporal.Instant;
}

type BackendContext = Context<{ Variables: Variables }>;
export type Backend = Hono<{ Variables: Variables }>;

/** 16 random digits. Not `randomUUID`, which a page on plain HTTP doesn't have. */
function createRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function originRulesOf(request: Request, { publicOrigin, allowedOrigins = [] }: BackendOptions): OriginRules {
  return { ownOrigin: publicOrigin ?? new URL(request.url).origin, allowedOrigins };
}

/** `/me/sign-ups/{openingId}` as Hono writes it. */
function toPattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function createRouteInput(c: BackendContext, options: BackendOptions, basePath: string): RouteInput {
  const request = c.req.raw;
  const findWorker = async (): Promise<string | null> => {
    const workerId = await options.authenticate(request);
    // A token that is no longer valid is told so; silently signed out, a client would never ask for a new one.
    if (workerId === null && hasToken(request)) throw createUnauthenticated();
    if (workerId !== null) options.rateGuard?.checkMember(request, workerId);
    return workerId;
  };
  return {
    context: { store: options.store, now: c.get("now") },
    reading: { store: options.store.snapshot(), now: c.get("now") },
    parameters: createParameterReader((name) => c.req.param(name) ?? c.req.query(name) ?? null),
    findWorker,
    requireWorker: async () => {
      const workerId = await findWorker();
      if (workerId === null) throw createUnauthenticated();
      return workerId;
    },
    toFeedUrl: (key) =>
      `${originRulesOf(request, options).ownOrigin}${basePath}${operations.getCalendar.path}?key=${encodeURIComponent(key)}`,
  };
}

function createUnauthenticated(): ProblemError {
  return new ProblemError("unauthenticated", "Sign in, or send a valid token.", {
    headers: { "WWW-Authenticate": 'Bearer realm="coopshift"' },
  });
}

function createNotAllowed(path: string): ProblemError {
  const methods = Object.values<Operation>(operations).flatMap((operation) =>
    operation.path === path ? [operation.method] : [],
  );
  const allow = methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
  return new ProblemError("invalid", `This address answers ${allow} only.`, {
    status: 405,
    headers: { Allow: allow },
  });
}

function addOperations(app: Backend, options: BackendOptions, basePath: string): void {
  for (const [name, operation] of Object.entries(operations)) {
    const route = Object.entries(routes).find(([key]) => key === name)?.[1];
    if (route === undefined) throw new Error(`No route answers the operation ${name}: add it to routes.ts.`);
    app.on(operation.method, basePath + toPattern(operation.path), async (c) =>
      toResponse(await route(createRouteInput(c, options, basePath)), c.req.raw),
    );
  }
  for (const path of new Set(Object.values(operations).map((operation) => operation.path))) {
    app.all(basePath + toPattern(path), () => {
      throw createNotAllowed(path);
    });
  }
}

/** A Hono app that answers the contract; its `fetch` is all that a server or a mock needs. */
export function createBackend(options: BackendOptions): Backend {
  const basePath = options.basePath ?? "/api/v1";
  const app: Backend = new Hono<{ Variables: Variables }>();

  app.use("*", async (c, next) => {
    await loadTemporal();
    c.set("requestId", createRequestId());
    c.set("now", options.clock());
    const rules = originRulesOf(c.req.raw, options);
    if (isPreflight(c.req.raw)) c.res = createPreflightResponse();
    else await next();
    addCorsHeaders(c.res.headers, c.req.raw, rules);
    c.res.headers.set("Date", formatHttpDate(c.get("now")));
    c.res.headers.set("X-Request-Id", c.get("requestId"));
    addSecurityHeaders(c.res.headers);
  });
  app.use("*", async (c, next) => {
    options.rateGuard?.checkAddress(c.req.raw);
    checkOriginOfWrite(c.req.raw, originRulesOf(c.req.raw, options));
    await next();
  });
  app.use("*", limitBody);

  addOperations(app, options, basePath);
  app.notFound((c) =>
    toProblemResponse(new ProblemError("not-found", "The contract has no such address."), c.get("requestId")),
  );
  app.onError((error, c) => {
    const requestId = c.get("requestId");
    if (error instanceof ProblemError) return toProblemResponse(error, requestId);
    options.reportError?.(error, requestId);
    return toProblemResponse(new ProblemError("unavailable", null, { status: 500 }), requestId);
  });
  return app;
}
