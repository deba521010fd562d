/** A cooperative small enough to know by heart: Wednesday 25 November 2026, 11:00 in Brussels. */
import type {
  CooperativeData,
  CooperativeRecord,
  OccurrenceRecord,
  ShiftRecord,
  SlotRecord,
  WorkerRecord,
} from "../../src/backend/model.ts";
import { shiftIdOf } from "../../src/backend/ids.ts";
import { loadTemporal, temporal, type Temporal } from "../../src/domain/temporal.ts";
import type { ShiftType } from "../../src/domain/words.ts";
import { ruleSettings } from "../helpers/rule-settings.ts";

await loadTemporal();

export const now = temporal().Instant.from("2026-11-25T10:00:00Z");

export function at(text: string): Temporal.Instant {
  return temporal().Instant.from(text);
}

export const cooperative: CooperativeRecord = {
  cooperative: { name: "Test coop" },
  timeZone: "Europe/Brussels",
  cycleStarts: ["2018-01-01"],
  plannedUntil: "2026-12-21",
  languages: ["fr", "nl"],
  contact: { name: { fr: "Bureau" }, email: "bureau@coop.example", phone: null, url: "https://coop.example/" },
  ...ruleSettings,
};

export function makeWorker(id: string, part: Partial<WorkerRecord> = {}): WorkerRecord {
  return {
    id,
    name: `Name of ${id}`,
    role: "worker",
    regime: "irregular",
    regular: 0,
    compensation: 0,
    irregularSince: null,
    alertSince: null,
    extensionSince: null,
    extraExtensionDays: 0,
    holidayStart: null,
    holidayEnd: null,
    exemptionStart: null,
    exemptionEnd: null,
    exemptionReason: null,
    absenceDates: [],
    unsubscribed: false,
    resigning: false,
    penalised: false,
    countdownRanOn: null,
    calendarKey: null,
    ...part,
  };
}

export function makeSlot(id: string, part: Partial<SlotRecord> = {}): SlotRecord {
  return {
    id,
    week: "A",
    weekday: 1,
    start: "09:00",
    end: "12:00",
    taskId: "shop",
    capacity: 3,
    coordinatorId: "shown",
    ...part,
  };
}

/** From `start` (UTC) for three hours, on the same local day. */
export function makeOccurrence(id: string, start: string, part: Partial<OccurrenceRecord> = {}): OccurrenceRecord {
  return {
    id,
    slotId: "shop-a1",
    day: start.slice(0, 10),
    start,
    end: at(start).add({ hours: 3 }).toString({ smallestUnit: "second" }),
    taskId: "shop",
    capacity: 3,
    coordinatorId: "shown",
    cancelled: false,
    ...part,
  };
}

export function makeShift(workerId: string, occurrenceId: string, part: Partial<ShiftRecord> = {}): ShiftRecord {
  const type: ShiftType = "irregular";
  return { id: shiftIdOf(occurrenceId, workerId), workerId, occurrenceId, type, attendance: "open", ...part };
}

/** A hundred irregular workers who all want the same place. */
export const crowd: readonly WorkerRecord[] = Array.from({ length: 100 }, (_, index) =>
  makeWorker(`crowd-${String(index).padStart(3, "0")}`),
);

const workers: readonly WorkerRecord[] = [
  makeWorker("rita", { regime: "regular", calendarKey: "key-of-rita" }),
  makeWorker("rob", { regime: "regular", regular: -1, compensation: -1, alertSince: "2026-11-10" }),
  makeWorker("ivo", { regular: 1, irregularSince: "2026-11-02", calendarKey: "key/of ivo" }),
  makeWorker("ida", { irregularSince: "2026-10-28" }),
  makeWorker("eva", { regime: "exempted" }),
  makeWorker("nino", { role: "non-worker", regime: null }),
  makeWorker("nora", { regime: null }),
  makeWorker("ulla", { unsubscribed: true }),
  makeWorker("hugo", {
    regime: "regular",
    holidayStart: "2026-11-20",
    holidayEnd: "2026-12-31",
    exemptionStart: "2027-02-01",
    exemptionReason: { fr: "Maladie" },
    absenceDates: ["2026-10-01"],
  }),
  ...crowd,
];

