/** What a text of the cooperative's own can say at each key whose text depends on something: the names of its places. */
import type { Messages } from "../messages.ts";
import type { FunctionPath, TextCases } from "./types.ts";

export interface Slot {
  /** A name for each argument of the built-in function, `""` for one that can't be shown. Numbers are all `count`. */
  readonly names: readonly string[];
  readonly cases?: readonly string[];
  /** Which case the arguments are. */
  readonly pick?: (...args: readonly unknown[]) => string;
}

type CaseSlot<Case extends string> = Slot & {
  readonly cases: readonly Case[];
  readonly pick: (...args: readonly unknown[]) => Case;
};

type Slots = {
  readonly [Path in FunctionPath<Messages>]: Path extends keyof TextCases ? CaseSlot<TextCases[Path]> : Slot;
};

const date: Slot = { names: ["date"] };
const count: Slot = { names: ["count"] };
const shift: Slot = { names: ["shift"] };
const range: Slot = { names: ["start", "end"] };

export const slots: Slots = {
  "common.stale": { names: ["time"] },
  "common.shifts": count,
  "common.week": { names: ["letter"] },
  "common.places": {
    names: ["count"],
    cases: ["full", "last", "left"],
    pick: (free) => (Number(free) < 1 ? "full" : free === 1 ? "last" : "left"),
  },
  "common.showMore": count,
  "common.contact": { names: ["office"] },
  "notices.hide": { names: ["text"] },
  "status.todo": {
    names: ["count", "", "date"],
    cases: ["keep", "regain"],
    pick: (_count, mayShop) => (mayShop === true ? "keep" : "regain"),
  },
  "status.until": { names: ["date", "status"] },
  "status.counter": {
    names: ["count"],
    cases: ["even", "ahead", "behind"],
    pick: (regular) => (regular === 0 ? "even" : Number(regular) > 0 ? "ahead" : "behind"),
  },
  "status.compensation": {
    names: ["count"],
    cases: ["none", "owed"],
    pick: (owed) => (owed === 0 ? "none" : "owed"),
  },
  "status.alertDate": date,
  "status.alertSince": date,
  "status.extensionUntil": date,
  "status.nextCountdown": date,
  "status.holiday": range,
  "status.exemption": { names: ["start", "end", "reason"] },
  "status.absences": { names: ["count", "dates"] },
  "forecast.summary": { names: ["counter", "date"] },
  "forecast.behindFrom": date,
  "nextShifts.leftOut.closure": { names: ["date", "name"] },
  "nextShifts.leftOut.holiday": date,
  "nextShifts.leftOut.exemption": date,
  "nextShifts.cancelUntil": { names: ["date", "time"] },
  "openShifts.compensationIntro": count,
  "openShifts.hidden": count,
  "openShifts.weekOf": date,
  "booking.signUpFor": shift,
  "booking.signInFor": shift,
  "booking.cancelOf": shift,
  "booking.calendarOf": shift,
  "booking.counterWithout": { names: ["counter"] },
  "booking.due": { names: ["date", "without"] },
  "booking.left": { names: ["count"], cases: ["none", "some"], pick: (left) => (left === 0 ? "none" : "some") },
  "help.alert": count,
  "help.extension": count,
  "help.unsubscribed": count,
};
