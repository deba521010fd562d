/** Asks a backend, patiently: what it puts off is asked again. */
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { InputError } from "../input-error.ts";

export interface AskOptions {
  /** Base URL without a slash at its end. */
  readonly backend: string;
  readonly signal: AbortSignal;
}

/** How often a request is sent that is put off or fails on the way. */
const mostTries = 4;
/** Longest time for one answer, in milliseconds. */
const timeout = 30_000;
/** Longest pause before a request is sent again, in milliseconds. */
const longestPause = 60_000;

export interface Answered<Value> {
  readonly value: Value;
  /** The `Date` that it was sent at, epoch milliseconds; `null` where it has none. */
  readonly sent: number | null;
}

function pauseBefore(nextTry: number, headers: Headers | null): number {
  const asked = Number(headers?.get("Retry-After") ?? NaN);
  return Math.min(longestPause, Number.isNaN(asked) ? 250 * 2 ** nextTry : asked * 1000);
}

/** The cause that fetch hides: `ECONNREFUSED`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

async function send(path: string, token: string | null, { backend, signal }: AskOptions): Promise<Response> {
  const headers = { Accept: "application/json", ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  // A redirect would carry the token elsewhere.
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  return fetch(backend + path, { headers, redirect: "error", signal: limit });
}

async function sendPatiently(path: string, token: string | null, options: AskOptions): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    let headers: Headers | null = null;
    let reason: string;
    try {
      const response = await send(path, token, options);
      const isPutOff = response.status === 429 || response.status >= 500;
      if (!isPutOff) return response;
      headers = response.headers;
      reason = `it answered ${response.status}`;
      await response.body?.cancel();
    } catch (error) {
      options.signal.throwIfAborted();
      reason = reasonOf(error);
    }
    if (tries === mostTries)
      throw new InputError(`${options.backend}${path}: ${reason}. Check the address; try later.`);
    await wait(pauseBefore(tries, headers), undefined, { signal: options.signal });
  }
}

/**
 * The answer to a GET, checked by its schema.
 *
 * @param who whom the token speaks for, for messages.
 * @throws {InputError} when there is none, or it breaks the contract.
 */
export async function ask<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  { token, who }: { readonly token: string | null; readonly who: string },
  options: AskOptions,
): Promise<Answered<v.InferOutput<Schema>>> {
  const response = await sendPatiently(path, token, options);
  const where = `${options.backend}${path} (${who})`;
  if (response.status === 401)
    throw new InputError(`${where}: 401. The token is not valid: renew it in the tokens file.`);
  if (!response.ok) throw new InputError(`${where}: it answered ${response.status}. Check the address.`);
  const body: unknown = await response.json().catch(() => undefined);
  const result = v.safeParse(schema, body, { abortEarly: true });
  const sent = Date.parse(response.headers.get("Date") ?? "");
  if (result.success) return { value: result.output, sent: Number.isNaN(sent) ? null : sent };
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? "the body";
  throw new InputError(`${where}: ${place} breaks the contract. Run coopshift check on the backend first.`);
}
