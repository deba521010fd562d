/** Requests over ky: retries, time limits, and ky's errors turned into the SDK's. Nothing outside knows of ky. */
import ky, { isHTTPError, isTimeoutError, TimeoutError as KyTimeout, type RetryOptions } from "ky";
import { abortError } from "./abort.ts";
import { toAnswer, type Answer } from "./answer.ts";
import { isCoopShiftError, type CoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { problemError, retryAfter } from "./problems.ts";
import { guardFetch } from "./guarded-fetch.ts";
import type { First, Prepared } from "./request.ts";

/** Longest wait, in milliseconds, that a `Retry-After` may ask for; above it the error comes at once. */
const longestWait = 5000;

function retryOptions({ retries, context: { clock } }: Prepared): RetryOptions {
  return {
    limit: retries,
    methods: ["get", "put", "delete"],
    statusCodes: [408, 429, 500, 502, 503, 504],
    retryOnTimeout: true,
    backoffLimit: 2000,
    maxRetryAfter: longestWait,
    jitter: true,
    shouldRetry({ error }) {
      if (isCoopShiftError(error)) return error.name === "NetworkError";
      const wait = isHTTPError(error) ? retryAfter(error.response.headers, clock.now()) : null;
      return wait !== null && wait * 1000 > longestWait ? false : undefined;
    },
  };
}

/**
 * The request's own `fetch`, but for what came of the attempt that was made already: ky counts it as its first.
 *
 * @param first - `null`: nothing came in time.
 */
function replaying(request: Prepared, first: First | null | undefined): typeof fetch {
  let isLate = first === null;
  const send = guardFetch(request.context, request, first ?? undefined);
  return async (input, init) => {
    if (!isLate) return send(input, init);
    isLate = false;
    throw new KyTimeout(new Request(input, init));
  };
}

function toError(thrown: unknown, { endpoint, signal, context }: Prepared): CoopShiftError {
  if (signal.aborted) return abortError(signal);
  if (isCoopShiftError(thrown)) return thrown;
  const { label } = endpoint;
  if (isHTTPError(thrown)) return problemError(endpoint, thrown.response, thrown.data, context.clock.now());
  if (isTimeoutError(thrown)) return new TimeoutError(`${label}: no complete answer in time. Try again.`);
  return new NetworkError(`${label}: the request could not be sent. Check the backend's address.`, { cause: thrown });
}

/** Sends until it succeeds or patience ends; goes on from the first attempt where one was made. */
export async function sendOn(request: Prepared, first?: First | null): Promise<Answer> {
  const { url, init, signal, timeout, totalTimeout, endpoint } = request;
  try {
    const response = await ky(url, {
      ...init,
      signal,
      timeout,
      totalTimeout,
      retry: retryOptions(request),
      fetch: replaying(request, first),
    });
    return toAnswer(endpoint.label, response, await response.text());
  } catch (thrown) {
    throw toError(thrown, request);
  }
}
