/** Openings as a page shows them: week by week, a row for each pair of times, a column for each day (rules.md §7). */
import { cycleDays, letterOf, type CycleStarts } from "./cycle.ts";
import { dateOf, daysPerWeek, mondayOf, msPerDay } from "./days.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import { isHighlighted, isNearlyFull, type Places } from "./staffing.ts";
import type { Temporal } from "./temporal.ts";
import type { TimeSpan, WeekLetter } from "./types.ts";
import { toSpan } from "./moments.ts";
import { inZone, zoneOf } from "./zone.ts";

/** What the grid needs to know of an opening. */
export interface GridOpening extends TimeSpan, Places {
  /** An opening one has signed up for is never hidden. */
  readonly signedUp?: boolean;
}

/** How openings are laid out as weeks. */
export interface GridOptions {
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** Gives each week its letter. */
  readonly cycleStarts?: CycleStarts;
  /** Shares of free places, in percent, above which an opening stands out and below which it is hidden. */
  readonly settings?: Partial<Pick<RuleSettings, "highlightAbovePercent" | "hideBelowPercent">>;
  /** Hides nothing. Default: `false`. */
  readonly showAll?: boolean;
}

/** An opening in its place. */
export interface GridEntry<Opening> {
  /** The opening as it was given. */
  readonly opening: Opening;
  /** In the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** In the cooperative's zone. */
  readonly end: Temporal.ZonedDateTime;
  /** The day on which it begins, in the cooperative's zone. */
  readonly date: Temporal.PlainDate;
  /** Many places free: help is needed. */
  readonly highlighted: boolean;
}

/** The openings at the same wall-clock times; `days` has seven cells, Monday first, and two openings can share one. */
export interface GridRow<Opening> {
  /** Wall-clock time in the cooperative's zone. */
  readonly start: Temporal.PlainTime;
  /** Wall-clock time in the cooperative's zone; at or before `start`: on the next day. */
  readonly end: Temporal.PlainTime;
  /** Seven cells, Monday first; an empty one has no opening. */
  readonly days: readonly (readonly GridEntry<Opening>[])[];
}

/** One week of openings: a row for each pair of hours, a cell for each day. */
export interface GridWeek<Opening> {
  /** The seven dates, Monday first. */
  readonly dates: readonly Temporal.PlainDate[];
  /** `null` where no cycle starts were given. */
  readonly letter: WeekLetter | null;
  /** By start, then by end. */
  readonly rows: readonly GridRow<Opening>[];
}

/** Openings laid out as weeks, and those left out of them. */
export interface OpeningsGrid<Opening> {
  /** By date; weeks without an opening are left out. */
  readonly weeks: readonly GridWeek<Opening>[];
  /** What `hideBelowPercent` left out, by start: a page says so and shows them on demand. */
  readonly hidden: readonly GridEntry<Opening>[];
}

interface Placed<Opening> {
  readonly entry: GridEntry<Opening>;
  readonly hidden: boolean;
  readonly epoch: number;
  readonly day: number;
  /** Wall-clock times, in milliseconds from midnight of the day: an end on the next day is past the first one's. */
  readonly from: number;
  readonly to: number;
}

function place<Opening extends GridOpening>(opening: Opening, options: GridOptions): Placed<Opening> {
  const { timeZone, settings, showAll = false } = options;
  const rules = { ...defaultRuleSettings, ...settings };
  const { toLocal } = zoneOf(timeZone);
  const span = toSpan(opening);
  const day = Math.floor(toLocal(span.start) / msPerDay);
  const hidden = isNearlyFull(opening, rules) && !showAll && opening.signedUp !== true;
  return {
    hidden,
    day,
    epoch: span.start,
    from: toLocal(span.start) - day * msPerDay,
    to: toLocal(span.end) - day * msPerDay,
    entry: {
      opening,
      start: inZone(span.start, timeZone),
      end: inZone(span.end, timeZone),
      date: dateOf(day),
      highlighted: isHighlighted(opening, rules),
    },
  };
}

/** In the order of `items`, those with the same key together. */
function groupBy<Item>(items: readonly Item[], key: (item: Item) => string | number): Item[][] {
  const groups = new Map<string | number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

const columns = Array.from({ length: daysPerWeek }, (_, index) => index);

function toRow<Opening>(placed: readonly Placed<Opening>[], monday: number): GridRow<Opening>[] {
  const first = placed[0]?.entry;
  if (first === undefined) return [];
  const days = columns.map((column) => placed.filter(({ day }) => day === monday + column).map(({ entry }) => entry));
  return [{ start: first.start.toPlainTime(), end: first.end.toPlainTime(), days }];
}

function toWeek<Opening>(placed: readonly Placed<Opening>[], starts: readonly number[] | null): GridWeek<Opening> {
  const monday = mondayOf(placed[0]?.day ?? 0);
  const byTimes = [...placed].sort((a, b) => a.from - b.from || a.to - b.to || a.day - b.day);
  return {
    dates: columns.map((column) => dateOf(monday + column)),
    letter: starts && letterOf(monday, starts),
    rows: groupBy(byTimes, ({ from, to }) => `${from} ${to}`).flatMap((row) => toRow(row, monday)),
  };
}

/**
 * Arranges openings by local day in the cooperative's zone.
 *
 * @throws {RangeError} when places or percentages are nonsense, an opening ends before it starts, the cycle starts are
 * wrong, or the engine knows no such zone.
 */
export function openingsGrid<Opening extends GridOpening>(
  openings: readonly Opening[],
  options: GridOptions,
): OpeningsGrid<Opening> {
  const starts = options.cycleStarts ? cycleDays(options.cycleStarts) : null;
  zoneOf(options.timeZone);
  const placed = openings.map((opening) => place(opening, options)).sort((a, b) => a.epoch - b.epoch);
  const shown = placed.filter(({ hidden }) => !hidden);
  return {
    weeks: groupBy(shown, ({ day }) => mondayOf(day)).map((week) => toWeek(week, starts)),
    hidden: placed.filter(({ hidden }) => hidden).map(({ entry }) => entry),
  };
}
