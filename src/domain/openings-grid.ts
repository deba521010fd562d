/** Openings as a page shows them: week by week, a row for each pair of times, a column for each day (rules.md §7). */
import { cycleDays, letterOf, type CycleStarts } from "./cycle.ts";
import { dateOf, daysPerWeek, mondayOf, msPerDay } from "./days.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";
import { isHighlighted, isNearlyFull, type Places } from "./staffing.ts";
import { temporal, type Temporal } from "./temporal.ts";
import type { TimeSpan, WeekLetter } from "./types.ts";
import { epochOf, inZone, zoneOf } from "./zone.ts";

/** What the grid needs to know of an opening. */
export interface GridOpening extends TimeSpan, Places {
  /** An opening one has signed up for is never hidden. */
  readonly signedUp?: boolean;
}

export interface GridOptions {
  /** IANA name of the cooperative's zone. */
  readonly timeZone: string;
  /** Gives each week its letter. */
  readonly cycleStarts?: CycleStarts;
  readonly settings?: Partial<Pick<RuleSettings, "highlightAbovePercent" | "hideBelowPercent">>;
  /** Hides nothing. Default: `false`. */
  readonly showAll?: boolean;
}

/** An opening in its place. */
export interface GridEntry<Opening> {
  readonly opening: Opening;
  /** In the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly date: Temporal.PlainDate;
  /** Many places free: help is needed. */
  readonly highlighted: boolean;
}

/** The openings at the same wall-clock times; `days` has seven cells, Monday first, and two openings can share one. */
export interface GridRow<Opening> {
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
  readonly days: readonly (readonly GridEntry<Opening>[])[];
}

export interface GridWeek<Opening> {
  /** The seven dates, Monday first. */
  readonly dates: readonly Temporal.PlainDate[];
  /** `null` where no cycle starts were given. */
  readonly letter: WeekLetter | null;
  /** By start, then by end. */
  readonly rows: readonly GridRow<Opening>[];
}

export interface OpeningsGrid<Opening> {
  /** By date; weeks without an opening are left out. */
  readonly weeks: readonly GridWeek<Opening>[];
  /** What `hideBelowPercent` left out, by start: a page says so and shows them on demand. */
  readonly hidden: readonly GridEntry<Opening>[];
}

/**
 * Arranges openings by local day in the cooperative's zone.
 *
 * @throws {RangeError} when places or percentages are nonsense, the cycle starts are wrong, or the engine knows no such
 * zone.
 */
export function openingsGrid<Opening extends GridOpening>(
  openings: readonly Opening[],
  options: GridOptions,
): OpeningsGrid<Opening> {
  throw new Error("to do");
}
