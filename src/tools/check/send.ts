/** Sends requests one at a time, as a polite visitor: no two at once, and a "come back later" is heeded. */
import { setTimeout as wait } from "node:timers/promises";
import { NoAnswer, Skipped, type CheckOptions, type Exchange, type RequestSpec } from "./types.ts";

/** A token that no backend gave out. */
const strangersToken = "coopshift-check-not-a-token";
/** How often a request is repeated that the backend put off. */
const mostRepeats = 3;
/** The longest that is waited for a `Retry-After`, in milliseconds. */
const longestWait = 30_000;
/** All requests together, in milliseconds: no backend needs longer, and a check that hangs tells nothing. */
const budget = 600_000;

function credentialHeaders({ as }: RequestSpec, { credentials }: CheckOptions): Record<string, string> {
  if (as === "stranger") return { Authorization: `Bearer ${strangersToken}` };
  if (as === "nobody" || credentials === null) return {};
  return "token" in credentials ? { Authorization: `Bearer ${credentials.token}` } : { Cookie: credentials.cookie };
}

function headersOf(request: RequestSpec, options: CheckOptions): Record<string, string> {
  const isWrite = ["PUT", "DELETE", "POST"].includes(request.method);
  return {
    Accept: "application/json, application/problem+json, text/calendar",
    // What a browser sends that asks again. Left out, Node's fetch says `no-cache` beside an `If-None-Match`, and some
    // frameworks then never answer 304.
    "Cache-Control": "max-age=0",
    // Every browser says with a write which page it comes from.
    ...(isWrite ? { Origin: options.origin ?? new URL(options.backend).origin } : {}),
    ...credentialHeaders(request, options),
    ...request.headers,
  };
}

/** The cause that undici hides behind "fetch failed": `ECONNREFUSED`. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}

async function sendOnce(request: RequestSpec, options: CheckOptions, signal: AbortSignal): Promise<Exchange> {
  const { method, path, unstoppable = false } = request;
  const limit = AbortSignal.timeout(options.timeout);
  try {
    const response = await fetch(options.backend + path, {
      method,
      headers: headersOf(request, options),
      redirect: "manual",
      signal: unstoppable ? limit : AbortSignal.any([limit, signal]),
    });
    return { request, status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (options.signal.aborted && !unstoppable) throw options.signal.reason;
    if (signal.aborted && !unstoppable) throw new Skipped(`the time for all requests (${budget / 60_000} min) is over`);
    const why = limit.aborted ? `no complete answer in ${options.timeout} ms` : `no answer (${causeOf(error)})`;
    throw new NoAnswer(`${method} ${path}: ${why}`, limit.aborted);
  }
}

/** How long the backend wants to be left alone, in milliseconds; `null` where it doesn't, or for too long. */
function retryAfter({ status, headers }: Exchange): number | null {
  const value = headers.get("Retry-After");
  if ((status !== 429 && status !== 503) || value === null) return null;
  const sent = Date.parse(headers.get("Date") ?? "");
  const time = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - sent;
  return Number.isNaN(time) || time > longestWait ? null : Math.max(0, time);
}

/**
 * @param record told of every exchange, those that were put off included.
 * @returns a function that sends a request when those before it have been answered.
 */
export function createSender(
  options: CheckOptions,
  record: (exchange: Exchange) => void,
): (request: RequestSpec) => Promise<Exchange> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(budget)]);
  return async (request) => {
    for (let repeats = 0; ; repeats += 1) {
      const exchange = await sendOnce(request, options, signal);
      record(exchange);
      const time = repeats < mostRepeats ? retryAfter(exchange) : null;
      if (time === null) return exchange;
      await wait(time, undefined, request.unstoppable === true ? {} : { signal });
    }
  };
}
