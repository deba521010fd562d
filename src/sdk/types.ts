/**
 * What the SDK hands out: domain values only. Times are `Temporal.ZonedDateTime` in the cooperative's zone (so that
 * printing one never shows the browser's hours), days are `Temporal.PlainDate`.
 */
import type { Temporal } from "../domain/temporal.ts";
import type {
  Attendance,
  CancelRefusal,
  Counters,
  Exemption,
  Holiday,
  Purpose,
  ShiftType,
  SignUpRefusal,
  SlotTimes,
  WeekLetter,
  WorkerFacts,
} from "../domain/types.ts";
import type { RuleSettings } from "../domain/settings.ts";
import type { SignUpEffect } from "../domain/sign-up-effect.ts";
import type { StatusAnswer } from "../domain/status.ts";

export type { SignUpEffect };
export type { PartOfDay } from "../domain/types.ts";

/** One text in the languages that the cooperative wrote it in, by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

/** What is done in a shift. */
export interface Task {
  readonly id: string;
  readonly name: Localized;
}

/** The super-cooperator of a shift, where they agreed to be shown. */
export interface Coordinator {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The members' office, and how to reach it. */
export interface Contact {
  readonly name: Localized;
  readonly email: string | null;
  readonly phone: string | null;
  /** `http:` or `https:` only; anything else from a backend becomes `null`. */
  readonly url: string | null;
}

/** How the cooperative works: its zone, cycle, rules, languages and office. */
export interface Settings {
  readonly cooperative: { readonly name: string };
  /** IANA name of the zone of every day and time. */
  readonly timeZone: string;
  readonly cycleStarts: readonly Temporal.PlainDate[];
  /** First day whose shifts have not been generated yet. */
  readonly plannedUntil: Temporal.PlainDate;
  readonly languages: readonly string[];
  readonly contact: Contact;
  readonly rules: RuleSettings;
  readonly compensationEnabled: boolean;
}

/** A worker's own recurring slot. */
export interface WorkerSlot extends SlotTimes {
  readonly id: string;
  readonly task: Task;
  readonly coordinator: Coordinator | null;
}

/** A recurring slot that a regular worker may choose. */
export interface Slot extends WorkerSlot {
  readonly capacity: number;
  readonly free: number;
}

interface MemberBase {
  readonly id: string;
  readonly name: string;
  readonly calendarFeed: string | null;
}

/** A member who doesn't work shifts. */
export interface NonWorker extends MemberBase {
  readonly kind: "non-worker";
  readonly mayShop: boolean;
}

/** A worker without a regime yet. */
export interface NewWorker extends MemberBase {
  readonly kind: "new-worker";
  readonly mayShop: boolean;
}

interface WorkerBase extends MemberBase {
  readonly status: StatusAnswer;
  readonly counters: Counters;
  readonly holiday: Holiday | null;
  readonly exemption: (Exemption & { readonly reasonText: Localized | null }) | null;
  readonly alertSince: Temporal.PlainDate | null;
  readonly extensionSince: Temporal.PlainDate | null;
  readonly absences: { readonly count: number; readonly dates: readonly Temporal.PlainDate[] };
  /** What the rules take: for `forecastCounter`, `planAbsence` and the other functions of the domain. */
  readonly facts: WorkerFacts;
  /** `false` on a countdown day whose countdown is still to run. */
  readonly countdownRan: boolean;
}

/** A worker with slots of their own. */
export interface RegularWorker extends WorkerBase {
  readonly kind: "worker";
  readonly regime: "regular";
  /** None: has not chosen a slot yet. */
  readonly slots: readonly WorkerSlot[];
}

/** A worker who picks each shift. */
export interface IrregularWorker extends WorkerBase {
  readonly kind: "worker";
  readonly regime: "irregular";
  readonly irregularSince: Temporal.PlainDate | null;
  /** The day on which the worker would go into alert, `null` where there is none (rules.md §4). */
  readonly alertDate: Temporal.PlainDate | null;
  readonly nextCountdown: Temporal.PlainDate | null;
}

/** A worker who is free of shifts for good. */
export interface ExemptedWorker extends WorkerBase {
  readonly kind: "worker";
  readonly regime: "exempted";
}

/** A member who works shifts, told apart by `regime`. */
export type Worker = RegularWorker | IrregularWorker | ExemptedWorker;

/** Whoever is signed in, told apart by `kind`, then by `regime`. */
export type Member = Worker | NewWorker | NonWorker;

/** One worker's work at one dated occurrence. */
export interface Shift {
  readonly id: string;
  readonly openingId: string | null;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly week: WeekLetter;
  readonly task: Task;
  readonly type: ShiftType;
  readonly attendance: Attendance;
  readonly coordinator: Coordinator | null;
}

/** Whether a shift can be cancelled now, and until when it can. */
export type CancelAnswer =
  | { readonly allowed: true; readonly until: Temporal.ZonedDateTime }
  | { readonly allowed: false; readonly reason: CancelRefusal };

/** A shift to come: generated by the backend, or projected from the worker's slot. */
export type NextShift =
  | (Omit<Shift, "attendance"> & { readonly projected: false; readonly cancel: CancelAnswer })
  | {
      readonly projected: true;
      /** Stable for a slot and a day. */
      readonly id: string;
      readonly start: Temporal.ZonedDateTime;
      readonly end: Temporal.ZonedDateTime;
      readonly week: WeekLetter;
      readonly task: Task;
      readonly type: "regular";
      readonly coordinator: Coordinator | null;
    };

/** A day on which a shift would have been, and why there is none. */
export interface LeftOutDay {
  readonly date: Temporal.PlainDate;
  readonly reason: "closure" | "holiday" | "exemption";
  /** Name of the closure; `null` for the worker's own leave. */
  readonly name: Localized | null;
}

/** A member's next shifts, and the days left out among them with the reason. */
export interface NextShifts {
  readonly shifts: readonly NextShift[];
  readonly leftOut: readonly LeftOutDay[];
  /** Who they are for; elements explain an empty list by it. */
  readonly member: Member;
}

/** A dated occurrence of a slot, with its places. */
export interface Opening {
  readonly id: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly week: WeekLetter;
  readonly task: Task;
  readonly capacity: number;
  readonly free: number;
  readonly signedUp: boolean;
  readonly cancelled: boolean;
  readonly coordinator: Coordinator | null;
}

/** Whether the member may sign up; `null` while nobody is signed in. */
export type SignUpAnswer =
  { readonly allowed: true; readonly purpose: Purpose } | { readonly allowed: false; readonly reason: SignUpRefusal };

/** An opening as it is offered to whoever looks. */
export interface Offer extends Opening {
  /** Many places free: help is needed. */
  readonly highlighted: boolean;
  /** Hardly anybody is there yet: help is needed badly. */
  readonly understaffed: boolean;
  readonly signUp: SignUpAnswer | null;
  /** What signing up does to the counters; `null` where the member may not. */
  readonly effect: SignUpEffect | null;
}

/** One day's offers at one pair of times; two openings can share them. */
export interface OfferCell {
  readonly date: Temporal.PlainDate;
  readonly offers: readonly Offer[];
}

/** All offers from the same wall-clock time to the same wall-clock time. */
export interface OfferRow {
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
  /** Seven, Monday first. */
  readonly days: readonly OfferCell[];
}

/** One week of offers, laid out as a grid. */
export interface OfferWeek {
  readonly monday: Temporal.PlainDate;
  readonly week: WeekLetter;
  readonly rows: readonly OfferRow[];
}

/** Openings as they are offered to whoever looks. */
export interface Offers {
  readonly weeks: readonly OfferWeek[];
  /** The same offers in one list, by start. */
  readonly list: readonly Offer[];
  /** How many openings `showAll` would add. */
  readonly hidden: number;
  /** How many more there are without the filter. */
  readonly filteredOut: number;
  /** Every task among the openings before the filter, each once: what one can filter by. */
  readonly tasks: readonly Task[];
  /** Closures that touch the days asked for. */
  readonly closures: readonly Closure[];
  /** Whoever is signed in; `null`: nobody. */
  readonly member: Member | null;
}

/** Days without work, both included, in the cooperative's zone. */
export interface Closure {
  readonly id: string;
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  readonly name: Localized;
}

/** What the cooperative tells its members. */
export interface Notice {
  readonly id: string;
  readonly severity: "info" | "warning" | "incident";
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime | null;
  readonly text: Localized;
  readonly dismissible: boolean;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Asks for the next page; `null`: this was the last. */
  readonly nextCursor: string | null;
}
