/** Faults of what is said: things that can't be true together. */
import { createMemoryStore } from "../../../src/backend/memory-store.ts";
import { data } from "../../backend/fixtures.ts";
import { body, instead, isRead, jsonOf, queryOf, withQuery, type Body, type PlantedFault } from "./plant.ts";

const settings: readonly PlantedFault[] = [
  {
    what: "gives an offset for a zone",
    check: "settings.time-zone",
    fault: body("/settings", (value) => void (value.timeZone = "+01:00")),
  },
  {
    what: "gives a zone that nobody knows",
    check: "settings.time-zone",
    fault: body("/settings", (value) => void (value.timeZone = "Europe/Bruxelles")),
  },
  {
    what: "begins a cycle on a Tuesday",
    check: "settings.cycle-mondays",
    fault: body("/settings", (value) => void (value.cycleStarts = ["2018-01-02"])),
  },
  {
    what: "has the cycle starts out of order",
    check: "settings.cycle-order",
    fault: body("/settings", (value) => void (value.cycleStarts = ["2026-01-05", "2018-01-01"])),
  },
  {
    what: "names a language in words",
    check: "settings.languages",
    fault: body("/settings", (value) => void (value.languages = ["fr", "in Dutch"])),
  },
];

const member: readonly PlantedFault[] = [
  {
    what: "lets somebody shop who is suspended",
    check: "me.may-shop",
    fault: body("/me", (value) => void Object.assign(value, { status: "suspended", mayShop: true })),
  },
  {
    what: "has no status for a worker",
    check: "me.status-known",
    fault: body("/me", (value) => void (value.status = null)),
  },
  {
    what: "ends a holiday before it starts",
    check: "me.leave",
    fault: body("/me", (value) => void (value.holiday = { start: "2026-12-20", end: "2026-12-10" })),
  },
  {
    what: "has more dates of absences than absences",
    check: "me.absences",
    fault: body("/me", (value) => void (value.absences = { count: 0, dates: ["2026-11-02"] })),
  },
  {
    what: "gives a feed without a key",
    check: "me.calendar-feed",
    fault: body("/me", (value) => void (value.calendarFeed = value.calendarFeed.split("?")[0])),
  },
];

function ofSide(when: string, change: (items: Body[]) => void) {
  return body("/me/shifts", ({ items }, request) => {
    if (queryOf(request).get("when") === when) change(items);
  });
}

const overview: readonly PlantedFault[] = [
  {
    what: "has a member in the overview, and says that there is none",
    check: "overview.member",
    fault: body("/overview", (value) => void (value.absent = "signed-out")),
  },
  {
    what: "has a week of openings in the overview",
    check: "overview.days",
    fault: body("/overview", ({ openings }) => {
      openings.to = "2026-12-01";
      openings.items = openings.items.filter(({ start }: Body) => start < "2026-12-01");
    }),
  },
  {
    what: "has openings in the overview of days that it doesn't say to hold",
    check: "overview.inside",
    fault: body("/overview", ({ openings }) =>
      openings.items.push({ ...openings.items[0], start: "2027-03-01T08:00:00Z", end: "2027-03-01T09:00:00Z" }),
    ),
  },
];

const shifts: readonly PlantedFault[] = [
  {
    what: "ends a shift before it starts, as one past midnight",
    check: "shifts.times",
    fault: ofSide("past", (items) => items.forEach((item) => (item.end = item.start.replace(/T.*/, "T00:30:00Z")))),
  },
  {
    what: "has past shifts oldest first",
    check: "shifts.past-order",
    fault: ofSide("past", (items) => items.reverse()),
  },
  {
    what: "has upcoming shifts latest first",
    check: "shifts.upcoming-order",
    fault: ofSide("upcoming", (items) => items.reverse()),
  },
  {
    what: "calls a shift upcoming that ended an hour ago",
    check: "shifts.sides",
    fault: ofSide("upcoming", (items) =>
      Object.assign(items[0], { start: "2026-11-25T06:00:00Z", end: "2026-11-25T09:00:00Z" }),
    ),
  },
  {
    what: "repeats the first shift on every page",
    check: "shifts.cursor-once",
    fault: (() => {
      const first = new Map<string | null, Body>();
      return body("/me/shifts", ({ items }, request) => {
        const query = queryOf(request);
        if (query.has("cursor")) items.unshift(first.get(query.get("when")));
        else first.set(query.get("when"), items[0]);
      });
    })(),
  },
  {
    what: "loses the last shift between two pages",
    check: "shifts.cursor-complete",
    fault: body("/me/shifts", (value, request) => {
      if (queryOf(request).has("cursor") && value.nextCursor === null) value.items = [];
    }),
  },
  {
    what: "always has a next page",
    check: "shifts.cursor-ends",
    fault: async (request, answer) => {
      const isPast = isRead(request, "/me/shifts") && queryOf(request).get("cursor") === "end";
      const response = await answer(isPast ? withQuery(request, { cursor: null }) : request);
      if (!isRead(request, "/me/shifts") || response.status !== 200) return response;
      const page: Body = await response.json();
      return jsonOf(response, { items: isPast ? [] : page.items, nextCursor: page.nextCursor ?? "end" });
    },
  },
  {
    what: "breaks down on the second page",
    check: "shifts.cursor-ends",
    fault: instead((request, response) =>
      queryOf(request).has("cursor") && response.status === 200
        ? new Response("{}", { status: 200, headers: response.headers })
        : null,
    ),
  },
  {
    what: "ignores limit",
    check: "shifts.limit",
    fault: (request, answer) => {
      const isValid = Number(queryOf(request).get("limit")) > 0;
      return answer(isRead(request, "/me/shifts") && isValid ? withQuery(request, { limit: "100" }) : request);
    },
  },
];

