/** In what two answers for one worker differ, by cause. */
import { daysPerCycle, msPerDay, within } from "../../domain/days.ts";
import { temporal } from "../../domain/temporal.ts";
import { inZone } from "../../domain/zone.ts";
import type { Book } from "./book.ts";
import { pairShifts } from "./pair-shifts.ts";
import type { Answer, AnsweredShift, Difference } from "./types.ts";

export interface Books {
  readonly a: Book;
  readonly b: Book;
}

/** `Thu 2026-12-24 12:00–15:00`, on the cooperative's clock. */
function formatShift({ start, end }: AnsweredShift, { timeZone }: Book): string {
  const from = inZone(start, timeZone);
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][from.dayOfWeek - 1];
  const time = (at: typeof from): string => at.toPlainTime().toString({ smallestUnit: "minute" });
  return `${weekday} ${from.toPlainDate().toString()} ${time(from)}–${time(inZone(end, timeZone))}`;
}

function quote(text: string): () => string {
  return () => text;
}

function standing({ mayShop, status }: Answer): () => string {
  return quote(`${status ?? "no status"}, ${mayShop ? "may shop" : "may not shop"}`);
}

function accessDifference(access: "loses" | "gains", why: string, both: Pick<Difference, "a" | "b">): Difference {
  return { severity: "access", access, cause: `${access} access to the shop, ${why}`, ...both };
}

function statusDifferences(a: Answer, b: Answer): Difference[] {
  if (a.mayShop === b.mayShop && a.status === b.status) return [];
  const change = a.status === b.status ? `status ${a.status} on both sides` : `status ${a.status} → ${b.status}`;
  const both = { a: standing(a), b: standing(b) };
  if (a.mayShop === b.mayShop) return [{ severity: "status", cause: change, ...both }];
  return [accessDifference(a.mayShop ? "loses" : "gains", change, both)];
}

function later(difference: number, unit: string): string {
  const amount = Math.abs(difference);
  return `${amount} ${unit}${amount === 1 || unit === "min" ? "" : "s"} ${difference > 0 ? "later" : "earlier"} in b`;
}

/** Whether a difference is what the change of legal time between now and the shift would make. */
function isLegalTime(minutes: number, start: number, { zone, now }: Book): boolean {
  const epoch = now.epochMilliseconds;
  const change = zone.toLocal(start) - start - (zone.toLocal(epoch) - epoch);
  return change !== 0 && Math.abs(minutes) * 60_000 === Math.abs(change);
}

function hourDifference(a: AnsweredShift, b: AnsweredShift, books: Books): Difference | null {
  const starts = (b.start - a.start) / 60_000;
  const ends = (b.end - a.end) / 60_000;
  if (starts === 0 && ends === 0) return null;
  const both = { a: () => formatShift(a, books.a), b: () => formatShift(b, books.b) };
  if (starts === 0) return { severity: "hour", cause: `shift ends ${later(ends, "min")}`, ...both };
  const why = isLegalTime(starts, a.start, books.a) ? ", across a change of legal time" : "";
  return { severity: "hour", cause: `shift ${later(starts, "min")}${why}`, ...both };
}

/** Why a shift on this day might be wrong; nothing where no closure or leave has it. */
function reasonOn(shift: AnsweredShift, a: Answer, b: Answer, books: Books): string {
  const day = Math.floor(books.a.zone.toLocal(shift.start) / msPerDay);
  if (books.a.isClosed(day) || books.b.isClosed(day)) return ", on a closed day";
  if (within(a.holiday, day) || within(b.holiday, day)) return ", in a holiday";
  return within(a.exemption, day) || within(b.exemption, day) ? ", in an exemption" : "";
}

function wording(cause: string, a: string, b: string): Difference[] {
  return a === b ? [] : [{ severity: "wording", cause, a: quote(a), b: quote(b) }];
}

function shiftDifferences(a: Answer, b: Answer, books: Books): Difference[] {
  if (a.shifts.length === 0 && b.shifts.length === 0) return [];
  const { pairs, onlyA, onlyB } = pairShifts(a, b, books.a.zone);
  const none = quote("no shift");
  return [
    ...pairs.flatMap(([shiftA, shiftB]) => hourDifference(shiftA, shiftB, books) ?? []),
    ...onlyA.map((shift): Difference => {
      const cause = `shift missing in b${reasonOn(shift, a, b, books)}`;
      return { severity: "shift", cause, a: () => formatShift(shift, books.a), b: none };
    }),
    ...onlyB.map((shift): Difference => {
      const cause = `extra shift in b${reasonOn(shift, a, b, books)}`;
      return { severity: "shift", cause, a: none, b: () => formatShift(shift, books.b) };
    }),
    ...pairs.flatMap(([{ text }, other]) => wording("task or coordinator of a shift", text, other.text)),
  ];
}

function alertDifferences({ alertDate: a }: Answer, { alertDate: b }: Answer): Difference[] {
  if (a === b) return [];
  const both = { a: quote(a ?? "no alert date"), b: quote(b ?? "no alert date") };
  if (a === null || b === null)
    return [{ severity: "date", cause: `alert date ${a ? "missing" : "only"} in b`, ...both }];
  const { PlainDate } = temporal();
  const days = PlainDate.from(a).until(PlainDate.from(b)).days;
  const cycles = days / daysPerCycle;
  const cause = Number.isInteger(cycles) ? later(cycles, "cycle") : later(days, "day");
  return [{ severity: "date", cause: `alert date ${cause}`, ...both }];
}

/** Every difference; one cause can come several times, once for each shift. */
export function findDifferences(a: Answer, b: Answer, books: Books): Difference[] {
  return [
    ...statusDifferences(a, b),
    ...shiftDifferences(a, b, books),
    ...alertDifferences(a, b),
    ...wording("name of the member", a.name, b.name),
    ...wording("reason of an exemption", a.reason, b.reason),
  ];
}

/** For a worker whom only one side knows. */
export function findAbsence(answer: Answer, side: "a" | "b"): Difference {
  const missing = quote("no such worker");
  const both = side === "a" ? { a: standing(answer), b: missing } : { a: missing, b: standing(answer) };
  const cause = `worker only in ${side}`;
  if (!answer.mayShop) return { severity: "status", cause, ...both };
  return accessDifference(side === "a" ? "loses" : "gains", cause, both);
}
