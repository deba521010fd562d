import type { CSSResultGroup } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Member, Resource } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";
import { renderShiftStatus } from "./view.ts";

/**
 * Answers "may I shop?" first, then says where the member stands, why, and what to do by when.
 *
 * @tag coop-shift-status
 * @csspart verdict - The answer with its colour.
 * @csspart answer - The words of the answer.
 * @csspart status - The status beside it.
 * @csspart facts - Regime and counters.
 * @csspart notes - The days that matter.
 * @csspart contact - Whom to ask.
 * @csspart contact-link - The link in it.
 */
export class CoopShiftStatus extends CoopElement<Member> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  protected override readonly resources: readonly Resource[] = ["me"];

  protected override load(client: CoopShift, signal: AbortSignal): Promise<Member> {
    return client.me({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.status.heading;
  }

  protected override skeleton(): readonly number[] {
    return [14, 5, 3, 5];
  }

  protected override renderData(member: Member, context: ViewContext): Content {
    return renderShiftStatus(member, context);
  }
}
