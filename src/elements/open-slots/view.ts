/** How free slots look: the four weeks of the cycle, each by day and time. */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { WeekLetter } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Slot } from "../../sdk/index.ts";
import { renderContact } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { renderMessage } from "../base/states.ts";
import { groupByWeek } from "./group.ts";

function renderSlot(slot: Slot, locale: Locale): TemplateResult {
  return html`<li class="slot" part="slot">
    <p>
      <strong>${locale.capitalise(locale.weekday(slot.weekday))}</strong>
      <span class="hours">${locale.timeRange(slot.start, slot.end)}</span>
    </p>
    <p class="small">
      ${locale.text(slot.task.name)}
      <span class="tag ${slot.free > 1 ? "tone-good" : ""}">${locale.t.common.places(slot.free)}</span>
    </p>
  </li>`;
}

function renderWeek(letter: WeekLetter, slots: readonly Slot[], { locale, subLevel }: ViewContext): TemplateResult {
  return html`<section class="slot-week" part="week">
    <div class="week-letter" role="heading" aria-level=${subLevel}>${locale.t.common.week(letter)}</div>
    <ul role="list">
      ${repeat(
        slots,
        ({ id }) => id,
        (slot) => renderSlot(slot, locale),
      )}
    </ul>
  </section>`;
}

export function renderOpenSlots(slots: readonly Slot[], context: ViewContext): TemplateResult {
  const { locale, settings } = context;
  const { t } = locale;
  const weeks = groupByWeek(slots);
  if (weeks.length === 0) {
    return html`<slot name="empty"
      >${renderMessage({ icon: "calendar", tone: "plain", text: t.openSlots.empty })}</slot
    >`;
  }
  return html`<p class="intro">${t.openSlots.intro}</p>
    <div class="slot-weeks">${weeks.map(([letter, free]) => renderWeek(letter, free, context))}</div>
    ${renderContact(settings.contact, locale)}`;
}
