/** How the next shifts look. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { LeftOutDay, NextShift, NextShifts } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import { renderCoordinator } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { memberKind } from "../base/member-kind.ts";
import { dateInWords, renderLeaf, renderLine } from "../base/shift-line.ts";
import { renderMessage, type Content } from "../base/states.ts";
import { arrange, type Row } from "./arrange.ts";

export interface NextShiftsContext extends ViewContext {
  readonly limit: number;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

function renderTags(shift: NextShift, { t }: Locale): Content {
  if (shift.projected) return html`<span class="tag">${t.nextShifts.projected}</span>`;
  if (shift.type !== "compensation") return nothing;
  return html`<span class="tag tone-info">${t.nextShifts.compensation}</span>`;
}

/** Up to so many days ahead, people count in days. */
const nearDays = 14;

/** Until when it can be cancelled; nothing for what nobody expects to cancel. */
function renderCancel(shift: NextShift, { t, date, time }: Locale): Content {
  if (shift.projected) return nothing;
  const { cancel } = shift;
  if (cancel.allowed) {
    return html`<p class="small muted">
      ${t.nextShifts.cancelUntil(date(cancel.until, "medium"), time(cancel.until))}
    </p>`;
  }
  if (cancel.reason === "regular-shift") return nothing;
  return html`<p class="small muted">${t.cancelRefusals[cancel.reason]}</p>`;
}

/** "in 3 days", while that says more than the date does. */
function renderRelativeDay(start: Temporal.ZonedDateTime, today: Temporal.PlainDate, locale: Locale): Content {
  if (today.until(start.toPlainDate()).days > nearDays) return nothing;
  return html`<span class="muted small">${locale.relativeDay(start, today)}</span>`;
}

function renderShift(shift: NextShift, { locale, today }: ViewContext): TemplateResult {
  return html`<li class="shift ${shift.projected ? "projected" : ""}" part="shift" tabindex="-1">
    ${renderLeaf(shift.start, locale)}
    <div class="shift-body">
      <p class="when">
        <span>${dateInWords(shift.start, today, locale)}</span>
        ${renderRelativeDay(shift.start, today, locale)} ${renderTags(shift, locale)}
      </p>
      ${renderLine(shift, locale)} ${shift.projected ? nothing : renderCoordinator(shift.coordinator, locale)}
      ${renderCancel(shift, locale)}
    </div>
  </li>`;
}

function renderLeftOut({ date, reason, name }: LeftOutDay, locale: Locale): TemplateResult {
  const day = locale.date(date);
  const words = locale.t.nextShifts.leftOut;
  const text = reason === "closure" ? words.closure(day, name ? locale.text(name) : null) : words[reason](day);
  return html`<li class="left-out row small muted" part="left-out">
    ${renderIcon("calendarOff")}<span>${text}</span>
  </li>`;
}

function renderRow(row: Row, context: ViewContext): TemplateResult {
  return row.kind === "shift" ? renderShift(row.shift, context) : renderLeftOut(row.day, context.locale);
}

export function renderCalendarButton(count: number, { t }: Locale, onSave: () => void): Content {
  if (count === 0) return nothing;
  return html`<button type="button" class="quiet small" part="button calendar" @click=${onSave}>
    ${renderIcon("calendarPlus")} ${t.nextShifts.addToCalendar}
  </button>`;
}

function renderToggle(total: number, { locale, limit, expanded, onToggle }: NextShiftsContext, first: number): Content {
  if (total <= first) return nothing;
  const { t } = locale;
  return html`<button type="button" class="toggle" part="button more" aria-expanded=${expanded} @click=${onToggle}>
    ${expanded ? t.common.showFewer : t.common.showMore(total - limit)}
  </button>`;
}

export function renderNextShifts(data: NextShifts, context: NextShiftsContext): TemplateResult {
  const { locale, limit } = context;
  const { t } = locale;
  const rows = arrange(data, limit);
  const shown = data.shifts.slice(0, limit);
  const empty = data.shifts.length === 0;
  return html`${
      empty
        ? html`<slot name="empty">
            ${renderMessage({ icon: "calendar", tone: "plain", text: t.noShifts[memberKind(data.member)] })}
          </slot>`
        : nothing
    }
    <ol class="shifts" role="list">
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => renderRow(row, context),
      )}
    </ol>
    ${
      shown.some(({ projected }) => projected)
        ? html`<p class="row small muted hint">${renderIcon("info")}<span>${t.nextShifts.projectedHint}</span></p>`
        : nothing
    }
    ${renderToggle(data.shifts.length, context, 5)}`;
}
