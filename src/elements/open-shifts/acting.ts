/** What comes after a list of openings: signing up for one, narrowing them, and coming back to one. */
import { css } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Offers } from "../../sdk/index.ts";
import { leafStyles } from "../../theme/shift-line.ts";
import { tokensLater } from "../../theme/tokens-later.ts";
import { Acting, type Desk } from "../actions/acting.ts";
import type { DialogContent } from "../actions/dialog.ts";
import { findSignedUp } from "../actions/found.ts";
import { dialogStyles } from "../actions/dialog-styles.ts";
import type { Undertaking } from "../actions/undertakings.ts";
import { emit } from "../base/events.ts";
import { signInLinkFor } from "../base/sign-in.ts";
import { choiceStyles } from "./choice-styles.ts";
import { describeSignUp, type SignUpPlan } from "./sign-up.ts";

export { Arrival } from "./arrival.ts";
export { patchRow } from "./patch.ts";
export { hideWords, renderChoices, renderGone, renderNoResult } from "./choices.ts";

export const styles = css`
  ${tokensLater}${leafStyles}${dialogStyles}${choiceStyles}
`;

export class SigningUp extends Acting<Offers, SignUpPlan> {
  protected override allow({ id }: SignUpPlan): boolean {
    const { host } = this.desk;
    return emit(host, "coop-sign-up", { element: host.localName, openingId: id });
  }

  protected override async carryOut({ id }: SignUpPlan, client: CoopShift): Promise<void> {
    const { host } = this.desk;
    const shift = await client.signUp(id);
    emit(host, "coop-signed-up", { element: host.localName, openingId: id, shift });
  }

  protected override isFound({ id }: SignUpPlan, client: CoopShift): boolean {
    const { host } = this.desk;
    const shift = findSignedUp(client, id);
    if (shift) emit(host, "coop-signed-up", { element: host.localName, openingId: id, shift });
    return shift !== undefined;
  }

  protected override describe(undertaking: Undertaking<SignUpPlan>, locale: Locale): DialogContent {
    const { shown, signInAddress, store } = this.desk;
    const now = shown();
    return describeSignUp(undertaking, {
      locale,
      offers: now?.data,
      settings: now?.context.settings,
      client: store(),
      signInUrl: signInLinkFor(signInAddress(), undertaking.plan.id),
      report: this.reportOf(undertaking, "sign-up"),
      choose: (offer) => this.open({ id: offer.id, offer }),
    });
  }
}

export const createActing = (desk: Desk<Offers>): SigningUp => new SigningUp(desk);
