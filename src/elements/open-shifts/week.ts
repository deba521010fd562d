/** One week: columns of days with rows of equal times where there is room, a list by day where there isn't. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Closure, Offer, OfferWeek } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { openerOf } from "../actions/opener.ts";
import { shiftInWords } from "../actions/shift-in-words.ts";
import { findRefusalOfOne, needOf, type Need } from "./refusals.ts";

export interface WeekContext extends ViewContext {
  readonly signUp: {
    /** Opens the confirmation. */
    readonly ask: (offer: Offer, opener?: HTMLElement) => void;
    /** Where nobody is signed in: the way to do so and back. */
    readonly link: (offer: Offer) => string | undefined;
    readonly followed: (offer: Offer) => void;
  };
}

/** Above this many places, dots would be more noise than help. */
const mostDots = 10;

function renderDots({ capacity, free }: Offer): Content {
  if (capacity > mostDots) return nothing;
  const dots = Array.from({ length: capacity }, (_, place) => (place < capacity - free ? "taken" : "free"));
  return html`<span class="dots" aria-hidden="true">${dots.map((kind) => html`<i class=${kind}></i>`)}</span>`;
}

/** One hand or two: the strength of the need shows without colour. In the grid its words move to the legend, for the eye. */
export function renderNeed(need: Need, { t }: Locale): TemplateResult {
  return html`<span class="tag wanted-tag ${need}"
    >${renderIcon("hand")}${need === "much" ? renderIcon("hand") : nothing}
    <span class="wanted-words">${t.openShifts.needs[need]}</span></span
  >`;
}

function renderTag(offer: Offer, locale: Locale): Content {
  const words = locale.t.openShifts;
  const need = needOf(offer);
  if (offer.signedUp) return html`<span class="tag tone-good">${renderIcon("check")} ${words.signedUp}</span>`;
  if (offer.cancelled) return html`<span class="tag tone-bad">${renderIcon("cross")} ${words.cancelled}</span>`;
  return need ? renderNeed(need, locale) : nothing;
}

function getOfferClass(offer: Offer): string {
  if (offer.signedUp) return "offer mine";
  if (offer.cancelled || offer.free === 0) return "offer closed";
  return `offer ${needOf(offer) ?? ""}`;
}

/** One visible word on every opening; what tells one button from another is in its name. */
function renderSignUp(offer: Offer, { locale, signUp }: WeekContext): Content {
  const { booking, openShifts } = locale.t;
  const what = shiftInWords(offer, locale);
  if (offer.signUp?.allowed === true) {
    const handleClick = (event: Event) => signUp.ask(offer, openerOf(event));
    return html`<button
      type="button"
      class="sign-up"
      part="button sign-up"
      aria-label=${booking.signUpFor(what)}
      @click=${handleClick}
    >
      ${openShifts.signUp}
    </button>`;
  }
  const isOpen = offer.signUp === null && !offer.cancelled && offer.free > 0;
  const href = isOpen ? signUp.link(offer) : undefined;
  if (href === undefined) return nothing;
  return html`<a
    class="button sign-up"
    part="button sign-in"
    href=${href}
    aria-label=${booking.signInFor(what)}
    @click=${() => signUp.followed(offer)}
    >${booking.signInFirst}</a
  >`;
}

function renderOffer(offer: Offer, context: WeekContext): TemplateResult {
  const { locale } = context;
  const { t } = locale;
  const refusal = findRefusalOfOne(offer);
  return html`<div class=${getOfferClass(offer)} part="offer" data-row=${offer.id} tabindex="-1">
    <p class="hours">${locale.timeRange(offer.start, offer.end)}</p>
    <p class="task" lang=${locale.textLang(offer.task.name)}>${locale.text(offer.task.name)}</p>
    ${offer.cancelled ? nothing : html`<p class="places small">${renderDots(offer)} ${t.common.places(offer.free)}</p>`}
    ${renderTag(offer, locale)} ${refusal ? html`<p class="why small muted">${t.signUpRefusals[refusal]}</p>` : nothing}
    ${renderSignUp(offer, context)}
  </div>`;
}

