/**
 * One attempt at a request with all that can happen to it: a token that was refused and is renewed, a redirect, a
 * connection that breaks midway. The first attempt of a read (`transport.ts`) comes here where it did not just succeed.
 */
import { abortable } from "./abort.ts";
import { readText } from "./body.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { awaitToken, type FetchContext, type First, type Prepared } from "./request.ts";

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

function refuseRedirect(response: Response, label: string, hasToken: boolean): void {
  const { status } = response;
  if (response.type !== "opaqueredirect" && (status < 300 || status > 399 || status === 304)) return;
  drop(response);
  if (!hasToken) throw new AuthRequired(`${label} was redirected, as a rule to a sign-in page. Lead there.`);
  throw new ContractError(`${label} was redirected, and a token never follows. Give the final address as backend.`);
}

function createSend({ fetch = globalThis.fetch, clock }: FetchContext, { sent }: Prepared) {
  return async (request: Request, token: string | null): Promise<Response> => {
    const at = (sent?.statuses.push(null) ?? 0) - 1;
    const response = await fetch(withToken(request, token));
    // A redirect that is not followed has the status 0.
    if (sent) sent.statuses[at] = response.status || 302;
    clock.observe(response.headers);
    return response;
  };
}

/** Sends with the token there is, and once more with a newer one where the backend refuses it. */
async function sendSigned(
  context: FetchContext,
  prepared: Prepared,
  request: Request,
  first: First | undefined,
): Promise<{ readonly response: Response; readonly token: string | null }> {
  if (first && "error" in first) throw first.error;
  const send = createSend(context, prepared);
  const { tokens } = context;
  const { endpoint } = prepared;
  const token = first ? first.token : tokens && (await awaitToken(tokens.current(), endpoint, request.signal));
  const response = first ? first.response : await send(request, token);
  if (tokens === null || response.status !== 401) return { response, token };
  drop(response);
  const renewed = await awaitToken(tokens.renew(token), endpoint, request.signal);
  return { response: await send(request, renewed), token: renewed };
}

/**
 * A `fetch` for the transport. It hands out answers that are complete, so that a connection which breaks midway counts
 * as a failed attempt and can be repeated.
 *
 * @param first - what came of the attempt that was made already: the first call goes on from there.
 */
export function guardFetch(context: FetchContext, prepared: Prepared, first?: First) {
  let known = first;
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { label } = prepared.endpoint;
    const request = new Request(input, init);
    const before = known;
    known = undefined;
    try {
      const { response, token } = await sendSigned(context, prepared, request, before);
      refuseRedirect(response, label, token !== null);
      const text = await abortable(readText(response, label), request.signal);
      const { status, headers } = response;
      return new Response([204, 205, 304].includes(status) ? null : text, { status, headers });
    } catch (cause) {
      if (isCoopShiftError(cause) || request.signal.aborted) throw cause;
      const message = `${label}: no answer from ${new URL(request.url).origin}. Check the connection, and that the backend allows this page's origin (CORS); then try again.`;
      throw new NetworkError(message, { cause });
    }
  };
}
