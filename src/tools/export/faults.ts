/** What a schema can't say of a line: that its values make sense together. */
import { cycleDays } from "../../domain/cycle.ts";
import { temporal } from "../../domain/temporal.ts";
import { zoneOf } from "../../domain/zone.ts";
import type { ExportLine } from "./format.ts";

export interface Fault {
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

function endsBefore(path: string, start: string | null, end: string | null): Fault | null {
  if (start === null || end === null || end >= start) return null;
  return { path, value: end, expected: `a day from its start, ${start}, on` };
}

/** Instants may be written in several ways, so they are compared as times. */
function isNoSpan(path: string, { start, end }: { readonly start: string; readonly end: string }): Fault | null {
  if (Date.parse(end) > Date.parse(start)) return null;
  return { path, value: end, expected: `an instant after its start, ${start}` };
}

function settingsFault({ timeZone, cycleStarts }: { timeZone: string; cycleStarts: readonly string[] }): Fault | null {
  try {
    zoneOf(timeZone);
  } catch {
    return { path: "settings.timeZone", value: timeZone, expected: "an IANA name like Europe/Brussels" };
  }
  try {
    cycleDays(cycleStarts.map((text) => temporal().PlainDate.from(text)));
  } catch {
    return { path: "settings.cycleStarts", value: cycleStarts.join(", "), expected: "Mondays in order" };
  }
  return null;
}

/** The first thing wrong with a line that its schema took; `null` where nothing is. Temporal must be loaded. */
export function faultOf(line: ExportLine): Fault | null {
  switch (line.kind) {
    case "settings":
      return settingsFault(line.settings);
    case "closure":
      return endsBefore("closure.end", line.closure.start, line.closure.end);
    case "opening":
      return isNoSpan("opening.end", line.opening);
    case "shift":
      return isNoSpan("shift.end", line.shift);
    case "worker": {
      const { holiday, exemption, role, regime, status } = line.worker;
      if (role === "worker" && regime !== null && status === null)
        return { path: "worker.status", value: "null", expected: `a status, as the regime is ${regime}` };
      return (
        (holiday && endsBefore("worker.holiday.end", holiday.start, holiday.end)) ??
        (exemption && endsBefore("worker.exemption.end", exemption.start, exemption.end))
      );
    }
    case "slot":
    case "notice":
      return null;
  }
}
