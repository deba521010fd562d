/** What the seed wants of a member, before it looks for shifts that fit. Days are numbers (domain/days.ts). */
import type { SlotRecord } from "../../backend/model.ts";
import type { LocalizedText } from "../../contract/primitives.ts";
import type { Attendance, Regime, Role, ShiftType } from "../../domain/words.ts";
import type { Place } from "./world.ts";

/** A shift outside one's own slot, on one of the days from `from` to `to`, wherever there is a place. */
export interface Wish {
  readonly from: number;
  readonly to: number;
  readonly type: ShiftType;
  /** What becomes of it when its time has come; default: present. */
  readonly attendance?: Attendance;
}

/** A slot of one's own for some time. */
export interface OwnSlot {
  readonly slot: SlotRecord;
  readonly attendance: (day: number) => Attendance;
  /** First and last day of having it; default: always. */
  readonly from?: number;
  readonly to?: number;
}

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly regime: Regime | null;
  readonly own: readonly OwnSlot[];
  readonly wishes: readonly Wish[];
  /** The regular counter when the history begins; default 0. */
  readonly counter?: number;
  readonly irregularSince?: number;
  readonly extensionSince?: number;
  /** Asks for more time when suspended. */
  readonly asksForTime?: boolean;
  readonly holiday?: { readonly first: number; readonly last: number };
  readonly exemption?: { readonly first: number; readonly last: number; readonly reason: LocalizedText };
  readonly resigning?: boolean;
}

/** A worker's shift, in its place. */
export interface PlacedShift {
  readonly place: Place;
  readonly type: ShiftType;
  readonly attendance: Attendance;
}

export function isOnLeave({ holiday, exemption }: Plan, day: number): boolean {
  return [holiday, exemption].some((leave) => leave !== undefined && leave.first <= day && day <= leave.last);
}

/** A wish for a day, or one of the `spread` days before or after it. */
export function around(day: number, type: ShiftType, attendance: Attendance = "present", spread = 3): Wish {
  return { from: day - spread, to: day + spread, type, attendance };
}
