/** Requests over ky: retries, time limits, and ky's errors turned into the SDK's. Nothing outside knows of ky. */
import ky, { isHTTPError, isTimeoutError, type KyInstance } from "ky";
import * as v from "valibot";
import { problem, type WireProblem } from "../contract/problem.ts";
import { cancelRefusals, signUpRefusals } from "../domain/words.ts";
import { abortError } from "./abort.ts";
import type { Answer } from "./answer.ts";
import type { CoopShiftOptions } from "./api.ts";
import type { Endpoint } from "./endpoints.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import { CancelRefused } from "./errors/cancel-refused.ts";
import { HttpProblem } from "./errors/http-problem.ts";
import { isCoopShiftError, type CoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { SignUpRefused } from "./errors/sign-up-refused.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { guardFetch, type FetchContext, type Sent } from "./guarded-fetch.ts";

/** Longest wait, in milliseconds, that a `Retry-After` may ask for; above it the error comes at once. */
const longestWait = 5000;

export type Search = Readonly<Record<string, string | undefined>>;

/** What a write has besides. */
export interface SendTarget {
  /** Never repeated: whoever asks knows another way. */
  readonly once?: boolean;
  /** Behind the path. */
  readonly id?: string;
  /** Is told of every attempt that leaves. */
  readonly sent?: Sent;
}

export type Send = (endpoint: Endpoint, search: Search, signal: AbortSignal, target?: SendTarget) => Promise<Answer>;

/** Seconds of a `Retry-After`, which is a number of them or a date. */
function retryAfter(headers: Headers, now: number): number | null {
  const value = headers.get("retry-after");
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((item) => item === value);
}

/** An answer that is not a success, as an error. */
function problemError({ method, label }: Endpoint, response: Response, data: unknown, now: number): CoopShiftError {
  const parsed = v.safeParse(problem, data);
  const body: WireProblem | null = parsed.success ? parsed.output : null;
  const code = body?.code ?? null;
  const details = { requestId: body?.requestId ?? response.headers.get("x-request-id"), cause: body ?? undefined };
  if (response.status === 401) {
    return new AuthRequired(
      `${label}: the backend wants a member who is signed in (401). Lead to the sign-in page.`,
      details,
    );
  }
  if (code !== null && method === "PUT" && isIn(signUpRefusals, code)) {
    return new SignUpRefused(`Signing up was refused: ${code}. Choose another opening.`, { ...details, reason: code });
  }
  if (code !== null && method === "DELETE" && isIn(cancelRefusals, code)) {
    return new CancelRefused(`Cancelling was refused: ${code}. Ask the members' office.`, { ...details, reason: code });
  }
  const error = { ...details, status: response.status, code, retryAfter: retryAfter(response.headers, now) };
  const message = `${label}: the backend answered ${response.status}${code === null ? "" : ` (${code})`}.`;
  const remedy = error.status >= 500 || error.status === 429 ? "Try again later." : "Trying again will not help.";
  return new HttpProblem(`${message} ${remedy}`, error);
}

function createKy(backend: string, options: CoopShiftOptions, now: () => number): KyInstance {
  return ky.create({
    prefix: backend,
    // The browser asks again with the ETag it knows; a header of our own would cost a preflight.
    cache: "no-cache",
    credentials: options.credentials ?? (options.getToken === undefined ? "include" : "omit"),
    redirect: "manual",
    headers: { accept: "application/json" },
    timeout: options.timeout ?? 8000,
    totalTimeout: options.totalTimeout ?? 20_000,
    retry: {
      limit: options.retries ?? 2,
      methods: ["get", "put", "delete"],
      statusCodes: [408, 429, 500, 502, 503, 504],
      retryOnTimeout: true,
      backoffLimit: 2000,
      maxRetryAfter: longestWait,
      jitter: true,
      shouldRetry({ error }) {
        if (error instanceof NetworkError) return true;
        if (isCoopShiftError(error)) return false;
        const wait = isHTTPError(error) ? retryAfter(error.response.headers, now()) : null;
        return wait !== null && wait * 1000 > longestWait ? false : undefined;
      },
    },
  });
}

/** @param backend - base URL without a slash at its end. */
export function createTransport(backend: string, options: CoopShiftOptions, context: FetchContext): Send {
  const now = (): number => context.clock.now();
  const api = createKy(backend, options, now);

  function toError(thrown: unknown, endpoint: Endpoint, signal: AbortSignal): CoopShiftError {
    if (signal.aborted) return abortError(signal);
    if (isCoopShiftError(thrown)) return thrown;
    const { label } = endpoint;
    if (isHTTPError(thrown)) return problemError(endpoint, thrown.response, thrown.data, now());
    if (isTimeoutError(thrown)) return new TimeoutError(`${label}: no complete answer in time. Try again.`);
    return new NetworkError(`${label}: the request could not be sent. Check the backend's address.`, { cause: thrown });
  }

  return async (endpoint, search, signal, { id, sent, once = false } = {}) => {
    const { method, path, label, needsMember } = endpoint;
    const fetch = guardFetch(context, { label, needsMember, sent });
    const url = id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
    try {
      const response = await api(url, { method, searchParams: search, signal, fetch, ...(once && { retry: 0 }) });
      const [mediaType = ""] = (response.headers.get("content-type") ?? "").toLowerCase().split(";");
      const text = await response.text();
      return { label, mediaType: mediaType.trim(), text, requestId: response.headers.get("x-request-id") };
    } catch (thrown) {
      throw toError(thrown, endpoint, signal);
    }
  };
}
