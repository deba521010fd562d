/**
 * How free slots look: the four weeks of the cycle, each by day and time. A part of its own, as few pages show
 * them.
 */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { WeekLetter } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Slot } from "../../sdk/index.ts";
import { renderContact } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { renderMessage } from "../base/states.ts";
import { groupByWeek } from "./group.ts";

export { styles } from "./slot-styles.ts";

/** The day stands once before its slots, for the eye; everybody else hears it on each. */
function renderSlot(slot: Slot, isFirstOfDay: boolean, locale: Locale): TemplateResult {
  return html`<li class="slot ${isFirstOfDay ? "first" : ""}" part="slot">
    <span class=${isFirstOfDay ? "slot-day" : "visually-hidden"}>${locale.weekday(slot.weekday, "weekdayShort")}</span>
    <span class="slot-what">
      <span class="hours">${locale.timeRange(slot.start, slot.end)}</span>
      <span class="small muted" lang=${locale.textLang(slot.task.name)}>${locale.text(slot.task.name)}</span>
    </span>
    <span class="slot-places small">${locale.t.common.places(slot.free)}</span>
  </li>`;
}

function renderWeek(letter: WeekLetter, slots: readonly Slot[], { locale, subLevel }: ViewContext): TemplateResult {
  return html`<section class="slot-week" part="week">
    <div class="week-letter" role="heading" aria-level=${subLevel}>${locale.t.common.week(letter)}</div>
    <ul role="list">
      ${repeat(
        slots,
        ({ id }) => id,
        (slot, index) => renderSlot(slot, slots[index - 1]?.weekday !== slot.weekday, locale),
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
