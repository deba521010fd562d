import { html, nothing, type CSSResultGroup, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { Locale } from "../../i18n/index.ts";
import {
  bringRules,
  readNextShifts,
  type CoopShift,
  type NextShift,
  type NextShifts,
  type Resource,
} from "../../sdk/index.ts";
import { ActingElement } from "../actions/acting-element.ts";
import { openerOf } from "../actions/opener.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { createLater } from "../base/later.ts";
import { Printing } from "../base/printing.ts";
import type { Content } from "../base/states.ts";
import type { Planning } from "./acting.ts";
import type { NextShiftsPlan } from "./plans.ts";
import { styles } from "./styles.ts";
import { renderCalendarButton, renderFeed, renderNextShifts } from "./view.ts";

// In the same file, or its page would wait for another one.
bringRules({ readNextShifts });

const acting = createLater(async () => import("./acting.ts"));

/** How many are shown before "show more" (rules.md §3). */
const shownAtFirst = 5;

/**
 * The member's next shifts: those the backend has generated, then those projected from their slot, told apart; days left
 * out, and why. A shift that was signed up for is cancelled here; one goes into a calendar as a file, all of them by an
 * address to subscribe to.
 *
 * @tag coop-next-shifts
 * @fires coop-cancel - The member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-cancelled - Certain: the member doesn't have the shift any more.
 * @slot empty - Stands in for the words that there is no shift.
 * @csspart shift - One shift.
 * @csspart leaf - The calendar leaf with its date.
 * @csspart left-out - A day without a shift, and why.
 * @csspart coordinator - Who looks after a shift.
 * @csspart contact - The members' office, where only it can help.
 * @csspart more - The button that shows the rest, or less again.
 * @csspart cancel - The button that cancels a shift.
 * @csspart calendar - The buttons that save shifts as a file.
 * @csspart feed - The address to subscribe to.
 * @csspart subscribe - The link in it that opens it in a calendar.
 * @csspart copy - The button in it that copies it.
 * @csspart renew - The button in it that asks for a new one.
 */
export class CoopNextShifts extends ActingElement<NextShifts, NextShiftsPlan, Planning> {
  static override styles: CSSResultGroup = [ActingElement.styles, styles];

  @state() private expanded = false;

  protected override readonly resources: readonly Resource[] = ["me", "shifts", "closures"];
  protected override readonly later = [acting] as const;

  readonly #printing = new Printing(this);
  #focusFirstNew = false;

  protected override load(client: CoopShift, signal: AbortSignal): Promise<NextShifts> {
    return client.nextShifts({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.nextShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [12, 12, 12, 12, 12];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusFirstNew) return;
    this.#focusFirstNew = false;
    this.renderRoot.querySelectorAll<HTMLElement>("[part~=shift]")[shownAtFirst]?.focus();
  }

  readonly #handleMore = (): void => {
    this.expanded = !this.expanded;
    this.#focusFirstNew = this.expanded;
  };

  /** What was unfolded is filled by what acts. */
  readonly #handleToggle = (event: Event): void => {
    const { currentTarget: details } = event;
    if (!this.acting && details instanceof HTMLDetailsElement && details.open)
      this.whenActing(() => undefined, details.querySelector("summary") ?? undefined);
  };

  #save(shifts: readonly NextShift[], name: string, button?: Element): void {
    this.whenActing((planning) => void planning.save(shifts, name, this.locale), button);
  }

  protected override renderAside({ shifts }: NextShifts, { locale }: ViewContext): Content {
    return renderCalendarButton(shifts.length, locale, (event) => this.#save(shifts, "shifts.ics", openerOf(event)));
  }

  protected override renderData(data: NextShifts, context: ViewContext): Content {
    const { expanded, acting: planning } = this;
    const { locale, isSnapshot } = context;
    const loading = html`<p class="small muted">${locale.t.common.loading}</p>`;
    const waiting = this.press.isWaiting ? loading : nothing;
    const list = renderNextShifts(data, {
      ...context,
      limit: expanded || this.#printing.isOn ? data.shifts.length : shownAtFirst,
      expanded,
      onMore: this.#handleMore,
      onToggle: this.#handleToggle,
      cancel: (shift, opener) => {
        if (shift.openingId !== null) this.decide({ kind: "cancel", id: shift.openingId, shift }, opener);
      },
      save: (shift, button) => this.#save([shift], `shift-${shift.start.toPlainDate().toString()}.ics`, button),
      ways: (coordinator) => acting.now?.renderWays(coordinator) ?? waiting,
    });
    const feed = renderFeed(
      data.member.calendarFeed,
      locale,
      (address, link) => (isSnapshot ? loading : (planning?.renderFeed(address, link, locale) ?? waiting)),
      this.#handleToggle,
    );
    return html`${list}${feed}`;
  }
}
