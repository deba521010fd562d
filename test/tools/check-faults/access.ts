/** Faults of who gets what: errors, credentials, other sites, other people. */
import { page, tokenOf } from "../check-server.ts";
import {
  body,
  head,
  instead,
  isRead,
  jsonOf,
  pathOf,
  problemBody,
  problemOf,
  queryOf,
  withHeaders,
  type PlantedFault,
} from "./plant.ts";

/** Guesses what was meant, where a question makes no sense. */
function guess(isConcerned: (request: Request) => boolean, value: unknown) {
  return instead((request, response) =>
    response.status === 400 && isConcerned(request) ? jsonOf(response, value) : null,
  );
}

const errors: readonly PlantedFault[] = [
  {
    what: "answers any address with its page",
    check: "errors.unknown-path",
    fault: instead((request, response) =>
      pathOf(request) === "/coopshift-check-unknown"
        ? new Response("<!doctype html>", { headers: withHeaders(response, { "Content-Type": "text/html" }).headers })
        : null,
    ),
  },
  {
    what: "has a page for whoever is not signed in",
    check: "errors.media-type",
    fault: head((_, { status }) => status === 401, { "Content-Type": "text/html" }),
  },
  {
    what: "has codes of its own",
    check: "errors.schema",
    fault: problemBody(401, (value) => void (value.code = "NOT_SIGNED_IN")),
  },
  {
    what: "has another status in the body",
    check: "errors.same-status",
    fault: problemBody(404, (value) => void (value.status = 400)),
  },
  {
    what: "says forbidden to whoever is not signed in",
    check: "errors.code",
    fault: problemBody(401, (value) => void (value.code = "forbidden")),
  },
  {
    what: "takes missing days for any",
    check: "openings.bad-days",
    fault: guess((request) => pathOf(request) === "/openings" && !queryOf(request).has("purpose"), { items: [] }),
  },
  {
    what: "takes an unknown purpose for any",
    check: "openings.bad-purpose",
    fault: guess((request) => queryOf(request).has("purpose"), { items: [] }),
  },
  {
    what: "takes a day that is none for some day",
    check: "closures.bad-days",
    fault: guess((request) => pathOf(request) === "/closures" && queryOf(request).get("from") === "2026-02-30", {
      items: [],
    }),
  },
  {
    what: "begins again at a cursor that is none",
    check: "shifts.bad-query",
    fault: guess((request) => queryOf(request).has("cursor"), { items: [], nextCursor: null }),
  },
  {
    what: "has an empty calendar for a key that is none",
    check: "calendar.unknown-key",
    fault: instead((request, response) =>
      pathOf(request) === "/me/calendar.ics" && response.status === 404
        ? new Response("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", {
            headers: withHeaders(response, { "Content-Type": "text/calendar" }).headers,
          })
        : null,
    ),
  },
];

const access: readonly PlantedFault[] = [
  {
    what: "gives a member to whoever is not signed in",
    check: "auth.required",
    fault: (request, answer) => {
      if (!isRead(request, "/me") || request.headers.has("Authorization")) return answer();
      const headers = new Headers(request.headers);
      headers.set("Authorization", `Bearer ${tokenOf("ida")}`);
      return answer(new Request(request.url, { headers }));
    },
  },
  {
    what: "takes an old token for nobody",
    check: "auth.invalid-token",
    fault: (request, answer) => {
      if (!isRead(request, "/openings")) return answer();
      const headers = new Headers(request.headers);
      if (headers.get("Authorization") !== `Bearer ${tokenOf("ivo")}`) headers.delete("Authorization");
      return answer(new Request(request.url, { headers }));
    },
  },
  {
    what: "says signedUp to nobody",
    check: "openings.nobody",
    fault: body("/openings", ({ items }, request) => {
      if (!request.headers.has("Authorization")) items[0].signedUp = true;
    }),
  },
  {
    what: "tells whether a coordinator agreed",
    check: "privacy.coordinator",
    fault: body("/slots", ({ items }) => void (items[0].coordinator.consent = true)),
  },
  {
    what: "tells who else has signed up",
    check: "privacy.people",
    fault: body("/openings", ({ items }) => void (items[0].workers = [{ name: "Jo" }])),
  },
  {
    what: "puts a mail address where no coordinator is",
    check: "privacy.people",
    fault: body("/slots", ({ items }) => void (items[0].remark = "ask jo@coop.example")),
  },
  {
    what: "repeats the token in an error",
    check: "privacy.credentials",
    fault: problemBody(400, (value) => void (value.detail = `for ${tokenOf("ivo")}`)),
  },
];

const isPreflight = (request: Request): boolean => request.method === "OPTIONS";
const isSettings = (request: Request): boolean => isRead(request, "/settings");

const sites: readonly PlantedFault[] = [
  {
    what: "lets every page read, so none with a cookie",
    check: "cors.allow-origin",
    fault: head(isSettings, { "Access-Control-Allow-Origin": "*" }),
  },
  {
    what: "lets no page send a cookie",
    check: "cors.credentials",
    fault: head(isSettings, { "Access-Control-Allow-Credentials": null }),
  },
  {
    what: "hides its time from pages",
    check: "cors.exposed-headers",
    fault: head(isSettings, { "Access-Control-Expose-Headers": "ETag, Retry-After, X-Request-Id" }),
  },
  { what: "doesn't vary by origin", check: "cors.vary", fault: head(isSettings, { Vary: null }) },
  {
    what: "hides errors from pages",
    check: "cors.errors",
    fault: head((_, { status }) => status >= 400, { "Access-Control-Allow-Origin": null }),
  },
  {
    what: "wants credentials with a preflight",
    check: "cors.preflight",
    fault: instead((request, response) => (isPreflight(request) ? problemOf(response, 401, "unauthenticated") : null)),
  },
  {
    what: "allows any header, which leaves out the token's",
    check: "cors.authorization",
    fault: head(isPreflight, { "Access-Control-Allow-Headers": "*" }),
  },
  {
    what: "allows no PUT",
    check: "cors.put",
    fault: head(isPreflight, { "Access-Control-Allow-Methods": "GET, DELETE" }),
  },
  {
    what: "allows no DELETE",
    check: "cors.delete",
    fault: head(isPreflight, { "Access-Control-Allow-Methods": "GET, PUT" }),
  },
  {
    what: "lets any site read for whoever is signed in",
    check: "cors.foreign-origin",
    fault: async (request, answer) => {
      const response = await answer();
      const origin = request.headers.get("Origin");
      if (origin === null || origin === page) return response;
      return withHeaders(response, {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Credentials": "true",
      });
    },
  },
  {
    what: "writes with a cookie for any site",
    check: "cancel.foreign-page",
    fault: (request, answer) => {
      if (request.method !== "DELETE") return answer();
      const headers = new Headers(request.headers);
      headers.set("Origin", page);
      return answer(new Request(request.url, { method: "DELETE", headers }));
    },
    options: { credentials: { cookie: "session=session-of-ivo-3f9c2a" } },
  },
];

export const accessFaults = [...errors, ...access, ...sites];
