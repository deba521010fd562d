/** Who may call from where: CORS by allow-list, and no write by cookie from a page of somebody else. */
import { operations } from "../../contract/index.ts";
import { ProblemError } from "../problems.ts";

export interface OriginRules {
  /** Origins of other sites whose pages may call: `https://coop.example`. */
  readonly allowedOrigins: readonly string[];
  /** The backend's own origin as browsers see it. */
  readonly ownOrigin: string;
}

const allowMethods = [...new Set(Object.values(operations).map(({ method }) => method))].join(", ");
const allowHeaders = "Authorization, Content-Type, If-None-Match";
const exposeHeaders = "ETag, Date, Age, Retry-After, X-Request-Id";

/** Whether a browser asks for leave to send the real request. */
export function isPreflight(request: Request): boolean {
  return (
    request.method === "OPTIONS" &&
    request.headers.has("Origin") &&
    request.headers.has("Access-Control-Request-Method")
  );
}

/** The answer to a preflight; whether it allows anything is said by {@link addCorsHeaders}. */
export function createPreflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": allowMethods,
      "Access-Control-Allow-Headers": allowHeaders,
      // Two hours: the most that Chromium keeps.
      "Access-Control-Max-Age": "7200",
    },
  });
}

/** Lets pages of the allowed origins read the answer, with the member's cookie; never by `*`. */
export function addCorsHeaders(headers: Headers, request: Request, { allowedOrigins }: OriginRules): void {
  if (allowedOrigins.length === 0) return;
  headers.append("Vary", "Origin");
  const origin = request.headers.get("Origin");
  if (origin === null || !allowedOrigins.includes(origin)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Allow-Credentials", "true");
  headers.set("Access-Control-Expose-Headers", exposeHeaders);
}

/** Whether a client sent a token. A password (`Basic`) is none: browsers add it by themselves, as they do a cookie. */
export function hasToken(request: Request): boolean {
  return /^bearer /i.test(request.headers.get("Authorization") ?? "");
}

/**
 * A cookie travels with whatever page makes a browser send a request; a bearer token doesn't. So a write that a cookie
 * speaks for (or a password that a browser keeps) must come from a page of this origin or an allowed one: every browser
 * says which with a PUT, DELETE or POST.
 *
 * @throws {ProblemError} `forbidden` when it comes from elsewhere.
 */
export function checkOriginOfWrite(request: Request, { allowedOrigins, ownOrigin }: OriginRules): void {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return;
  if (hasToken(request) || !(request.headers.has("Cookie") || request.headers.has("Authorization"))) return;
  const origin = request.headers.get("Origin");
  if (origin === ownOrigin || (origin !== null && allowedOrigins.includes(origin))) return;
  throw new ProblemError(
    "forbidden",
    `A write with a cookie needs the Origin header of an allowed site; this one says ${origin ?? "nothing"}. Add the site to the backend's allowed origins.`,
  );
}
