/** From the body of an answer to a value that the contract allows, or an error that says where it doesn't. */
import * as v from "valibot";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";

/** A successful answer, read to its end. */
export interface Answer {
  /** The request without anything of the member's: `GET /me/shifts`. */
  readonly label: string;
  readonly mediaType: string;
  readonly text: string;
  readonly requestId: string | null;
}

/** Reads a response to its end. */
export async function toAnswer(label: string, response: Response): Promise<Answer> {
  const { headers } = response;
  const [mediaType = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  return { label, mediaType: mediaType.trim(), text: await response.text(), requestId: headers.get("x-request-id") };
}

/** What an answer holds, before anybody has looked whether the contract allows it. */
export interface Parsed extends Pick<Answer, "label" | "requestId"> {
  readonly data: unknown;
}

/** Makes the error for a place in an answer that breaks the contract. */
export type Fault = (path: string, expected: string, received: string) => ContractError;

/** Longest value that a message repeats. */
const longestValue = 40;

function describePath(path: v.BaseIssue<unknown>["path"]): string {
  const keys = path?.map((item: { readonly key: unknown }) => item.key) ?? [];
  return keys
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** A value of the wrong type may be anybody's name: only its type is told. A word or format may be shown. */
function describeReceived({ kind, type, received }: v.BaseIssue<unknown>): string {
  if (received === "undefined") return "missing";
  if (received.startsWith('"') && kind === "schema" && type !== "picklist") return "text";
  return received.length > longestValue ? `${received.slice(0, longestValue)}…` : received;
}

function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.received === "undefined") return "a value";
  return issue.kind === "validation" ? issue.message : (issue.expected ?? issue.message);
}

export function faultIn({ label, requestId }: Pick<Answer, "label" | "requestId">): Fault {
  return (path, expected, received) => {
    const where = path === "" ? "the answer" : path;
    const message = `${label}: ${where} is ${received}, expected ${expected}. The backend breaks the contract: tell whoever runs it.`;
    return new ContractError(message, { path: path === "" ? null : path, requestId });
  };
}

/** @throws {ContractError} where it is no JSON. */
export function parseJson({ label, mediaType, text, requestId }: Answer): Parsed {
  const details = { requestId };
  if (!/[/+]json$/.test(mediaType)) {
    const what = /html/.test(mediaType) ? "HTML" : mediaType || "an answer without media type";
    const message = `${label}: ${what} instead of JSON, probably a sign-in or error page. Check the backend's address.`;
    throw new ContractError(message, details);
  }
  try {
    return { label, requestId, data: JSON.parse(text) };
  } catch {
    // The parser's own error would repeat a piece of the answer, which may be somebody's name.
    const message = `${label}: the answer's ${text.length} characters are not JSON, or stop too early. Try again; if it stays, tell whoever runs the backend.`;
    throw new ContractError(message, details);
  }
}

/**
 * @throws {ContractError} which names the first place where the answer is not what the schema says; fields that the
 *   schema doesn't know are left out.
 */
export function parseAnswer<Schema extends v.GenericSchema>(schema: Schema, answer: Parsed): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer.data, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw faultIn(answer)(describePath(issue.path), describeExpected(issue), describeReceived(issue));
}

/** Checks an answer and maps it; whatever the rules still refuse in it is a breach of the contract too. */
export function mapAnswer<Schema extends v.GenericSchema, T>(
  schema: Schema,
  answer: Parsed,
  map: (wire: v.InferOutput<Schema>, fault: Fault) => T,
): T {
  const wire = parseAnswer(schema, answer);
  try {
    return map(wire, faultIn(answer));
  } catch (cause) {
    if (isCoopShiftError(cause)) throw cause;
    const { label, requestId } = answer;
    const message = `${label}: the values don't make sense together. The backend breaks the contract: tell whoever runs it.`;
    throw new ContractError(message, { cause, requestId });
  }
}

/** @throws {ContractError} where something stands in an answer that has to be empty: a sign-in page carried out nothing. */
export function expectNothing(answer: Answer): void {
  if (answer.text !== "") throw faultIn(answer)("", "nothing (204)", answer.mediaType || "something");
}
