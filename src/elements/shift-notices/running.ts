/** Which notices are for now, and in which order. */
import type { Temporal } from "../../domain/temporal.ts";
import type { Notice } from "../../sdk/index.ts";

type Severity = Notice["severity"];

/** The worst first. */
const ranks: Readonly<Record<Severity, number>> = { incident: 0, warning: 1, info: 2 };

function isRunning({ start, end }: Notice, now: number): boolean {
  return start.epochMilliseconds <= now && (end === null || now < end.epochMilliseconds);
}

/** By severity, the newest first among equals. `now` is the cooperative's: a page can stay open past a notice's end. */
export function listRunning(notices: readonly Notice[], now: Temporal.Instant): readonly Notice[] {
  return notices
    .filter((notice) => isRunning(notice, now.epochMilliseconds))
    .sort((a, b) => ranks[a.severity] - ranks[b.severity] || b.start.epochMilliseconds - a.start.epochMilliseconds);
}
