/** Faults of signing up and cancelling. */
import type { Fault } from "../check-server.ts";
import {
  body,
  instead,
  isRead,
  isWrite,
  jsonOf,
  pathOf,
  problemOf,
  queryOf,
  type Body,
  type PlantedFault,
} from "./plant.ts";

/** Which openings were taken and given back, as seen from the line. */
interface Seen {
  readonly taken: Set<string>;
  readonly given: Set<string>;
  /** The last list of shifts while something was taken. */
  shifts: Body;
}

/** A fault that depends on what was written before. */
function after(make: (seen: Seen) => Fault): Fault {
  const seen: Seen = { taken: new Set(), given: new Set(), shifts: null };
  const fault = make(seen);
  return async (request, answer) => {
    const response = await fault(request, answer);
    const id = decodeURIComponent(pathOf(request).split("/").at(-1) ?? "");
    if (isWrite(request, "PUT") && response.ok) seen.taken.add(id);
    if (isWrite(request, "DELETE") && response.ok && seen.taken.delete(id)) seen.given.add(id);
    return response;
  };
}

function ofTaken(change: (opening: Body) => void): Fault {
  return after(({ taken }) =>
    body("/openings", ({ items }) => items.filter(({ id }: Body) => taken.has(id)).forEach(change)),
  );
}

/** Other JSON in the shift that a sign-up gives. */
function inSignUp(change: (shift: Body) => Body): Fault {
  return async (request, answer) => {
    const response = await answer();
    if (!isWrite(request, "PUT") || response.status !== 200) return response;
    return jsonOf(response, change(await response.json()));
  };
}

const signingUp: readonly PlantedFault[] = [
  {
    what: "answers 201 to a sign-up",
    check: "sign-up.status",
    fault: instead((request, response) =>
      isWrite(request, "PUT") && response.ok
        ? new Response(response.body, { status: 201, headers: response.headers })
        : null,
    ),
  },
  { what: "answers a sign-up with ok", check: "sign-up.schema", fault: inSignUp(() => ({ ok: true })) },
  {
    what: "gives a shift at another time",
    check: "sign-up.shift",
    fault: inSignUp((shift) => ({ ...shift, start: shift.start.replace("T08", "T07") })),
  },
  {
    what: "refuses a sign-up that is repeated",
    check: "sign-up.idempotent",
    fault: after(({ taken }) =>
      instead((request, response) =>
        isWrite(request, "PUT") && taken.size > 0 && response.ok ? problemOf(response, 409, "conflict") : null,
      ),
    ),
  },
  {
    what: "makes another shift of a sign-up that is repeated",
    check: "sign-up.idempotent",
    fault: (() => {
      let count = 0;
      return inSignUp((shift) => ({ ...shift, id: `shift-${(count += 1)}` }));
    })(),
  },
  {
    what: "keeps an old list of openings",
    check: "sign-up.in-openings",
    fault: ofTaken((opening) => (opening.signedUp = false)),
  },
  {
    what: "takes no place with a sign-up",
    check: "sign-up.takes-a-place",
    fault: ofTaken((opening) => (opening.free += 1)),
  },
  {
    what: "keeps an old list of shifts",
    check: "sign-up.in-shifts",
    fault: after(({ taken }) =>
      body("/me/shifts", (value) => {
        value.items = value.items.filter(({ openingId }: Body) => !taken.has(openingId));
      }),
    ),
  },
  {
    what: "takes the openings for unchanged after a sign-up",
    check: "sign-up.fresh",
    fault: after(({ taken }) =>
      instead((request, response) =>
        isRead(request, "/openings") && request.headers.has("If-None-Match") && taken.size > 0
          ? new Response(null, { status: 304, headers: response.headers })
          : null,
      ),
    ),
  },
  {
    what: "has a conflict where there is no opening",
    check: "sign-up.unknown-opening",
    fault: instead((request, response) =>
      isWrite(request, "PUT") && response.status === 404 ? problemOf(response, 409, "conflict") : null,
    ),
  },
];

const cancelling: readonly PlantedFault[] = [
  {
    what: "answers a cancellation with 200",
    check: "cancel.status",
    fault: instead((request, response) =>
      isWrite(request, "DELETE") && response.ok ? jsonOf(response, { ok: true }) : null,
    ),
  },
  {
    what: "has nothing to cancel the second time",
    check: "cancel.idempotent",
    fault: after(({ given }) =>
      instead((request, response) =>
        isWrite(request, "DELETE") && given.size > 0 && response.ok ? problemOf(response, 404, "not-found") : null,
      ),
    ),
  },
  {
    what: "still says signedUp after a cancellation",
    check: "cancel.openings",
    fault: after(({ given }) =>
      body("/openings", ({ items }) => {
        for (const item of items) if (given.has(item.id)) item.signedUp = true;
      }),
    ),
  },
  {
    what: "keeps the shift that was cancelled",
    check: "cancel.shifts",
    fault: after((seen) => async (request, answer) => {
      const response = await answer();
      if (!isRead(request, "/me/shifts") || queryOf(request).get("when") !== "upcoming" || !response.ok)
        return response;
      const value: Body = await response.json();
      if (seen.taken.size > 0) seen.shifts = value;
      return jsonOf(response, seen.given.size > 0 ? seen.shifts : value);
    }),
  },
  {
    what: "cancels what doesn't exist",
    check: "cancel.unknown-opening",
    fault: instead((request, response) =>
      isWrite(request, "DELETE") && response.status === 404
        ? new Response(null, { status: 204, headers: response.headers })
        : null,
    ),
  },
];

export const writeFaults = [...signingUp, ...cancelling];
