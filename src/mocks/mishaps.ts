/**
 * What any scenario can be told to get wrong, by the parameters of its address: `mock:regular?fail=server&on=writes`. A
 * way to fail is one entry of `ways`; what only one scenario does belongs there (scenarios.ts).
 */
import { toProblemResponse } from "../backend/http/answer.ts";
import { ProblemError } from "../backend/problems.ts";
import type { ProblemCode } from "../contract/index.ts";
import { cancelRefusals, signUpRefusals, type CancelRefusal, type SignUpRefusal } from "../domain/words.ts";
import { answerDown } from "./wrong-answers.ts";

function problem(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  return toProblemResponse(new ProblemError(code, "The mock answers so, as asked.", { headers }), `mock-${code}`);
}

/** No answer, until whoever asked gives up. */
async function keepSilent({ signal }: Request): Promise<Response> {
  return new Promise((_resolve, reject) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- an aborted fetch rejects with the reason as it is
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

const ways = {
  network: async () => {
    throw new TypeError("The mock's line is cut, as asked.");
  },
  timeout: keepSilent,
  server: async () => answerDown(),
  contract: async () => new Response("{}", { headers: { "Content-Type": "application/json" } }),
  "rate-limited": async () => problem("rate-limited", { "Retry-After": "60" }),
  forbidden: async () => problem("forbidden"),
  "not-found": async () => problem("not-found"),
  "signed-out": async () => problem("unauthenticated"),
} as const satisfies Readonly<Record<string, (request: Request) => Promise<Response>>>;

export type Mishap = keyof typeof ways;
/** Every way to fail, as `fail=` names it. */
export const mishapNames = Object.keys(ways).filter((name): name is Mishap => Object.hasOwn(ways, name));

/**
 * When, as `on=` names it: `reads`, all of them; `later` ones, after the first answer of an address; `writes`, before
 * anything is done; `answers` to writes, which have been carried out.
 */
export const occasions = ["reads", "later", "writes", "answers"] as const;
export type Occasion = (typeof occasions)[number];

export const refusals: readonly (SignUpRefusal | CancelRefusal)[] = [...signUpRefusals, ...cancelRefusals];

export interface MishapOptions {
  /** How requests fail. */
  readonly fail?: Mishap | undefined;
  /** Which ones do. Default: reads. */
  readonly on?: Occasion | undefined;
  /** Why every sign-up and cancellation is refused. */
  readonly refuse?: SignUpRefusal | CancelRefusal | undefined;
}

/** Answers a request by what went wrong, else by `act`. */
export type MishapFetch = (request: Request, act: () => Promise<Response>) => Promise<Response>;

/** One for each mock: it keeps which addresses have been answered. */
export function createMishaps({ fail, on = "reads", refuse }: MishapOptions): MishapFetch {
  const answered = new Set<string>();

  function isHit({ method, url }: Request): boolean {
    const isRead = method === "GET";
    if (on === "later") return isRead && answered.has(url);
    return isRead === (on === "reads");
  }

  function note({ url }: Request): void {
    answered.add(url);
    // Whoever has the overview has these, and asks for them by themselves the next time.
    if (url.endsWith("/overview")) for (const part of ["settings", "me"]) answered.add(new URL(part, url).href);
  }

  return async (request, act) => {
    if (refuse !== undefined && request.method !== "GET") return problem(refuse);
    if (fail === undefined || !isHit(request)) {
      note(request);
      return act();
    }
    if (on === "answers") await act();
    return ways[fail](request);
  };
}
