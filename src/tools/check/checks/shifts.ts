/** The member's shifts: times, order, and pages that give each shift once. */
import * as v from "valibot";
import { shifts, type WireShift } from "../../../contract/index.ts";
import { describeMismatch } from "../describe.ts";
import { parseAs, parseJson, readShifts, succeed, timeOf } from "../read.ts";
import { Skipped, type Asked, type Check, type Probe } from "../types.ts";
import { refuseChecks } from "./refusals.ts";

type When = "upcoming" | "past";
const sides: readonly When[] = ["upcoming", "past"];
/** More pages than any member's life fills. */
const mostPages = 200;
/** Between two answers time passes: what is asked first may end meanwhile, in milliseconds. */
const tolerance = 60_000;

interface Walk {
  readonly ids: readonly string[];
  /** Why it didn't come to an end, `null` where it did. */
  readonly endless: string | null;
}

/** One page. @returns what is wrong with it, where the first and longest page was right. */
async function readPage(probe: Probe, asked: Asked): Promise<v.InferOutput<typeof shifts> | string> {
  const isFirst = asked["cursor"] === undefined && asked["limit"] === "100";
  if (isFirst) return parseAs(await succeed(probe, "getShifts", asked), shifts, "shifts.schema");
  const { status, text, request } = await probe.ask("getShifts", asked);
  if (status !== 200) return `${status} for GET ${request.path}`;
  const mismatch = describeMismatch(shifts, text);
  return mismatch === null ? v.parse(shifts, parseJson(text)) : `${request.path}: ${mismatch}`;
}

/** Follows the cursors from the first page to the last. */
async function walkFrom(probe: Probe, when: When, limit: number): Promise<Walk> {
  const ids: string[] = [];
  const cursors = new Set<string>();
  const first = { when, limit: String(limit) };
  let asked: Asked = first;
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await readPage(probe, asked);
    if (typeof found === "string") return { ids, endless: found };
    const { items, nextCursor } = found;
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return { ids, endless: null };
    if (cursors.has(nextCursor)) return { ids, endless: `page ${page} of ${when} shifts gives a cursor again` };
    if (items.length === 0) return { ids, endless: `page ${page} of ${when} shifts is empty and has a nextCursor` };
    cursors.add(nextCursor);
    asked = { ...first, cursor: nextCursor };
  }
  return { ids, endless: `page ${mostPages} of ${when} shifts is not the last` };
}

function walk(probe: Probe, when: When, limit: number): Promise<Walk> {
  return probe.once(`walk ${when} ${limit}`, () => walkFrom(probe, when, limit));
}

/** All shifts of a side in long pages, and again in about three short ones. */
async function walkTwice(probe: Probe, when: When): Promise<{ whole: Walk; parts: Walk | null }> {
  const whole = await walk(probe, when, 100);
  const distinct = new Set(whole.ids).size;
  const limit = Math.min(100, Math.ceil(distinct / 3));
  return { whole, parts: whole.endless !== null || distinct < 2 ? null : await walk(probe, when, limit) };
}

async function lookAtWalks(
  probe: Probe,
  look: (when: When, whole: Walk, parts: Walk) => string | null,
): Promise<string | null> {
  let hasPages = false;
  for (const when of sides) {
    const { whole, parts } = await walkTwice(probe, when);
    if (whole.endless !== null || (parts?.endless ?? null) !== null) throw new Skipped("shifts.cursor-ends says why");
    const seen = parts === null ? null : look(when, whole, parts);
    if (seen !== null) return seen;
    hasPages ||= parts !== null;
  }
  if (!hasPages) throw new Skipped("the member has too few shifts for two pages");
  return null;
}

function findTwice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

