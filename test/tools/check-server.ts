/** The reference backend behind a real socket, whole or with one fault put between it and the line. */
import { getRequestListener } from "@hono/node-server";
import { listen } from "../../scripts/lib/listen.ts";
import { createBackend } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import type { Store } from "../../src/backend/store.ts";
import { checkBackend, type CheckOptions, type Finding, type Report } from "../../src/tools/check/index.ts";
import { data, now } from "../backend/fixtures.ts";

export const page = "https://page.example";

/** A token that is found in no answer by chance. */
export function tokenOf(worker: string): string {
  return `token-of-${worker}-3f9c2a`;
}

/** Stands between the line and the backend, which may be asked something else than was asked. */
export type Fault = (
  request: Request,
  answer: (request?: Request) => Promise<Response>,
) => Promise<Response> | Response;

export interface CheckServer {
  /** The base URL of the contract. */
  readonly url: string;
  /** `GET /api/v1/settings`, of everything that was asked; `member PUT …` where it spoke for a member. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServerParts {
  readonly store?: Store;
  readonly fault?: Fault;
  /** Whether Node may add a `Date` where an answer has none. */
  readonly addsDate?: boolean;
}

function findWorker(request: Request): string | null {
  const token = /^Bearer token-of-(\w+)-3f9c2a$/.exec(request.headers.get("Authorization") ?? "")?.[1];
  return token ?? /\bsession=session-of-(\w+)-3f9c2a\b/.exec(request.headers.get("Cookie") ?? "")?.[1] ?? null;
}

export async function startServer(parts: ServerParts = {}): Promise<CheckServer> {
  const { store = createMemoryStore(data), fault = (_, answer) => answer(), addsDate = true } = parts;
  const asked: string[] = [];
  const backend = createBackend({
    store,
    clock: () => now,
    authenticate: async (request) => findWorker(request),
    allowedOrigins: [page],
  });
  const listener = getRequestListener(async (request) => {
    const speaker = findWorker(request) === null ? "" : "member ";
    asked.push(`${speaker}${request.method} ${new URL(request.url).pathname}`);
    return fault(request, async (other = request) => backend.fetch(other));
  });
  const { origin, close } = await listen((incoming, outgoing) => {
    outgoing.sendDate = addsDate;
    void listener(incoming, outgoing);
  });
  return {
    url: `${origin}/api/v1`,
    asked,
    close,
  };
}

/** Checks as `ivo`, an irregular worker, from an allowed page, with everything on. */
export function check(backend: string, options: Partial<CheckOptions> = {}): Promise<Report> {
  return checkBackend({
    backend,
    credentials: { token: tokenOf("ivo") },
    origin: page,
    write: true,
    timeout: 5000,
    signal: new AbortController().signal,
    ...options,
  });
}

export function findingsOf({ groups }: Report, outcome: Finding["outcome"]): readonly Finding[] {
  return groups.flatMap(({ findings }) => findings.filter((finding) => finding.outcome === outcome));
}

/** `settings.etag: none`, of everything that failed. */
export function failuresOf(report: Report): readonly string[] {
  return findingsOf(report, "failed").map(({ id, seen }) => `${id}: ${seen}`);
}
