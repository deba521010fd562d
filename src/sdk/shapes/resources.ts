/** What the SDK takes from each answer of the contract: the same fields and values as its schemas, by their own types. */
import type { WireRenewedFeed } from "../../contract/calendar-key.ts";
import type { WireClosure } from "../../contract/closure.ts";
import type { WireNotice } from "../../contract/notice.ts";
import type { WireOpening } from "../../contract/opening.ts";
import type { WireSettings } from "../../contract/settings.ts";
import type { WireShift } from "../../contract/shift.ts";
import type { WireCoordinator, WireSlot, WireTask, WireWorkerSlot } from "../../contract/slot.ts";
import type { WireWorker } from "../../contract/worker.ts";
import { attendances, regimes, roles, shiftTypes, statuses, weekdays, weekLetters } from "../../domain/words.ts";
import {
  fields,
  flag,
  list,
  numberLike,
  oneOf,
  orMissing,
  orNull,
  record,
  refuse,
  textLike,
  type Take,
} from "./take.ts";

/** A list that comes whole. */
interface List<Item> {
  readonly items: Item[];
}

/** A list that comes in pages. */
interface Pages<Item> extends List<Item> {
  readonly nextCursor: string | null;
}

/** One that the calendar has; most days follow themselves. */
let realDay = "";

/** Whether the calendar has the day that it begins with: it hasn't 2026-02-30. */
function isDay(value: string): boolean {
  const day = value.slice(0, 10);
  if (day === realDay) return true;
  const date = new Date(day);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return false;
  realDay = day;
  return true;
}

const text = textLike(() => true);
const id = textLike((value) => value !== "");
const integer = numberLike(Number.isInteger);
const count = numberLike((value) => Number.isInteger(value) && value >= 0);
const percent = numberLike((value) => value >= 0 && value <= 100);
const day = textLike((value) => /^\d{4}(?:-\d\d){2}$/.test(value) && isDay(value));
const instantPattern = /^\d{4}(?:-\d\d){2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]00:00)$/;
const instant = textLike((value) => instantPattern.test(value) && isDay(value));
const timeOfDay = textLike((value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value));
const [dayOrNull, textOrNull] = [orNull(day), orNull(text)];
const localized = record(text);

const task = fields<WireTask>({ id, name: localized });
const coordinator = orNull(fields<WireCoordinator>({ name: text, email: textOrNull, phone: textOrNull }));
const dated = { id, start: instant, end: instant, task, coordinator };
const recurring = {
  id,
  week: oneOf(weekLetters),
  weekday: oneOf(weekdays),
  start: timeOfDay,
  end: timeOfDay,
  task,
  coordinator,
};
const workerSlot = fields<WireWorkerSlot>(recurring);

function listOf<Item extends object>(shape: Parameters<typeof fields<Item>>[0]): Take<List<Item>> {
  return fields<List<Item>>({ items: list(fields<Item>(shape)) });
}

export const settings = fields<WireSettings>({
  cooperative: fields<WireSettings["cooperative"]>({ name: text }),
  timeZone: id,
  cycleStarts: (value) => (Array.isArray(value) && value.length === 0 ? refuse() : list(day)(value)),
  plannedUntil: day,
  languages: list(id),
  contact: fields<WireSettings["contact"]>({ name: localized, email: textOrNull, phone: textOrNull, url: textOrNull }),
  rules: fields<WireSettings["rules"]>({
    regularNextShifts: count,
    alertDelayDays: count,
    graceDelayDays: count,
    unsubscribeAt: integer,
    countdownPenalty: flag,
    highlightAbovePercent: percent,
    hideBelowPercent: percent,
    understaffedAtMostPercent: percent,
    maxShiftsPerDay: orNull(count),
    maxShiftsPerCycle: orNull(count),
    cancelHoursBefore: numberLike((value) => value >= 0),
  }),
  features: fields<WireSettings["features"]>({ signUp: flag, cancel: flag, compensation: flag }),
});

export const worker = fields<WireWorker>({
  id,
  name: text,
  role: oneOf(roles),
  regime: orNull(oneOf(regimes)),
  status: orNull(oneOf(statuses)),
  mayShop: flag,
  counters: fields<WireWorker["counters"]>({ regular: integer, compensation: integer }),
  irregularSince: dayOrNull,
  alertSince: dayOrNull,
  extensionSince: dayOrNull,
  extraExtensionDays: count,
  holiday: orNull(fields<NonNullable<WireWorker["holiday"]>>({ start: dayOrNull, end: dayOrNull })),
  exemption: orNull(
    fields<NonNullable<WireWorker["exemption"]>>({ start: day, end: dayOrNull, reason: orNull(localized) }),
  ),
  absences: fields<WireWorker["absences"]>({ count, dates: list(day) }),
  unsubscribed: flag,
  resigning: flag,
  slots: list(workerSlot),
  alertDate: orMissing(dayOrNull),
  countdownRan: flag,
  calendarFeed: textOrNull,
});

export const shift = fields<WireShift>({
  ...dated,
  openingId: orNull(id),
  type: oneOf(shiftTypes),
  attendance: oneOf(attendances),
});
export const shifts = fields<Pages<WireShift>>({ items: list(shift), nextCursor: textOrNull });

export const openings = listOf<WireOpening>({
  ...dated,
  capacity: count,
  free: count,
  signedUp: flag,
  cancelled: flag,
});
export const slots = listOf<WireSlot>({ ...recurring, capacity: count, free: count });
export const closures = listOf<WireClosure>({ id, start: day, end: day, name: localized });
export const renewedFeed = fields<WireRenewedFeed>({ calendarFeed: text });
export const notices = listOf<WireNotice>({
  id,
  severity: oneOf(["info", "warning", "incident"] as const),
  start: instant,
  end: orNull(instant),
  text: localized,
  dismissible: flag,
});
