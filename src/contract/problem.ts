import * as v from "valibot";
import { cancelRefusals, signUpRefusals, type CancelRefusal, type SignUpRefusal } from "../domain/words.ts";

/** What else can go wrong with a request. */
export const generalCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "rate-limited",
  "invalid",
  "unavailable",
] as const;
export type GeneralCode = (typeof generalCodes)[number];

export type ProblemCode = SignUpRefusal | CancelRefusal | GeneralCode;

/** An RFC 9457 problem, `application/problem+json`, with a stable `code`. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  code: v.picklist([...signUpRefusals, ...cancelRefusals, ...generalCodes]),
  detail: v.optional(v.string()),
  requestId: v.optional(v.string()),
});

export type WireProblem = v.InferOutput<typeof problem>;
