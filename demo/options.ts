/** The options of `npm start`. */
import { parseArgs } from "node:util";
import { defaultRateLimits, type RateLimit, type RateLimits } from "../src/backend/http/rate-limit.ts";
import { isLocalHost, isLoopback } from "./hosts.ts";

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Wall-clock time in the cooperative's zone or instant at which the demo begins; `null`: the real time. */
  readonly now: string | null;
  /** An export to show instead of the seed. */
  readonly data: string | null;
  /** Keep nothing. */
  readonly memory: boolean;
  /** Throw away what the demo's database holds. */
  readonly fresh: boolean;
  /** Origin under which browsers reach the server, where a proxy stands before it. */
  readonly publicOrigin: string | null;
  readonly allowedOrigins: readonly string[];
  readonly databaseUrl: string | null;
  /** How often may be asked; `null`: as often as anybody likes. */
  readonly rateLimits: RateLimits | null;
  /** Let a session travel in the open to a host that is not local. */
  readonly insecure: boolean;
  readonly help: boolean;
}

export const usage = `npm start -- [options]

  --port 8080                  port to listen on; also by the environment variable PORT
  --host localhost             address to listen on; 0.0.0.0 lets other devices in
  --now 2027-03-27T09:00       begin at this time, on the cooperative's wall clock
  --data file.jsonl            show this export (docs/export-format.md) instead of the seed, begun with anew at each
                               start, as of when it was taken or of --now; nothing is kept without DATABASE_URL
  --memory                     keep nothing when the server stops
  --fresh                      throw away what the demo's database holds, and fill it anew
  --public-origin https://…    where browsers reach the server, when a proxy stands before it
  --allow-origin https://…     let pages of this site call the backend; can be given several times
  --requests-per-minute 1200   most requests of one address, a fifth of them of one member; 0: no limit
  --demo                       yes, let everybody who reaches it sign in as any member: asked for where
                               NODE_ENV is production, and where --data can be reached from other machines
  --insecure                   keep sessions by plain HTTP even where the host is not of the local network
  --help                       this text

DATABASE_URL=postgresql://…    keep the data in PostgreSQL instead of the folder demo/data
`;

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`--port is ${JSON.stringify(text)}: give a number from 0 to 65535.`);
}

function readOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, "")) return url.origin;
  throw new RangeError(`${name} is ${JSON.stringify(text)}: give an origin like https://coop.example, without a path.`);
}

function readRateLimits(text: string): RateLimits | null {
  const perMinute = Number(text);
  if (!/^\d{1,7}$/.test(text)) {
    throw new RangeError(`--requests-per-minute is ${JSON.stringify(text)}: give a whole number, 0 for no limit.`);
  }
  if (perMinute === 0) return null;
  const scale = perMinute / defaultRateLimits.address.perMinute;
  const scaled = ({ burst, perMinute: rate }: RateLimit): RateLimit => ({
    burst: Math.max(1, Math.ceil(burst * scale)),
    perMinute: rate * scale,
  });
  const { address, member, writes } = defaultRateLimits;
  return { address: scaled(address), member: scaled(member), writes: scaled(writes) };
}

/**
 * The demo's sign-in asks for no password, so it must not come to be by accident where others reach it: a deployment
 * (`NODE_ENV=production`), or a cooperative's own data beyond this machine.
 *
 * @throws {RangeError} where it takes `--demo`, and that is not there.
 */
function checkDemo({ host, data, publicOrigin }: ServerOptions, environment: NodeJS.ProcessEnv): void {
  const danger = "whoever reaches it may sign in as any member, without a password";
  const remedy = "Start with --demo if that is what you want; for members, put your own sign-in before the backend";
  if (environment["NODE_ENV"] === "production") {
    throw new RangeError(`This is a demo, and NODE_ENV is production: ${danger}. ${remedy} (SECURITY.md).`);
  }
  if (data !== null && (publicOrigin !== null || !isLoopback(host))) {
    throw new RangeError(`--data shows real data to other machines: ${danger}. ${remedy} (SECURITY.md).`);
  }
}

/** A session over plain HTTP is anybody's on the way; a browser would not even send a Secure cookie there. */
function checkPlainHttp({ publicOrigin, insecure }: ServerOptions): void {
  if (publicOrigin === null || insecure) return;
  const { protocol, hostname } = new URL(publicOrigin);
  if (protocol === "https:" || isLocalHost(hostname)) return;
  throw new RangeError(
    `--public-origin is ${publicOrigin}, plain HTTP beyond the local network: nobody could sign in. Give its https: address, or start with --insecure.`,
  );
}

/** Reads arguments and environment. @throws {RangeError | TypeError} naming what is wrong. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ServerOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: environment["PORT"] ?? "8080" },
      host: { type: "string", default: "localhost" },
      now: { type: "string" },
      data: { type: "string" },
      memory: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      "public-origin": { type: "string" },
      "allow-origin": { type: "string", multiple: true, default: [] },
      "requests-per-minute": { type: "string", default: String(defaultRateLimits.address.perMinute) },
      demo: { type: "boolean", default: false },
      insecure: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const publicOrigin = values["public-origin"];
  const databaseUrl = environment["DATABASE_URL"];
  const options: ServerOptions = {
    port: readPort(values.port),
    host: values.host,
    now: values.now ?? null,
    data: values.data ?? null,
    memory: values.memory,
    fresh: values.fresh,
    publicOrigin: publicOrigin === undefined ? null : readOrigin("--public-origin", publicOrigin),
    allowedOrigins: values["allow-origin"].map((text) => readOrigin("--allow-origin", text)),
    databaseUrl: databaseUrl === undefined || databaseUrl === "" ? null : databaseUrl,
    rateLimits: readRateLimits(values["requests-per-minute"]),
    insecure: values.insecure,
    help: values.help,
  };
  if (options.help) return options;
  if (!values.demo) checkDemo(options, environment);
  checkPlainHttp(options);
  return options;
}
