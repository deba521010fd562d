/** What tells one shift from another, for buttons and outcomes. */
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Task } from "../../sdk/index.ts";

interface ShiftLike {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly task: Task;
}

/** "Friday 27 November, 08:30–11:00, Shop", of its parts in words. */
export function joinWords(day: string, hours: string, task: string): string {
  return `${day}, ${hours}, ${task}`;
}

/** The same of a shift. */
export function shiftInWords({ start, end, task }: ShiftLike, { capitalise, date, timeRange, text }: Locale): string {
  return joinWords(capitalise(date(start, "medium")), timeRange(start, end), text(task.name));
}
