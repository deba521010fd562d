/** Reads what the checks compare. Whatever stands in the way has a check of its own, so here it only skips. */
import * as v from "valibot";
import {
  openings,
  operations,
  settings,
  shifts,
  worker,
  type OperationName,
  type WireOpening,
  type WireSettings,
  type WireShift,
  type WireWorker,
} from "../../contract/index.ts";
import { temporal } from "../../domain/temporal.ts";
import { createClock } from "../../sdk/clock.ts";
import { NoAnswer, Skipped, type Asked, type Exchange, type Probe, type Speaker } from "./types.ts";

export const groupOf: Readonly<Record<OperationName, string>> = {
  getOverview: "overview",
  getSettings: "settings",
  getMe: "me",
  getShifts: "shifts",
  getOpenings: "openings",
  getSlots: "slots",
  getClosures: "closures",
  getNotices: "notices",
  getCalendar: "calendar",
  renewCalendarKey: "calendar",
  putSignUp: "sign-up",
  deleteSignUp: "cancel",
};

export function isRedirect({ status }: Exchange): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** `text/html`, without its parameters; the empty text where there is none. */
export function mediaTypeOf({ headers }: Exchange): string {
  return (headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** @returns `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws {Skipped} where the operation needs a member and there are no credentials. */
export function needMember(probe: Probe): void {
  if (probe.options.credentials === null) throw new Skipped("needs a member: give --token, --token-file or --cookie");
}

/**
 * The answer to an operation, where it is a success.
 *
 * @throws {Skipped} where it isn't.
 */
export async function succeed(
  probe: Probe,
  operation: OperationName,
  asked: Asked = {},
  as: Speaker = "member",
): Promise<Exchange> {
  if (operations[operation].signedIn === "required") needMember(probe);
  try {
    const exchange = await probe.ask(operation, asked, as);
    if (exchange.status === operations[operation].success.status) return exchange;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
  throw new Skipped(`${groupOf[operation]}.status says why`);
}

/** @throws {Skipped} where the answer is no success or doesn't match. */
export async function readAs<Schema extends v.GenericSchema>(
  probe: Probe,
  operation: OperationName,
  schema: Schema,
  asked: Asked = {},
  as: Speaker = "member",
): Promise<v.InferOutput<Schema>> {
  const exchange = await succeed(probe, operation, asked, as);
  return parseAs(exchange, schema, `${groupOf[operation]}.schema`);
}

/** @throws {Skipped} naming the check that tells more, where the body doesn't match. */
export function parseAs<Schema extends v.GenericSchema>(
  exchange: Exchange,
  schema: Schema,
  check: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(exchange.text));
  if (result.success) return result.output;
  throw new Skipped(`${check} says why`);
}

export function readSettings(probe: Probe): Promise<WireSettings> {
  return readAs(probe, "getSettings", settings);
}

export function readMe(probe: Probe): Promise<WireWorker> {
  return readAs(probe, "getMe", worker);
}

/** The first page, of up to a hundred shifts. */
export async function readShifts(probe: Probe, when: "upcoming" | "past"): Promise<readonly WireShift[]> {
  return (await readAs(probe, "getShifts", shifts, { when, limit: "100" })).items;
}

export async function readOpenings(probe: Probe, more: Asked = {}): Promise<readonly WireOpening[]> {
  return (await readAs(probe, "getOpenings", openings, { ...(await openingDays(probe)), ...more })).items;
}

/** When an answer was given, by its own `Date`, in epoch milliseconds. @throws {Skipped} where it says nothing. */
export function timeOf({ headers }: Exchange): number {
  const time = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(time)) throw new Skipped("http.date says why");
  return time;
}

export function isZone(name: string): boolean {
  try {
    temporal().Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    // An offset, `+01:00`, is no zone: it has no summer time.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The cooperative's zone. @throws {Skipped} where the settings name none that is known. */
export async function readZone(probe: Probe): Promise<string> {
  const { timeZone } = await readSettings(probe);
  if (!isZone(timeZone)) throw new Skipped("settings.time-zone says why");
  return timeZone;
}

/** The day of an exact time in a zone, `2026-11-22`. */
export function dayIn(time: string | number, timeZone: string): string {
  const instant =
    typeof time === "number" ? temporal().Instant.fromEpochMilliseconds(time) : temporal().Instant.from(time);
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export function addDays(day: string, days: number): string {
  return temporal().PlainDate.from(day).add({ days }).toString();
}

/** The backend's today; where it doesn't tell its time or its zone, the machine's in UTC does to ask for something. */
export async function readToday(probe: Probe): Promise<string> {
  try {
    const time = timeOf(await succeed(probe, "getSettings"));
    return dayIn(time, await readZone(probe));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    return dayIn(createClock().now(), "UTC");
  }
}

/** The days that openings are asked for: at least four weeks, and a week longer than shifts are planned. */
export async function openingDays(probe: Probe): Promise<{ from: string; to: string }> {
  const from = await readToday(probe);
  const [fourWeeks, most] = [addDays(from, 28), addDays(from, 120)];
  const planned = await readSettings(probe).then(
    ({ plannedUntil }) => addDays(plannedUntil, 7),
    () => fourWeeks,
  );
  const to = planned > fourWeeks ? planned : fourWeeks;
  return { from, to: to < most ? to : most };
}
