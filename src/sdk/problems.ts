/** An answer that is not a success, as an error that tells its cause. */
import * as v from "valibot";
import { problem, type WireProblem } from "../contract/problem.ts";
import { cancelRefusals, signUpRefusals } from "../domain/words.ts";
import type { Endpoint } from "./endpoints.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import { CancelRefused } from "./errors/cancel-refused.ts";
import { HttpProblem } from "./errors/http-problem.ts";
import type { CoopShiftError } from "./errors/index.ts";
import { SignUpRefused } from "./errors/sign-up-refused.ts";

/** Seconds of a `Retry-After`, which is a number of them or a date. */
export function retryAfter(headers: Headers, now: number): number | null {
  const value = headers.get("retry-after");
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((item) => item === value);
}

/** An answer that is not a success, as an error. */
export function problemError(
  { method, label }: Endpoint,
  response: Response,
  data: unknown,
  now: number,
): CoopShiftError {
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
