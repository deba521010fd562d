/** What the rules need beside a worker: a side's settings and closures, and the moment of the question. */
import type { WireSettings } from "../../contract/index.ts";
import { closedDays, closureOn } from "../../domain/closed-days.ts";
import { cycleDays } from "../../domain/cycle.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { DayRange } from "../../domain/types.ts";
import { dayIn, zoneOf, type Zone } from "../../domain/zone.ts";
import type { SideHead } from "./types.ts";

export interface Book {
  readonly settings: WireSettings;
  readonly timeZone: string;
  readonly zone: Zone;
  readonly cycleStarts: readonly Temporal.PlainDate[];
  /** The same as day numbers. */
  readonly starts: readonly number[];
  /** From which day on shifts are projected. */
  readonly plannedUntil: Temporal.PlainDate;
  readonly closures: readonly DayRange[];
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** How many next shifts of a regular worker. */
  readonly count: number;
  readonly isClosed: (day: number) => boolean;
}

export interface BookOptions {
  readonly now: Temporal.Instant;
  readonly count: number;
  /** Instead of the settings' own. */
  readonly plannedUntil?: Temporal.PlainDate | undefined;
}

export function createBook({ settings, closures }: SideHead, { now, count, plannedUntil }: BookOptions): Book {
  const { PlainDate } = temporal();
  const { timeZone } = settings;
  const cycleStarts = settings.cycleStarts.map((text) => PlainDate.from(text));
  const ranges = closures.map(({ start, end }) => ({ start: PlainDate.from(start), end: PlainDate.from(end) }));
  const closed = closedDays(ranges);
  return {
    settings,
    timeZone,
    zone: zoneOf(timeZone),
    cycleStarts,
    starts: cycleDays(cycleStarts),
    plannedUntil: plannedUntil ?? PlainDate.from(settings.plannedUntil),
    closures: ranges,
    now,
    today: dayIn(now, timeZone),
    count,
    isClosed: (day) => closureOn(closed, day) !== undefined,
  };
}
