import type { CoopShiftOptions } from "./api.ts";
import { AuthRequired } from "./errors/auth-required.ts";

type GetToken = NonNullable<CoopShiftOptions["getToken"]>;

/** Keeps the bearer token between requests; nothing else in the SDK has a reference to it. */
export interface Tokens {
  /** The token in use, asked for where there is none yet. */
  current(): Promise<string | null>;
  /** A newer one than `refused`, which the backend answered with a 401. */
  renew(refused: string | null): Promise<string | null>;
  /** Asks again at the next request. */
  forget(): void;
}

/** What an HTTP header can carry: visible ASCII. */
const sendable = /^[\x21-\x7e]+$/;

async function ask(getToken: GetToken, reason: "first" | "expired", signal: AbortSignal): Promise<string | null> {
  let token: string | null;
  try {
    token = await getToken({ reason, signal });
  } catch (cause) {
    const message = `getToken failed when asked for a token (reason: ${reason}). Make it return null where nobody is signed in.`;
    throw new AuthRequired(message, { cause });
  }
  if (token !== null && !(typeof token === "string" && sendable.test(token))) {
    throw new AuthRequired("getToken gave something that no HTTP header can carry. Give the bare token, or null.");
  }
  return token;
}

/** @param signal - aborts when the client is closed. */
export function createTokens(getToken: GetToken, signal: AbortSignal): Tokens {
  let pending: Promise<string | null> | undefined;
  let known: string | null = null;

  function request(reason: "first" | "expired"): Promise<string | null> {
    const mine = ask(getToken, reason, signal)
      .then((token) => {
        if (pending === mine) known = token;
        return token;
      })
      .finally(() => {
        if (pending === mine) pending = undefined;
      });
    pending = mine;
    return mine;
  }

  return {
    current: async () => known ?? pending ?? request("first"),
    async renew(refused) {
      if (pending !== undefined) return pending;
      if (known !== null && known !== refused) return known;
      known = null;
      return request("expired");
    },
    forget() {
      known = null;
      pending = undefined;
    },
  };
}
