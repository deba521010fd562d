/**
 * Every request of the contract as data: the OpenAPI document is written from it, the reference backend's answers are
 * checked against it, and the SDK takes its paths from it.
 */
import * as v from "valibot";
import { purposes } from "../domain/words.ts";
import { renewedFeed } from "./calendar-key.ts";
import { closures } from "./closure.ts";
import { notices } from "./notice.ts";
import { openings } from "./opening.ts";
import { overview } from "./overview.ts";
import { count, day, id } from "./primitives.ts";
import type { ProblemCode } from "./problem.ts";
import { settings } from "./settings.ts";
import { shift, shifts } from "./shift.ts";
import { slots } from "./slot.ts";
import { worker } from "./worker.ts";

export interface Parameter {
  readonly in: "query" | "path";
  readonly schema: v.GenericSchema;
  readonly required: boolean;
  readonly description: string;
}

export interface Operation {
  readonly method: "GET" | "PUT" | "DELETE" | "POST";
  /** With `{name}` for a path parameter, relative to the base URL. */
  readonly path: string;
  readonly summary: string;
  /** Whether the request needs a member who is signed in; `optional` gives more where there is one. */
  readonly signedIn: "required" | "optional" | "key";
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly success: {
    readonly status: 200 | 204;
    readonly schema: v.GenericSchema | null;
    readonly mediaType: string | null;
  };
  readonly problems: readonly ProblemCode[];
}

const json = "application/json";
const fromTo: Record<"from" | "to", Parameter> = {
  from: { in: "query", schema: day, required: true, description: "First day, in the cooperative's zone" },
  to: { in: "query", schema: day, required: true, description: "Last day, included" },
};
const openingId: Parameter = { in: "path", schema: id, required: true, description: "Id of the opening" };

export const operations = {
  getOverview: {
    method: "GET",
    path: "/overview",
    summary: "What a page shows first, in one answer: each part as its own address gives it",
    signedIn: "optional",
    parameters: {},
    success: { status: 200, schema: overview, mediaType: json },
    // `unauthenticated`: as of /openings, a token that is not valid any more. Without one there is no member in it.
    problems: ["unauthenticated", "rate-limited", "unavailable"],
  },
  getSettings: {
    method: "GET",
    path: "/settings",
    summary: "What the cooperative decided: zone, cycle, limits, contact",
    signedIn: "optional",
    parameters: {},
    success: { status: 200, schema: settings, mediaType: json },
    problems: ["rate-limited", "unavailable"],
  },
  getMe: {
    method: "GET",
    path: "/me",
    summary: "The member who is signed in",
    signedIn: "required",
    parameters: {},
    success: { status: 200, schema: worker, mediaType: json },
    problems: ["unauthenticated", "rate-limited", "unavailable"],
  },
  getShifts: {
    method: "GET",
    path: "/me/shifts",
    summary: "One's shifts, in pages: upcoming (not over yet) by start, past (begun) newest first",
    signedIn: "required",
    parameters: {
      when: {
        in: "query",
        schema: v.picklist(["upcoming", "past"]),
        required: true,
        description: "Which side of now; a shift under way is on both",
      },
      cursor: { in: "query", schema: v.string(), required: false, description: "nextCursor of the page before" },
      limit: { in: "query", schema: count, required: false, description: "Most items on the page, 1 to 100" },
    },
    success: { status: 200, schema: shifts, mediaType: json },
    problems: ["invalid", "unauthenticated", "rate-limited", "unavailable"],
  },
  getOpenings: {
    method: "GET",
    path: "/openings",
    summary: "Openings that start on the days asked for",
    signedIn: "optional",
    parameters: {
      ...fromTo,
      purpose: {
        in: "query",
        schema: v.picklist(purposes),
        required: false,
        description: "irregular (default), or compensation for a regular worker who owes one",
      },
    },
    success: { status: 200, schema: openings, mediaType: json },
    // `unauthenticated`: a token was sent and is not valid any more; without one the answer is the public one.
    problems: ["invalid", "unauthenticated", "rate-limited", "unavailable"],
  },
  putSignUp: {
    method: "PUT",
    path: "/me/sign-ups/{openingId}",
    summary: "Sign up; doing it twice is the same as once",
    signedIn: "required",
    parameters: { openingId },
    success: { status: 200, schema: shift, mediaType: json },
    problems: [
      "unauthenticated",
      "forbidden",
      "not-found",
      "conflict",
      "sign-up-disabled",
      "not-eligible-regime",
      "unsubscribed",
      "resigning",
      "exempted",
      "nothing-to-compensate",
      "cancelled",
      "closed-day",
      "started",
      "full",
      "overlaps",
      "daily-limit",
      "cycle-limit",
      "rate-limited",
      "unavailable",
    ],
  },
  deleteSignUp: {
    method: "DELETE",
    path: "/me/sign-ups/{openingId}",
    summary: "Cancel; doing it twice is the same as once",
    signedIn: "required",
    parameters: { openingId },
    success: { status: 204, schema: null, mediaType: null },
    problems: [
      "unauthenticated",
      "forbidden",
      "not-found",
      "conflict",
      "not-yours",
      "not-open",
      "regular-shift",
      "too-late",
      "cancel-disabled",
      "rate-limited",
      "unavailable",
    ],
  },
  getSlots: {
    method: "GET",
    path: "/slots",
    summary: "Recurring slots with their free places",
    signedIn: "optional",
    parameters: {},
    success: { status: 200, schema: slots, mediaType: json },
    problems: ["rate-limited", "unavailable"],
  },
  getClosures: {
    method: "GET",
    path: "/closures",
    summary: "Closures that touch the days asked for",
    signedIn: "optional",
    parameters: fromTo,
    success: { status: 200, schema: closures, mediaType: json },
    problems: ["invalid", "rate-limited", "unavailable"],
  },
  getNotices: {
    method: "GET",
    path: "/notices",
    summary: "What the cooperative tells its members now",
    signedIn: "optional",
    parameters: {},
    success: { status: 200, schema: notices, mediaType: json },
    problems: ["rate-limited", "unavailable"],
  },
  renewCalendarKey: {
    method: "POST",
    path: "/me/calendar-key",
    summary: "Give one's calendar feed a new key; the old one opens nothing from then on",
    signedIn: "required",
    parameters: {},
    success: { status: 200, schema: renewedFeed, mediaType: json },
    problems: ["unauthenticated", "forbidden", "rate-limited", "unavailable"],
  },
  getCalendar: {
    method: "GET",
    path: "/me/calendar.ics",
    summary: "One's shifts as an iCalendar feed, by a key that can be revoked",
    signedIn: "key",
    parameters: {
      key: { in: "query", schema: id, required: true, description: "The feed's key" },
    },
    success: { status: 200, schema: null, mediaType: "text/calendar" },
    problems: ["invalid", "not-found", "rate-limited", "unavailable"],
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
