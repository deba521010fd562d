/** How backends fail: what the scenarios `down` and `malformed` answer. */
import { ProblemError } from "../backend/problems.ts";
import { toProblemResponse } from "../backend/http/answer.ts";

/** 503 with a problem, as a backend in maintenance sends it. */
export function answerDown(): Response {
  return toProblemResponse(new ProblemError("unavailable", "The mock backend is down, as asked."), "mock-down");
}

function text(body: string, mediaType = "application/json"): Response {
  return new Response(body, { headers: { "Content-Type": mediaType } });
}

/** One way to break the contract for each address; settings are right, so that each of the others is seen. */
const wrongAnswers: Readonly<Record<string, () => Response>> = {
  // Something else altogether: whoever asks goes on to the single addresses.
  "/overview": () => text("[]"),
  // Wrong types, fields left out.
  "/me": () => text(JSON.stringify({ id: 42, name: null, regime: "volant", counters: { regular: "two" } })),
  // A proxy's or a CMS's page in place of the answer.
  "/me/shifts": () => text("<!doctype html><title>Welcome</title><p>Please sign in.", "text/html"),
  // Local times, a place count as text.
  "/openings": () => text(JSON.stringify({ items: [{ id: "o1", start: "tomorrow 12:00", end: null, free: "3" }] })),
  // Cut off on the way.
  "/slots": () => text('{"items": [{"id": "shop-a1"'),
  // A bare list.
  "/closures": () => text("[]"),
  "/notices": () => text("null"),
  "/me/calendar.ics": () => text("BEGIN:VCALENDAR", "text/plain"),
};

/** Answers 200 with what the contract doesn't allow. */
export function answerMalformed(request: Request, path: string): Response | null {
  if (request.method !== "GET") return text("{}");
  return wrongAnswers[path]?.() ?? null;
}
