/**
 * Everything the elements say, as one type that every dictionary has to fill.
 *
 * For translators: a value is a text, or a small function that puts arguments into one. Dates, times and lists arrive
 * already formatted in the reader's language ("Tuesday 24 November 2026", "10:42"); numbers arrive as numbers, so that
 * the dictionary chooses the plural. Address one member, in plain words: no code, no jargon, no gender to guess.
 */
import type { Regime } from "../domain/words.ts";
import type { FirstWords } from "./first-words.ts";
import type { LaterWords } from "./later-words.ts";

/** What a member is, as far as the words they need differ. */
export type MemberKind = Regime | "regularWithoutSlot" | "newWorker" | "nonWorker";

/** What went wrong, as far as the words differ. */
export type ErrorKind =
  "network" | "timeout" | "server" | "contract" | "rateLimited" | "forbidden" | "setup" | "unexpected";

export type NoticeSeverity = "incident" | "warning" | "info";

/** What moves a counter, or keeps it from moving. */
export type CounterEvent = "shift" | "countdown" | "leave" | "unsubscribed";

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
export type Messages = FirstWords & LaterWords;
