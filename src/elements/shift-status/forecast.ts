/** The course of a counter as a drawing: where each event lies, in percent of the drawing's width and height. */
import type { Temporal } from "../../domain/temporal.ts";
import type { CounterForecast, Shift } from "../../sdk/index.ts";

type Event = CounterForecast<Shift>["events"][number];

export interface Mark {
  readonly event: Event;
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly marks: readonly Mark[];
  /** The staircase, from today to the drawing's end, as an SVG path. */
  readonly stairs: string;
  /** The same, closed along the line of zero: the part above it, and the part below. */
  readonly ahead: string;
  readonly behind: string;
  /** Counters to name at the side, with their heights; zero is among them. */
  readonly levels: readonly { readonly counter: number; readonly y: number }[];
  readonly zero: number;
}

/** So many countdown days are drawn at least, whatever happens on them. */
const fewest = 4;
/** Days after the last event, for its step to be seen. */
const lastTread = 14;

export function isCountdown({ kind }: Event): boolean {
  return kind !== "shift";
}

/** Up to one countdown day after the last shift and after the counter has fallen below zero: what follows repeats itself. */
export function foreseeable({ events, belowZero }: CounterForecast<Shift>): readonly Event[] {
  const below = belowZero === null ? -1 : events.findIndex(({ date }) => date.equals(belowZero));
  const last = Math.max(
    below,
    events.findLastIndex(({ kind }) => kind === "shift"),
  );
  let countdowns = 0;
  const end = events.findIndex((event, index) => {
    if (isCountdown(event)) countdowns++;
    return index > last && isCountdown(event) && countdowns >= fewest;
  });
  return end < 0 ? events : events.slice(0, end + 1);
}

/** Two digits after the point are a tenth of a pixel on the widest card. */
function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

export function draw(events: readonly Event[], from: number, today: Temporal.PlainDate): Drawing {
  const counters = [0, from, ...events.map(({ counter }) => counter)];
  const [low, high] = [Math.min(...counters), Math.max(...counters)];
  const days = (date: Temporal.PlainDate): number => today.until(date).days;
  const width = days(events.at(-1)?.date ?? today) + lastTread;
  // Half a step of air above and below, for the dots.
  const yOf = (counter: number): number => round(((high + 0.5 - counter) / (high - low + 1)) * 100);
  const marks = events.map((event) => ({ event, x: round((days(event.date) / width) * 100), y: yOf(event.counter) }));
  const zero = yOf(0);
  const treads = [{ x: 0, y: yOf(from) }, ...marks];
  const area = (limit: typeof Math.min): string =>
    `M0 ${zero}${treads.map(({ x, y }) => `H${x}V${limit(y, zero)}`).join("")}H100V${zero}Z`;
  return {
    marks,
    stairs: `M0 ${yOf(from)}${marks.map(({ x, y }) => `H${x}V${y}`).join("")}H100`,
    ahead: area(Math.min),
    behind: area(Math.max),
    levels: [...new Set([high, 0, low])].map((counter) => ({ counter, y: yOf(counter) })),
    zero,
  };
}
