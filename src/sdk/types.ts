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
  /** The backend's own. */
  readonly id: string;
  /** What members call it. */
  readonly name: Localized;
}

/** The super-cooperator of a shift, where they agreed to be shown. */
export interface Coordinator {
  /** As members know them. */
  readonly name: string;
  /** Address for mail; `null` where they don't show it. */
  readonly email: string | null;
  /** Number as people write it; `null` where they don't show it. */
  readonly phone: string | null;
}

/** The members' office, and how to reach it. */
export interface Contact {
  /** What the office is called. */
  readonly name: Localized;
  /** Address for mail; `null` where the office takes none. */
  readonly email: string | null;
  /** Number as people write it; `null` where the office has none. */
  readonly phone: string | null;
  /** `http:` or `https:` only; anything else from a backend becomes `null`. */
  readonly url: string | null;
}

/** How the cooperative works: its zone, cycle, rules, languages and office. */
export interface Settings {
  /** Who it is. */
  readonly cooperative: { readonly name: string };
  /** IANA name of the zone of every day and time. */
  readonly timeZone: string;
  /** Mondays on which a week A began; the last one before a day counts for it. */
  readonly cycleStarts: readonly Temporal.PlainDate[];
  /** First day whose shifts have not been generated yet. */
  readonly plannedUntil: Temporal.PlainDate;
  /** BCP 47 tags of the languages that the cooperative writes in; the first stands in where none is asked for. */
  readonly languages: readonly string[];
  /** Its members' office. */
  readonly contact: Contact;
  /** The numbers that the rules work with. */
  readonly rules: RuleSettings;
  /** Whether regular workers sign up by themselves to make up for a shift missed. */
  readonly compensationEnabled: boolean;
}

/** A worker's own recurring slot. */
export interface WorkerSlot extends SlotTimes {
  /** The backend's own. */
  readonly id: string;
  /** What is done in it. */
  readonly task: Task;
  /** Its super-cooperator; `null` where there is none to show. */
  readonly coordinator: Coordinator | null;
}

/** A recurring slot that a regular worker may choose. */
export interface Slot extends WorkerSlot {
  /** Places in all. */
  readonly capacity: number;
  /** Places that nobody has taken. */
  readonly free: number;
}

interface MemberBase {
  readonly id: string;
  readonly name: string;
  /** Where calendars subscribe to the member's shifts; without the key that opens it in what a snapshot gives. */
  readonly calendarFeed: string | null;
}

/** A member who doesn't work shifts. */
export interface NonWorker extends MemberBase {
  /** Works no shifts. */
  readonly kind: "non-worker";
  /** Whether they may shop, as the backend says. */
  readonly mayShop: boolean;
}

/** A worker without a regime yet. */
export interface NewWorker extends MemberBase {
  /** Works shifts, and has no regime yet. */
  readonly kind: "new-worker";
  /** Whether they may shop, as the backend says. */
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
  /** Works shifts. */
  readonly kind: "worker";
  /** Has slots of their own. */
  readonly regime: "regular";
  /** None: has not chosen a slot yet. */
  readonly slots: readonly WorkerSlot[];
}

/** A worker who picks each shift. */
export interface IrregularWorker extends WorkerBase {
  /** Works shifts. */
  readonly kind: "worker";
  /** Picks each shift. */
  readonly regime: "irregular";
  /** First day of the regime, from which the countdown runs every 28 days; `null` where the backend doesn't say. */
  readonly irregularSince: Temporal.PlainDate | null;
  /** The day on which the worker would go into alert, `null` where there is none (rules.md §4). */
  readonly alertDate: Temporal.PlainDate | null;
  /** The next day on which the counter loses a shift; `null` where none is to come. */
  readonly nextCountdown: Temporal.PlainDate | null;
}

/** A worker who is free of shifts for good. */
export interface ExemptedWorker extends WorkerBase {
  /** Works shifts. */
  readonly kind: "worker";
  /** Is free of shifts for good. */
  readonly regime: "exempted";
}

/** A member who works shifts, told apart by `regime`. */
export type Worker = RegularWorker | IrregularWorker | ExemptedWorker;

/** Whoever is signed in, told apart by `kind`, then by `regime`. */
export type Member = Worker | NewWorker | NonWorker;

