/** What an element hands to its view, and to what stands around it. */
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Settings } from "../../sdk/index.ts";
import type { Trouble } from "./notices.ts";
import type { Content } from "./states.ts";

/** What every view gets beside its data. */
export interface ViewContext {
  /** The language it speaks. */
  readonly locale: Locale;
  /** How the cooperative works. */
  readonly settings: Settings;
  /** The day, in the cooperative's zone. */
  readonly today: Temporal.PlainDate;
  /** `aria-level` of headings inside the card. */
  readonly subLevel: number;
  /** Whether what is shown was kept on an earlier visit: the address of the member's feed is without its key then. */
  readonly isSnapshot: boolean;
  /** Where to report that what is shown is wrong; none where the page doesn't say. */
  readonly report: string | undefined;
}

export interface Shown<Data> {
  readonly data: Data;
  readonly context: ViewContext;
}

/** What an element's frame is drawn around. */
export interface Frame {
  /** The language it speaks. */
  readonly locale: Locale;
  /** Whether it is reading. */
  readonly busy: boolean;
  /** What a member is told of loading, failure or being signed out; empty when all is well. */
  readonly notice: Content;
  /** What that is about, for an element that tells it in its own way. */
  readonly trouble: Trouble | undefined;
  /** Whether `main` shows what was read, rather than its skeleton or nothing. */
  readonly ready: boolean;
  /** What stands beside the heading. */
  readonly aside: Content;
  /** Its content, skeleton or nothing. */
  readonly main: Content;
  /** CSS that keeps the room which it will take, while nothing has been read. */
  readonly room: string;
}
