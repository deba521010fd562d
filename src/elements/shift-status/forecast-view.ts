/** The counter of an irregular worker over the coming cycles: what is there at once, with the room for the drawing. */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CounterEvent, CounterForecast, Shift } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";

type Forecast = CounterForecast<Shift>;

/** What draws it, which comes later. */
export interface Drawing {
  readonly now: typeof import("./forecast-drawing.ts") | undefined;
  /** Where it couldn't be had: asks for it again. */
  readonly again: (() => void) | undefined;
}

/**
 * With which event the counter falls below zero. Whoever is behind already is told so in the card's first lines.
 *
 * @param from the counter today.
 */
export function findFall({ events, belowZero }: Forecast, from: number): CounterEvent<Shift> | undefined {
  if (from < 0 || !belowZero) return undefined;
  return events.find(({ counter, date }) => counter < 0 && date.equals(belowZero));
}

function renderLegend(forecast: Forecast, from: number, { t, date }: Locale): Content {
  const words = t.forecast;
  const fall = findFall(forecast, from);
  const isPlanned = forecast.events.some(({ kind }) => kind === "shift");
  if (!isPlanned && !fall) return nothing;
  return html`<ul class="legend small muted">
    ${isPlanned ? html`<li><i class="dot"></i> ${words.events.shift}</li>` : nothing}
    ${fall ? html`<li>${renderIcon("warning")} ${words.behindFrom(date(fall.date))}</li>` : nothing}
  </ul>`;
}

function renderRoom({ again }: Drawing, { t }: Locale): TemplateResult {
  if (!again) return html`<div class="chart bone"></div>`;
  return html`<div class="chart small muted">
    <p>${t.errors.network}</p>
    <button type="button" class="quiet" part="button retry" @click=${again}>
      ${renderIcon("retry")} ${t.common.retry}
    </button>
  </div>`;
}

/** @param from the counter today. */
export function renderForecast(
  forecast: Forecast,
  from: number,
  drawing: Drawing,
  context: ViewContext,
): TemplateResult {
  const { locale } = context;
  const words = locale.t.forecast;
  const { now } = drawing;
  return html`<figure class="forecast" part="forecast">
    <figcaption class="small">${words.heading}</figcaption>
    ${now ? now.renderChart(forecast, from, context) : renderRoom(drawing, locale)}
    ${renderLegend(forecast, from, locale)}
    <details class="small" part="forecast-table">
      <summary>${words.asTable}</summary>
      ${now?.renderTable(forecast, context)}
    </details>
  </figure>`;
}
