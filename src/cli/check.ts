/** `coopshift check <url>`: arguments in, report out. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkBackend, formatReport, type CheckOptions, type Credentials } from "../tools/check/index.ts";
import { InputError } from "../tools/input-error.ts";
import type { CommandIo, ExitCode } from "./command.ts";

const help = `Usage: coopshift check <url> [options]

Runs the contract against the backend at <url>, its base URL: every resource, its form, versions, pages, errors,
and what browsers ask. Nothing is written without --write.

  --token T         bearer token of a member; visible to others on this machine, so rather
  --token-file F    a file that holds it
  --cookie C        the member's cookie instead, as in the Cookie header: name=value
  --origin O        origin of the page that will use the backend, like https://page.example
  --write           sign the member up for one opening and cancel it again
  --json            the report as JSON
  --timeout MS      how long one request may take, in milliseconds; default 10000
  -h, --help        this text

Exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong usage or no backend there.
`;

const options = {
  token: { type: "string" },
  "token-file": { type: "string" },
  cookie: { type: "string" },
  origin: { type: "string" },
  write: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  timeout: { type: "string", default: "10000" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** The base URL as requests are built on it, without a slash at its end. Credentials in it would end up in logs. */
function readBackend(positionals: readonly string[]): string {
  const [text, more] = positionals;
  if (text === undefined) throw new InputError("no backend given. Add its base URL: coopshift check https://…/api/v1");
  // Not what it says: it may be a token whose option was forgotten.
  if (more !== undefined)
    throw new InputError("there is an argument after the URL. Give one URL, and options by name.");
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`${JSON.stringify(text)} is no http or https address. Give the base URL in full.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new InputError("the URL holds a user or a password. Give credentials by --token-file or --cookie.");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new InputError("the URL has a query or a fragment. Give the base URL, which paths are added to.");
  }
  return url.href.replace(/\/+$/, "");
}

async function readTokenFile(file: string): Promise<string> {
  const text = (await readFile(file, "utf8")).trim();
  if (text === "") throw new InputError(`${file}: the file is empty. Write the token into it.`);
  return text;
}

/** Never repeats the credentials in a message. */
async function readCredentials(values: {
  readonly token?: string | undefined;
  readonly "token-file"?: string | undefined;
  readonly cookie?: string | undefined;
}): Promise<Credentials | null> {
  const { token: given, "token-file": file, cookie } = values;
  const count = [given, file, cookie].filter((value) => value !== undefined).length;
  if (count > 1) throw new InputError("--token, --token-file and --cookie exclude each other. Give one of them.");
  if (cookie !== undefined) {
    if (!/^[\x20-\x7e]+$/.test(cookie)) throw new InputError("--cookie is no header value. Give name=value.");
    return { cookie };
  }
  const token = file === undefined ? given : await readTokenFile(file);
  if (token === undefined) return null;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError("the token holds a space or a character that no header takes. Give the bare token.");
  }
  return { token };
}

function readOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const origin = URL.parse(text)?.origin ?? "null";
  if (origin === "null" || origin !== text) {
    throw new InputError(`--origin ${JSON.stringify(text)} is no origin. Give scheme and host: https://page.example`);
  }
  return origin;
}

function readTimeout(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 120_000) return value;
  throw new InputError(`--timeout ${JSON.stringify(text)} is no number of milliseconds from 1 to 120000.`);
}

/** Shows on a terminal which check runs, on one line that is wiped at the end. */
function createProgress({ stderr, isTerminal }: CommandIo) {
  const clear = "\r\x1b[K";
  return {
    show: (text: string) => void (isTerminal && stderr.write(`${clear}${text}`)),
    end: () => void (isTerminal && stderr.write(clear)),
  };
}

export async function runCheck(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) {
    io.stdout.write(help);
    return 0;
  }
  const asked: CheckOptions = {
    backend: readBackend(positionals),
    credentials: await readCredentials(values),
    origin: readOrigin(values.origin),
    write: values.write,
    timeout: readTimeout(values.timeout),
    signal: io.signal,
  };
  if (asked.write && asked.credentials === null) {
    throw new InputError("--write needs a member. Add --token-file or --cookie.");
  }
  const progress = createProgress(io);
  try {
    const report = await checkBackend(asked, ({ id }) => progress.show(id));
    progress.end();
    io.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
    return report.ok ? 0 : 1;
  } finally {
    progress.end();
  }
}
