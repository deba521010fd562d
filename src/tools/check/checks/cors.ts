/** Asks as a browser would on behalf of a page of another site. */
import { openingDays } from "../read.ts";
import { toRequest } from "../probe.ts";
import { Skipped, type Check, type Exchange, type Probe } from "../types.ts";
import { unknownOpening } from "./auth.ts";

/** An origin that nobody can have: `.invalid` is reserved for that. */
const foreignOrigin = "https://coopshift-check.invalid";

function needOrigin({ options: { origin } }: Probe): string {
  if (origin === null) throw new Skipped("needs the origin of a page: give --origin https://page.example");
  return origin;
}

function listOf({ headers }: Exchange, name: string): readonly string[] {
  return (headers.get(name) ?? "").split(",").map((part) => part.trim().toLowerCase());
}

/** A read that the page makes. */
function readAsPage(probe: Probe): Promise<Exchange> {
  const headers = { Origin: needOrigin(probe) };
  return probe.once("cors read", () => probe.send({ ...toRequest("getSettings"), headers }));
}

/** What the browser asks before a request that a form couldn't send. It never carries credentials. */
function preflight(probe: Probe, method: "GET" | "PUT" | "DELETE"): Promise<Exchange> {
  const name = ({ GET: "getMe", PUT: "putSignUp", DELETE: "deleteSignUp" } as const)[method];
  const headers = {
    Origin: needOrigin(probe),
    "Access-Control-Request-Method": method,
    "Access-Control-Request-Headers": "authorization",
  };
  const request = {
    ...toRequest(name, { openingId: unknownOpening }),
    method: "OPTIONS",
    as: "nobody",
    headers,
  } as const;
  return probe.once(`preflight ${method}`, () => probe.send({ ...request, path: request.path.split("?")[0] ?? "" }));
}

function lookAtOrigin({ headers, status }: Exchange, origin: string): string | null {
  const allowed = headers.get("Access-Control-Allow-Origin");
  return allowed === origin ? null : `Access-Control-Allow-Origin: ${allowed ?? "none"} (${status})`;
}

async function lookAtMethod(probe: Probe, method: "PUT" | "DELETE"): Promise<string | null> {
  const exchange = await preflight(probe, method);
  if (exchange.status < 200 || exchange.status > 299) throw new Skipped("cors.preflight says why");
  const name = "Access-Control-Allow-Methods";
  return listOf(exchange, name).includes(method.toLowerCase())
    ? null
    : `${name}: ${exchange.headers.get(name) ?? "none"}`;
}

const readChecks: readonly Check[] = [
  {
    id: "cors.allow-origin",
    title: "A page of the origin may read answers",
    remedy: "Answer Access-Control-Allow-Origin with the very origin that asks, if it is on your list; * won't do.",
    look: async (probe) => lookAtOrigin(await readAsPage(probe), needOrigin(probe)),
  },
  {
    id: "cors.credentials",
    title: "A page of the origin may send the member's cookie along",
    remedy: "Send Access-Control-Allow-Credentials: true beside the origin.",
    look: async (probe) => {
      const value = (await readAsPage(probe)).headers.get("Access-Control-Allow-Credentials");
      return value === "true" ? null : `Access-Control-Allow-Credentials: ${value ?? "none"}`;
    },
  },
  {
    id: "cors.exposed-headers",
    title: "A page of the origin may read the headers that a client needs",
    remedy: "Send Access-Control-Expose-Headers: ETag, Date, Retry-After, X-Request-Id.",
    look: async (probe) => {
      const exchange = await readAsPage(probe);
      const exposed = listOf(exchange, "Access-Control-Expose-Headers");
      const needed = ["etag", "date", "retry-after", ...(exchange.headers.has("X-Request-Id") ? ["x-request-id"] : [])];
      const missing = needed.filter((name) => !exposed.includes(name));
      return missing.length === 0 ? null : `not exposed: ${missing.join(", ")}`;
    },
  },
  {
    id: "cors.vary",
    title: "Caches keep what one origin may read apart from what another may",
    remedy: "Send Vary: Origin with every answer, whether or not it allows the origin.",
    look: async (probe) => {
      const exchange = await readAsPage(probe);
      const vary = listOf(exchange, "Vary");
      if (exchange.headers.get("Access-Control-Allow-Origin") === null) throw new Skipped("cors.allow-origin says why");
      return vary.includes("origin") || vary.includes("*") ? null : `Vary: ${exchange.headers.get("Vary") ?? "none"}`;
    },
  },
  {
    id: "cors.errors",
    title: "A page of the origin may read errors",
    remedy:
      "Add the same headers to errors, 401 above all: without them a browser shows the page no more than a broken line.",
    look: async (probe) => {
      const request = { ...toRequest("getMe", {}, "nobody"), headers: { Origin: needOrigin(probe) } };
      return lookAtOrigin(await probe.send(request), needOrigin(probe));
    },
  },
];

const preflightChecks: readonly Check[] = [
  {
    id: "cors.preflight",
    title: "Asked beforehand, the backend lets the page of the origin in",
    remedy: "Answer OPTIONS with 204 and the origin, without asking for credentials: browsers send none.",
    look: async (probe) => {
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const exchange = await preflight(probe, method);
        if (exchange.status < 200 || exchange.status > 299) return `${exchange.status} for OPTIONS before ${method}`;
        const seen = lookAtOrigin(exchange, needOrigin(probe));
        if (seen !== null) return `${seen} for OPTIONS before ${method}`;
      }
      return null;
    },
  },
  {
    id: "cors.authorization",
    title: "The page may send a token",
    remedy: "Name it: Access-Control-Allow-Headers: Authorization. The * leaves out this one.",
    look: async (probe) => {
      const exchange = await preflight(probe, "GET");
      if (exchange.status < 200 || exchange.status > 299) throw new Skipped("cors.preflight says why");
      const name = "Access-Control-Allow-Headers";
      return listOf(exchange, name).includes("authorization")
        ? null
        : `${name}: ${exchange.headers.get(name) ?? "none"}`;
    },
  },
  {
    id: "cors.put",
    title: "The page may sign the member up",
    remedy: "Add PUT to Access-Control-Allow-Methods.",
    look: (probe) => lookAtMethod(probe, "PUT"),
  },
  {
    id: "cors.delete",
    title: "The page may cancel",
    remedy: "Add DELETE to Access-Control-Allow-Methods.",
    look: (probe) => lookAtMethod(probe, "DELETE"),
  },
];

export const corsChecks: readonly Check[] = [
  ...readChecks,
  ...preflightChecks,
  {
    id: "cors.foreign-origin",
    title: "A page that nobody allowed reads nothing of the member",
    remedy: "Compare the origin with a list; echoing whatever asks lets every site read for whoever is signed in.",
    look: async (probe) => {
      const headers = { Origin: foreignOrigin };
      for (const request of [toRequest("getMe"), toRequest("getOpenings", await openingDays(probe))]) {
        const exchange = await probe.send({ ...request, headers });
        const isOpen = lookAtOrigin(exchange, foreignOrigin) === null;
        const sendsCookies = exchange.headers.get("Access-Control-Allow-Credentials") === "true";
        if (isOpen && sendsCookies) return `${foreignOrigin} is allowed to, with credentials`;
      }
      return null;
    },
  },
];
