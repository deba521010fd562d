/** What every use case is given, and the facts that most of them derive from it. */
import type { RuleSettings } from "../../domain/settings.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { DayRange } from "../../domain/types.ts";
import type { ClosureRecord, CooperativeRecord } from "../model.ts";
import type { Store, StoreReader } from "../store.ts";

/** What a use case is given that only reads. */
export interface ReadContext {
  readonly store: StoreReader;
  /** The time of the request: no use case reads a clock. */
  readonly now: Temporal.Instant;
}

export interface UseCaseContext extends ReadContext {
  readonly store: Store;
}

/** An instant as the records hold it: UTC, to the second, so that text order is time order. */
export function toText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second" });
}

/** The local day of an instant in the cooperative's zone. */
export function dayOf(instant: Temporal.Instant, { timeZone }: CooperativeRecord): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

export function toDay(text: string): Temporal.PlainDate {
  return temporal().PlainDate.from(text);
}

export function toDayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : toDay(text);
}

export function toDayRange({ start, end }: ClosureRecord): DayRange {
  return { start: toDay(start), end: toDay(end) };
}

export function ruleSettingsOf({ rules, features }: CooperativeRecord): RuleSettings {
  return { ...rules, signUpEnabled: features.signUp, cancelEnabled: features.cancel };
}
