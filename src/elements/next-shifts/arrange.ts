/** Shifts and the days left out in one order, for the list. */
import type { LeftOutDay, NextShift, NextShifts } from "../../sdk/index.ts";

/** `on` is its day, as ISO 8601 writes it. */
export type Row = { readonly key: string; readonly on: string } & (
  { readonly shift: NextShift } | { readonly day: LeftOutDay }
);

/**
 * The first `limit` shifts, and between them the days left out up to the last one shown; all of those days where every
 * shift is shown.
 */
export function arrange({ shifts, leftOut }: Pick<NextShifts, "shifts" | "leftOut">, limit: number): Row[] {
  const shown = shifts.slice(0, limit).map((shift) => {
    return { key: shift.id, on: shift.start.toPlainDate().toString(), shift };
  });
  const last = shifts.length > limit ? shown.at(-1)?.on : undefined;
  const gaps = leftOut
    .map((day) => ({ key: `${day.date.toString()} ${day.reason}`, on: day.date.toString(), day }))
    .filter(({ on }) => last === undefined || on <= last);
  // Sorting keeps equals in order, and ISO dates sort as text.
  return [...shown, ...gaps].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
