/** The page that coopshift is compared with: Event Calendar showing one list of the same shifts, by one request. */
import { createCalendar, List } from "@event-calendar/core";

interface WireOpening {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly task: { readonly name: Readonly<Record<string, string>> };
}

const target = document.querySelector("#calendar");
const { from = "", to = "" } = document.documentElement.dataset;
const answer = await fetch(`/api/v1/openings?from=${from}&to=${to}`);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bench's own server wrote it
const { items } = (await answer.json()) as { items: readonly WireOpening[] };
const events = items.map(({ id, start, end, task }) => ({
  id,
  start: new Date(start),
  end: new Date(end),
  title: task.name["fr"] ?? "",
}));
if (target === null) throw new Error("The page has no place for the calendar.");
createCalendar(target, [List], { view: "listWeek", locale: "fr", date: new Date(from), events });