/** An opening like the first one, with nobody in it. */
function addOpening(part: { id: string; start: string; end: string }) {
  return body("/openings", ({ items }) => {
    items.unshift({ ...items[0], capacity: 3, free: 3, signedUp: false, ...part });
  });
}

const openings: readonly PlantedFault[] = [
  {
    what: "ends an opening when it starts",
    check: "openings.times",
    fault: body("/openings", ({ items }) => (items[0].end = items[0].start)),
  },
  {
    what: "has more free places than places",
    check: "openings.places",
    fault: body("/openings", ({ items }) => (items[0].free = items[0].capacity + 1)),
  },
  {
    what: "gives an opening of a day that was not asked for",
    check: "openings.days",
    fault: addOpening({ id: "late", start: "2027-06-01T08:00:00Z", end: "2027-06-01T11:00:00Z" }),
    parts: { store: createMemoryStore({ ...data, cooperative: { ...data.cooperative, plannedUntil: "2027-12-31" } }) },
    // Nothing to sign up for that isn't the one which doesn't exist.
    options: { write: false },
  },
  {
    what: "still offers what has begun",
    check: "openings.upcoming",
    fault: addOpening({ id: "begun", start: "2026-11-25T08:00:00Z", end: "2026-11-25T11:00:00Z" }),
  },
  {
    what: "forgets to move plannedUntil on",
    check: "openings.planned",
    fault: body("/settings", (value) => void (value.plannedUntil = "2026-11-27")),
  },
  {
    what: "offers work on a closed day",
    check: "openings.closed-days",
    fault: addOpening({ id: "shut", start: "2026-12-01T08:00:00Z", end: "2026-12-01T11:00:00Z" }),
  },
  {
    what: "lists an opening twice",
    check: "openings.ids",
    fault: body("/openings", ({ items }) => items.push(items[0])),
  },
  {
    what: "says signedUp where the member has no shift",
    check: "openings.own-shifts",
    fault: body("/openings", ({ items }, request) => {
      if (request.headers.has("Authorization")) items.find(({ id }: Body) => id === "open").signedUp = true;
    }),
  },
  {
    what: "takes no purpose for a compensation",
    check: "openings.default-purpose",
    fault: (request, answer) =>
      answer(
        isRead(request, "/openings") && !queryOf(request).has("purpose")
          ? withQuery(request, { purpose: "compensation" })
          : request,
      ),
  },
  {
    what: "offers every opening for a compensation",
    check: "openings.compensation",
    fault: (request, answer) =>
      answer(queryOf(request).get("purpose") === "compensation" ? withQuery(request, { purpose: null }) : request),
  },
];

const lists: readonly PlantedFault[] = [
  {
    what: "has more free places in a slot than places",
    check: "slots.places",
    fault: body("/slots", ({ items }) => (items[0].free = items[0].capacity + 1)),
  },
  { what: "lists a slot twice", check: "slots.ids", fault: body("/slots", ({ items }) => items.push(items[0])) },
  {
    what: "ends a closure before it starts",
    check: "closures.order",
    fault: body("/closures", ({ items }) => {
      for (const item of items) if (item.id === "new-year") item.end = "2026-12-30";
    }),
  },
  {
    what: "gives closures of other years",
    check: "closures.days",
    fault: body("/closures", ({ items }) =>
      items.push({ ...items[0], id: "old", start: "2020-01-01", end: "2020-01-01" }),
    ),
  },
  {
    what: "ends a notice before it starts",
    check: "notices.times",
    fault: body("/notices", ({ items }) => (items[0].end = "2026-11-01T00:00:00Z")),
  },
  {
    what: "keeps a notice that is over",
    check: "notices.now",
    fault: body("/notices", ({ items }) => {
      items.push({ ...items[0], id: "over", start: "2026-10-01T00:00:00Z", end: "2026-11-01T00:00:00Z" });
    }),
  },
  {
    what: "gives events of the calendar no ids",
    check: "calendar.format",
    fault: async (request, answer) => {
      const response = await answer();
      if (!isRead(request, "/me/calendar.ics") || response.status !== 200) return response;
      return new Response((await response.text()).replaceAll(/^UID:.*\r\n/gm, ""), { headers: response.headers });
    },
  },
];

export const contentFaults = [...settings, ...member, ...overview, ...shifts, ...openings, ...lists];
