/** What each request of the contract answers: parameters in, use case, wire shape out. */
import * as v from "valibot";
import { day, id, operations, type OperationName } from "../../contract/index.ts";
import { temporal } from "../../domain/temporal.ts";
import { ProblemError } from "../problems.ts";
import type { DaySpan } from "../store.ts";
import { cancelSignUp } from "../use-cases/cancel-sign-up.ts";
import type { ReadContext, UseCaseContext } from "../use-cases/context.ts";
import { getCalendar } from "../use-cases/get-calendar.ts";
import { getClosures } from "../use-cases/get-closures.ts";
import { getMe } from "../use-cases/get-me.ts";
import { getNotices } from "../use-cases/get-notices.ts";
import { getOpenings } from "../use-cases/get-openings.ts";
import { getOverview } from "../use-cases/get-overview.ts";
import { getSettings } from "../use-cases/get-settings.ts";
import { getShifts } from "../use-cases/get-shifts.ts";
import { getSlots } from "../use-cases/get-slots.ts";
import { renewCalendarKey } from "../use-cases/renew-calendar-key.ts";
import { signUp } from "../use-cases/sign-up.ts";
import { createJsonAnswer, type Answer } from "./answer.ts";
import type { ParameterReader } from "./parameters.ts";

export interface RouteInput {
  readonly context: UseCaseContext;
  /** The same for what only reads: in one go, and as of one moment. */
  readonly reading: ReadContext;
  readonly parameters: ParameterReader;
  /** @throws {ProblemError} `unauthenticated` when nobody is signed in. */
  readonly requireWorker: () => Promise<string>;
  /** `null` when nobody is signed in. @throws {ProblemError} `unauthenticated` when a token was sent that isn't valid. */
  readonly findWorker: () => Promise<string | null>;
  readonly toFeedUrl: (key: string) => string;
}

type Route = (input: RouteInput) => Promise<Answer>;

const defaultLimit = 20;
const limitSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/, "a whole number from 1 to 100"),
  v.transform(Number),
  v.minValue(1, "a whole number from 1 to 100"),
  v.maxValue(100, "a whole number from 1 to 100"),
);

/** A year of days: enough for every page, and a bound on what one request can cost. */
const mostDays = 366;

/** An id that there may be: none has a NUL in it, and a database fails when it is asked for one. */
function readId(parameters: ParameterReader, name: string): string {
  const value = parameters.required(name, id);
  if (value.includes("\0")) throw new ProblemError("not-found", `${name}: no id has a NUL in it.`);
  return value;
}

function readDays(parameters: ParameterReader, most: number): DaySpan {
  const span = { from: parameters.required("from", day), to: parameters.required("to", day) };
  if (span.from.startsWith("0000")) throw new ProblemError("invalid", "from: no calendar of a database has a year 0.");
  const days = temporal().PlainDate.from(span.from).until(span.to).days;
  if (days < 0) throw new ProblemError("invalid", `to: ${span.to} lies before from, ${span.from}. Swap them.`);
  if (days >= most)
    throw new ProblemError("invalid", `to: ${days + 1} days are too many, at most ${most}. Ask in parts.`);
  return span;
}

export const routes: Readonly<Record<OperationName, Route>> = {
  getOverview: async ({ reading, findWorker, toFeedUrl }) =>
    createJsonAnswer(await getOverview(reading, { workerId: await findWorker(), toFeedUrl })),
  getSettings: async ({ reading }) => createJsonAnswer(await getSettings(reading), "shared"),
  getMe: async ({ reading, requireWorker, toFeedUrl }) =>
    createJsonAnswer(await getMe(reading, { workerId: await requireWorker(), toFeedUrl })),
  getShifts: async ({ reading, parameters, requireWorker }) => {
    const workerId = await requireWorker();
    const { when, cursor } = operations.getShifts.parameters;
    const query = {
      workerId,
      when: parameters.required("when", when.schema),
      cursor: parameters.optional("cursor", cursor.schema),
      limit: parameters.optional("limit", limitSchema) ?? defaultLimit,
    };
    return createJsonAnswer(await getShifts(reading, query));
  },
  getOpenings: async ({ reading, parameters, findWorker }) => {
    const days = readDays(parameters, mostDays);
    const purpose = parameters.optional("purpose", operations.getOpenings.parameters.purpose.schema) ?? "irregular";
    return createJsonAnswer(await getOpenings(reading, { ...days, purpose, workerId: await findWorker() }));
  },
  putSignUp: async ({ context, parameters, requireWorker }) => {
    const workerId = await requireWorker();
    const openingId = readId(parameters, "openingId");
    return createJsonAnswer(await signUp(context, { workerId, openingId }));
  },
  deleteSignUp: async ({ context, parameters, requireWorker }) => {
    const workerId = await requireWorker();
    const openingId = readId(parameters, "openingId");
    await cancelSignUp(context, { workerId, openingId });
    return { status: 204, mediaType: null, body: null, cache: "private" };
  },
  renewCalendarKey: async ({ context, requireWorker, toFeedUrl }) =>
    createJsonAnswer(await renewCalendarKey(context, { workerId: await requireWorker(), toFeedUrl })),
  getSlots: async ({ reading }) => createJsonAnswer(await getSlots(reading), "shared"),
  getClosures: async ({ reading, parameters }) =>
    createJsonAnswer(await getClosures(reading, readDays(parameters, Infinity)), "shared"),
  getNotices: async ({ reading }) => createJsonAnswer(await getNotices(reading), "shared"),
  getCalendar: async ({ reading, parameters }) => {
    const key = readId(parameters, "key");
    return {
      status: 200,
      mediaType: "text/calendar; charset=utf-8",
      body: await getCalendar(reading, key),
      cache: "private",
    };
  },
};
