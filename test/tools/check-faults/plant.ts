/** The ways in which one thing can be put wrong between the reference backend and the line. */
import type { CheckOptions } from "../../../src/tools/check/index.ts";
import type { Fault, ServerParts } from "../check-server.ts";

export interface PlantedFault {
  /** What the backend does. */
  readonly what: string;
  /** The one check that tells of it. */
  readonly check: string;
  readonly fault: Fault;
  readonly parts?: Omit<ServerParts, "fault">;
  readonly options?: Partial<CheckOptions>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a fault reaches into whatever the answer holds
export type Body = any;

export function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/^\/api\/v1/, "");
}

export function queryOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

export function isRead(request: Request, path: string): boolean {
  return request.method === "GET" && pathOf(request) === path;
}

export function isWrite(request: Request, method: "PUT" | "DELETE"): boolean {
  return request.method === method && request.headers.has("Authorization");
}

/** The same request with another query; `null` takes a parameter out. */
export function withQuery(request: Request, changes: Readonly<Record<string, string | null>>): Request {
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return new Request(url, { method: request.method, headers: request.headers });
}

/** The same answer with other headers; `null` takes one out. */
export function withHeaders(response: Response, changes: Readonly<Record<string, string | null>>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}

type Changes = Readonly<Record<string, string | null>>;

/** Other headers on the answers that are concerned. */
export function head(isConcerned: (request: Request, response: Response) => boolean, changes: Changes): Fault {
  return async (request, answer) => {
    const response = await answer();
    return isConcerned(request, response) ? withHeaders(response, changes) : response;
  };
}

/** Other JSON in the successful answers to GET at a path. The version stays right: same change, same body. */
export function body(path: string, change: (value: Body, request: Request) => void): Fault {
  return async (request, answer) => {
    const response = await answer();
    if (!isRead(request, path) || response.status !== 200) return response;
    const value: Body = await response.json();
    change(value, request);
    return new Response(JSON.stringify(value), { status: 200, headers: response.headers });
  };
}

/** Another JSON in errors of a status. */
export function problemBody(status: number, change: (value: Body) => void): Fault {
  return async (request, answer) => {
    const response = await answer();
    if (response.status !== status || request.method === "OPTIONS") return response;
    const value: Body = await response.json();
    change(value);
    return new Response(JSON.stringify(value), { status, headers: response.headers });
  };
}

/** Another answer altogether, where `make` gives one. */
export function instead(make: (request: Request, response: Response) => Response | null): Fault {
  return async (request, answer) => {
    const response = await answer();
    return make(request, response) ?? response;
  };
}

/** A problem with the headers of the answer that it takes the place of. */
export function problemOf(response: Response, status: number, code: string): Response {
  const text = JSON.stringify({ type: `urn:test:${code}`, title: code, status, code });
  const { headers } = withHeaders(response, { "Content-Type": "application/problem+json", ETag: null });
  return new Response(text, { status, headers });
}

/** JSON with the headers of the answer that it takes the place of. */
export function jsonOf(response: Response, value: unknown): Response {
  const { headers } = withHeaders(response, { "Content-Type": "application/json" });
  return new Response(JSON.stringify(value), { status: 200, headers });
}
