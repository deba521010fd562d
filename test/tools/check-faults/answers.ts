/** Faults of the form: status, type, shape, versions, caching, and what holds for every answer. */
import { body, head, instead, isRead, pathOf, problemOf, withHeaders, type PlantedFault } from "./plant.ts";

let version = 0;

export const answerFaults: readonly PlantedFault[] = [
  {
    what: "answers the settings with an error",
    check: "settings.status",
    fault: instead((request, response) =>
      pathOf(request) === "/settings" && request.method !== "OPTIONS" ? problemOf(response, 500, "unavailable") : null,
    ),
  },
  {
    what: "hangs on the slots",
    check: "slots.status",
    fault: (request, answer) => (isRead(request, "/slots") ? new Promise(() => {}) : answer()),
    options: { timeout: 400 },
  },
  {
    what: "says that JSON is a page",
    check: "slots.content-type",
    fault: head((request) => isRead(request, "/slots"), { "Content-Type": "text/html" }),
  },
  {
    what: "leaves out a field",
    check: "openings.schema",
    fault: body("/openings", ({ items }) => delete items[0].free),
  },
  {
    what: "writes a time with an offset, in past shifts alone",
    check: "shifts.schema",
    fault: body("/me/shifts", ({ items }) => {
      for (const item of items) if (item.start < "2026-11-25") item.start = item.start.replace("Z", "+02:00");
    }),
  },
  {
    what: "answers half of a body",
    check: "notices.schema",
    fault: async (request, answer) => {
      const response = await answer();
      if (!isRead(request, "/notices") || response.status !== 200) return response;
      return new Response((await response.text()).slice(0, 20), { headers: response.headers });
    },
  },
  {
    what: "gives no ETag",
    check: "closures.etag",
    fault: head((request) => isRead(request, "/closures"), { ETag: null }),
  },
  {
    what: "forgets the quotes of an ETag",
    check: "notices.etag",
    fault: head((request) => isRead(request, "/notices"), { ETag: "v1" }),
  },
  {
    what: "makes a new ETag for the same body",
    check: "slots.not-modified",
    fault: async (request, answer) => {
      const response = await answer();
      return isRead(request, "/slots") ? withHeaders(response, { ETag: `"${(version += 1)}"` }) : response;
    },
  },
  {
    what: "answers 304 to any version",
    check: "me.not-modified",
    fault: instead((request, response) =>
      isRead(request, "/me") && request.headers.has("If-None-Match")
        ? new Response(null, { status: 304, headers: response.headers })
        : null,
    ),
  },
  {
    what: "lets shared caches keep the member",
    check: "me.private",
    fault: head((request) => isRead(request, "/me"), { "Cache-Control": "public, max-age=60" }),
  },
  {
    what: "says nothing of caching to a member who reads openings",
    check: "openings.private",
    fault: head((request) => isRead(request, "/openings"), { "Cache-Control": null }),
  },
  {
    what: "lets pages show notices of ten minutes ago",
    check: "notices.asked-again",
    fault: head((request) => isRead(request, "/notices"), { "Cache-Control": "public, max-age=600" }),
  },
  {
    what: "leaves it to each browser how long it keeps the settings",
    check: "settings.asked-again",
    fault: head((request) => isRead(request, "/settings"), { "Cache-Control": null }),
  },
  {
    what: "sends a shared cache's time with the member's calendar",
    check: "calendar.private",
    fault: head((request) => isRead(request, "/me/calendar.ics"), { "Cache-Control": "private, s-maxage=60" }),
  },
  {
    what: "has no overview",
    check: "overview.status",
    fault: instead((request, response) =>
      isRead(request, "/overview") ? problemOf(response, 404, "not-found") : null,
    ),
  },
  {
    what: "redirects to another address",
    check: "http.no-redirect",
    fault: instead((request) =>
      isRead(request, "/notices")
        ? new Response(null, {
            status: 308,
            headers: { Location: `${request.url}/`, Date: "Wed, 25 Nov 2026 10:00:00 GMT" },
          })
        : null,
    ),
  },
  {
    what: "doesn't say when it answers",
    check: "http.date",
    fault: head(() => true, { Date: null }),
    parts: { addsDate: false },
  },
  {
    what: "doesn't know HEAD",
    check: "http.head",
    fault: instead((request, response) =>
      request.method === "HEAD" ? new Response(null, { status: 405, headers: response.headers }) : null,
    ),
  },
  {
    what: "lets browsers guess what an answer is",
    check: "http.nosniff",
    fault: head((request) => isRead(request, "/closures"), { "X-Content-Type-Options": null }),
  },
];
