/**
 * Requests. The first attempt of a read is a plain `fetch`, since most need no other; what goes on from a failed one, and
 * every write, is ky's (`later.ts`), which is loaded then.
 */
import { abortError } from "./abort.ts";
import { toAnswer, type Answer } from "./answer.ts";
import type { CoopShiftOptions } from "./api.ts";
import { readText } from "./body.ts";
import type { Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { loadLater } from "./load-later.ts";
import { awaitToken, type FetchContext, type First, type Prepared, type Search, type Sent } from "./request.ts";

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

function addressOf(backend: string, { path }: Endpoint, search: Search, id: string | undefined): string {
  const url = new URL(`${backend}${path}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`);
  for (const [name, value] of Object.entries(search)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/** `null`: nothing came in time. */
async function attempt(request: Prepared): Promise<Answer | First | null> {
  const { endpoint, init, timeout, context } = request;
  const { clock, tokens, fetch = globalThis.fetch } = context;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  const signal = AbortSignal.any([request.signal, late.signal]);
  try {
    const token = tokens && (await awaitToken(tokens.current(), endpoint, signal));
    const headers = token === null ? init.headers : { ...init.headers, authorization: `Bearer ${token}` };
    const response = await fetch(new Request(request.url, { ...init, headers, signal }));
    clock.observe(response.headers);
    if (!response.ok) return { response, token };
    return toAnswer(endpoint.label, response, await readText(response, endpoint.label));
  } catch (error) {
    return late.signal.aborted ? null : { error };
  } finally {
    clearTimeout(timer);
  }
}

/** Whether another way to the same has to be found: there is nothing at the address. */
function isMissing(first: First | null): boolean {
  return first !== null && "response" in first && [404, 405, 501].includes(first.response.status);
}

/** Whether a token was refused, for which there may be a newer one. */
function isExpired(first: First | null): boolean {
  return first !== null && "response" in first && first.token !== null && first.response.status === 401;
}

/** @param backend - base URL without a slash at its end. */
export function createTransport(backend: string, options: CoopShiftOptions, context: FetchContext): Send {
  const { timeout = 8000, totalTimeout = 20_000, retries = 2, getToken } = options;
  const hasToken = getToken !== undefined;
  const credentials = options.credentials ?? (hasToken ? "omit" : "include");
  // The browser asks again with the ETag it knows; a header of our own would cost a preflight. With a token it has to be
  // the backend's `no-cache` that makes it: where the request says so, Chromium repeats the preflight that it has kept.
  const cache = hasToken ? "default" : "no-cache";

  return async (endpoint, search, signal, { id, sent, once = false } = {}) => {
    const { method, label } = endpoint;
    const request: Prepared = {
      endpoint,
      search,
      url: addressOf(backend, endpoint, search, id),
      init: { method, cache, credentials, redirect: "manual", headers: { accept: "application/json" } },
      context,
      sent,
      timeout,
      totalTimeout,
      retries: once ? 0 : retries,
      signal,
    };
    if (method !== "GET") return (await loadLater()).sendOn(request);
    const first = await attempt(request);
    if (first && "text" in first) return first;
    if (signal.aborted) throw abortError(signal);
    if (first && "error" in first && isCoopShiftError(first.error)) throw first.error;
    if (!once || isExpired(first)) return (await loadLater()).sendOn(request, first);
    throw new (isMissing(first) ? ContractError : NetworkError)(label);
  };
}
