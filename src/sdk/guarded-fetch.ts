/** One attempt at a request: the token put on, redirects refused, the body read to its end and no further than a cap. */
import { abortable } from "./abort.ts";
import type { ServerClock } from "./clock.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import type { Tokens } from "./tokens.ts";

/** Bytes of an answer that are read: far above a year of openings, far below what freezes a phone. */
const largestAnswer = 5_000_000;

export interface FetchContext {
  readonly fetch?: typeof fetch | undefined;
  readonly clock: ServerClock;
  readonly tokens: Tokens | null;
}

/** What a request got to hear, attempt by attempt: the status of each answer that began, `null` for none (yet). */
export interface Sent {
  readonly statuses: (number | null)[];
}

export interface FetchTarget {
  readonly label: string;
  /** Where it answers only to somebody who is signed in, a missing token spares the request. */
  readonly needsMember: boolean;
  /** Is told of every attempt that leaves. */
  readonly sent?: Sent | undefined;
}

function signInNeeded(label: string): AuthRequired {
  return new AuthRequired(`${label} needs a member who is signed in, and nobody is. Lead to the sign-in page.`);
}

function withToken(request: Request, token: string | null): Request {
  if (token === null) return request;
  const headers = new Headers(request.headers);
  headers.set("authorization", `Bearer ${token}`);
  return new Request(request, { headers });
}

/** Frees the connection of an answer that nobody will read. */
function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

async function readBody(response: Response, label: string): Promise<Blob | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    size += value.byteLength;
    if (size > largestAnswer) {
      reader.cancel().catch(() => undefined);
      throw new ContractError(`${label}: the answer is larger than ${largestAnswer} bytes. Ask for fewer days.`);
    }
    chunks.push(value);
  }
}

function refuseRedirect(response: Response, label: string, hasToken: boolean): void {
  const { status } = response;
  if (response.type !== "opaqueredirect" && (status < 300 || status > 399 || status === 304)) return;
  drop(response);
  if (!hasToken) throw new AuthRequired(`${label} was redirected, as a rule to a sign-in page. Lead there.`);
  throw new ContractError(`${label} was redirected, and a token never follows. Give the final address as backend.`);
}

function createSend({ fetch = globalThis.fetch }: FetchContext, sent: Sent | undefined) {
  return async (request: Request): Promise<Response> => {
    const at = (sent?.statuses.push(null) ?? 0) - 1;
    const response = await fetch(request);
    // A redirect that is not followed has the status 0.
    if (sent) sent.statuses[at] = response.status || 302;
    return response;
  };
}

/** Sends with the token there is, and once more with a newer one where the backend refuses it. */
async function sendSigned(
  context: FetchContext,
  { label, needsMember, sent }: FetchTarget,
  request: Request,
): Promise<{ response: Response; hasToken: boolean }> {
  const { tokens } = context;
  const send = createSend(context, sent);
  if (tokens === null) return { response: await send(request), hasToken: false };
  const first = await abortable(tokens.current(), request.signal);
  if (first === null && needsMember) throw signInNeeded(label);
  const response = await send(withToken(request, first));
  if (response.status !== 401) return { response, hasToken: first !== null };
  drop(response);
  const second = await abortable(tokens.renew(first), request.signal);
  if (second === null && needsMember) throw signInNeeded(label);
  return { response: await send(withToken(request, second)), hasToken: second !== null };
}

async function attempt(context: FetchContext, target: FetchTarget, request: Request): Promise<Response> {
  const { response, hasToken } = await sendSigned(context, target, request);
  context.clock.observe(response.headers);
  refuseRedirect(response, target.label, hasToken);
  const body = await readBody(response, target.label);
  const { status, headers } = response;
  return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
}

/**
 * A `fetch` for the transport. It hands out answers that are complete, so that a connection which breaks midway counts
 * as a failed attempt and can be repeated.
 */
export function guardFetch(context: FetchContext, target: FetchTarget) {
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    try {
      return await attempt(context, target, request);
    } catch (cause) {
      if (isCoopShiftError(cause) || request.signal.aborted) throw cause;
      const message = `${target.label}: no answer from ${new URL(request.url).origin}. Check the connection, and that the backend allows this page's origin (CORS); then try again.`;
      throw new NetworkError(message, { cause });
    }
  };
}
