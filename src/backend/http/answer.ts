/** From what a use case gives to an HTTP response: caching, conditional requests, dates. */
import type { Temporal } from "../../domain/temporal.ts";
import { toWireProblem, type ProblemError } from "../problems.ts";

/** What a route answers. */
export interface Answer {
  readonly status: 200 | 204;
  readonly mediaType: string | null;
  readonly body: string | null;
  /** `shared`: the same for everybody, so a cache between may keep it. */
  readonly cache: "shared" | "private";
}

export function createJsonAnswer(value: unknown, cache: Answer["cache"] = "private"): Answer {
  return { status: 200, mediaType: "application/json", body: JSON.stringify(value), cache };
}

/** FNV-1a over UTF-16 code units, 32 bits, from two bases in one go: most of a long text's cost is to read it. */
function hashTwice(text: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return [one >>> 0, other >>> 0];
}

/**
 * A strong validator of a body: two independent hashes and the length. Not Web Crypto, which a page on plain HTTP (a
 * phone that opens a demo by its address in the local network) doesn't have.
 */
export function createETag(body: string): string {
  const parts = [...hashTwice(body), body.length];
  return `"${parts.map((part) => part.toString(36)).join("-")}"`;
}

/** Whether an `If-None-Match` names this validator (RFC 9110 §13.1.2: compared as if weak). */
function isMatch(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The date of RFC 9110 §5.6.7: `Sun, 22 Nov 2026 11:00:00 GMT`. */
export function formatHttpDate(instant: Temporal.Instant): string {
  const time = instant.toZonedDateTimeISO("UTC");
  const pad = (value: number): string => String(value).padStart(2, "0");
  const day = `${weekdayNames[time.dayOfWeek - 1]}, ${pad(time.day)} ${monthNames[time.month - 1]} ${time.year}`;
  return `${day} ${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)} GMT`;
}

/** The response of a route, or 304 where the client has this very body already. */
export function toResponse({ status, mediaType, body, cache }: Answer, request: Request): Response {
  const headers = new Headers({ "Cache-Control": cache === "shared" ? "no-cache" : "private, no-cache" });
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && body !== null) {
    const etag = createETag(body);
    headers.set("ETag", etag);
    if (isMatch(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  }
  if (mediaType !== null) headers.set("Content-Type", mediaType);
  return new Response(body, { status, headers });
}

export function toProblemResponse(problem: ProblemError, requestId: string): Response {
  return new Response(JSON.stringify(toWireProblem(problem, requestId)), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...problem.headers },
  });
}
