/** When what is on screen was read, and how it says so where that was on an earlier visit. */
import { html } from "lit";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Settings } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { ViewContext } from "./frame.ts";
import type { Content } from "./states.ts";

export interface Age {
  readonly at: Temporal.ZonedDateTime;
  /** Whether it was kept on an earlier visit. */
  readonly isSnapshot: boolean;
}

export function ageOf(client: CoopShift, { timeZone }: Settings): Age {
  const kept = client.snapshotAt();
  return { at: (kept ?? client.now()).toZonedDateTimeISO(timeZone), isSnapshot: kept !== null };
}

/** When it was read, for one who reads that at `now`: a page may stay open for days. */
export function sayWhen({ at }: Age, now: Temporal.Instant | undefined, { date, time }: Locale): string {
  const isSameDay = now?.toZonedDateTimeISO(at.timeZoneId).toPlainDate().equals(at) ?? true;
  return isSameDay ? time(at) : `${date(at, "short")}, ${time(at)}`;
}

/** How old a snapshot is, after what stands beside the heading. It takes no room, which it would give back at once. */
export function renderAge(beside: Content, { at, isSnapshot }: Age, { locale, today }: ViewContext): Content {
  if (!isSnapshot) return beside;
  const age = `${locale.relativeDay(at, today)} ${locale.time(at)}`;
  return html`${beside}<span class="age muted">${renderIcon("clock")} ${age}</span>`;
}
