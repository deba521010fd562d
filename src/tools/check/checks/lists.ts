/** Slots, closures, notices and the calendar feed. */
import { closures, notices, slots } from "../../../contract/index.ts";
import { readAs, succeed, timeOf } from "../read.ts";
import type { Check, Probe } from "../types.ts";
import { closureDays, readFeedKey } from "./answers.ts";
import { lookAtCalendar } from "./calendar.ts";
import { refuseChecks } from "./refusals.ts";

/** Between two answers time passes, in milliseconds. */
const tolerance = 60_000;

async function readClosures(probe: Probe) {
  return (await readAs(probe, "getClosures", closures, await closureDays(probe))).items;
}

async function readNotices(probe: Probe) {
  return (await readAs(probe, "getNotices", notices)).items;
}

export const slotChecks: readonly Check[] = [
  {
    id: "slots.places",
    title: "No slot has more free places than places",
    remedy: "Compute free as capacity less the workers of the slot, and never below 0.",
    look: async (probe) => {
      const wrong = (await readAs(probe, "getSlots", slots)).items.find(({ free, capacity }) => free > capacity);
      return wrong === undefined ? null : `${wrong.id}: ${wrong.free} free of ${wrong.capacity}`;
    },
  },
  {
    id: "slots.ids",
    title: "No two slots have the same id",
    remedy: "Give each recurring slot an id of its own that never changes.",
    look: async (probe) => {
      const ids = (await readAs(probe, "getSlots", slots)).items.map(({ id }) => id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      return twice === undefined ? null : `${twice} comes twice`;
    },
  },
];

export const closureChecks: readonly Check[] = [
  {
    id: "closures.order",
    title: "Every closure ends on or after the day on which it starts",
    remedy: "The last day counts as closed, so a single day has start = end.",
    look: async (probe) => {
      const wrong = (await readClosures(probe)).find(({ start, end }) => end < start);
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start} to ${wrong.end}`;
    },
  },
  {
    id: "closures.days",
    title: "Every closure touches the days asked for",
    remedy: "Give closures with start <= to and end >= from, and no others.",
    look: async (probe) => {
      const { from, to } = await closureDays(probe);
      // One that ends before it starts has a check of its own.
      const wrong = (await readClosures(probe)).find(({ start, end }) => start <= end && (start > to || end < from));
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start} to ${wrong.end}, asked were ${from} to ${to}`;
    },
  },
  ...refuseChecks("getClosures", "bad-days", "GET /closures refuses days that make no sense", async (probe) => {
    const { from, to } = await closureDays(probe);
    return [{}, { from }, { from: "2026-02-30", to: "2026-03-01" }, { from: to, to: from }];
  }),
];

export const noticeChecks: readonly Check[] = [
  {
    id: "notices.times",
    title: "Every notice ends after it starts",
    remedy: "Send end: null for a notice that stays until it is taken down.",
    look: async (probe) => {
      const wrong = (await readNotices(probe)).find(
        ({ start, end }) => end !== null && Date.parse(end) <= Date.parse(start),
      );
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start} to ${wrong.end}`;
    },
  },
  {
    id: "notices.now",
    title: "Every notice is for now",
    remedy: "Leave out notices that have not started or are over.",
    look: async (probe) => {
      const now = timeOf(await succeed(probe, "getNotices"));
      const wrong = (await readNotices(probe)).find(({ start, end }) => {
        const [first, last] = [Date.parse(start), end === null ? Infinity : Date.parse(end)];
        return first < last && (first > now + tolerance || last < now - tolerance);
      });
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start} to ${wrong.end ?? "open end"}`;
    },
  },
];

export const calendarChecks: readonly Check[] = [
  {
    id: "calendar.format",
    title: "The calendar feed is an iCalendar text whose events have ids, stamps and starts",
    remedy:
      "Follow RFC 5545: CRLF between lines, one VCALENDAR, UID, DTSTAMP and DTSTART in each VEVENT, no UID twice.",
    look: async (probe) =>
      lookAtCalendar((await succeed(probe, "getCalendar", { key: await readFeedKey(probe) }, "nobody")).text),
  },
  {
    id: "calendar.unknown-key",
    title: "A key that opens no feed is answered 404",
    remedy: "Answer 404 with the code not-found, the same for a revoked key and for one that never was.",
    look: async (probe) => {
      const { status } = await probe.ask("getCalendar", { key: "coopshift-check" }, "nobody");
      return status === 404 ? null : `${status} for the key coopshift-check`;
    },
  },
];
