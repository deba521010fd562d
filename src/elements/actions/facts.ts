/** The shift that a decision is about: its date in words, and what one has to know, each with its label. */
import { html, type TemplateResult } from "lit";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Coordinator, Task } from "../../sdk/index.ts";
import { renderLeaf } from "../base/shift-line.ts";
import type { Content } from "../base/states.ts";

interface ShiftLike {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly task: Task;
  readonly coordinator: Coordinator | null;
}

export function renderShiftHead({ start, end, task }: ShiftLike, locale: Locale): TemplateResult {
  return html`<div class="fact-head">
    ${renderLeaf(start, locale)}
    <div>
      <p class="fact-date">${locale.capitalise(locale.date(start))}</p>
      <p>
        <span class="hours">${locale.timeRange(start, end)}</span> ·
        <bdi lang=${locale.textLang(task.name)}>${locale.text(task.name)}</bdi>
      </p>
    </div>
  </div>`;
}

export interface Fact {
  readonly label: string;
  readonly value: Content | string;
}

export function renderFacts(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(
      ({ label, value }) =>
        html`<div class="fact">
          <dt class="small muted">${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
