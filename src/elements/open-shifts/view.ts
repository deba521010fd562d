/** How open shifts look: notes first, then filters, then one week. */
import { html, nothing, type TemplateResult } from "lit";
import type { Purpose, SignUpRefusal } from "../../domain/types.ts";
import { compensationsToDo, type OfferFilter, type Offers, type OfferWeek } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import { openerOf } from "../actions/opener.ts";
import { renderInvitation } from "../base/notices.ts";
import { renderMessage, type Content } from "../base/states.ts";
import { isFiltering, renderFilters } from "./filters.ts";
import { renderWeek, type WeekContext } from "./week.ts";

export interface OpenShiftsContext extends WeekContext {
  readonly purpose: Purpose;
  /** Which of the weeks is on screen. */
  readonly index: number;
  readonly filter: OfferFilter;
  readonly showAll: boolean;
  readonly signInUrl: string | undefined;
  /** Signed out, no other element of the page has asked to sign in. */
  readonly inFull: boolean;
  /** What keeps the member from signing up for anything. */
  readonly refusal: SignUpRefusal | undefined;
  /** The visitor came back for an opening that can't be had any more. */
  readonly gone: boolean;
  readonly set: {
    readonly filter: (filter: OfferFilter) => void;
    /** From a button that goes away with the filter. */
    readonly noFilter: () => void;
    /** The choices of the filters may not be there yet. */
    readonly unfold: (event: Event) => void;
    readonly showAll: (showAll: boolean, button?: Element) => void;
    readonly monday: (monday: string) => void;
  };
}

/** Why there is nothing to sign up for, once at the top rather than on every opening. */
function renderIntro({ member }: Offers, context: OpenShiftsContext): Content {
  const { locale, purpose, refusal, signInUrl, inFull } = context;
  const { t } = locale;
  if (!member) return renderInvitation({ url: signInUrl, text: t.openShifts.readOnly, full: inFull }, locale);
  if (refusal) return renderMessage({ icon: "info", tone: "plain", text: t.signUpRefusals[refusal] ?? "" });
  const owed = member.kind === "worker" ? compensationsToDo(member.counters) : 0;
  return purpose === "compensation" && owed > 0 ? html`<p>${t.openShifts.compensationIntro(owed)}</p>` : nothing;
}

/** To compensate, the backend leaves out what is well staffed, so that nobody knows how many there are. */
function renderHidden({ hidden }: Offers, context: OpenShiftsContext): Content {
  const { locale, purpose, showAll, more, set } = context;
  const words = locale.t.openShifts;
  const compensates = purpose === "compensation";
  if (showAll ? !more : !compensates && hidden === 0) return nothing;
  const note = compensates ? words.otherHidden : words.hidden(hidden);
  return html`<p class="hidden-note small muted">
    ${showAll ? nothing : html`<span>${note}</span>`}
    <button
      type="button"
      class="quiet small"
      part="button"
      @click=${(event: Event) => set.showAll(!showAll, openerOf(event))}
    >
      ${showAll ? more?.hideWords(context) : words.showHidden}
    </button>
  </p>`;
}

function renderEmpty({ filteredOut }: Offers, context: OpenShiftsContext): Content {
  const { locale, more } = context;
  if (filteredOut > 0) return more?.renderNoResult(context) ?? nothing;
  return html`<slot name="empty">
    ${renderMessage({ icon: "calendar", tone: "plain", text: locale.t.openShifts.empty })}
  </slot>`;
}

/** Previous and next week around the name of the one on screen. */
function renderPager(weeks: readonly OfferWeek[], { index, locale, set }: OpenShiftsContext): Content {
  const { t, date } = locale;
  const week = weeks[index];
  if (!week) return nothing;
  const turn = (to: number, label: string, icon: "chevronLeft" | "chevronRight") => {
    const target = weeks[to];
    return html`<button
      type="button"
      class="turn"
      part="button"
      aria-label=${label}
      aria-disabled=${target ? "false" : "true"}
      @click=${() => target && set.monday(target.monday.toString())}
    >
      ${renderIcon(icon)}
    </button>`;
  };
  return html`<div class="pager">
    ${turn(index - 1, t.openShifts.previousWeek, "chevronLeft")}
    <p class="week-name" aria-live="polite">
      <strong>${t.openShifts.weekOf(date(week.monday, "day"))}</strong>
      <span class="tag">${t.common.week(week.week)}</span>
    </p>
    ${turn(index + 1, t.openShifts.nextWeek, "chevronRight")}
  </div>`;
}

export function renderOpenShifts(offers: Offers, context: OpenShiftsContext): TemplateResult {
  const { weeks } = offers;
  const week = weeks[context.index];
  const showFilters = offers.list.length > 0 || isFiltering(context.filter);
  return html`<div class="stack">
    ${context.gone ? context.more?.renderGone(context) : nothing} ${renderIntro(offers, context)}
    ${showFilters ? renderFilters(offers, context) : nothing} ${renderPager(weeks, context)}
    ${week ? html`${renderWeek(week, offers.closures, context)} ${context.grid?.renderLegend(week, context.locale)}` : renderEmpty(offers, context)}
    ${renderHidden(offers, context)}
  </div>`;
}
