import type { CSSResultGroup } from "lit";
import { property, state } from "lit/decorators.js";
import type { Purpose } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, OfferFilter, Offers, Resource, Settings } from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";
import { renderOpenShifts } from "./view.ts";

/** How far ahead openings are read, in days after today: what a cooperative has generated at the most. */
const daysAhead = 27;

/**
 * Where there is a place left: a week as a grid where there is room, a list by day where there isn't. Reads without a
 * member signed in too.
 *
 * @tag coop-open-shifts
 * @slot loading - Stands in for the skeleton.
 * @slot empty - Stands in for the words that there is nothing open.
 * @slot failed - Stands in for the message that reading failed.
 * @csspart card - The whole card.
 * @csspart heading - Its heading.
 * @csspart week - The days of a week.
 * @csspart day - One day.
 * @csspart offer - One opening.
 * @csspart filters - The filters.
 * @csspart button - Any button.
 */
export class CoopOpenShifts extends CoopElement<Offers> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  /** `irregular`, or `compensation` for a regular worker who owes one. */
  @property() purpose: Purpose = "irregular";

  @state() private filter: OfferFilter = {};
  @state() private showAll = false;
  /** Monday of the week on screen; the first one while nobody chose. */
  @state() private monday: string | undefined;

  protected override readonly resources: readonly Resource[] = ["me", "shifts", "openings", "closures"];

  protected override inputs(): readonly unknown[] {
    return [this.purpose, this.filter, this.showAll];
  }

  protected override async load(client: CoopShift, signal: AbortSignal, settings: Settings): Promise<Offers> {
    const from = await client.today({ signal });
    const lastPlanned = settings.plannedUntil.subtract({ days: 1 });
    const days = Math.min(daysAhead, Math.max(0, from.until(lastPlanned).days));
    const { purpose, filter, showAll } = this;
    return client.offers({ from, to: from.add({ days }), purpose, filter, showAll, signal });
  }

  protected override heading({ t }: Locale): string {
    return this.purpose === "compensation" ? t.openShifts.compensationHeading : t.openShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [5, 10, 10, 10, 10];
  }

  readonly #handleNoFilter = (): void => {
    this.renderRoot.querySelector<HTMLElement>(".filters > summary")?.focus();
    this.filter = {};
  };

  protected override renderData(offers: Offers, context: ViewContext): Content {
    const { filter, showAll, monday, purpose } = this;
    const set = {
      filter: (next: OfferFilter) => void (this.filter = next),
      noFilter: this.#handleNoFilter,
      showAll: (next: boolean) => void (this.showAll = next),
      monday: (next: string) => void (this.monday = next),
    };
    const { signInUrl } = this;
    return renderOpenShifts(offers, { ...context, filter, showAll, monday, purpose, signInUrl, set });
  }
}
