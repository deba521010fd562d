/**
 * What the elements say before a member has touched anything: in the script from the start, in every language of its own.
 * A word belongs here when a first screen shows it or names a button with it; each one here costs every visit.
 */
import type { Attendance, CancelRefusal, Regime, SignUpRefusal, Status, WeekLetter } from "../domain/words.ts";
import type { StatusReason } from "../domain/status.ts";
import type { CounterEvent, ErrorKind, MemberKind, NoticeSeverity } from "./messages.ts";

/** Words of a group that are all there later, and some of them already now. */
type Some<All extends string, First extends All> = Readonly<Record<First, string> & Partial<Record<All, string>>>;

/** Without the backend the rest of the words may be out of reach too. */
export type FirstError = "network" | "unexpected";

/** With these one can't shop, and the status alone says what to do about it. */
export type StoppingStatus = "suspended" | "holiday" | "unsubscribed" | "resigning";

/** Those that a list of shifts to come gives as the reason why there is no button. */
export type FirstCancelRefusal = "too-late" | "cancel-disabled";

/** Those that a list of openings puts into words: the others show without, or come as an answer. */
export type FirstSignUpRefusal = Exclude<SignUpRefusal, "cancelled" | "already-signed-up" | "full">;

export interface FirstWords {
  readonly common: {
    /** Read out while the skeleton shows. */
    readonly loading: string;
    /** The last refresh failed; `time` is when the data on screen was read: "10:42", of another day "Tue 24 Nov, 10:42". */
    readonly stale: (time: string) => string;
    readonly retry: string;
    /** "1 shift", "3 shifts". */
    readonly shifts: (count: number) => string;
    /** "Week A". */
    readonly week: (letter: WeekLetter) => string;
    /** "3 places left", "Last place", "Full". */
    readonly places: (free: number) => string;
    readonly showMore: (count: number) => string;
    readonly showFewer: string;
    /** Label before the name of whoever looks after a shift. */
    readonly coordinator: string;
    /** Last line of an element; `office` is a text or a link, so the answer is a list of pieces to render in a row. */
    readonly contact: <Piece>(office: Piece) => readonly (string | Piece)[];
    /** Mends what Intl writes and a native reader wouldn't ("1 novembre" for "1er novembre"). */
    readonly date: (formatted: string) => string;
  };

  readonly signedOut: { readonly title: string; readonly text: string; readonly signIn: string };

  /** What happened and what to do, in one text each. */
  readonly errors: Some<ErrorKind, FirstError>;

  /** Links that report what failed, or what looks wrong. */
  readonly report: { readonly failure: string; readonly mistake: string };

  /** What the cooperative tells its members. */
  readonly notices: {
    readonly heading: string;
    /** Something doesn't work, something to heed, something good to know: said before the notice. */
    readonly severity: Readonly<Record<NoticeSeverity, string>>;
    /** Name of the button that puts one away; `text` is its beginning. */
    readonly hide: (text: string) => string;
    readonly failed: string;
  };

  /** Why there is no shift to show, and what to do about it. */
  readonly noShifts: Readonly<Record<MemberKind, string>>;

  readonly regime: { readonly heading: string; readonly label: Readonly<Record<Regime, string>> };

