/** Everything that can go wrong between a page and a backend, as data: what happens, and what a member is told of it. */
import type { ErrorKind } from "../../src/i18n/index.ts";
import { now, type Behaviour, type Exchange } from "./server.ts";

/** Tokens of the tests: recognisable wherever they might turn up. */
export const firstToken = "tok-first-5f1c9a";
export const freshToken = "tok-fresh-8e2b7d";

export interface Fault {
  readonly id: string;
  /** In words, for the table in the docs. */
  readonly what: string;
  readonly behave: Behaviour;
  /** What a read tells its member. `works`: nothing, as there is nothing to tell. */
  readonly read: ErrorKind | "signed-out" | "works";
  /** Whether a client that repeats gets over it when it happens once. */
  readonly heals: boolean;
  /** Whether the request ends by itself only when the time limit is over. */
  readonly isEndless?: boolean;
  /** Whether the answer is held back until the test lets it go. */
  readonly isHeld?: boolean;
  /** Whether a newer token is to be had when the first one is refused. */
  readonly hasFreshToken?: boolean;
  /** Whether it spoils what the backend said, so that the backend has acted on a write. */
  readonly spoils?: boolean;
}

const html = "<!doctype html><title>Sign in</title><form><input name=user></form>";

function answer(status: number, mediaType: string, body: BodyInit, headers: Record<string, string> = {}): Behaviour {
  return (exchange) =>
    exchange.send(new Response(body, { status, headers: { "content-type": mediaType, ...headers } }));
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Behaviour {
  const body = JSON.stringify({ type: `urn:coopshift:problem:${code}`, title: "No", status, code, requestId: "r-42" });
  return answer(status, "application/problem+json", body, headers);
}

const breakOff: Behaviour = ({ request }) => void request.socket.destroy();

const breakMidway: Behaviour = ({ response, request }) => {
  const headers = {
    "content-type": "application/json",
    "content-length": "1000",
    "access-control-allow-origin": request.headers.origin ?? "*",
    "access-control-allow-credentials": "true",
  };
  response.writeHead(200, headers);
  response.write('{"items":', () => request.socket.destroy());
};

const hold: Behaviour = async (exchange) => {
  await exchange.letGo;
  await exchange.send(await exchange.act());
};

/** As a backend does it whose tokens have run out: what is public stays so for whoever shows none. */
const refuseOldToken: Behaviour = async (exchange) => {
  const token = exchange.request.headers.authorization;
  const needsMember = exchange.path.startsWith("/me");
  if (token === `Bearer ${freshToken}` || (token === undefined && !needsMember)) {
    await exchange.send(await exchange.act());
  } else await problem(401, "unauthenticated", { "www-authenticate": "Bearer" })(exchange);
};

const tenMegabytes = new TextEncoder().encode(`{"items":[${" ".repeat(10_000_000)}]}`);

/** What the backend answers to somebody who knows nothing yet: never that nothing has changed. */
function actAnew({ act, request }: Exchange): Promise<Response> {
  delete request.headers["if-none-match"];
  return act();
}

const withoutCors: Behaviour = async (exchange) => {
  const { response } = exchange;
  const whole = await actAnew(exchange);
  response.writeHead(whole.status, { "content-type": "application/json" });
  response.end(await whole.text());
};

const redirectToItself: Behaviour = ({ request, send }) =>
  send(new Response(null, { status: 302, headers: { location: request.url ?? "/" } }));

const hoursOff: Behaviour = async ({ act, send }) => {
  const whole = await act();
  const headers = new Headers(whole.headers);
  headers.set("Date", new Date(Date.parse(now) + 3 * 3_600_000).toUTCString());
  await send(new Response(whole.body, { status: whole.status, headers }));
};

type Json = { [key: string]: unknown };

/** The field that each resource is spoilt in: one that every element which reads the resource looks at. */
const fieldOf: Readonly<Record<string, string>> = {
  "/settings": "timeZone",
  "/me": "role",
  "/me/shifts": "items",
  "/openings": "items",
  "/slots": "items",
  "/closures": "items",
  "/notices": "items",
};

/** The parts of an overview, each by the address that it stands for. */
const overviewParts: Readonly<Record<string, string>> = {
  settings: "/settings",
  me: "/me",
  upcoming: "/me/shifts",
  past: "/me/shifts",
  openings: "/openings",
  closures: "/closures",
  notices: "/notices",
};

function spoilParts(body: Json, change: (part: Json, field: string) => void): void {
  for (const [name, path] of Object.entries(overviewParts)) {
    const part = body[name];
    if (typeof part === "object" && part !== null) change(part as Json, fieldOf[path] ?? "items");
  }
}

/** Changes one field of what the backend answered; an answer without a body stays as it is. */
function spoil(change: (body: Json, field: string) => void): Behaviour {
  return async (exchange) => {
    const { send, path } = exchange;
    const whole = await actAnew(exchange);
    const text = await whole.text();
    const headers = { "content-type": whole.headers.get("content-type") ?? "application/json" };
    if (text === "" || !whole.ok)
      return send(new Response(text === "" ? null : text, { status: whole.status, headers }));
    const body = JSON.parse(text) as Json;
    if (path === "/overview") spoilParts(body, change);
    else change(body, fieldOf[path] ?? "start");
    return send(Response.json(body));
  };
}

export const faults: readonly Fault[] = [
  { id: "offline", what: "no connection", behave: breakOff, read: "network", heals: true },
  {
    id: "reset",
    what: "connection reset in the middle of the answer",
    behave: breakMidway,
    read: "network",
    heals: true,
  },
  {
    id: "slow",
    what: "answer after 5 s, within the time limit",
    behave: hold,
    read: "works",
    heals: true,
    isHeld: true,
  },
  { id: "endless", what: "no answer ever", behave: () => undefined, read: "timeout", heals: true, isEndless: true },
  {
    id: "401-fresh",
    what: "401, and a fresh token to be had",
    behave: refuseOldToken,
    read: "works",
    heals: true,
    hasFreshToken: true,
  },
  { id: "401", what: "401, and no fresh token", behave: refuseOldToken, read: "signed-out", heals: false },
  { id: "403", what: "403", behave: problem(403, "forbidden"), read: "forbidden", heals: false },
  { id: "404", what: "404", behave: problem(404, "not-found"), read: "unexpected", heals: false },
  { id: "409-full", what: "409 `full`", behave: problem(409, "full"), read: "unexpected", heals: false },
  { id: "409-started", what: "409 `started`", behave: problem(409, "started"), read: "unexpected", heals: false },
  { id: "409-too-late", what: "409 `too-late`", behave: problem(409, "too-late"), read: "unexpected", heals: false },
  { id: "422", what: "422", behave: problem(422, "invalid"), read: "unexpected", heals: false },
  {
    id: "429",
    what: "429 with `Retry-After: 1`",
    behave: problem(429, "rate-limited", { "retry-after": "1" }),
    read: "rateLimited",
    heals: true,
  },
  {
    id: "429-long",
    what: "429 with `Retry-After: 120`",
    behave: problem(429, "rate-limited", { "retry-after": "120" }),
    read: "rateLimited",
    heals: false,
  },
  { id: "500", what: "500", behave: problem(500, "unavailable"), read: "server", heals: true },
  { id: "502-html", what: "502 with HTML", behave: answer(502, "text/html", html), read: "server", heals: true },
  { id: "503", what: "503", behave: problem(503, "unavailable"), read: "server", heals: true },
  {
    id: "200-html",
    what: "200 with an HTML sign-in page",
    behave: answer(200, "text/html", html),
    read: "contract",
    heals: false,
  },
  {
    id: "truncated",
    what: "JSON that stops too early",
    behave: answer(200, "application/json", '{"items":[{"id":"o'),
    read: "contract",
    heals: false,
  },
  {
    id: "wrong-type",
    what: "a field of the wrong type",
    behave: spoil((body, field) => void (body[field] = 42)),
    read: "contract",
    heals: false,
    spoils: true,
  },
  {
    id: "missing-field",
    what: "a field missing",
    behave: spoil((body, field) => void delete body[field]),
    read: "contract",
    heals: false,
    spoils: true,
  },
  {
    id: "unknown-value",
    what: "a value that the contract doesn't know",
    behave: spoil((body, field) => void (body[field] = "mystery")),
    read: "contract",
    heals: false,
    spoils: true,
  },
  {
    id: "10-mb",
    what: "an answer of 10 MB",
    behave: answer(200, "application/json", tenMegabytes),
    read: "contract",
    heals: false,
  },
  { id: "clock", what: "a clock 3 hours off (`Date`)", behave: hoursOff, read: "works", heals: true, spoils: true },
  {
    id: "cors",
    what: "an answer that the browser refuses (CORS)",
    behave: withoutCors,
    read: "network",
    heals: true,
    spoils: true,
  },
  {
    id: "redirect-loop",
    what: "a redirect to itself, for ever",
    behave: redirectToItself,
    read: "contract",
    heals: false,
  },
];

/** The same, but the backend has acted on the request before its answer is lost or replaced. */
export function afterActing({ behave, spoils = false }: Fault): Behaviour {
  if (spoils) return behave;
  return async (exchange) => {
    await exchange.act();
    await behave(exchange);
  };
}