const pageChecks: readonly Check[] = [
  {
    id: "shifts.cursor-ends",
    title: "The last page of shifts says that it is the last",
    remedy: "Send nextCursor: null with the last page, and a cursor that moves on with every other.",
    look: async (probe) => {
      for (const when of sides) {
        const { whole, parts } = await walkTwice(probe, when);
        const endless = whole.endless ?? parts?.endless ?? null;
        if (endless !== null) return endless;
      }
      return null;
    },
  },
  {
    id: "shifts.cursor-once",
    title: "Page by page no shift comes twice",
    remedy: "Begin a page after the last shift of the one before: a position in the order, not a number of shifts.",
    look: (probe) =>
      lookAtWalks(probe, (when, whole, parts) => {
        const twice = findTwice(whole.ids) ?? findTwice(parts.ids);
        return twice === undefined ? null : `${when}: ${twice} comes twice`;
      }),
  },
  {
    id: "shifts.cursor-complete",
    title: "Short pages together hold the shifts of a long one",
    remedy: "Begin a page right after the last shift of the one before, shifts that start at the same time included.",
    look: (probe) =>
      lookAtWalks(probe, (when, whole, parts) => {
        const missing = whole.ids.find((id) => !parts.ids.includes(id));
        return missing === undefined ? null : `${when}: ${missing} is on no short page`;
      }),
  },
  {
    id: "shifts.limit",
    title: "A page has no more shifts than asked for",
    remedy: "Heed limit, 1 to 100.",
    look: async (probe) => {
      for (const when of sides) {
        await readShifts(probe, when);
        const page = await readPage(probe, { when, limit: "1" });
        if (typeof page === "string") return page;
        if (page.items.length > 1) return `${page.items.length} ${when} shifts with limit=1`;
      }
      return null;
    },
  },
];

async function lookAtSide(
  probe: Probe,
  when: When,
  isWrong: (shift: WireShift, now: number) => boolean,
): Promise<string | null> {
  const now = timeOf(await succeed(probe, "getShifts", { when, limit: "100" }));
  const wrong = (await readShifts(probe, when)).find((shift) => isWrong(shift, now));
  return wrong === undefined ? null : `${wrong.id}, ${wrong.start} to ${wrong.end}, is among the ${when} ones`;
}

function findDisorder(items: readonly WireShift[], sign: 1 | -1): WireShift | undefined {
  const times = items.map(({ start }) => sign * Date.parse(start));
  return items.find((_, index) => index > 0 && (times[index] ?? 0) < (times[index - 1] ?? 0));
}

export const shiftChecks: readonly Check[] = [
  {
    id: "shifts.times",
    title: "Every shift ends after it starts",
    remedy: "Look where a shift past midnight, or in the night of a change of legal time, gets its end.",
    look: async (probe) => {
      const all = [...(await readShifts(probe, "upcoming")), ...(await readShifts(probe, "past"))];
      const wrong = all.find(({ start, end }) => Date.parse(end) <= Date.parse(start));
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start} to ${wrong.end}`;
    },
  },
  {
    id: "shifts.upcoming-order",
    title: "Upcoming shifts come by their start, the next one first",
    remedy: "Sort by start, then by id.",
    look: async (probe) => {
      const wrong = findDisorder(await readShifts(probe, "upcoming"), 1);
      return wrong === undefined ? null : `${wrong.id} comes after a later shift`;
    },
  },
  {
    id: "shifts.past-order",
    title: "Past shifts come newest first",
    remedy: "Sort by start, descending, then by id.",
    look: async (probe) => {
      const wrong = findDisorder(await readShifts(probe, "past"), -1);
      return wrong === undefined ? null : `${wrong.id} comes after an earlier shift`;
    },
  },
  {
    id: "shifts.sides",
    title: "Upcoming shifts are not over, past ones have begun",
    remedy: "Divide by the exact time now, not by the day and not by a wall clock without its zone.",
    look: async (probe) =>
      (await lookAtSide(probe, "upcoming", ({ end }, now) => Date.parse(end) < now - tolerance)) ??
      lookAtSide(probe, "past", ({ start }, now) => Date.parse(start) > now + tolerance),
  },
  ...pageChecks,
  ...refuseChecks("getShifts", "bad-query", "GET /me/shifts refuses a question that makes no sense", async () => [
    {},
    { when: "sometimes" },
    { when: "past", limit: "0" },
    { when: "past", limit: "many" },
    { when: "past", cursor: "coopshift-check" },
  ]),
];