  readonly status: {
    readonly heading: string;
    readonly canShop: string;
    readonly cannotShop: string;
    /** Short name of a status, capitalised. */
    readonly label: Readonly<Record<Status, string>>;
    /** What a status means, in one or two short sentences. */
    readonly meaning: Readonly<Record<Status, string>>;
    /** What to do about it in general, and when to contact the members' office. */
    readonly advice: Some<Status, StoppingStatus>;
    /** A sentence to put before the meaning, where the reason adds something. */
    readonly cause: Readonly<Partial<Record<StatusReason, string>>>;
    /** What puts it right: so many shifts, by a day where there is one, to keep or regain the right to shop. */
    readonly todo: (shifts: number, mayShop: boolean, by: string | null) => string;
    /** The last day of a status and the label of the one after it. */
    readonly until: (date: string, thenLabel: string) => string;
    readonly counterHeading: string;
    /** "2 shifts ahead", "2 shifts behind", "Up to date". */
    readonly counter: (regular: number) => string;
    /** The compensation counter, 0 or below: "1 compensation shift to do". */
    readonly compensation: (owed: number) => string;
    /** The day on which an irregular worker would go into alert. */
    readonly alertDate: (date: string) => string;
    readonly alertSince: (date: string) => string;
    readonly extensionUntil: (date: string) => string;
    /** The next day on which the counter of an irregular worker goes down. */
    readonly nextCountdown: (date: string) => string;
    /** A half-known holiday has one date only. */
    readonly holiday: (start: string | null, end: string | null) => string;
    readonly exemption: (start: string, end: string | null, reason: string | null) => string;
    /** `dates` is a formatted list of days, `null` to show the number alone. */
    readonly absences: (count: number, dates: string | null) => string;
  };

  /** The course of an irregular worker's counter over the coming weeks: a drawing, and a table behind it. */
  readonly forecast: {
    readonly heading: string;
    readonly behindFrom: (date: string) => string;
    readonly asTable: string;
    readonly events: Some<CounterEvent, "shift">;
  };

  readonly nextShifts: {
    readonly heading: string;
    /** Tag of a projected shift, and the line that explains it once. */
    readonly projected: string;
    readonly projectedHint: string;
    /** Tag of a compensation shift. */
    readonly compensation: string;
    readonly leftOut: {
      /** `name` of the closure ("Christmas"), `null` where it has none. */
      readonly closure: (date: string, name: string | null) => string;
      readonly holiday: (date: string) => string;
      readonly exemption: (date: string) => string;
    };
    readonly addToCalendar: string;
    readonly cancel: string;
    readonly cancelUntil: (date: string, time: string) => string;
  };

  /** Why a shift can't be cancelled: what a list says of itself. */
  readonly cancelRefusals: Some<CancelRefusal, FirstCancelRefusal>;

  readonly openShifts: {
    readonly heading: string;
    readonly compensationHeading: string;
    /** `owed` compensation shifts, above 0. */
    readonly compensationIntro: (owed: number) => string;
    readonly empty: string;
    /** Signed out: why there is no button. */
    readonly readOnly: string;
    /** How much help an opening needs. */
    readonly needs: Readonly<Record<"much" | "some", string>>;
    readonly signedUp: string;
    readonly cancelled: string;
    readonly signUp: string;
    readonly filters: string;
    /** Nearly full shifts that are left out, and the buttons that show them and hide them again. */
    readonly hidden: (count: number) => string;
    /** Shifts with enough people, left out for who compensates, and the button that hides them again. */
    readonly otherHidden: string;
    readonly showHidden: string;
    readonly previousWeek: string;
    readonly nextWeek: string;
    readonly weekOf: (monday: string) => string;
  };

  readonly booking: {
    readonly signInFirst: string;
    /** Names of buttons, of which there are many alike: `what` is the shift, "Friday 27 November, 08:30–11:00, Shop". */
    readonly signUpFor: (what: string) => string;
    readonly signInFor: (what: string) => string;
    readonly cancelOf: (what: string) => string;
    readonly calendarOf: (what: string) => string;
  };

  readonly calendar: {
    readonly heading: string;
  };

  /** Why one can't sign up, and what to do instead. */
  readonly signUpRefusals: Some<SignUpRefusal, FirstSignUpRefusal>;

  readonly pastShifts: { readonly heading: string; readonly empty: string; readonly showMore: string };

  /** What became of a shift that is over. */
  readonly attendance: Readonly<Record<Attendance, string>>;

  readonly openSlots: { readonly heading: string; readonly intro: string; readonly empty: string };

  readonly help: {
    readonly heading: string;
    readonly compensationHeading: string;
  };

  readonly myShifts: { readonly heading: string };
}
