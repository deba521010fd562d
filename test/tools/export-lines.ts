/** A cooperative's export small enough to know by heart: Sunday 22 November 2026, 12:00 in Brussels. */
import type { ExportLine, LineOf } from "../../src/tools/export/index.ts";
import { ruleSettings } from "../helpers/rule-settings.ts";

export const now = "2026-11-22T11:00:00Z";
const task = { id: "shop", name: { fr: "Magasin", nl: "Winkel" } };

export const settingsLine: LineOf<"settings"> = {
  kind: "settings",
  takenAt: now,
  settings: {
    cooperative: { name: "Test coop" },
    timeZone: "Europe/Brussels",
    cycleStarts: ["2018-01-01"],
    plannedUntil: "2026-12-14",
    languages: ["fr", "nl"],
    contact: { name: { fr: "Bureau" }, email: null, phone: null, url: null },
    ...ruleSettings,
  },
};

/** Thursday of week A, 12:00 to 15:00; its next dates are 26 November and 24 December 2026. */
export const workerSlot = {
  id: "slot-1",
  week: "A",
  weekday: 4,
  start: "12:00",
  end: "15:00",
  task,
  coordinator: null,
} as const;

export const slotLine: LineOf<"slot"> = { kind: "slot", slot: { ...workerSlot, capacity: 4, free: 3 } };

export function closureLine(start: string, end = start): LineOf<"closure"> {
  return { kind: "closure", closure: { id: `closure-${start}`, start, end, name: { fr: "Fermé" } } };
}

export function openingLine(id: string, start: string, end: string): LineOf<"opening"> {
  const opening = { id, start, end, task, capacity: 4, free: 3, signedUp: false, cancelled: false, coordinator: null };
  return { kind: "opening", opening, slotId: "slot-1" };
}

export function workerLine(id: string, part: Partial<LineOf<"worker">["worker"]> = {}): LineOf<"worker"> {
  return {
    kind: "worker",
    worker: {
      id,
      name: `Name of ${id}`,
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
      slots: part.regime === undefined || part.regime === "regular" ? [workerSlot] : [],
      countdownRan: true,
      calendarFeed: null,
      ...part,
    },
  };
}

export function shiftLine(workerId: string, start: string, end: string, id = `${workerId}.${start}`): LineOf<"shift"> {
  const shift = { openingId: null, start, end, task, type: "regular", attendance: "open", coordinator: null } as const;
  return { kind: "shift", workerId, shift: { id, ...shift } };
}

/** The lines as a file's text. */
export function toText(lines: readonly ExportLine[]): string {
  return lines.map((line) => JSON.stringify(line)).join("\n");
}
