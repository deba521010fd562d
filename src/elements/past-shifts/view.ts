/** How past shifts look: a compact timeline, what became of each by icon and words. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Attendance } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Shift } from "../../sdk/index.ts";
import { renderIcon, type IconName } from "../../theme/icons.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { dateInWords, renderLine } from "../base/shift-line.ts";
import { renderMessage, type Content } from "../base/states.ts";
import type { PastShifts } from "./past-shifts.ts";

interface Mark {
  readonly icon: IconName;
  readonly tone: "good" | "warn" | "bad" | "plain";
}

const marks: Readonly<Record<Attendance, Mark>> = {
  open: { icon: "clock", tone: "plain" },
  present: { icon: "check", tone: "good" },
  absent_0: { icon: "minus", tone: "plain" },
  absent_1: { icon: "minus", tone: "warn" },
  absent_2: { icon: "cross", tone: "bad" },
  cancelled: { icon: "calendarOff", tone: "plain" },
};

function renderShift(shift: Shift, { locale, today }: ViewContext): TemplateResult {
  const { t } = locale;
  const { icon, tone } = marks[shift.attendance];
  return html`<li class="past tone-${tone}" part="shift" tabindex="-1">
    <span class="mark">${renderIcon(icon)}</span>
    <div class="past-body">
      <p class="when">
        <span>${dateInWords(shift.start, today, locale)}</span>
        ${
          shift.type === "compensation"
            ? html`<span class="tag tone-info">${t.nextShifts.compensation}</span>`
            : nothing
        }
      </p>
      ${renderLine(shift, locale)}
    </div>
    <p class="attendance" part="attendance">${t.attendance[shift.attendance]}</p>
  </li>`;
}

function renderMore({ t }: Locale, onMore: () => void): Content {
  return html`<button type="button" class="toggle" part="button more" @click=${onMore}>
    ${t.pastShifts.showMore}
  </button>`;
}

export function renderPastShifts(
  { shifts, more }: PastShifts,
  context: ViewContext,
  onMore: () => void,
): TemplateResult {
  const { t } = context.locale;
  if (shifts.length === 0) {
    return html`<slot name="empty">
      ${renderMessage({ icon: "calendar", tone: "plain", text: t.pastShifts.empty })}
    </slot>`;
  }
  return html`<ol class="pasts" role="list">
      ${repeat(
        shifts,
        ({ id }) => id,
        (shift) => renderShift(shift, context),
      )}
    </ol>
    ${more ? renderMore(context.locale, onMore) : nothing}`;
}
