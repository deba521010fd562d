/** Errors of all requests that were made: one form, stable codes. Runs after the checks that make them. */
import { operations, problem, type Operation, type ProblemCode } from "../../../contract/index.ts";
import { describeMismatch } from "../describe.ts";
import { mediaTypeOf, parseAs } from "../read.ts";
import { Skipped, type Check, type Exchange, type Probe } from "../types.ts";

const problemType = "application/problem+json";
const unknownPath = "/coopshift-check-unknown";

/** Codes whose status is no matter of taste. */
const statusOf: Partial<Record<ProblemCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "rate-limited": 429,
};

function listErrors({ exchanges }: Probe): readonly Exchange[] {
  const errors = exchanges.filter(
    ({ status, request: { method } }) => status >= 400 && method !== "HEAD" && method !== "OPTIONS",
  );
  if (errors.length === 0) throw new Skipped("no request was answered with an error");
  return errors;
}

function label({ request: { method, path }, status }: Exchange): string {
  return `${status} for ${method} ${path}`;
}

/** Looks at every error of the right type. */
function lookAtErrors(probe: Probe, look: (exchange: Exchange) => string | null): string | null {
  const errors = listErrors(probe).filter((exchange) => mediaTypeOf(exchange) === problemType);
  if (errors.length === 0) throw new Skipped("errors.media-type says why");
  for (const exchange of errors) {
    const seen = look(exchange);
    if (seen !== null) return `${label(exchange)}: ${seen}`;
  }
  return null;
}

/** What is wrong with a code, where the operation and the status leave no choice. */
function lookAtCode(exchange: Exchange): string | null {
  if (describeMismatch(problem, exchange.text) !== null) return null;
  const { code } = parseAs(exchange, problem, "errors.schema");
  const { operation: name } = exchange.request;
  const expected = Object.entries(statusOf).find(([, status]) => status === exchange.status)?.[0];
  if (expected !== undefined && code !== expected) return `code ${code}, not ${expected}`;
  // 405 has no code of its own; the request is invalid.
  if (expected === undefined && exchange.status !== 405 && statusOf[code] !== undefined)
    return `code ${code} goes with ${statusOf[code]}`;
  // Whether there has to be an overview is another check's to say.
  if (name === null || (name === "getOverview" && exchange.status === 404)) return null;
  const { problems }: Operation = operations[name];
  return problems.includes(code) ? null : `code ${code}, which the contract doesn't list there`;
}

export const errorChecks: readonly Check[] = [
  {
    id: "errors.unknown-path",
    title: "An address that the contract doesn't have is answered 404",
    remedy: "Answer 404 with the code not-found below the base URL, not a page of the site.",
    look: async (probe) => {
      const { status } = await probe.send({ method: "GET", path: unknownPath, operation: null, as: "member" });
      return status === 404 ? null : `${status} for GET ${unknownPath}`;
    },
  },
  {
    id: "errors.media-type",
    title: "Every error comes as application/problem+json",
    remedy: "Send errors in the form of RFC 9457, those of the framework and of proxies before it included.",
    look: async (probe) => {
      const wrong = listErrors(probe).find((exchange) => mediaTypeOf(exchange) !== problemType);
      return wrong === undefined ? null : `${label(wrong)}: ${mediaTypeOf(wrong) || "no Content-Type"}`;
    },
  },
  {
    id: "errors.schema",
    title: "Every error has a type, a title, its status and a code of the contract",
    remedy: "Compare with the schema Problem in openapi.json; the codes are a closed list.",
    look: async (probe) => lookAtErrors(probe, ({ text }) => describeMismatch(problem, text)),
  },
  {
    id: "errors.same-status",
    title: "The status in an error's body is the one of its answer",
    remedy: "Write both from one value.",
    look: async (probe) =>
      lookAtErrors(probe, (exchange) => {
        if (describeMismatch(problem, exchange.text) !== null) return null;
        const { status } = parseAs(exchange, problem, "errors.schema");
        return status === exchange.status ? null : `status ${status} in the body`;
      }),
  },
  {
    id: "errors.code",
    title: "The code of every error fits its status and is one that the contract lists for the request",
    remedy: "Take the code from the contract: clients choose their words and what they do next by it.",
    look: async (probe) => lookAtErrors(probe, lookAtCode),
  },
];
