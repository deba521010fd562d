import { nothing, type CSSResultGroup } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Resource, Slot } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import { createLater, type Later } from "../base/later.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";

const view = createLater(async () => import("./open-slots.part.ts"));

/**
 * Recurring slots with free places, by week of the cycle and day: what a regular worker can choose from.
 *
 * @tag coop-open-slots
 * @slot empty - Stands in for the words that every slot is full.
 * @csspart week - The slots of one week of the cycle.
 * @csspart slot - One slot.
 * @csspart contact - Whom to ask.
 * @csspart contact-link - The link in it.
 */
export class CoopOpenSlots extends CoopElement<readonly Slot[]> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  protected override readonly resources: readonly Resource[] = ["slots"];

  protected override readonly view: Later<object> = view;

  protected override load(client: CoopShift, signal: AbortSignal): Promise<readonly Slot[]> {
    return client.slots({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.openSlots.heading;
  }

  protected override skeleton(): readonly number[] {
    return [3, 24, 24, 24, 24];
  }

  protected override renderData(slots: readonly Slot[], context: ViewContext): Content {
    return view.now?.renderOpenSlots(slots, context) ?? nothing;
  }
}
