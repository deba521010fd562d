/** What every answer says to browsers, and how much a request may bring. */
import { bodyLimit } from "hono/body-limit";
import { ProblemError } from "../problems.ts";

/**
 * An answer is data: opened as a page by whoever was sent its address, it must run nothing, show in nobody's frame and
 * tell no other site where one came from (a calendar's address holds its key). Pages that the allow-list lets in read it
 * by CORS, which `Cross-Origin-Resource-Policy` leaves alone; what it stops is an `<img>` or `<script>` of anybody else.
 */
const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
}

/** Longest body that is read, in bytes: no request of the contract has one at all. */
const mostBytes = 10_000;

function refuseLongBody(): never {
  throw new ProblemError("invalid", `The body is longer than ${mostBytes} bytes.`, { status: 413 });
}

/** Refuses a long body with 413, whether or not the request owns up to its length; no more than the limit is read. */
export const limitBody = bodyLimit({ maxSize: mostBytes, onError: refuseLongBody });
