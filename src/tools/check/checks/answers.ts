/** What every GET of the contract promises: status, type, shape, conditional requests, caching. */
import { operations, type Operation, type OperationName } from "../../../contract/index.ts";
import { describeMismatch } from "../describe.ts";
import {
  addDays,
  groupOf,
  isRedirect,
  mediaTypeOf,
  needMember,
  openingDays,
  readMe,
  readToday,
  succeed,
} from "../read.ts";
import { Skipped, type Asked, type Check, type Exchange, type Probe } from "../types.ts";

/** The key of the member's own feed. @throws {Skipped} where there is none. */
export async function readFeedKey(probe: Probe): Promise<string> {
  const { calendarFeed } = await readMe(probe);
  if (calendarFeed === null) throw new Skipped("the member has no calendar feed");
  const key = URL.parse(calendarFeed, probe.options.backend)?.searchParams.get("key") ?? null;
  if (key === null) throw new Skipped("me.calendar-feed says why");
  return key;
}

/** The days that closures are asked for. */
export async function closureDays(probe: Probe): Promise<{ from: string; to: string }> {
  const today = await readToday(probe);
  return { from: addDays(today, -30), to: addDays(today, 330) };
}

/** Every form in which an operation is asked, so that no check sees the first one only. */
const questions: Partial<Record<OperationName, (probe: Probe) => Promise<readonly Asked[]>>> = {
  getShifts: async () => [
    { when: "upcoming", limit: "100" },
    { when: "past", limit: "100" },
  ],
  getOpenings: async (probe) => {
    const days = await openingDays(probe);
    return [days, { ...days, purpose: "irregular" }, { ...days, purpose: "compensation" }];
  },
  getClosures: async (probe) => [await closureDays(probe)],
  getCalendar: async (probe) => [{ key: await readFeedKey(probe) }],
};

async function listQuestions(probe: Probe, name: OperationName): Promise<readonly Asked[]> {
  const operation: Operation = operations[name];
  if (operation.signedIn === "required") needMember(probe);
  return (await questions[name]?.(probe)) ?? [{}];
}

/** Looks at the answer to every form of a question; what the first wrong one shows. */
async function lookAtAll(
  probe: Probe,
  name: OperationName,
  look: (exchange: Exchange) => string | null | Promise<string | null>,
): Promise<string | null> {
  for (const asked of await listQuestions(probe, name)) {
    const seen = await look(await succeed(probe, name, asked, speakerOf(name)));
    if (seen !== null) return seen;
  }
  return null;
}

/** A feed is read by calendar programs, which have its key and nothing else. */
function speakerOf(name: OperationName): "member" | "nobody" {
  return name === "getCalendar" ? "nobody" : "member";
}

async function lookAtStatus(probe: Probe, name: OperationName): Promise<string | null> {
  const { path, signedIn } = operations[name];
  for (const asked of await listQuestions(probe, name)) {
    const exchange = await probe.ask(name, asked, speakerOf(name));
    if (isRedirect(exchange)) throw new Skipped("http.no-redirect says why");
    if (exchange.status === 401 && signedIn === "optional" && probe.options.credentials === null) {
      throw new Skipped("not public here, which it needn't be: give --token, --token-file or --cookie");
    }
    if (exchange.status !== 200) return `${exchange.status} for GET ${path} with ${JSON.stringify(Object.keys(asked))}`;
  }
  return null;
}

async function askIf(probe: Probe, { request }: Exchange, etag: string): Promise<Exchange> {
  return probe.send({ ...request, headers: { "If-None-Match": etag } });
}

const etagPattern = /^(?:W\/)?"[\x21\x23-\x7e\u0080-\u00ff]*"$/;

function etagOf({ headers }: Exchange): string | null {
  const etag = headers.get("ETag");
  return etag !== null && etagPattern.test(etag) ? etag : null;
}

async function lookAtConditional(probe: Probe, exchange: Exchange): Promise<string | null> {
  const etag = etagOf(exchange);
  if (etag === null) throw new Skipped(`${groupOf[exchange.request.operation ?? "getSettings"]}.etag says why`);
  let again = await askIf(probe, exchange, etag);
  const newer = etagOf(again);
  // It may have changed in the meantime; twice in a row it hasn't.
  if (again.status === 200 && newer !== null && newer !== etag) again = await askIf(probe, exchange, newer);
  if (again.status !== 304) return `${again.status} to If-None-Match: ${etagOf(again) ?? etag}, asked right after`;
  const other = await askIf(probe, exchange, '"coopshift-check"');
  return other.status === 200 ? null : `${other.status} to If-None-Match: "coopshift-check", which is no version`;
}

