/** What only the demo has: choosing a persona, and moving the clock. */
import { Hono } from "hono";
import type { RateGuard } from "../src/backend/http/rate-limit.ts";
import { addSecurityHeaders, limitBody } from "../src/backend/http/security.ts";
import { ProblemError } from "../src/backend/problems.ts";
import { readMoment, type DemoClock } from "./clock.ts";
import type { DataSource } from "./data-source.ts";
import { isLocalHost } from "./hosts.ts";
import type { Sessions } from "./sessions.ts";
import type { Timeline } from "./timeline.ts";

export interface DemoParts {
  readonly clock: DemoClock;
  readonly sessions: Sessions;
  readonly timeline: Timeline;
  /** Who there is, and in which zone. */
  readonly source: Pick<DataSource, "personas" | "timeZone">;
  /** Origin under which browsers reach the server; `null`: that of each request. */
  readonly publicOrigin: string | null;
  /** Let a session travel in the open to a host that is not local. */
  readonly insecure: boolean;
  /** `null`: as often as anybody likes. */
  readonly rateGuard: RateGuard | null;
}

function ownOrigin(request: Request, { publicOrigin }: DemoParts): string {
  return publicOrigin ?? new URL(request.url).origin;
}

/**
 * Whether the session's cookie is for HTTPS alone: always, but for plain HTTP in the local network, where there are no
 * certificates and a browser would drop it.
 */
function isSecure(request: Request, parts: DemoParts): boolean {
  const { protocol, hostname } = new URL(ownOrigin(request, parts));
  return protocol === "https:" || !(parts.insecure || isLocalHost(hostname));
}

/** A write from another site's page is refused: it could sign a visitor in as somebody, or move the clock. */
function checkOrigin(request: Request, parts: DemoParts): void {
  const origin = request.headers.get("Origin");
  // Browsers say it with every write; without it comes only what has no session, like a script.
  const isOwn = origin === null ? !request.headers.has("Cookie") : origin === ownOrigin(request, parts);
  if (!isOwn)
    throw new ProblemError("forbidden", `The demo is used from its own page, not from ${origin ?? "nowhere"}.`);
}

/** One member of the JSON object that was sent. */
async function readMember(request: Request, name: string): Promise<unknown> {
  const body: unknown = await request.json().catch(() => null);
  const entry = typeof body === "object" && body !== null ? Object.entries(body).find(([key]) => key === name) : null;
  if (entry === undefined || entry === null) {
    throw new ProblemError("invalid", `The body is not a JSON object with "${name}". Send one.`);
  }
  return entry[1];
}

function addSessionRoutes(app: Hono, parts: DemoParts): void {
  const { sessions, source } = parts;
  const { personas } = source;
  app.get("/personas", (c) =>
    c.json({ items: personas.map(({ id, name, description }) => ({ id, name, description })) }),
  );
  app.get("/session", (c) => c.json({ persona: sessions.find(c.req.raw)?.id ?? null }));
  app.post("/session", async (c) => {
    const wanted = await readMember(c.req.raw, "persona");
    const persona = personas.find(({ id }) => id === wanted);
    if (persona === undefined) {
      throw new ProblemError("invalid", `persona: not one of ${personas.map(({ id }) => id).join(", ")}.`);
    }
    sessions.end(c.req.raw, false);
    c.header("Set-Cookie", sessions.begin(persona, isSecure(c.req.raw, parts)));
    return c.json({ persona: persona.id });
  });
  app.delete("/session", (c) => {
    c.header("Set-Cookie", sessions.end(c.req.raw, isSecure(c.req.raw, parts)));
    return c.body(null, 204);
  });
}

function readNow(value: unknown, timeZone: string): ReturnType<typeof readMoment> | null {
  if (value === null) return null;
  if (typeof value !== "string") throw new ProblemError("invalid", "now: send a time as text, or null.");
  try {
    return readMoment(value, timeZone);
  } catch (error) {
    throw new ProblemError("invalid", error instanceof Error ? `now: ${error.message}` : null);
  }
}

function addClockRoutes(app: Hono, { clock, timeline, source }: DemoParts): void {
  const { timeZone } = source;
  const describe = () => ({
    now: clock.now().toString({ smallestUnit: "second" }),
    timeZone,
    moved: clock.isMoved(),
  });
  app.get("/clock", (c) => c.json(describe()));
  app.put("/clock", async (c) => {
    const wanted = readNow(await readMember(c.req.raw, "now"), timeZone);
    const reseeded = await timeline.moveTo(wanted);
    return c.json({ ...describe(), reseeded });
  });
}

/** The routes below `/demo`; what they refuse is thrown as a {@link ProblemError}. */
export function createDemoRoutes(parts: DemoParts): Hono {
  const app = new Hono();
  app.use("*", async (c, next) => {
    parts.rateGuard?.checkAddress(c.req.raw);
    if (c.req.method !== "GET" && c.req.method !== "HEAD") checkOrigin(c.req.raw, parts);
    await next();
    c.res.headers.set("Cache-Control", "no-store");
    addSecurityHeaders(c.res.headers);
  });
  app.use("*", limitBody);
  addSessionRoutes(app, parts);
  addClockRoutes(app, parts);
  app.all("*", () => {
    throw new ProblemError("not-found", "The demo has no such address.");
  });
  return app;
}
