/**
 * Everything the elements say, as one type that every dictionary has to fill.
 *
 * For translators: a value is a text, or a small function that puts arguments into one. Dates, times and lists arrive
 * already formatted in the reader's language ("Tuesday 24 November 2026", "10:42"); numbers arrive as numbers, so that
 * the dictionary chooses the plural. Address one member, in plain words: no code, no jargon, no gender to guess.
 */
import type { Attendance, CancelRefusal, Regime, SignUpRefusal, Status, WeekLetter } from "../domain/words.ts";
import type { StatusReason } from "../domain/status.ts";

/** What a member is, as far as the words they need differ. */
export type MemberKind = Regime | "regularWithoutSlot" | "newWorker" | "nonWorker";

/** What went wrong, as far as the words differ. */
export type ErrorKind =
  "network" | "timeout" | "server" | "contract" | "rateLimited" | "forbidden" | "setup" | "unexpected";

export type NoticeSeverity = "incident" | "warning" | "info";

export type PartOfDay = "morning" | "afternoon" | "evening";

/** What is said on the way from a decision to its certain outcome. */
export interface ActionWords {
  /** The question that the dialog asks. */
  readonly title: string;
  readonly confirm: string;
  /** The button that leaves everything as it is. */
  readonly keep: string;
  readonly underWay: string;
  readonly done: string;
  /** It certainly didn't happen. */
  readonly notDone: string;
  /** It may have happened or not. */
  readonly unknown: string;
  /** What the button "check again" does about it. */
  readonly check: string;
}

/** Every sentence of the elements: what a language has to give. */
export interface Messages {
  readonly common: {
    /** Read out while the skeleton shows. */
    readonly loading: string;
    /** The last refresh failed; `time` ("10:42") is when the data on screen was read. */
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
    readonly task: string;
    /** Label before the name of whoever looks after a shift. */
    readonly coordinator: string;
    /** Last line of an element; `office` is a text or a link, so the answer is a list of pieces to render in a row. */
    readonly contact: <Piece>(office: Piece) => readonly (string | Piece)[];
    /** Mends what Intl writes and a native reader wouldn't ("1 novembre" for "1er novembre"). */
    readonly date: (formatted: string) => string;
  };

  readonly signedOut: { readonly title: string; readonly text: string; readonly signIn: string };

  /** What happened and what to do, in one text each. */
  readonly errors: Readonly<Record<ErrorKind, string>>;

  /** Links that report what failed, or what looks wrong, and the first lines of what they send. */
  readonly report: { readonly failure: string; readonly mistake: string; readonly intro: string };

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
    readonly advice: Readonly<Record<Status, string>>;
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
    /** What the drawing shows, for who doesn't see it; the counter in words, the first day of being behind. */
    readonly summary: (counter: string, behindFrom: string | null) => string;
    readonly behindFrom: (date: string) => string;
    readonly asTable: string;
    readonly day: string;
    readonly what: string;
    readonly events: Readonly<Record<"shift" | "countdown" | "leave" | "unsubscribed", string>>;
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
  readonly cancelRefusals: Readonly<Record<CancelRefusal, string>>;

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
    /** The choice of a filter that filters nothing. */
    readonly all: string;
    readonly weekday: string;
    readonly partOfDay: string;
    readonly parts: Readonly<Record<PartOfDay, string>>;
    readonly resetFilters: string;
    readonly noResult: string;
    /** Nearly full shifts that are left out, and the buttons that show them and hide them again. */
    readonly hidden: (count: number) => string;
    /** Shifts with enough people, left out for who compensates, and the button that hides them again. */
    readonly otherHidden: string;
    readonly hideOthers: string;
    readonly showHidden: string;
    readonly hideAgain: string;
    readonly previousWeek: string;
    readonly nextWeek: string;
    readonly weekOf: (monday: string) => string;
  };
  /** Signing up, cancelling and renewing the calendar's address. */
  readonly booking: {
    readonly signUp: ActionWords;
    readonly cancel: ActionWords;
    readonly renewFeed: ActionWords;
    /** Why the dialog stays while a request is under way. */
    readonly patience: string;
    readonly unsure: string;
    readonly checkAgain: string;
    readonly checking: string;
    readonly close: string;
    /** Shows again what a dialog said that was closed too early. */
    readonly show: string;
    readonly signedOut: string;
    readonly signInFirst: string;
    /** Names of buttons, of which there are many alike: `what` is the shift, "Friday 27 November, 08:30–11:00, Shop". */
    readonly signUpFor: (what: string) => string;
    readonly signInFor: (what: string) => string;
    readonly cancelOf: (what: string) => string;
    readonly calendarOf: (what: string) => string;
    readonly places: string;
    /** The counter after all shifts that are planned, this one among them; and without this one, already in words. */
    readonly counter: string;
    readonly counterWithout: (without: string) => string;
    /** The day before which the next shift is due. */
    readonly due: (withIt: string, without: string | null) => string;
    readonly compensation: string;
    /** Compensation shifts left after this one, 0 or more. */
    readonly left: (count: number) => string;
    /** Heading of other shifts to choose instead. */
    readonly similar: string;
    /** What the visitor wanted before signing in is gone. */
    readonly gone: string;
  };
  readonly calendar: {
    readonly heading: string;
    readonly intro: string;
    readonly open: string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    /** The page may not copy: it has been selected instead. */
    readonly selected: string;
    /** Whoever has the address sees the shifts. */
    readonly secret: string;
    readonly renew: string;
    readonly renewHint: string;
  };
  /** Why one can't sign up, and what to do instead. */
  readonly signUpRefusals: Readonly<Record<SignUpRefusal, string>>;

  readonly pastShifts: { readonly heading: string; readonly empty: string; readonly showMore: string };
  /** What became of a shift that is over. */
  readonly attendance: Readonly<Record<Attendance, string>>;

  readonly openSlots: { readonly heading: string; readonly intro: string; readonly empty: string };

  readonly help: {
    readonly heading: string;
    readonly statusHeading: string;
    readonly cycleHeading: string;
    readonly cycle: string;
    readonly regime: Readonly<Record<Regime, string>>;
    readonly counter: Readonly<Record<"regular" | "irregular", string>>;
    /** How shifts are made up for. */
    readonly catchUp: Readonly<Record<"regular" | "irregular", string>>;
    /** Where a countdown at zero costs two. */
    readonly penalty: string;
    readonly compensationHeading: string;
    readonly compensation: string;
    /** Days that an alert lasts before one can't shop any more. */
    readonly alert: (days: number) => string;
    /** Days that an extension gives. */
    readonly extension: (days: number) => string;
    /** Shifts behind at which one is unsubscribed, above 0. */
    readonly unsubscribed: (behind: number) => string;
  };

  readonly myShifts: { readonly heading: string };
}