function findClosure(closures: readonly Closure[], date: Temporal.PlainDate): Closure | undefined {
  const day = date.toString();
  return closures.find(({ start, end }) => start.toString() <= day && day <= end.toString());
}

/**
 * The first row holds the days' names. Set as a property, never as an attribute (which `styleMap` writes first): a strict
 * content-security policy blocks those.
 */
function inRow(row: number): string {
  return `grid-row: ${row + 2}`;
}

/** Places left that day among those which one can take. */
function renderPlacesOfDay(offers: readonly Offer[], { t }: Locale): Content {
  const free = offers.filter(({ cancelled, signedUp }) => !cancelled && !signedUp).map((offer) => offer.free);
  const sum = free.reduce((total, each) => total + each, 0);
  // Of one opening it would only say again what stands below.
  return free.length > 1 && sum > 0 ? html`<p class="day-places small muted">${t.common.places(sum)}</p>` : nothing;
}

function renderDay(week: OfferWeek, index: number, closures: readonly Closure[], context: WeekContext): TemplateResult {
  const { locale, today, subLevel } = context;
  const date = week.monday.add({ days: index });
  const cells = week.rows.map(({ days }, row) => ({ row, offers: days[index]?.offers ?? [] }));
  const filled = cells.filter(({ offers }) => offers.length > 0);
  const closure = findClosure(closures, date);
  const state = filled.length > 0 ? "" : closure ? "closed-day" : "no-offer";
  const column = `grid-column: ${index + 2}`;
  return html`<li class="day ${state} ${date.equals(today) ? "today" : ""}" part="day" .style=${column}>
    <div class="day-head">
      <div class="day-name" role="heading" aria-level=${subLevel}>
        <span class="wide" aria-hidden="true">${locale.date(date, "weekdayShort")} <b>${date.day}</b></span>
        <span class="narrow">${locale.capitalise(locale.date(date, "medium"))}</span>
      </div>
      ${renderPlacesOfDay(
        filled.flatMap(({ offers }) => offers),
        locale,
      )}
    </div>
    ${
      closure
        ? html`<p class="closure small muted">
            ${renderIcon("calendarOff")} <span lang=${locale.textLang(closure.name)}>${locale.text(closure.name)}</span>
          </p>`
        : nothing
    }
    <ul class="cells" role="list">
      ${repeat(
        filled,
        ({ row }) => row,
        ({ row, offers }) =>
          html`<li class="cell" .style=${inRow(row)}>
            ${repeat(
              offers,
              ({ id }) => id,
              (offer) => renderOffer(offer, context),
            )}
          </li>`,
      )}
    </ul>
  </li>`;
}

/** The hours in front of each row of the grid; a list by day says them on each opening instead. */
function renderTimes({ rows }: OfferWeek, { timeRange }: Locale): TemplateResult {
  return html`<li class="times" aria-hidden="true" role="presentation">
    ${rows.map(({ start, end }, row) => html`<span class="time" .style=${inRow(row)}>${timeRange(start, end)}</span>`)}
  </li>`;
}

/** From so many openings on, laying all of them out at once would keep a phone from answering. */
const many = 80;

function isLong({ rows }: OfferWeek): boolean {
  return rows.reduce((sum, { days }) => days.reduce((all, { offers }) => all + offers.length, sum), 0) >= many;
}

export function renderWeek(week: OfferWeek, closures: readonly Closure[], context: WeekContext): TemplateResult {
  const rows = `--_rows: ${week.rows.length + 1}`;
  return html`<ol class="week ${isLong(week) ? "long" : ""}" part="week" role="list" .style=${rows}>
    ${renderTimes(week, context.locale)}
    ${[0, 1, 2, 3, 4, 5, 6].map((index) => renderDay(week, index, closures, context))}
  </ol>`;
}
