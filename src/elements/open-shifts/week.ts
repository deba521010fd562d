/** One week: columns of days with rows of equal times where there is room, a list by day where there isn't. */
import { html, nothing, type TemplateResult } from "lit";
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Closure, Offer, OfferWeek } from "../../sdk/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import type { Content } from "../base/states.ts";
import { countOffers, type Cell } from "./cells.ts";
import type { RowContext } from "./row.ts";
import { many } from "./slices.ts";

export interface WeekContext extends RowContext {
  /** What makes a grid of a week, where it was wide enough for one. */
  readonly grid: typeof import("./grid.part.ts") | undefined;
  /** Of the week on screen, by day: what `rows.ts` puts into the days' lists. */
  readonly cells: readonly (readonly Cell[])[];
}

function findClosure(closures: readonly Closure[], date: Temporal.PlainDate): Closure | undefined {
  const day = date.toString();
  return closures.find(({ start, end }) => start.toString() <= day && day <= end.toString());
}

/** Places left that day among those which one can take. */
function renderPlacesOfDay(offers: readonly Offer[], { t }: Locale): Content {
  const free = offers.filter(({ cancelled, signedUp }) => !cancelled && !signedUp).map((offer) => offer.free);
  const sum = free.reduce((total, each) => total + each, 0);
  // Of one opening it would only say again what stands below.
  return free.length > 1 && sum > 0 ? html`<p class="day-places small muted">${t.common.places(sum)}</p>` : nothing;
}

export function nameOfDay(date: Temporal.PlainDate, { capitalise, date: inWords }: Locale): string {
  return capitalise(inWords(date, "medium"));
}

interface Day {
  readonly date: Temporal.PlainDate;
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly closure: Closure | undefined;
}

function renderDay({ date, index, cells, closure }: Day, context: WeekContext): TemplateResult {
  const { locale, today, subLevel } = context;
  const state = cells.length > 0 ? "" : closure ? "closed-day" : "no-offer";
  const name = nameOfDay(date, locale);
  const column = `grid-column: ${index + 2}`;
  return html`<li class="day ${state} ${date.equals(today) ? "today" : ""}" part="day" .style=${column}>
    <div class="day-head">
      <div class="day-name" role="heading" aria-level=${subLevel}>
        <span class="wide" aria-hidden="true">${locale.date(date, "weekdayShort")} <b>${date.day}</b></span>
        <span class="narrow">${name}</span>
      </div>
      ${renderPlacesOfDay(
        cells.flatMap(({ offers }) => offers),
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
    <ul class="cells" role="list"></ul>
  </li>`;
}

/** A press on an opening's button or link: one listener, however many there are. */
function createPress(week: OfferWeek, { signUp }: WeekContext): (event: Event) => void {
  return ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>(".sign-up") : null;
    const id = pressed?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    if (!pressed || id === undefined) return;
    const all = week.rows.flatMap(({ days }) => days.flatMap(({ offers }) => offers));
    const offer = all.find((each) => each.id === id);
    if (!offer) return;
    if (pressed instanceof HTMLButtonElement) signUp.ask(offer, pressed);
    else signUp.followed(offer);
  };
}

export function renderWeek(week: OfferWeek, closures: readonly Closure[], context: WeekContext): TemplateResult {
  const rows = `--_rows: ${week.rows.length + 1}`;
  const days = context.cells.map((cells, index): Day => {
    const date = week.monday.add({ days: index });
    return { date, index, cells, closure: findClosure(closures, date) };
  });
  return html`<ol
    class="week ${countOffers(week) < many ? "" : "long"}"
    part="week"
    role="list"
    .style=${rows}
    @click=${createPress(week, context)}
  >
    ${context.grid?.renderTimes(week, context.locale)} ${days.map((day) => renderDay(day, context))}
  </ol>`;
}
