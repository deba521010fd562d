/** The counter of an irregular worker over the coming cycles as a drawing and as a table: what comes later of the forecast. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import type { CounterForecast, Shift } from "../../sdk/index.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { dateInWords } from "../base/shift-line.ts";
import { forecastDrawingStyles } from "./forecast-drawing-styles.ts";
import { findFall } from "./forecast-view.ts";
import { draw, foreseeable, isCountdown, type Drawing, type Mark } from "./forecast.ts";

export { forecastDrawingStyles as styles };

type Forecast = CounterForecast<Shift>;
type Event = Mark["event"];

/** Beside a drawing a counter is a number; everywhere else it is words. Its sign stays before it from right to left too. */
function signed(counter: number): string {
  return `\u200E${counter > 0 ? "+" : ""}${String(counter).replace("-", "−")}`;
}

/** Stretched to the width there is: lines and dots keep their size, and dots are lines without length. */
function renderDrawing({ stairs, ahead, behind, marks, zero }: Drawing, below: Mark | undefined): TemplateResult {
  const dots = marks.filter(({ event }) => event.kind === "shift").map(({ x, y }) => `M${x} ${y}h0`);
  return html`<svg class="course" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${svg`<path class="ahead" d=${ahead}></path>
      <path class="behind" d=${behind}></path>
      <path class="zero" d=${`M0 ${zero}H100`}></path>
      ${below ? svg`<path class="limit" d=${`M${below.x} 0V100`}></path>` : nothing}
      <path class="stairs" d=${stairs}></path>
      <path class="dots" d=${dots.join("")}></path>`}
  </svg>`;
}

/** So many dates have room on a phone; of more, every other one gives way there, never the one to heed. */
const mostDates = 4;

function renderDates(marks: readonly Mark[], below: Mark | undefined, { date }: Locale): readonly TemplateResult[] {
  const days = marks.filter(({ event }) => isCountdown(event));
  const at = below ? days.indexOf(below) : 0;
  return days.map((mark, index) => {
    const isMinor = days.length > mostDates && (index - at) % 2 !== 0;
    return html`<span
      class="date ${mark === below ? "below" : ""} ${isMinor ? "minor" : ""}"
      .style=${`inset-inline-start: ${mark.x}%`}
      >${date(mark.event.date, "dayShort")}</span
    >`;
  });
}

function renderRow({ date, kind, counter }: Event, { locale, today }: ViewContext): TemplateResult {
  const { t } = inFull(locale);
  return html`<tr>
    <td>${dateInWords(date, today, locale)}</td>
    <td>${t.forecast.events[kind]}</td>
    <td>${t.status.counter(counter)}</td>
  </tr>`;
}

/** What is drawn, day by day. */
export function renderTable(forecast: Forecast, context: ViewContext): TemplateResult {
  const { t } = inFull(context.locale);
  const words = t.forecast;
  return html`<table>
    <caption class="visually-hidden">
      ${words.heading}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${words.what}</th>
        <th scope="col">${t.status.counterHeading}</th>
      </tr>
    </thead>
    <tbody>
      ${foreseeable(forecast).map((event) => renderRow(event, context))}
    </tbody>
  </table>`;
}

/** @param from the counter today. */
export function renderChart(forecast: Forecast, from: number, { locale, today }: ViewContext): TemplateResult {
  const { t, date } = inFull(locale);
  const drawing = draw(foreseeable(forecast), from, today);
  const { marks, levels } = drawing;
  const event = findFall(forecast, from);
  const below = marks.find((mark) => mark.event === event);
  // It may lie further ahead than what is drawn.
  const day = from < 0 ? null : forecast.belowZero;
  return html`<div class="chart" role="img" aria-label=${t.forecast.summary(t.status.counter(from), day && date(day))}>
    ${levels.map(
      ({ counter, y }) =>
        html`<span class="level" .style=${`inset-block-start: ${y}%`}><bdi dir="ltr">${signed(counter)}</bdi></span>`,
    )}
    ${renderDrawing(drawing, below)} ${renderDates(marks, below, locale)}
  </div>`;
}
