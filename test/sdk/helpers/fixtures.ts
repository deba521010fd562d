/** Answers that keep to the contract, to be varied by each test. "Now" is Tuesday 8 September 2026, 10:00 in Brussels. */
import type { WireClosure, WireOpening, WireSettings, WireShift, WireWorker } from "../../../src/contract/index.ts";
import type { Clock } from "../../../src/sdk/clock.ts";
import { ruleSettings } from "../../helpers/rule-settings.ts";

export const now = "2026-09-08T08:00:00Z";

/** A clock that stands still, and whose other hand is moved by hand. */
export function fixedClock(at = now): Clock & { elapse(milliseconds: number): void } {
  let elapsed = 0;
  return {
    now: () => Date.parse(at),
    monotonic: () => elapsed,
    elapse: (milliseconds) => void (elapsed += milliseconds),
  };
}

export function aSettings(change: Partial<WireSettings> = {}): WireSettings {
  return {
    cooperative: { name: "Coop" },
    timeZone: "Europe/Brussels",
    cycleStarts: ["2018-01-01"],
    plannedUntil: "2026-10-05",
    languages: ["fr", "nl", "en"],
    contact: {
      name: { fr: "Bureau" },
      email: "members@coop.example",
      phone: "+32 2 123 45 67",
      url: "https://coop.example",
    },
    ...ruleSettings,
    ...change,
  };
}

const task = { id: "shop", name: { fr: "Magasin", nl: "Winkel" } };

/** A regular worker in order, with the Wednesday slot of week A, 12:00–15:00. */
export function aWorker(change: Partial<WireWorker> = {}): WireWorker {
  return {
    id: "w1",
    name: "Camille Peeters",
    role: "worker",
    regime: "regular",
    status: "ok",
    mayShop: true,
    counters: { regular: 0, compensation: 0 },
    irregularSince: null,
    alertSince: null,
    extensionSince: null,
    extraExtensionDays: 0,
    holiday: null,
    exemption: null,
    absences: { count: 0, dates: [] },
    unsubscribed: false,
    resigning: false,
    slots: [{ id: "s1", week: "A", weekday: 3, start: "12:00", end: "15:00", task, coordinator: null }],
    countdownRan: true,
    calendarFeed: null,
    ...change,
  };
}

export function anIrregular(change: Partial<WireWorker> = {}): WireWorker {
  return aWorker({ regime: "irregular", slots: [], irregularSince: "2026-01-05", ...change });
}

/** On Wednesday of a week A, 12:00–15:00 in Brussels. */
export function aShift(change: Partial<WireShift> = {}): WireShift {
  return {
    id: "sh1",
    openingId: "o1",
    start: "2026-09-30T10:00:00Z",
    end: "2026-09-30T13:00:00Z",
    task,
    type: "regular",
    attendance: "open",
    coordinator: null,
    ...change,
  };
}

export function anOpening(change: Partial<WireOpening> = {}): WireOpening {
  return {
    id: "o1",
    start: "2026-09-10T10:00:00Z",
    end: "2026-09-10T13:00:00Z",
    task,
    capacity: 4,
    free: 2,
    signedUp: false,
    cancelled: false,
    coordinator: null,
    ...change,
  };
}

export function aClosure(change: Partial<WireClosure> = {}): WireClosure {
  return { id: "c1", start: "2026-12-25", end: "2026-12-25", name: { fr: "Noël" }, ...change };
}
