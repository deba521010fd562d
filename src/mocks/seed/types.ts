/** What the seed makes. */
import type { CooperativeData } from "../../backend/model.ts";
import type { LocalizedText } from "../../contract/primitives.ts";
import type { Temporal } from "../../domain/temporal.ts";

/** The members that the demo and the mocks can sign in as, in the order in which a page may list them. */
export const personaNames = [
  "regular",
  "regular-holiday",
  "regular-compensation",
  "regular-no-slot",
  "irregular-ahead",
  "irregular-alert",
  "irregular-suspended",
  "extension",
  "unsubscribed",
  "exempted",
  "exempted-regime",
  "new-worker",
  "non-worker",
] as const;
/** One for each state that a page has to show. */
export type PersonaName = (typeof personaNames)[number];

/** One of the members, known by name and promised to be in one state on any day. */
export interface Persona {
  /** Also the name of the mocks' scenario. */
  readonly id: PersonaName;
  /** Their id in the data. */
  readonly workerId: string;
  /** Their full name. */
  readonly name: string;
  /** One line in fr, nl and en that says what state they are in. */
  readonly description: LocalizedText;
}

/** The day and zone that a cooperative is made up for. */
export interface SeedOptions {
  /** The local day that the seed is made for: it decides nearly everything. */
  readonly today: Temporal.PlainDate;
  /** Today's shifts that have ended by then have their attendance; those that have not are open. */
  readonly now: Temporal.Instant;
  /** IANA name of the cooperative's zone, in which `today` is a day. Default: Europe/Brussels. */
  readonly timeZone?: string | undefined;
}

/** A whole cooperative, with the members that one can sign in as. */
export interface Seed extends CooperativeData {
  /** In the order in which a page offers them. */
  readonly personas: readonly Persona[];
}
