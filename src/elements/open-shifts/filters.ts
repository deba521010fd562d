/** What stands above the openings: how many filters narrow them. The choices unfold below it. */
import { html, nothing, type TemplateResult } from "lit";
import type { OfferFilter, Offers } from "../../sdk/index.ts";
import type { OpenShiftsContext } from "./view.ts";

export function countFilters({ tasks, weekdays, partsOfDay }: OfferFilter): number {
  return [tasks, weekdays, partsOfDay].filter((chosen) => chosen !== undefined && chosen.length > 0).length;
}

export function isFiltering(filter: OfferFilter): boolean {
  return countFilters(filter) > 0;
}

export function renderFilters(offers: Offers, context: OpenShiftsContext): TemplateResult {
  const { filter, locale, more, set } = context;
  const active = countFilters(filter);
  const count = active > 0 ? html` <span class="tag tone-info">${active}</span>` : nothing;
  return html`<details class="filters" part="filters">
    <summary @click=${set.unfold}>${locale.t.openShifts.filters}${count}</summary>
    ${more?.renderChoices(offers, context)}
  </details>`;
}
