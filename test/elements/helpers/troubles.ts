/** The ways in which a backend, or the way to it, can fail: what comes back, and what a member and the page are told. */
import { json, type Interfere } from "./backend.ts";

export const problem = (status: number, code: string): Response =>
  json({ type: `urn:coopshift:${code}`, title: code, status, code }, status);
const text = (body: string, type: string): Response => new Response(body, { headers: { "content-type": type } });

interface Trouble {
  readonly answer: Interfere;
  readonly says: RegExp;
  readonly error: string;
  /** Milliseconds that an answer may take, where none comes. */
  readonly timeout?: number;
}

export const troubles: Readonly<Record<string, Trouble>> = {
  "no network": {
    answer: async () => Promise.reject(new TypeError("Failed to fetch")),
    says: /couldn’t reach the cooperative/,
    error: "NetworkError",
  },
  silence: {
    answer: async (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      }),
    says: /taking too long/,
    error: "TimeoutError",
    timeout: 30,
  },
  "a 503 with a problem": {
    answer: () => problem(503, "unavailable"),
    says: /wrong on our side/,
    error: "HttpProblem",
  },
  "a bare 500": {
    answer: () => new Response("Internal Server Error", { status: 500 }),
    says: /wrong on our side/,
    error: "HttpProblem",
  },
  "a 429": { answer: () => problem(429, "rate-limited"), says: /Too many requests/, error: "HttpProblem" },
  "a 403": { answer: () => problem(403, "forbidden"), says: /no access/, error: "HttpProblem" },
  "HTML instead of JSON": {
    answer: () => text("<!doctype html><title>Welcome</title>", "text/html"),
    says: /answer that we can’t read/,
    error: "ContractError",
  },
  "JSON that breaks off": {
    answer: () => text('{"cooperative": {"na', "application/json"),
    says: /answer that we can’t read/,
    error: "ContractError",
  },
  "a field missing": { answer: () => json({}), says: /answer that we can’t read/, error: "ContractError" },
};
