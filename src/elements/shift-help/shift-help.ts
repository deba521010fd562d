import type { CSSResultGroup } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Member, Resource } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { isSignedOut, asFailure } from "../base/failures.ts";
import { styles } from "./styles.ts";
import { renderHelp } from "./view.ts";

/** `null`: nobody is signed in, so every regime is explained. */
type Reader = { readonly member: Member | null };

/**
 * How shift work works for the member's own regime (for every regime while nobody is signed in), and what each status
 * means.
 *
 * @tag coop-shift-help
 * @csspart topic - One explanation, to open and close.
 * @csspart contact - Whom to ask.
 * @csspart contact-link - The link in it.
 */
export class CoopShiftHelp extends CoopElement<Reader> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  protected override readonly resources: readonly Resource[] = ["me"];

  protected override async load(client: CoopShift, signal: AbortSignal): Promise<Reader> {
    try {
      return { member: await client.me({ signal }) };
    } catch (thrown) {
      if (isSignedOut(asFailure(thrown))) return { member: null };
      throw thrown;
    }
  }

  protected override heading({ t }: Locale): string {
    return t.help.heading;
  }

  protected override skeleton(): readonly number[] {
    return [12, 7, 7, 7, 3];
  }

  protected override renderData({ member }: Reader, context: ViewContext): Content {
    return renderHelp(member, context);
  }
}
