import type { CSSResultGroup, PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, NextShifts, Resource } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import { saveFile } from "../base/save-file.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";
import { renderCalendarButton, renderNextShifts } from "./view.ts";

/** How many are shown before "show more" (rules.md §3). */
const shownAtFirst = 5;

/**
 * The member's next shifts: those the backend has generated, then those projected from their slot, told apart; days left
 * out, and why.
 *
 * @tag coop-next-shifts
 * @slot loading - Stands in for the skeleton.
 * @slot empty - Stands in for the words that there is no shift.
 * @slot signed-out - Stands in for the invitation to sign in.
 * @slot failed - Stands in for the message that reading failed.
 * @csspart card - The whole card.
 * @csspart heading - Its heading.
 * @csspart shift - One shift.
 * @csspart leaf - The calendar leaf with its date.
 * @csspart left-out - A day without a shift, and why.
 * @csspart coordinator - Who looks after a shift.
 * @csspart button - Any button.
 */
export class CoopNextShifts extends CoopElement<NextShifts> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  @state() private expanded = false;

  protected override readonly resources: readonly Resource[] = ["me", "shifts", "closures"];
  #focusFirstNew = false;

  protected override load(client: CoopShift, signal: AbortSignal): Promise<NextShifts> {
    return client.nextShifts({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.nextShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [7, 7, 7, 7, 7];
  }

  protected override renderAside({ shifts }: NextShifts, { locale }: ViewContext): Content {
    return renderCalendarButton(shifts.length, locale, () => this.#save(shifts));
  }

  protected override renderData(data: NextShifts, context: ViewContext): Content {
    const limit = this.expanded ? data.shifts.length : shownAtFirst;
    return renderNextShifts(data, { ...context, limit, expanded: this.expanded, onToggle: this.#handleToggle });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusFirstNew) return;
    this.#focusFirstNew = false;
    this.renderRoot.querySelectorAll<HTMLElement>("[part~=shift]")[shownAtFirst]?.focus();
  }

  readonly #handleToggle = (): void => {
    this.expanded = !this.expanded;
    this.#focusFirstNew = this.expanded;
  };

  #save(shifts: NextShifts["shifts"]): void {
    const text = this.store?.calendar(shifts);
    if (text !== undefined) saveFile("shifts.ics", "text/calendar;charset=utf-8", text);
  }
}
