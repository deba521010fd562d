/** What a request is made of, and what came of it. */
import { abortable } from "./abort.ts";
import type { ServerClock } from "./clock.ts";
import type { Endpoint } from "./endpoints.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import type { Tokens } from "./tokens.ts";

export type Search = Readonly<Record<string, string | undefined>>;

/** How long and how often, in milliseconds and repetitions. */
export interface Patience {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
}

/** What every request goes through. */
export interface FetchContext {
  readonly fetch?: typeof fetch | undefined;
  readonly clock: ServerClock;
  readonly tokens: Tokens | null;
}

/** What a request got to hear, attempt by attempt: the status of each answer that began, `null` for none (yet). */
export interface Sent {
  readonly statuses: (number | null)[];
}

/** A request that is ready to be sent, any number of times. */
export interface Prepared extends Patience {
  readonly endpoint: Endpoint;
  readonly search: Search;
  readonly url: string;
  readonly init: Omit<RequestInit, "headers"> & { readonly headers: Readonly<Record<string, string>> };
  readonly signal: AbortSignal;
  readonly context: FetchContext;
  /** Is told of every attempt that leaves. */
  readonly sent: Sent | undefined;
}

/** What came of a first attempt that was not a success: an answer, or what was thrown. */
export type First = { readonly response: Response; readonly token: string | null } | { readonly error: unknown };

/** @throws {AuthRequired} where it answers only to somebody who is signed in: a missing token spares the request. */
export async function awaitToken(
  asked: Promise<string | null>,
  { label, needsMember }: Endpoint,
  signal: AbortSignal,
): Promise<string | null> {
  const token = await abortable(asked, signal);
  if (token !== null || !needsMember) return token;
  throw new AuthRequired(`${label} needs a member who is signed in, and nobody is. Lead to the sign-in page.`);
}
