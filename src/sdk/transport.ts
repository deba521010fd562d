/**
 * Requests. The first attempt of a read is a plain `fetch`, since most need no other; what goes on from a failed one, and
 * every write, is ky's (`later.ts`), which is loaded then.
 */
import { abortError } from "./abort.ts";
import { toAnswer, type Answer } from "./answer.ts";
import type { CoopShiftOptions } from "./api.ts";
import type { Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { guardFetch, type FetchContext, type Sent } from "./guarded-fetch.ts";
import { loadLater } from "./load-later.ts";

export type Search = Readonly<Record<string, string | undefined>>;

/** What a request may have besides. */
export interface SendTarget {
  /** Behind the path. */
  readonly id?: string;
  /** Is told of every attempt that leaves. */
  readonly sent?: Sent;
  /**
   * Never repeated, and its failure told to nobody: whoever asks knows another way. A `ContractError` says that there is
   * nothing at the address.
   */
  readonly once?: boolean;
}

export type Send = (endpoint: Endpoint, search: Search, signal: AbortSignal, target?: SendTarget) => Promise<Answer>;

/** How long and how often, in milliseconds and repetitions. */
export interface Patience {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
}

/** A request that is ready to be sent, any number of times. */
export interface Prepared extends Patience {
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What came of a first attempt: an answer, what was thrown, or `null` for none in time. */
export type First = { readonly response: Response } | { readonly error: unknown } | null;

function addressOf(backend: string, { path }: Endpoint, search: Search, id: string | undefined): string {
  const url = new URL(`${backend}${path}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`);
  for (const [name, value] of Object.entries(search)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

async function attempt({ url, init, timeout, signal, fetch }: Prepared): Promise<First> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  try {
    return { response: await fetch(url, { ...init, signal: AbortSignal.any([signal, late.signal]) }) };
  } catch (error) {
    return late.signal.aborted ? null : { error };
  } finally {
    clearTimeout(timer);
  }
}

/** @param backend - base URL without a slash at its end. */
export function createTransport(backend: string, options: CoopShiftOptions, context: FetchContext): Send {
  const { timeout = 8000, totalTimeout = 20_000, retries = 2, getToken } = options;
  const credentials = options.credentials ?? (getToken === undefined ? "include" : "omit");
  const now = (): number => context.clock.now();

  return async (endpoint, search, signal, { id, sent, once } = {}) => {
    const { method, label, needsMember } = endpoint;
    const request: Prepared = {
      endpoint,
      url: addressOf(backend, endpoint, search, id),
      // The browser asks again with the ETag it knows; a header of our own would cost a preflight.
      init: { method, cache: "no-cache", credentials, redirect: "manual", headers: { accept: "application/json" } },
      fetch: guardFetch(context, { label, needsMember, sent }),
      timeout,
      totalTimeout,
      retries,
      signal,
      now,
    };
    if (method !== "GET") return (await loadLater()).sendOn(request);
    const first = await attempt(request);
    if (signal.aborted) throw abortError(signal);
    if (first && "response" in first && first.response.ok) return toAnswer(label, first.response);
    if (first && "error" in first && isCoopShiftError(first.error) && first.error.name !== "NetworkError") {
      throw first.error;
    }
    if (once !== true) return (await loadLater()).sendOn(request, first);
    const isMissing = first !== null && "response" in first && [404, 405, 501].includes(first.response.status);
    throw new (isMissing ? ContractError : NetworkError)(label);
  };
}
