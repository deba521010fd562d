/** Answers that keep to the contract, with the same string in every text field, and a list item for each string. */
import { createMockFetch, mockBaseUrl } from "../../../src/mocks.ts";
import { usualNow } from "../helpers/backend.ts";

type Json = { [key: string]: Json } & Json[];

/** Fields that a backend fills with text of somebody's own. Times, dates and words of the contract are none. */
const textFields = new Set(["id", "openingId", "email", "phone", "url", "calendarFeed"]);
const localizedFields = new Set(["name", "text", "reason"]);
const languages = ["fr", "nl", "en"];

/** The text in every language, and under a name of its own, which may be one that objects have. */
function localize(text: string): Record<string, string> {
  return { [text]: text, ...Object.fromEntries(languages.map((lang) => [lang, text])) };
}

/** A copy with `text` in every text field. */
export function poison(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => poison(item, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]: [string, unknown]) => {
      if (textFields.has(key)) return [key, text];
      if (key === "name" && typeof own === "string") return [key, text];
      if (localizedFields.has(key) && own !== null) return [key, localize(text)];
      return [key, poison(own, text)];
    }),
  );
}

/** What the mock answers, by its path without query. */
export type Answers = Readonly<Record<string, unknown>>;

const paths = [
  "/settings",
  "/me",
  "/me/shifts?when=upcoming&limit=100",
  "/openings?from=2026-11-24&to=2026-12-20",
  "/slots",
  "/closures?from=2026-11-01&to=2027-12-31",
  "/notices",
];

async function readAnswers(scenario: "irregular-ahead" | "regular" | "exempted"): Promise<Record<string, Json>> {
  const mock = createMockFetch(scenario, { now: usualNow, delay: 0 });
  const read = async (path: string): Promise<[string, Json]> => [
    path.split("?")[0] ?? "",
    (await (await mock(`${mockBaseUrl}${path}`)).json()) as Json,
  ];
  return Object.fromEntries(await Promise.all(paths.map(read)));
}

const coordinator = { name: "C", email: "c@coop.example", phone: "+32 400 00 00 00" };

function onDay(index: number): string {
  return new Date(Date.UTC(2026, 10, 24 + index)).toISOString().slice(0, 10);
}

/** One item for each string, all in the first week, an hour apart where that can be seen. */
function fillLists(answers: Record<string, Json>, texts: readonly string[]): Record<string, unknown> {
  const firstOf = (path: string): unknown => answers[path]?.["items"]?.[0];
  const list = (path: string, more: (index: number) => object = () => ({})) => ({
    items: texts.map((text, index) => poison({ ...(firstOf(path) as object), coordinator, ...more(index) }, text)),
    nextCursor: null,
  });
  const times = (index: number, later = 0) => ({
    start: `${onDay((index % 6) + later)}T${String(11 + (index % 7)).padStart(2, "0")}:00:00Z`,
    end: `${onDay((index % 6) + later)}T${String(12 + (index % 7)).padStart(2, "0")}:30:00Z`,
  });
  const closure = { id: "c", start: "", end: "", name: {} };
  return {
    // A week later, so that they are in nobody's way who would sign up.
    "/me/shifts": list("/me/shifts", (index) => times(index, 7)),
    "/openings": list("/openings", (index) => ({
      ...times(index),
      cancelled: false,
      capacity: 4,
      free: 3,
      signedUp: false,
    })),
    "/slots": list("/slots", (index) => ({ weekday: (index % 7) + 1, capacity: 4, free: 3 })),
    "/closures": {
      items: texts.map((text, index) => poison({ ...closure, start: onDay(index + 40), end: onDay(index + 40) }, text)),
    },
    "/notices": list("/notices"),
  };
}

const exemption = { start: "2026-10-01", end: "2026-12-31", reason: {} };

/** Lists with an item for each string, for a member who has everything that an element can show. */
export async function createLists(
  texts: readonly string[],
  scenario: "irregular-ahead" | "regular" = "irregular-ahead",
): Promise<Answers> {
  const answers = await readAnswers(scenario);
  const lists = fillLists(answers, texts);
  const me = answers["/me"] as Json;
  const [slot] = me["slots"] as Json;
  const slots = texts.map((text, index) =>
    poison({ ...(slot as object), week: "ABCD"[index % 4], weekday: (index % 7) + 1, coordinator }, text),
  );
  const settings = { ...(answers["/settings"] as object), languages: [...languages, ...texts] };
  return {
    ...answers,
    ...lists,
    "/settings": settings,
    "/me": scenario === "regular" ? { ...(me as object), slots } : me,
  };
}

/** Settings and member with one string everywhere, for each string. */
export async function createSingles(texts: readonly string[]): Promise<readonly Answers[]> {
  const answers = await readAnswers("exempted");
  return texts.map((text) => ({
    "/settings": poison(answers["/settings"], text),
    "/me": poison({ ...(answers["/me"] as object), exemption }, text),
  }));
}
