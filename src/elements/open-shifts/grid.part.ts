/**
 * What makes a grid of a week, where seven days have room beside one another: a part of its own, which comes at the same time
 * as the openings. Without it a week is a list by day, at any width.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { OfferWeek } from "../../sdk/index.ts";
import type { Content } from "../base/states.ts";
import { needOf, type Need } from "./refusals.ts";
import { renderNeed } from "./row.ts";

export { gridStyles as styles } from "./grid-styles.ts";

/**
 * The first row holds the days' names. Set as a property, never as an attribute (which `styleMap` writes first): a strict
 * content-security policy blocks those.
 */
function inRow(row: number): string {
  return `grid-row: ${row + 2}`;
}

/** The hours in front of each row of the grid; a list by day says them on each opening instead. */
export function renderTimes({ rows }: OfferWeek, { timeRange }: Locale): TemplateResult {
  return html`<li class="times" aria-hidden="true" role="presentation">
    ${rows.map(({ start, end }, row) => html`<span class="time" .style=${inRow(row)}>${timeRange(start, end)}</span>`)}
  </li>`;
}

/** What the hands mean, in the grid. */
export function renderLegend({ rows }: OfferWeek, locale: Locale): Content {
  const needs = new Set(rows.flatMap(({ days }) => days.flatMap(({ offers }) => offers.map(needOf))));
  const found = (["much", "some"] as const satisfies readonly Need[]).filter((need) => needs.has(need));
  if (found.length === 0) return nothing;
  return html`<p class="legend small muted" aria-hidden="true">
    ${found.map((need) => html`<span>${renderNeed(need, locale)} ${locale.t.openShifts.needs[need]}</span>`)}
  </p>`;
}
