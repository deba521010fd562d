import type { CSSResultGroup, PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Resource, Shift } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";
import { renderPastShifts } from "./view.ts";

const pageSize = 8;

/** Past shifts read so far, newest first. */
export interface PastShifts {
  /** The last one first. */
  readonly shifts: readonly Shift[];
  /** Whether the backend has older ones. */
  readonly more: boolean;
}

/**
 * Past shifts with what became of them, newest first, a page at a time.
 *
 * @tag coop-past-shifts
 * @slot empty - Stands in for the words that there is no past shift.
 * @csspart shift - One shift.
 * @csspart attendance - What became of it.
 * @csspart more - The button that shows more.
 */
export class CoopPastShifts extends CoopElement<PastShifts> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  @state() private pages = 1;

  protected override readonly resources: readonly Resource[] = ["past-shifts"];

  /** Which shift takes the focus once it is there: the button that asked for it may be gone by then. */
  #firstNew: number | undefined;

  protected override inputs(): readonly unknown[] {
    return [this.pages];
  }

  /** Pages follow one another by cursor; those read before come from the store. */
  protected override async load(client: CoopShift, signal: AbortSignal): Promise<PastShifts> {
    const shifts: Shift[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < this.pages; page++) {
      const { items, nextCursor } = await client.pastShiftsPage({ limit: pageSize, cursor, signal });
      shifts.push(...items);
      if (nextCursor === null) return { shifts, more: false };
      cursor = nextCursor;
    }
    return { shifts, more: true };
  }

  protected override heading({ t }: Locale): string {
    return t.pastShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [7, 7, 7, 7, 7, 5];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#firstNew === undefined) return;
    const shift = this.renderRoot.querySelectorAll<HTMLElement>("[part~=shift]")[this.#firstNew];
    if (!shift) return;
    this.#firstNew = undefined;
    const { activeElement, body } = this.ownerDocument;
    // Who has gone on elsewhere, as it couldn't be read at once, stays there.
    if (activeElement === body || this.matches(":focus-within")) shift.focus();
  }

  protected override renderData(data: PastShifts, context: ViewContext): Content {
    return renderPastShifts(data, context, () => {
      this.#firstNew = data.shifts.length;
      this.pages++;
    });
  }
}