/** One worker's work at one dated occurrence. */
export interface Shift {
  /** The backend's own; {@link CoopShift.cancel} wants `openingId`. */
  readonly id: string;
  /** The opening that it is a place in; `null` where the backend doesn't say. */
  readonly openingId: string | null;
  /** When it begins, in the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** When it ends, in the cooperative's zone. */
  readonly end: Temporal.ZonedDateTime;
  /** Week of the cycle that it begins in. */
  readonly week: WeekLetter;
  /** What is done in it. */
  readonly task: Task;
  /** A shift of the worker's own slot, a compensation, or one picked. */
  readonly type: ShiftType;
  /** What was marked; `open` until then. */
  readonly attendance: Attendance;
  /** Its super-cooperator; `null` where there is none to show. */
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
  /** The day, in the cooperative's zone. */
  readonly date: Temporal.PlainDate;
  /** What keeps the shift from taking place. */
  readonly reason: "closure" | "holiday" | "exemption";
  /** Name of the closure; `null` for the worker's own leave. */
  readonly name: Localized | null;
}

/** A member's next shifts, and the days left out among them with the reason. */
export interface NextShifts {
  /** By start. */
  readonly shifts: readonly NextShift[];
  /** By date. */
  readonly leftOut: readonly LeftOutDay[];
  /** Who they are for; elements explain an empty list by it. */
  readonly member: Member;
}

/** A dated occurrence of a slot, with its places. */
export interface Opening {
  /** The backend's own; {@link CoopShift.signUp} takes it. */
  readonly id: string;
  /** When it begins, in the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** When it ends, in the cooperative's zone. */
  readonly end: Temporal.ZonedDateTime;
  /** Week of the cycle that it begins in. */
  readonly week: WeekLetter;
  /** What is done in it. */
  readonly task: Task;
  /** Places in all. */
  readonly capacity: number;
  /** Places that nobody has taken. */
  readonly free: number;
  /** Whether the member has a place here. */
  readonly signedUp: boolean;
  /** Whether it doesn't take place. */
  readonly cancelled: boolean;
  /** Its super-cooperator; `null` where there is none to show. */
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
  /** Whether the member may sign up; `null` while nobody is signed in. */
  readonly signUp: SignUpAnswer | null;
  /** What signing up does to the counters; `null` where the member may not. */
  readonly effect: SignUpEffect | null;
}

/** One day's offers at one pair of times; two openings can share them. */
export interface OfferCell {
  /** The day, in the cooperative's zone. */
  readonly date: Temporal.PlainDate;
  /** By start; none where nothing is offered. */
  readonly offers: readonly Offer[];
}

/** All offers from the same wall-clock time to the same wall-clock time. */
export interface OfferRow {
  /** Wall-clock time in the cooperative's zone. */
  readonly start: Temporal.PlainTime;
  /** Wall-clock time in the cooperative's zone; at or before `start`: on the next day. */
  readonly end: Temporal.PlainTime;
  /** Seven, Monday first. */
  readonly days: readonly OfferCell[];
}

/** One week of offers, laid out as a grid. */
export interface OfferWeek {
  /** Its first day. */
  readonly monday: Temporal.PlainDate;
  /** Its letter in the cycle. */
  readonly week: WeekLetter;
  /** By start; a row for each pair of hours. */
  readonly rows: readonly OfferRow[];
}

/** Openings as they are offered to whoever looks. */
export interface Offers {
  /** By date; weeks without an offer are left out. */
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
  /** The backend's own. */
  readonly id: string;
  /** First day without work. */
  readonly start: Temporal.PlainDate;
  /** Last day without work, included. */
  readonly end: Temporal.PlainDate;
  /** What the closure is called, for members. */
  readonly name: Localized;
}

/** What the cooperative tells its members. */
export interface Notice {
  /** The backend's own. */
  readonly id: string;
  /** How urgent it is: an `incident` is something that doesn't work now. */
  readonly severity: "info" | "warning" | "incident";
  /** From when on it is shown, in the cooperative's zone. */
  readonly start: Temporal.ZonedDateTime;
  /** Until when it is shown, in the cooperative's zone; `null`: until the backend takes it back. */
  readonly end: Temporal.ZonedDateTime | null;
  /** What it says. */
  readonly text: Localized;
  /** Whether a member may put it away. */
  readonly dismissible: boolean;
}

/** One page of a list. */
export interface Page<Item> {
  /** In the order of the list. */
  readonly items: readonly Item[];
  /** Asks for the next page; `null`: this was the last. */
  readonly nextCursor: string | null;
}
