/** What is said of the member, taken together. */
import { mayShop } from "../../../domain/status.ts";
import { readMe } from "../read.ts";
import type { Check } from "../types.ts";

export const meChecks: readonly Check[] = [
  {
    id: "me.status-known",
    title: "A worker with a regime has a status, and nobody else has",
    remedy: "Send status: null for a non-worker and for a worker without a regime, the worker's status otherwise.",
    look: async (probe) => {
      const { role, regime, status } = await readMe(probe);
      const works = role === "worker" && regime !== null;
      return works === (status !== null) ? null : `role ${role}, regime ${regime}, status ${status}`;
    },
  },
  {
    id: "me.may-shop",
    title: "Whether the member may shop follows from the status",
    remedy:
      "Workers who are suspended, on holiday, unsubscribed or resigning don't shop, all others do: compute mayShop from status.",
    look: async (probe) => {
      const { status, mayShop: answer } = await readMe(probe);
      return status === null || mayShop(status) === answer ? null : `status ${status} with mayShop ${answer}`;
    },
  },
  {
    id: "me.leave",
    title: "A holiday or an exemption ends on or after the day on which it starts",
    remedy: "Look where the dates are written: the last day counts as leave, so a single day has start = end.",
    look: async (probe) => {
      const { holiday, exemption } = await readMe(probe);
      for (const [name, leave] of Object.entries({ holiday, exemption })) {
        const [start, end] = [leave?.start ?? null, leave?.end ?? null];
        if (start !== null && end !== null && end < start) return `${name}: starts ${start}, ends ${end}`;
      }
      return null;
    },
  },
  {
    id: "me.absences",
    title: "There are no more dates of absences than absences",
    remedy: "absences.count counts all of them; dates may hold the latest ones only.",
    look: async (probe) => {
      const { count, dates } = (await readMe(probe)).absences;
      return dates.length <= count ? null : `count ${count} with ${dates.length} dates`;
    },
  },
  {
    id: "me.calendar-feed",
    title: "The calendar feed is an address with a key",
    remedy: "Give the public address of /me/calendar.ics with ?key=, or null where there is no feed.",
    look: async (probe) => {
      const { calendarFeed } = await readMe(probe);
      if (calendarFeed === null) return null;
      const url = URL.parse(calendarFeed, probe.options.backend);
      if (url === null || !/^(?:https?|webcal):$/.test(url.protocol)) return "no http, https or webcal address";
      return url.searchParams.has("key") ? null : "an address without ?key=";
    },
  },
];
