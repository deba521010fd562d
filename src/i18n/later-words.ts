/** What the elements say once somebody touches them, or something rare happens: loaded when the first screen is there. */
import type { CancelRefusal, Regime, SignUpRefusal, Status } from "../domain/words.ts";
import type { FirstCancelRefusal, FirstError, FirstSignUpRefusal, StoppingStatus } from "./first-words.ts";
import type { ActionWords, CounterEvent, ErrorKind, PartOfDay } from "./messages.ts";

/** What the first words of a group leave out. */
type Rest<All extends string, First extends All> = Readonly<Record<Exclude<All, First>, string>>;

export interface LaterWords {
  readonly common: {
    /** Label of a choice of tasks. */
    readonly task: string;
  };

  readonly errors: Rest<ErrorKind, FirstError>;

  readonly report: {
    /** The first lines of what a report sends. */
    readonly intro: string;
  };

  readonly status: { readonly advice: Rest<Status, StoppingStatus> };

  /** The table behind the drawing of an irregular worker's counter. */
  readonly forecast: {
    /** What the drawing shows, for who doesn't see it; the counter in words, the first day of being behind. */
    readonly summary: (counter: string, behindFrom: string | null) => string;
    readonly day: string;
    readonly what: string;
    readonly events: Rest<CounterEvent, "shift">;
  };

  readonly cancelRefusals: Rest<CancelRefusal, FirstCancelRefusal>;

  readonly openShifts: {
    /** The choice of a filter that filters nothing. */
    readonly all: string;
    readonly weekday: string;
    readonly partOfDay: string;
    readonly parts: Readonly<Record<PartOfDay, string>>;
    readonly resetFilters: string;
    readonly noResult: string;
    readonly hideOthers: string;
    readonly hideAgain: string;
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

  readonly signUpRefusals: Rest<SignUpRefusal, FirstSignUpRefusal>;

  readonly help: {
    readonly statusHeading: string;
    readonly cycleHeading: string;
    readonly cycle: string;
    readonly regime: Readonly<Record<Regime, string>>;
    readonly counter: Readonly<Record<"regular" | "irregular", string>>;
    /** How shifts are made up for. */
    readonly catchUp: Readonly<Record<"regular" | "irregular", string>>;
    /** Where a countdown at zero costs two. */
    readonly penalty: string;
    readonly compensation: string;
    /** Days that an alert lasts before one can't shop any more. */
    readonly alert: (days: number) => string;
    /** Days that an extension gives. */
    readonly extension: (days: number) => string;
    /** Shifts behind at which one is unsubscribed, above 0. */
    readonly unsubscribed: (behind: number) => string;
  };
}
