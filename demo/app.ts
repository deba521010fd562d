/** The demo as one server: pages, scripts, the reference backend under `/api/v1`, and what the demo adds under `/demo`. */
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { createBackend } from "../src/backend/app.ts";
import { toProblemResponse } from "../src/backend/http/answer.ts";
import { createRateGuard, defaultRateLimits, type RateGuard } from "../src/backend/http/rate-limit.ts";
import { addSecurityHeaders } from "../src/backend/http/security.ts";
import { ProblemError } from "../src/backend/problems.ts";
import { loadTemporal, type Temporal } from "../src/domain/temporal.ts";
import { createAddresses, type Addresses } from "./addresses.ts";
import { createDemoClock, readMoment, readStopwatch, type DemoClock } from "./clock.ts";
import { readExportSource, seedSource, type DataSource } from "./data-source.ts";
import { createDemoRoutes } from "./demo-routes.ts";
import { createHostCheck } from "./hosts.ts";
import { describeFault } from "./log.ts";
import type { ServerOptions } from "./options.ts";
import { createSessions } from "./sessions.ts";
import { serveFile } from "./static.ts";
import { connect, type Connection } from "./store/connect.ts";
import { createLifeStore } from "./store/life.ts";
import { createSqlStore } from "./store/sql-store.ts";
import { createTimeline } from "./timeline.ts";

export interface DemoServerOptions extends Partial<ServerOptions> {
  /** The real time, for tests that want it to stand still; default: the machine's. */
  readonly readTime?: () => Temporal.Instant;
  /** Folder of the embedded database; default `demo/data`. */
  readonly folder?: string;
}

export interface DemoServer {
  /** Where it answers, `http://localhost:8080`. */
  readonly url: string;
  /** What keeps the data, in words. */
  readonly database: string;
  readonly clock: DemoClock;
  readonly close: () => Promise<void>;
}

const demoFolder = fileURLToPath(new URL(".", import.meta.url));
const distFolder = fileURLToPath(new URL("../dist/", import.meta.url));
const defaultHost = "localhost";
/** Headers that are too long are answered 431, and those that never end with 408: Node's server does both. */
const serverLimits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 };
/** How long a request under way may take to end when the server stops, in milliseconds. */
const closingTime = 2000;

async function openDatabase(options: DemoServerOptions): Promise<Connection> {
  const { databaseUrl, data = null, memory = false, fresh = false, folder = `${demoFolder}data` } = options;
  if (databaseUrl !== undefined && databaseUrl !== null) return connect({ databaseUrl });
  // An export is begun with anew at each start, and must not replace the demo's own cooperative.
  if (memory || data !== null) return connect({});
  return connect({ folder, fresh });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken: stop what uses it, or start with another one, npm start -- --port 8081.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), closingTime);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function answerError(error: Error): Response {
  const isProblem = error instanceof ProblemError;
  if (!isProblem) console.error(describeFault(error));
  const problem = isProblem ? error : new ProblemError("unavailable", null, { status: 500 });
  const response = toProblemResponse(problem, "demo");
  addSecurityHeaders(response.headers);
  return response;
}

function createMisdirected(hostname: string): ProblemError {
  const remedy = "Open it by its address, or start it with --public-origin and the origin that browsers use";
  return new ProblemError("forbidden", `The demo is not ${hostname}. ${remedy}.`, { status: 421 });
}

function createGuard({ rateLimits = defaultRateLimits }: DemoServerOptions, addresses: Addresses): RateGuard | null {
  if (rateLimits === null) return null;
  return createRateGuard({ limits: rateLimits, readTime: readStopwatch, addressOf: addresses.find });
}

interface AppParts {
  readonly connection: Connection;
  readonly clock: DemoClock;
  readonly begin: Temporal.Instant | null;
  readonly source: DataSource;
  readonly addresses: Addresses;
}

/** All routes of the demo over a database that is open and filled. */
async function createApp(parts: AppParts, options: DemoServerOptions): Promise<Hono> {
  const { connection, clock, begin, source, addresses } = parts;
  const store = createSqlStore(connection.db, connection.send);
  const timeline = createTimeline(store, createLifeStore(connection.db), clock, source);
  await timeline.moveTo(begin ?? source.takenAt, options.fresh === true || source.takenAt !== null);
  const sessions = createSessions();
  const { publicOrigin = null, host = defaultHost, insecure = false } = options;
  const rateGuard = createGuard(options, addresses);
  const isOwnHost = createHostCheck({ host, publicOrigin });
  const backend = createBackend({
    store,
    clock: () => clock.now(),
    authenticate: async (request) => sessions.find(request)?.workerId ?? null,
    allowedOrigins: options.allowedOrigins ?? [],
    ...(publicOrigin === null ? {} : { publicOrigin }),
    ...(rateGuard === null ? {} : { rateGuard }),
    reportError: (error, requestId) => console.error(`Request ${requestId}: ${describeFault(error)}`),
  });
  const app = new Hono();
  app.onError(answerError);
  app.use("*", async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!isOwnHost(hostname)) throw createMisdirected(hostname);
    await next();
  });
  app.use("/api/*", async (_c, next) => {
    // Midnight passes while a server runs: the first request of a day finds its countdowns run.
    await timeline.advance();
    await next();
  });
  app.all("/api/*", (c) => backend.fetch(c.req.raw));
  app.route("/demo", createDemoRoutes({ clock, sessions, timeline, source, publicOrigin, insecure, rateGuard }));
  app.get("/snippet.html", (c) => c.redirect("/snippet/"));
  app.get("/dist/*", (c) => serveFile(c.req.raw, distFolder, c.req.path.slice("/dist".length)));
  app.get("*", (c) => serveFile(c.req.raw, demoFolder, c.req.path));
  return app;
}

/**
 * Starts the demo. The port is taken before the database is opened, so that a second start by mistake touches nothing.
 *
 * @throws {Error} with a remedy when the port is taken or the database can't be opened.
 */
export async function createDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  await loadTemporal();
  const { port = 8080, host = defaultHost, now = null, data = null } = options;
  const clock = createDemoClock(options.readTime);
  // Read before anything is opened: a file or a time that is wrong must leave no trace.
  const source = data === null ? seedSource : await readExportSource(data);
  const begin = now === null ? null : readMoment(now, source.timeZone);

  const app = Promise.withResolvers<Hono>();
  // Whoever calls before the database is open waits; a failure to open it is thrown below, once.
  app.promise.catch(() => undefined);
  const addresses = createAddresses((options.publicOrigin ?? null) !== null);
  const listener = getRequestListener(async (request, env) => {
    addresses.note(request, env.incoming);
    return (await app.promise).fetch(request);
  });
  const server = createServer(serverLimits, (incoming, outgoing) => void listener(incoming, outgoing));
  await listen(server, port, host);
  let connection: Connection | null = null;
  try {
    const opened = (connection = await openDatabase(options));
    app.resolve(await createApp({ connection: opened, clock, begin, source, addresses }, options));
    return {
      url: addressOf(server, host),
      database: opened.label,
      clock,
      close: async () => {
        await stop(server);
        await opened.close();
      },
    };
  } catch (error) {
    app.reject(error);
    await stop(server);
    await connection?.close();
    throw error;
  }
}
