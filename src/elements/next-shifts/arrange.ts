/** Shifts and the days left out in one order, for the list. */
import type { LeftOutDay, NextShift, NextShifts } from "../../sdk/index.ts";

export type Row =
  | { readonly kind: "shift"; readonly key: string; readonly shift: NextShift }
  | { readonly kind: "left-out"; readonly key: string; readonly day: LeftOutDay };

/**
 * The first `limit` shifts, and between them the days left out up to the last one shown; all of those days where every
 * shift is shown.
 */
export function arrange({ shifts, leftOut }: Pick<NextShifts, "shifts" | "leftOut">, limit: number): Row[] {
  const shown = shifts.slice(0, limit);
  const last = shifts.length > limit ? shown.at(-1)?.start.toPlainDate().toString() : undefined;
  const rows = shown.map((shift) => ({ at: shift.start.toPlainDate().toString(), row: shiftRow(shift) }));
  const gaps = leftOut
    .map((day) => ({ at: day.date.toString(), row: gapRow(day) }))
    .filter(({ at }) => last === undefined || at <= last);
  // Sorting keeps equals in order, and ISO dates sort as text.
  return [...rows, ...gaps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ row }) => row);
}

function shiftRow(shift: NextShift): Row {
  return { kind: "shift", key: shift.id, shift };
}

function gapRow(day: LeftOutDay): Row {
  return { kind: "left-out", key: `${day.date.toString()} ${day.reason}`, day };
}
