import { nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Member, Resource } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { isSignedOut, asFailure } from "../base/failures.ts";
import { createLater, type Later } from "../base/later.ts";

const view = createLater(async () => import("./shift-help.part.ts"));

/**
 * How shift work works for the member's own regime (for every regime while nobody is signed in), and what each status
 * means.
 *
 * @tag coop-shift-help
 * @csspart topic - One explanation, to open and close.
 * @csspart contact - Whom to ask.
 * @csspart contact-link - The link in it.
 */
export class CoopShiftHelp extends CoopElement<Member | null> {
  protected override readonly resources: readonly Resource[] = ["me"];
  protected override readonly view: Later<object> = view;

  /** `null`: nobody is signed in, so every regime is explained. */
  protected override async load(client: CoopShift, signal: AbortSignal): Promise<Member | null> {
    try {
      return await client.me({ signal });
    } catch (thrown) {
      if (isSignedOut(asFailure(thrown))) return null;
      throw thrown;
    }
  }

  protected override heading({ t }: Locale): string {
    return t.help.heading;
  }

  protected override skeleton(): readonly number[] {
    return [12, 7, 7, 7, 3];
  }

  protected override renderData(member: Member | null, context: ViewContext): Content {
    return view.now?.renderHelp(member, context) ?? nothing;
  }
}
