/**
 * What a backend keeps: plain records, the same for the in-memory store and for SQL. Days are `2026-11-22`, wall-clock
 * times `08:30`, instants UTC to the second, `2026-11-22T07:30:00Z`, so that text order is time order.
 */
import type { LocalizedText, WireNotice, WireSettings } from "../contract/index.ts";
import type { Attendance, Regime, Role, ShiftType, WeekLetter, Weekday } from "../domain/words.ts";

/** The cooperative's decisions; `plannedUntil` moves as weeks are generated. */
export type CooperativeRecord = WireSettings;

export interface TaskRecord {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface CoordinatorRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Agreed to be shown to members; without it neither name nor contact leaves the backend. */
  readonly consent: boolean;
}

export interface WorkerRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly regime: Regime | null;
  readonly regular: number;
  readonly compensation: number;
  readonly irregularSince: string | null;
  readonly alertSince: string | null;
  readonly extensionSince: string | null;
  readonly extraExtensionDays: number;
  readonly holidayStart: string | null;
  readonly holidayEnd: string | null;
  readonly exemptionStart: string | null;
  readonly exemptionEnd: string | null;
  readonly exemptionReason: LocalizedText | null;
  readonly absenceDates: readonly string[];
  readonly unsubscribed: boolean;
  readonly resigning: boolean;
  /** The mark that the countdown leaves when it takes two shifts (rules.md §6). */
  readonly penalised: boolean;
  /** Last day whose countdown has run, for irregular workers. */
  readonly countdownRanOn: string | null;
  readonly calendarKey: string | null;
}

export interface SlotRecord {
  readonly id: string;
  readonly week: WeekLetter;
  readonly weekday: Weekday;
  readonly start: string;
  readonly end: string;
  readonly taskId: string;
  readonly capacity: number;
  readonly coordinatorId: string | null;
}

/** A regular worker's place in a slot. */
export interface AssignmentRecord {
  readonly slotId: string;
  readonly workerId: string;
}

/** A dated occurrence of a slot, as generated: what the contract calls an opening. */
export interface OccurrenceRecord {
  readonly id: string;
  readonly slotId: string;
  /** The local day it starts on. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly taskId: string;
  readonly capacity: number;
  readonly coordinatorId: string | null;
  readonly cancelled: boolean;
}

export interface ShiftRecord {
  readonly id: string;
  readonly workerId: string;
  readonly occurrenceId: string;
  readonly type: ShiftType;
  readonly attendance: Attendance;
}

export interface ClosureRecord {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly name: LocalizedText;
}

export type NoticeRecord = WireNotice;

/** A whole cooperative: what a seed makes and a store is filled with. */
export interface CooperativeData {
  readonly cooperative: CooperativeRecord;
  readonly tasks: readonly TaskRecord[];
  readonly coordinators: readonly CoordinatorRecord[];
  readonly workers: readonly WorkerRecord[];
  readonly slots: readonly SlotRecord[];
  readonly assignments: readonly AssignmentRecord[];
  readonly occurrences: readonly OccurrenceRecord[];
  readonly shifts: readonly ShiftRecord[];
  readonly closures: readonly ClosureRecord[];
  readonly notices: readonly NoticeRecord[];
}
