/**
 * Where an answer breaks the contract, in words: looked for in the one that could not be taken, by the contract's own
 * schemas and by what its values must be to one another.
 */
import * as v from "valibot";
import { renewedFeed } from "../contract/calendar-key.ts";
import { closures, type WireClosure } from "../contract/closure.ts";
import { notices } from "../contract/notice.ts";
import { openings } from "../contract/opening.ts";
import { settings, type WireSettings } from "../contract/settings.ts";
import { shift, shifts } from "../contract/shift.ts";
import { slots } from "../contract/slot.ts";
import { worker, type WireWorker } from "../contract/worker.ts";
import { cycleDays } from "../domain/cycle.ts";
import { isJson, parseJson, type Answer } from "./answer.ts";
import type { Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { dayAt, toDay, toInstant } from "./mapping/context.ts";
import type { Search } from "./request.ts";

/** Makes the error for a place in an answer that breaks the contract. */
type Fault = (path: string, expected: string, received: string) => ContractError;

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

function faultIn({ label, requestId }: Answer): Fault {
  return (path, expected, received) => {
    const where = path === "" ? "the answer" : path;
    const message = `${label}: ${where} is ${received}, expected ${expected}. The backend breaks the contract: tell whoever runs it.`;
    return new ContractError(message, { path: path === "" ? null : path, requestId });
  };
}

/** @throws {ContractError} where it is no JSON. */
function parseCarefully({ label, mediaType, text, requestId }: Answer): unknown {
  const details = { requestId };
  if (!isJson(mediaType)) {
    const what = /html/.test(mediaType) ? "HTML" : mediaType || "an answer without media type";
    const message = `${label}: ${what} instead of JSON, probably a sign-in or error page. Check the backend's address.`;
    throw new ContractError(message, details);
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error would repeat a piece of the answer, which may be somebody's name.
    const message = `${label}: the answer's ${text.length} characters are not JSON, or stop too early. Try again; if it stays, tell whoever runs the backend.`;
    throw new ContractError(message, details);
  }
}

function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  fault: Fault,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw fault(describePath(issue.path), describeExpected(issue), describeReceived(issue));
}

function checkTimes(
  { start, end }: { readonly start: string; readonly end: string },
  path: string,
  fault: Fault,
): void {
  if (toInstant(end).epochMilliseconds > toInstant(start).epochMilliseconds) return;
  throw fault(`${path}end`, `an instant after its start, ${start}`, end);
}

function checkDays(start: string | null, end: string | null, path: string, fault: Fault): void {
  if (start !== null && end !== null && end < start) throw fault(path, `a day from its start, ${start}, on`, end);
}

function checkSettings({ timeZone, cycleStarts }: WireSettings, fault: Fault): void {
  try {
    dayAt(toInstant("1970-01-01T00:00:00Z"), timeZone);
  } catch {
    throw fault("timeZone", "an IANA zone that this engine knows", JSON.stringify(timeZone));
  }
  try {
    cycleDays(cycleStarts.map(toDay));
  } catch {
    throw fault("cycleStarts", "Mondays in order", JSON.stringify(cycleStarts));
  }
}

function checkWorker({ role, regime, status, holiday, exemption }: WireWorker, fault: Fault): void {
  if (role === "non-worker" || regime === null) return;
  if (status === null) throw fault("status", `a status, as the regime is ${regime}`, "null");
  if (holiday) checkDays(holiday.start, holiday.end, "holiday.end", fault);
  if (exemption) checkDays(exemption.start, exemption.end, "exemption.end", fault);
}

function forEach<Item>(check: (item: Item, path: string, fault: Fault) => void) {
  return ({ items }: { readonly items: readonly Item[] }, fault: Fault): void =>
    items.forEach((item, index) => check(item, `items[${index}].`, fault));
}

function rule<Schema extends v.GenericSchema>(
  schema: Schema,
  check?: (wire: v.InferOutput<Schema>, fault: Fault, search: Search) => void,
) {
  return (data: unknown, fault: Fault, search: Search): void => {
    const wire = checkShape(schema, data, fault);
    check?.(wire, fault, search);
  };
}

/** By path. */
const rules: Readonly<Record<string, ReturnType<typeof rule>>> = {
  "/settings": rule(settings, checkSettings),
  "/me": rule(worker, checkWorker),
  "/me/shifts": rule(shifts, (page, fault, { cursor }) => {
    if (page.nextCursor !== null && page.nextCursor === cursor) {
      throw fault("nextCursor", "a cursor that leads on", "the one asked with");
    }
    forEach(checkTimes)(page, fault);
  }),
  "/me/sign-ups": rule(shift, (wire, fault) => checkTimes(wire, "", fault)),
  "/me/calendar-key": rule(renewedFeed),
  "/openings": rule(openings, forEach(checkTimes)),
  "/slots": rule(slots),
  "/closures": rule(
    closures,
    forEach(({ start, end }: WireClosure, path, fault) => checkDays(start, end, `${path}end`, fault)),
  ),
  "/notices": rule(notices),
};

/**
 * The error for an answer that was refused.
 *
 * @param cause - what refused it.
 */
export function explain({ path }: Endpoint, answer: Answer, search: Search, cause: unknown): ContractError {
  try {
    rules[path]?.(parseCarefully(answer), faultIn(answer), search);
  } catch (error) {
    if (isCoopShiftError(error) && error.name === "ContractError") return error;
  }
  const { label, requestId } = answer;
  const message = `${label}: the values don't make sense together. The backend breaks the contract: tell whoever runs it.`;
  return new ContractError(message, { cause, requestId });
}

/** Takes what a write was answered. @throws {ContractError} where it is not what the contract says. */
export function understand<T>(endpoint: Endpoint, answer: Answer, take: (data: unknown) => T): T {
  try {
    return take(parseJson(answer));
  } catch (cause) {
    throw explain(endpoint, answer, {}, cause);
  }
}

/**
 * Any other success may come from a go-between (a sign-in page, a proxy's 200 without a word) that carried out nothing.
 *
 * @throws {ContractError} where it is not 204.
 */
export function expectNothing(answer: Answer): void {
  const { status, mediaType } = answer;
  if (status !== 204) throw faultIn(answer)("", "204", `${status} ${mediaType}`);
}
