/** The counter of an irregular worker over the coming cycles: a drawing, what it says in words, and a table of it. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import type { CounterForecast, Shift } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { dateInWords } from "../base/shift-line.ts";
import type { Content } from "../base/states.ts";
import { draw, foreseeable, isCountdown, type Drawing, type Mark } from "./forecast.ts";

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

function renderLegend(marks: readonly Mark[], below: string | undefined, { t }: Locale): Content {
  const words = t.forecast;
  const isPlanned = marks.some(({ event }) => event.kind === "shift");
  if (!isPlanned && below === undefined) return nothing;
  return html`<ul class="legend small muted">
    ${isPlanned ? html`<li><i class="dot"></i> ${words.events.shift}</li>` : nothing}
    ${below ? html`<li>${renderIcon("warning")} ${words.behindFrom(below)}</li>` : nothing}
  </ul>`;
}

function renderRow({ date, kind, counter }: Event, { locale, today }: ViewContext): TemplateResult {
  const { t } = inFull(locale);
  return html`<tr>
    <td>${dateInWords(date, today, locale)}</td>
    <td>${t.forecast.events[kind]}</td>
    <td>${t.status.counter(counter)}</td>
  </tr>`;
}

function renderTable(events: readonly Event[], context: ViewContext): TemplateResult {
  const { forecast, status } = inFull(context.locale).t;
  return html`<details class="small" part="forecast-table">
    <summary>${forecast.asTable}</summary>
    <table>
      <caption class="visually-hidden">
        ${forecast.heading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${forecast.day}</th>
          <th scope="col">${forecast.what}</th>
          <th scope="col">${status.counterHeading}</th>
        </tr>
      </thead>
      <tbody>
        ${events.map((event) => renderRow(event, context))}
      </tbody>
    </table>
  </details>`;
}

/** @param from the counter today. */
export function renderForecast(forecast: Forecast, from: number, context: ViewContext): TemplateResult {
  const { locale, today } = context;
  const { t, date } = locale;
  const events = foreseeable(forecast);
  const drawing = draw(events, from, today);
  const { marks, levels } = drawing;
  const { belowZero } = forecast;
  // Whoever is behind already is told so in the card's first lines.
  const day = from < 0 ? null : belowZero;
  const below = marks.find(({ event }) => day !== null && event.counter < 0 && event.date.equals(day));
  return html`<figure class="forecast" part="forecast">
    <figcaption class="small">${t.forecast.heading}</figcaption>
    <div class="chart" role="img" aria-label=${t.forecast.summary(t.status.counter(from), day ? date(day) : null)}>
      ${levels.map(
        ({ counter, y }) =>
          html`<span class="level" .style=${`inset-block-start: ${y}%`}><bdi dir="ltr">${signed(counter)}</bdi></span>`,
      )}
      ${renderDrawing(drawing, below)} ${renderDates(marks, below, locale)}
    </div>
    ${renderLegend(marks, below && date(below.event.date), locale)} ${renderTable(events, context)}
  </figure>`;
}
