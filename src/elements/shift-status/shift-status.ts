import type { CSSResultGroup } from "lit";
import type { Locale } from "../../i18n/index.ts";
import {
  memberForecast,
  type CoopShift,
  type CounterForecast,
  type Member,
  type Resource,
  type Settings,
  type Shift,
} from "../../sdk/index.ts";
import { CoopElement, type ViewContext } from "../base/coop-element.ts";
import { createLater, type Later } from "../base/later.ts";
import { Press } from "../base/press.ts";
import type { Content } from "../base/states.ts";
import { forecastStyles } from "./forecast-styles.ts";
import { styles } from "./styles.ts";
import { renderShiftStatus } from "./view.ts";

const drawing = createLater(async () => import("./forecast-drawing.ts"));

/** Whoever is signed in, and what their counter will do: `null` where there is nothing to foresee. */
export interface Standing {
  readonly member: Member;
  readonly forecast: CounterForecast<Shift> | null;
}

/**
 * Answers "may I shop?" first, then says where the member stands, why, and what to do by when. For an
 * irregular worker it draws what the countdowns and the planned shifts will do to the counter.
 *
 * @tag coop-shift-status
 * @csspart verdict - The answer with its colour.
 * @csspart answer - The words of the answer.
 * @csspart status - The status beside it.
 * @csspart facts - Regime and counters.
 * @csspart notes - The days that matter.
 * @csspart forecast - An irregular worker's counter over the coming cycles.
 * @csspart forecast-table - The table behind that drawing, to open and close.
 * @csspart contact - Whom to ask.
 * @csspart contact-link - The link in it.
 */
export class CoopShiftStatus extends CoopElement<Standing> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles, forecastStyles];

  protected override readonly resources: readonly Resource[] = ["me", "shifts"];
  /** Nobody else needs it. */
  protected override later: readonly Later<object>[] = [];

  readonly #press = new Press(this);

  protected override async load(client: CoopShift, signal: AbortSignal, settings: Settings): Promise<Standing> {
    const member = await client.me({ signal });
    if (member.kind !== "worker" || member.regime !== "irregular") return { member, forecast: null };
    // Its room is kept until it is there.
    this.later = [drawing];
    // Whether one may shop is shown whatever becomes of the shifts: without them there is no forecast.
    const shifts = await client.upcomingShifts({ signal }).catch(() => null);
    const today = await client.today({ signal });
    return { member, forecast: shifts && memberForecast(member, shifts, { settings, today }) };
  }

  /** The drawing is in sight from the beginning: where it can't be had, that is said, as of what was pressed. */
  protected override loadRest(): void {
    super.loadRest();
    if (this.later.includes(drawing) && !drawing.now) this.#press.on(drawing, () => undefined);
  }

  protected override heading({ t }: Locale): string {
    return t.status.heading;
  }

  protected override skeleton(): readonly number[] {
    return [14, 5, 3, 5];
  }

  protected override renderData(standing: Standing, context: ViewContext): Content {
    const { again } = this.#press;
    return renderShiftStatus(standing, { now: drawing.now, again }, context);
  }
}
