/** A date as a small calendar leaf, and the line of hours, task and week beside it: how every list shows a shift. */
import { html, type TemplateResult } from "lit";
import type { Temporal } from "../../domain/temporal.ts";
import type { WeekLetter } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Task } from "../../sdk/index.ts";

/** What is in words beside it, so hidden from assistive technology. */
export function renderLeaf(date: Temporal.ZonedDateTime, locale: Locale): TemplateResult {
  return html`<span class="leaf" part="leaf" aria-hidden="true">
    <span class="leaf-month">${locale.date(date, "monthShort")}</span>
    <span class="leaf-day">${date.day}</span>
  </span>`;
}

/** The year only where it isn't this one. */
export function dateInWords(
  date: Temporal.ZonedDateTime | Temporal.PlainDate,
  today: Temporal.PlainDate,
  locale: Locale,
): string {
  return locale.capitalise(locale.date(date, date.year === today.year ? "medium" : "long"));
}

interface Line {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly task: Task;
  readonly week?: WeekLetter;
}

export function renderLine({ start, end, task, week }: Line, locale: Locale): TemplateResult {
  return html`<p class="line">
    <span class="hours">${locale.timeRange(start, end)}</span>
    <span lang=${locale.textLang(task.name)}>${locale.text(task.name)}</span>
    ${week ? html`<span class="muted">${locale.t.common.week(week)}</span>` : ""}
  </p>`;
}