function cachingOf({ headers }: Exchange): { readonly value: string; readonly directives: readonly string[] } {
  const value = headers.get("Cache-Control") ?? "";
  return { value, directives: value.split(",").map((part) => part.trim().toLowerCase()) };
}

function lookAtCaching(exchange: Exchange): string | null {
  const { value, directives } = cachingOf(exchange);
  const isOpen = directives.some((each) => each === "public" || each.startsWith("s-maxage"));
  const isClosed = directives.some((each) => each === "private" || each === "no-store");
  return isClosed && !isOpen ? null : value === "" ? "no Cache-Control" : `Cache-Control: ${value}`;
}

/** Whether browsers ask again: a request with a token leaves it to the answer, or each page would ask for leave anew. */
function lookAtAge(exchange: Exchange): string | null {
  const { value, directives } = cachingOf(exchange);
  if (["no-cache", "no-store", "max-age=0"].some((each) => directives.includes(each))) return null;
  return value === "" ? "no Cache-Control" : `Cache-Control: ${value}`;
}

function statusChecks(name: OperationName, request: string): Check[] {
  const group = groupOf[name];
  const { schema, mediaType } = operations[name].success;
  return [
    {
      id: `${group}.status`,
      title: `${request} answers 200`,
      remedy: "See the log of the backend, and whether the base URL and the credentials are right.",
      // Without it pages ask for each part by itself, later and more often, but they work.
      severity: name === "getOverview" ? "warning" : "error",
      look: (probe) => lookAtStatus(probe, name),
    },
    {
      id: `${group}.content-type`,
      title: `${request} answers as ${mediaType}`,
      remedy: `Send Content-Type: ${mediaType}.`,
      look: (probe) =>
        lookAtAll(probe, name, (exchange) => {
          const found = mediaTypeOf(exchange);
          return found === mediaType ? null : found === "" ? "no Content-Type" : `Content-Type: ${found}`;
        }),
    },
    ...(schema === null
      ? []
      : [
          {
            id: `${group}.schema`,
            title: `The body of ${request} has every field of the contract, in its form`,
            remedy: "Compare with the schema of this answer in openapi.json.",
            look: (probe: Probe) => lookAtAll(probe, name, ({ text }) => describeMismatch(schema, text)),
          },
        ]),
  ];
}

function versionChecks(name: OperationName, request: string): Check[] {
  const group = groupOf[name];
  return [
    {
      id: `${group}.etag`,
      title: `${request} names its version by an ETag`,
      remedy: 'Send a strong or weak ETag in quotes, ETag: "…", that changes with the body.',
      look: (probe) =>
        lookAtAll(probe, name, (exchange) =>
          etagOf(exchange) === null ? `ETag: ${exchange.headers.get("ETag") ?? "none"}` : null,
        ),
    },
    {
      id: `${group}.not-modified`,
      title: `${request} answers 304 to whoever has this version, and to nobody else`,
      remedy: "Compare If-None-Match with the ETag of the body that would be sent; same body, same ETag.",
      look: (probe) => lookAtAll(probe, name, (exchange) => lookAtConditional(probe, exchange)),
    },
  ];
}

function cachingCheck(name: OperationName, request: string): Check {
  return {
    id: `${groupOf[name]}.private`,
    title: `${request} is kept by no cache that others share`,
    remedy: "Send Cache-Control: private, no-cache with everything that is one member's.",
    look: async (probe) => {
      // The openings of a visitor who is nobody are nobody's.
      if (name === "getOpenings" || name === "getOverview") needMember(probe);
      return lookAtAll(probe, name, lookAtCaching);
    },
  };
}

function ageCheck(name: OperationName, request: string): Check {
  return {
    id: `${groupOf[name]}.asked-again`,
    title: `${request} is asked for again by whoever has it, and not shown from a cache unasked`,
    remedy: "Send Cache-Control: no-cache; with the ETag it costs a 304.",
    severity: "warning",
    look: (probe) => lookAtAll(probe, name, lookAtAge),
  };
}

const personal: readonly OperationName[] = ["getMe", "getShifts", "getOpenings", "getOverview", "getCalendar"];

/** The checks that every GET gets alike. */
export function answerChecks(name: OperationName): readonly Check[] {
  const request = `GET ${operations[name].path}`;
  return [
    ...statusChecks(name, request),
    ...versionChecks(name, request),
    personal.includes(name) ? cachingCheck(name, request) : ageCheck(name, request),
  ];
}
