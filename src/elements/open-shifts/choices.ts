/** Three ways to narrow what is shown; the SDK filters, this asks. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { weekdays } from "../../domain/words.ts";
import { inFull } from "../../i18n/later.ts";
import type { Offers } from "../../sdk/index.ts";
import { renderMessage, type Content } from "../base/states.ts";
import { isFiltering } from "./filters.ts";
import { partsOfDay } from "./filters-in-url.ts";
import type { OpenShiftsContext } from "./view.ts";

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

function renderSelect<Value extends string | number>(
  label: string,
  all: string,
  choices: readonly Choice<Value>[],
  chosen: Value | undefined,
  onChoose: (value: readonly Value[] | undefined) => void,
): TemplateResult {
  const handleChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const choice = choices[currentTarget.selectedIndex - 1];
    onChoose(choice ? [choice.value] : undefined);
  };
  return html`<label class="filter">
    <span class="small muted">${label}</span>
    <select @change=${handleChange}>
      <option .selected=${live(chosen === undefined)}>${all}</option>
      ${choices.map(({ value, label: words }) => html`<option .selected=${live(value === chosen)}>${words}</option>`)}
    </select>
  </label>`;
}

function renderReset({ filter, locale, set }: OpenShiftsContext): Content {
  if (!isFiltering(filter)) return nothing;
  return html`<button type="button" class="quiet" part="button" @click=${set.noFilter}>
    ${inFull(locale).t.openShifts.resetFilters}
  </button>`;
}

/** What unfolds below the word that names it. */
export function renderChoices({ tasks, list }: Offers, context: OpenShiftsContext): TemplateResult {
  const { filter, locale, set } = context;
  const { t, capitalise } = inFull(locale);
  const words = t.openShifts;
  const taskChoices = tasks.map(({ id, name }) => ({ value: id, label: locale.text(name) }));
  const dayChoices = weekdays.map((value) => ({ value, label: capitalise(locale.weekday(value)) }));
  const partChoices = partsOfDay.map((value) => ({ value, label: words.parts[value] }));
  return html`<div class="filter-row">
      ${renderSelect(t.common.task, words.all, taskChoices, filter.tasks?.[0], (chosen) =>
        set.filter({ ...filter, tasks: chosen }),
      )}
      ${renderSelect(words.weekday, words.all, dayChoices, filter.weekdays?.[0], (chosen) =>
        set.filter({ ...filter, weekdays: chosen }),
      )}
      ${renderSelect(words.partOfDay, words.all, partChoices, filter.partsOfDay?.[0], (chosen) =>
        set.filter({ ...filter, partsOfDay: chosen }),
      )}
      ${renderReset(context)}
    </div>
    <p class="small muted" role="status">${isFiltering(filter) ? t.common.shifts(list.length) : nothing}</p>`;
}

/** A filter leaves nothing. */
export function renderNoResult({ locale, set }: OpenShiftsContext): TemplateResult {
  const { resetFilters, noResult } = inFull(locale).t.openShifts;
  const reset = { label: resetFilters, icon: "cross" as const, busy: false, run: set.noFilter };
  return renderMessage({ icon: "calendar", tone: "plain", text: noResult, action: reset });
}

/** What the button says that leaves out again what is left out usually. */
export function hideWords({ locale, purpose }: OpenShiftsContext): string {
  const { hideOthers, hideAgain } = inFull(locale).t.openShifts;
  return purpose === "compensation" ? hideOthers : hideAgain;
}

/** What the visitor came back for can't be had any more. */
export function renderGone({ locale }: OpenShiftsContext): TemplateResult {
  return renderMessage({ icon: "info", tone: "info", text: inFull(locale).t.booking.gone });
}