const occurrences: readonly OccurrenceRecord[] = [
  makeOccurrence("past-2", "2026-11-11T08:00:00Z", { taskId: "cheese" }),
  makeOccurrence("past-1", "2026-11-18T08:00:00Z"),
  makeOccurrence("past-1b", "2026-11-18T08:00:00Z"),
  makeOccurrence("under-way", "2026-11-25T09:00:00Z"),
  makeOccurrence("soon", "2026-11-25T11:30:00Z"),
  makeOccurrence("two-hours", "2026-11-25T12:00:00Z", { capacity: 8 }),
  makeOccurrence("open", "2026-11-26T08:00:00Z"),
  makeOccurrence("overlap", "2026-11-26T10:00:00Z", { coordinatorId: "hidden" }),
  makeOccurrence("evening", "2026-11-26T17:00:00Z"),
  makeOccurrence("last", "2026-11-27T08:00:00Z", { capacity: 1 }),
  makeOccurrence("full", "2026-11-28T08:00:00Z", { capacity: 1 }),
  makeOccurrence("called-off", "2026-11-29T08:00:00Z", { cancelled: true }),
  makeOccurrence("closed", "2026-12-01T08:00:00Z"),
  makeOccurrence("busy", "2026-12-02T08:00:00Z", { capacity: 5 }),
  makeOccurrence("own", "2026-12-03T08:00:00Z"),
];

const shifts: readonly ShiftRecord[] = [
  makeShift("rita", "past-2", { type: "regular", attendance: "present" }),
  makeShift("rita", "past-1", { type: "regular", attendance: "absent_1" }),
  makeShift("rita", "past-1b", { type: "regular", attendance: "present" }),
  makeShift("rita", "own", { type: "regular" }),
  makeShift("rita", "called-off", { type: "regular" }),
  makeShift("ivo", "past-1", { attendance: "present" }),
  makeShift("ivo", "under-way"),
  makeShift("ivo", "soon"),
  makeShift("ivo", "two-hours"),
  makeShift("ida", "full"),
  makeShift("ida", "evening", { attendance: "cancelled" }),
  makeShift("ida", "busy"),
  makeShift("ivo", "busy"),
];

export const data: CooperativeData = {
  cooperative,
  tasks: [
    { id: "shop", name: { fr: "Magasin", nl: "Winkel" } },
    { id: "cheese", name: { fr: "Fromage", nl: "Kaas" } },
  ],
  coordinators: [
    { id: "shown", name: "Sara Shown", email: "sara@coop.example", phone: "+32 2 000 00 01", consent: true },
    { id: "hidden", name: "Hilde Hidden", email: "hilde@coop.example", phone: "+32 2 000 00 02", consent: false },
  ],
  workers,
  slots: [
    makeSlot("shop-a1"),
    makeSlot("shop-b3", { week: "B", weekday: 3, start: "18:30", end: "21:00", coordinatorId: "hidden" }),
    makeSlot("shop-a1-late", { start: "22:00", end: "00:30", coordinatorId: null, capacity: 1 }),
  ],
  assignments: [
    { slotId: "shop-a1", workerId: "rita" },
    { slotId: "shop-a1", workerId: "hugo" },
    { slotId: "shop-b3", workerId: "rita" },
    { slotId: "shop-a1-late", workerId: "rob" },
  ],
  occurrences,
  shifts,
  closures: [
    { id: "stocktaking", start: "2026-12-01", end: "2026-12-01", name: { fr: "Inventaire", nl: "Inventaris" } },
    { id: "new-year", start: "2026-12-31", end: "2027-01-02", name: { fr: "Nouvel An", nl: "Nieuwjaar" } },
  ],
  notices: [
    {
      id: "over",
      severity: "info",
      start: "2026-11-01T00:00:00Z",
      end: "2026-11-25T10:00:00Z",
      text: { fr: "Fini" },
      dismissible: true,
    },
    {
      id: "now",
      severity: "incident",
      start: "2026-11-25T10:00:00Z",
      end: null,
      text: { fr: "Panne", nl: "Panne" },
      dismissible: false,
    },
    {
      id: "later",
      severity: "warning",
      start: "2026-11-25T10:00:01Z",
      end: "2026-12-25T10:00:00Z",
      text: { fr: "Bientôt" },
      dismissible: true,
    },
  ],
};
