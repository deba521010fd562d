/** The options of `npm start`. */
import { parseArgs } from "node:util";

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
      help: { type: "boolean", default: false },
    },
  });
  const publicOrigin = values["public-origin"];
  const databaseUrl = environment["DATABASE_URL"];
  return {
    port: readPort(values.port),
    host: values.host,
    now: values.now ?? null,
    data: values.data ?? null,
    memory: values.memory,
    fresh: values.fresh,
    publicOrigin: publicOrigin === undefined ? null : readOrigin("--public-origin", publicOrigin),
    allowedOrigins: values["allow-origin"].map((text) => readOrigin("--allow-origin", text)),
    databaseUrl: databaseUrl === undefined || databaseUrl === "" ? null : databaseUrl,
    help: values.help,
  };
}
