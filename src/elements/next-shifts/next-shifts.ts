import { html, type CSSResultGroup, type PropertyValues } from "lit";
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
import type { DialogContent } from "../actions/dialog.ts";
import type { Undertaking } from "../actions/undertakings.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { copyText } from "../base/copy-text.ts";
import { emit } from "../base/events.ts";
import { Printing } from "../base/printing.ts";
import { asFailure } from "../base/failures.ts";
import { saveFile } from "../base/save-file.ts";
import type { Content } from "../base/states.ts";
import { renderFeed } from "./feed.ts";
import { describePlan, renewPlan, type NextShiftsPlan } from "./plans.ts";
import { styles } from "./styles.ts";
import { renderCalendarButton, renderNextShifts, type PlannedShift } from "./view.ts";

// In the same file, or its page would wait for another one.
bringRules({ readNextShifts });

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
export class CoopNextShifts extends ActingElement<NextShifts, NextShiftsPlan> {
  static override styles: CSSResultGroup = [ActingElement.styles, styles];

  @state() private expanded = false;
  @state() private copied: "copied" | "selected" | undefined;

  protected override readonly resources: readonly Resource[] = ["me", "shifts", "closures"];

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

  protected override allow(plan: NextShiftsPlan): boolean {
    if (plan.kind === "renew") return true;
    return emit(this, "coop-cancel", { element: this.localName, openingId: plan.id });
  }

  protected override async carryOut({ kind, id }: NextShiftsPlan, client: CoopShift): Promise<void> {
    if (kind === "renew") {
      await client.renewCalendarFeed();
      this.copied = undefined;
      return;
    }
    await client.cancel(id);
    emit(this, "coop-cancelled", { element: this.localName, openingId: id });
  }

  protected override describe(undertaking: Undertaking<NextShiftsPlan>, locale: Locale): DialogContent {
    const { signInUrl, shown } = this;
    const report = this.reportOf(undertaking, undertaking.plan.kind);
    return describePlan(undertaking, { locale, signInUrl, report, settings: shown?.context.settings });
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

  #cancel(shift: PlannedShift, opener: HTMLElement | undefined): void {
    if (shift.openingId !== null) this.undertakings.open({ kind: "cancel", id: shift.openingId, shift }, opener);
  }

  async #copy(address: HTMLElement): Promise<void> {
    this.copied = await copyText(address);
  }

  async #save(shifts: readonly NextShift[], name: string): Promise<void> {
    try {
      const text = await this.store?.calendar(shifts, { language: this.locale.lang });
      if (text !== undefined) saveFile(name, "text/calendar;charset=utf-8", text);
    } catch (thrown) {
      emit(this, "coop-error", { element: this.localName, error: asFailure(thrown) });
    }
  }

  protected override renderAside({ shifts }: NextShifts, { locale }: ViewContext): Content {
    return renderCalendarButton(shifts.length, locale, () => void this.#save(shifts, "shifts.ics"));
  }

  protected override renderData(data: NextShifts, context: ViewContext): Content {
    const limit = this.expanded || this.#printing.isOn ? data.shifts.length : shownAtFirst;
    const { expanded, copied, undertakings } = this;
    const list = renderNextShifts(data, {
      ...context,
      limit,
      expanded,
      onToggle: this.#handleToggle,
      cancel: (shift, opener) => this.#cancel(shift, opener),
      save: (shift) => void this.#save([shift], `shift-${shift.start.toPlainDate().toString()}.ics`),
    });
    const feed = renderFeed(data.member.calendarFeed, {
      locale: context.locale,
      copied,
      copy: (address) => void this.#copy(address),
      renew: (opener) => undertakings.open(renewPlan, opener),
    });
    return html`${list}${feed}`;
  }
}
