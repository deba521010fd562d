/** How the next shifts look. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Coordinator, LeftOutDay, NextShift, NextShifts } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import { openerOf } from "../actions/opener.ts";
import { shiftInWords } from "../actions/shift-in-words.ts";
import { renderCoordinator } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { memberKind } from "../base/member-kind.ts";
import { dateInWords, renderLeaf, renderLine } from "../base/shift-line.ts";
import { renderMessage, type Content } from "../base/states.ts";
import { arrange, type Row } from "./arrange.ts";
import { webcalLink } from "./webcal.ts";

/** A shift that the backend has generated, which may be cancelled. */
export type PlannedShift = Extract<NextShift, { readonly projected: false }>;

export interface NextShiftsContext extends ViewContext {
  readonly cancel: (shift: PlannedShift, opener?: HTMLElement) => void;
  readonly save: (shift: NextShift, button?: Element) => void;
  /** How a coordinator is reached: with what acts. */
  readonly ways: (coordinator: Coordinator) => Content;
  /** Something was unfolded that what acts fills. */
  readonly onToggle: (event: Event) => void;
  readonly limit: number;
  readonly expanded: boolean;
  readonly onMore: () => void;
}

function renderTags(shift: NextShift, { t }: Locale): Content {
  if (shift.projected) return html`<span class="tag">${t.nextShifts.projected}</span>`;
  if (shift.type !== "compensation") return nothing;
  return html`<span class="tag tone-info">${t.nextShifts.compensation}</span>`;
}

/** Up to so many days ahead, people count in days. */
const nearDays = 14;

/** Until when it can be cancelled, and how; nothing for what nobody expects to cancel. */
function renderCancel(shift: NextShift, { locale, cancel }: NextShiftsContext): Content {
  if (shift.projected) return nothing;
  const { t } = locale;
  const answer = shift.cancel;
  if (!answer.allowed) {
    return answer.reason === "regular-shift"
      ? nothing
      : html`<p class="small muted">${t.cancelRefusals[answer.reason]}</p>`;
  }
  return html`<div class="cancel">
    <button
      type="button"
      class="small"
      part="button cancel"
      aria-label=${t.booking.cancelOf(shiftInWords(shift, locale))}
      @click=${(event: Event) => cancel(shift, openerOf(event))}
    >
      ${t.nextShifts.cancel}
    </button>
    <span class="small muted">${cancelUntil(answer.until, locale)}</span>
  </div>`;
}

/** "You can cancel until Tuesday 24 November, 10:00." */
export function cancelUntil(until: Temporal.ZonedDateTime, { t, date, time }: Locale): string {
  return t.nextShifts.cancelUntil(date(until, "medium"), time(until));
}

function renderSave(shift: NextShift, { locale, save }: NextShiftsContext): TemplateResult {
  return html`<button
    type="button"
    class="quiet save"
    part="button calendar"
    title=${locale.t.nextShifts.addToCalendar}
    aria-label=${locale.t.booking.calendarOf(shiftInWords(shift, locale))}
    @click=${(event: Event) => save(shift, openerOf(event))}
  >
    ${renderIcon("calendarPlus")}
  </button>`;
}

/** "in 3 days", while that says more than the date does. */
function renderRelativeDay(start: Temporal.ZonedDateTime, today: Temporal.PlainDate, locale: Locale): Content {
  if (today.until(start.toPlainDate()).days > nearDays) return nothing;
  return html`<span class="muted small">${locale.relativeDay(start, today)}</span>`;
}

function renderShift(shift: NextShift, context: NextShiftsContext): TemplateResult {
  const { locale, today, ways, onToggle } = context;
  const row = (shift.projected ? null : shift.openingId) ?? shift.id;
  return html`<li class="shift ${shift.projected ? "projected" : ""}" part="shift" data-row=${row} tabindex="-1">
    ${renderLeaf(shift.start, locale)}
    <div class="shift-body">
      <p class="when">
        <span>${dateInWords(shift.start, today, locale)}</span>
        ${renderRelativeDay(shift.start, today, locale)} ${renderTags(shift, locale)}
      </p>
      ${renderLine(shift, locale)}
      ${shift.projected ? nothing : renderCoordinator(shift.coordinator, locale, ways, onToggle)}
      ${renderCancel(shift, context)}
    </div>
    ${renderSave(shift, context)}
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

function renderRow(row: Row, context: NextShiftsContext): TemplateResult {
  return "shift" in row ? renderShift(row.shift, context) : renderLeftOut(row.day, context.locale);
}

export function renderCalendarButton(count: number, { t }: Locale, onSave: (event: Event) => void): Content {
  if (count === 0) return nothing;
  return html`<button type="button" class="quiet small" part="button calendar" @click=${onSave}>
    ${renderIcon("calendarPlus")} ${t.nextShifts.addToCalendar}
  </button>`;
}

function renderToggle(total: number, { locale, limit, expanded, onMore }: NextShiftsContext, first: number): Content {
  if (total <= first) return nothing;
  const { t } = locale;
  return html`<button type="button" class="toggle" part="button more" aria-expanded=${expanded} @click=${onMore}>
    ${expanded ? t.common.showFewer : t.common.showMore(total - limit)}
  </button>`;
}

/** The address to subscribe to; `body` is what can be done with it. */
export function renderFeed(
  address: string | null,
  { t }: Locale,
  body: (address: string, link: string) => Content,
  onToggle: (event: Event) => void,
): Content {
  const link = address === null ? undefined : webcalLink(address);
  if (address === null || link === undefined) return nothing;
  return html`<details class="feed" part="feed" @toggle=${onToggle}>
    <summary>${t.calendar.heading}</summary>
    <div class="feed-body">${body(address, link)}</div>
  </details>`;
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
    <ol class="shifts" role="list" ?hidden=${rows.length === 0}>
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
