/** The lines that are about somebody. Only what is named here comes out; a field that is added later doesn't. */
import type { WireWorker } from "../../contract/index.ts";
import type { LineOf } from "../export/index.ts";
import { host, type Context } from "./context.ts";
import { normaliseCode } from "./sectors.ts";
import { countIn, coverDay } from "./tally.ts";

function leaveOf(worker: WireWorker, { move, tally }: Context): Pick<WireWorker, "holiday" | "exemption"> {
  const { holiday, exemption } = worker;
  // Why somebody is exempted is their health, as often as not.
  if (exemption?.reason) tally.dropped.exemptionReasons += 1;
  return {
    holiday: holiday && { start: move.dayOrNull(holiday.start), end: move.dayOrNull(holiday.end) },
    exemption: exemption && { start: move.day(exemption.start), end: move.dayOrNull(exemption.end), reason: null },
  };
}

function datesOf(worker: WireWorker, { move }: Context) {
  const { irregularSince, alertSince, extensionSince, absences, alertDate } = worker;
  return {
    irregularSince: move.dayOrNull(irregularSince),
    alertSince: move.dayOrNull(alertSince),
    extensionSince: move.dayOrNull(extensionSince),
    absences: { count: absences.count, dates: absences.dates.map(move.day) },
    ...(alertDate === undefined ? {} : { alertDate: move.dayOrNull(alertDate) }),
  };
}

function feedOf({ calendarFeed }: WireWorker, { id, tally }: Context): string | null {
  if (calendarFeed === null) return null;
  tally.changed.feeds += 1;
  return `https://${host}/me/calendar.ics?key=${id("feed", calendarFeed)}`;
}

function changeWorker(worker: WireWorker, context: Context): WireWorker {
  const { role, regime, status, mayShop, counters, extraExtensionDays, unsubscribed, resigning, countdownRan } = worker;
  const { id, task, coordinator, tally } = context;
  tally.changed.names += 1;
  return {
    id: id("worker", worker.id),
    // Given when the members are in their new order, see shuffle.ts.
    name: "",
    role,
    regime,
    status,
    mayShop,
    counters: { regular: counters.regular, compensation: counters.compensation },
    ...datesOf(worker, context),
    extraExtensionDays,
    ...leaveOf(worker, context),
    unsubscribed,
    resigning,
    slots: worker.slots.map((slot) => {
      const { week, weekday, start, end } = slot;
      const own = { id: id("slot", slot.id), week, weekday, start, end };
      return { ...own, task: task(slot.task), coordinator: coordinator(slot.coordinator) };
    }),
    countdownRan,
    calendarFeed: feedOf(worker, context),
  };
}

function countDropped({ person, note }: LineOf<"worker">, { dropped }: Context["tally"]): void {
  if (note) dropped.notes += 1;
  if (person?.email) dropped.emails += 1;
  if (person?.phone) dropped.phones += 1;
  if (person?.address?.street || person?.address?.city) dropped.streetsAndCities += 1;
}

/** What colleagues may know or guess of a member, without dates. */
function profileOf({ role, regime, status, counters }: WireWorker, sector: string | null): string {
  return JSON.stringify([role, regime, status, counters.regular, counters.compensation, sector]);
}

export function changeMember(line: LineOf<"worker">, context: Context): LineOf<"worker"> {
  const { sectors, move, tally } = context;
  const { person, penalised, countdownRanOn } = line;
  countDropped(line, tally);
  const sector = sectors.sectorOf(normaliseCode(person?.address?.postalCode));
  countIn(tally.profiles, profileOf(line.worker, sector));
  return {
    kind: "worker",
    worker: changeWorker(line.worker, context),
    ...(sector === null ? {} : { person: { address: { postalCode: sector } } }),
    ...(penalised === undefined ? {} : { penalised }),
    ...(countdownRanOn === undefined ? {} : { countdownRanOn: move.dayOrNull(countdownRanOn) }),
  };
}

export function changeShift(line: LineOf<"shift">, context: Context): LineOf<"shift"> {
  const { id, move, task, coordinator, tally } = context;
  const { shift, openingId } = line;
  const { start, end } = move.span(shift);
  coverDay(tally, start);
  const moved = (old: string | null): string | null => (old === null ? null : id("opening", old));
  return {
    kind: "shift",
    workerId: id("worker", line.workerId),
    shift: {
      id: id("shift", shift.id),
      openingId: moved(shift.openingId),
      start,
      end,
      task: task(shift.task),
      type: shift.type,
      attendance: shift.attendance,
      coordinator: coordinator(shift.coordinator),
    },
    ...(openingId === undefined ? {} : { openingId: moved(openingId) }),
  };
}
