/** What acts for the next shifts: cancelling one, files for a calendar, and its address. */
import { css } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, NextShift, NextShifts } from "../../sdk/index.ts";
import { Acting, type Desk } from "../actions/acting.ts";
import type { DialogContent } from "../actions/dialog.ts";
import { isCancelled } from "../actions/found.ts";
import { dialogStyles } from "../actions/dialog-styles.ts";
import { stepAfter } from "../actions/steps.ts";
import type { Undertaking } from "../actions/undertakings.ts";
import { copyText } from "../base/copy-text.ts";
import { emit } from "../base/events.ts";
import { asFailure, type Failure } from "../base/failures.ts";
import { saveFile } from "../base/save-file.ts";
import { signInLink } from "../base/sign-in.ts";
import type { Content } from "../base/states.ts";
import { tokensLater } from "../../theme/tokens-later.ts";
import { actingStyles } from "./acting-styles.ts";
import { renderFeed } from "./feed.ts";
import { describePlan, planRenewal, type NextShiftsPlan } from "./plans.ts";

export { renderWays } from "../base/ways.ts";

export const styles = css`
  ${tokensLater}${dialogStyles}${actingStyles}
`;

type Renewal = Extract<NextShiftsPlan, { readonly kind: "renew" }>;

export class Planning extends Acting<NextShifts, NextShiftsPlan> {
  /** What became of the last attempt to copy, and which address that was. */
  #copied: { readonly address: string; readonly how: "copied" | "selected" } | undefined;
  /** Renewals of which an attempt may have been carried out, whatever became of those after it. */
  readonly #doubts = new WeakMap<Renewal, Failure>();

  protected override allow({ kind, id }: NextShiftsPlan): boolean {
    const { host } = this.desk;
    return kind === "renew" || emit(host, "coop-cancel", { element: host.localName, openingId: id });
  }

  protected override async carryOut(plan: NextShiftsPlan, client: CoopShift): Promise<void> {
    if (plan.kind === "renew") return this.#renew(plan, client);
    const { host } = this.desk;
    await client.cancel(plan.id);
    emit(host, "coop-cancelled", { element: host.localName, openingId: plan.id });
  }

  /** After an attempt that isn't certain it looks before it tries again; while it can't, nothing is certain still. */
  async #renew(plan: Renewal, client: CoopShift): Promise<void> {
    try {
      // For whoever shows it, too.
      if (this.#doubts.has(plan)) client.refresh("me");
      const { calendarFeed } = await client.me();
      if (calendarFeed === plan.before) await client.renewCalendarFeed();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (stepAfter(failure).kind === "unknown") this.#doubts.set(plan, failure);
      throw this.#doubts.get(plan) ?? failure;
    }
  }

  protected override isFound(plan: NextShiftsPlan, client: CoopShift): boolean {
    const { host } = this.desk;
    if (plan.kind === "renew") return (client.peek("me")?.calendarFeed ?? plan.before) !== plan.before;
    if (!isCancelled(client, plan.id, plan.shift)) return false;
    emit(host, "coop-cancelled", { element: host.localName, openingId: plan.id });
    return true;
  }

  protected override describe(undertaking: Undertaking<NextShiftsPlan>, locale: Locale): DialogContent {
    const { shown, signInAddress, store } = this.desk;
    const report = this.reportOf(undertaking, undertaking.plan.kind);
    const signInUrl = signInLink(signInAddress());
    return describePlan(undertaking, {
      locale,
      signInUrl,
      report,
      settings: shown()?.context.settings,
      client: store(),
    });
  }

  /** Saves these as a file of this name. */
  async save(shifts: readonly NextShift[], name: string, { lang }: Locale): Promise<void> {
    const { host, store } = this.desk;
    try {
      const text = await store()?.calendar(shifts, { language: lang });
      if (text !== undefined) saveFile(name, "text/calendar;charset=utf-8", text);
    } catch (thrown) {
      emit(host, "coop-error", { element: host.localName, error: asFailure(thrown) });
    }
  }

  async #copy(element: HTMLElement, address: string): Promise<void> {
    this.#copied = { address, how: await copyText(element) };
    this.desk.host.requestUpdate();
  }

  /** What the address is, and what can be done with it. */
  renderFeed(address: string, link: string, locale: Locale): Content {
    return renderFeed(address, link, {
      locale,
      copied: this.#copied?.address === address ? this.#copied.how : undefined,
      copy: (element) => void this.#copy(element, address),
      renew: (opener) => this.open(planRenewal(address), opener),
    });
  }
}

export const createActing = (desk: Desk<NextShifts>): Planning => new Planning(desk);
