/** The base of the elements in which a member not only reads but decides: one dialog, and a word in the card on how it ended. */
import { html, type CSSResultGroup } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { CoopElement, type Frame } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { renderDialog, type DialogContent } from "./dialog.ts";
import { leafStyles } from "../../theme/shift-line.ts";
import { actionStyles } from "./styles.ts";
import { renderAllTold } from "./told.ts";
import { Undertakings, type Plan, type Undertaking } from "./undertakings.ts";

/**
 * @csspart dialog - The confirmation.
 * @csspart confirm - The button in it that carries it out.
 * @csspart close - The button in it that doesn't.
 */
export abstract class ActingElement<Data, P extends Plan> extends CoopElement<Data> {
  static override styles: CSSResultGroup = [CoopElement.styles, leafStyles, actionStyles];

  protected readonly undertakings = new Undertakings<P>(this, {
    allow: (plan) => this.allow(plan),
    carryOut: async (plan) => {
      const { store } = this;
      if (!store) throw new RangeError(`<${this.localName}> has no backend any more.`);
      await this.carryOut(plan, store);
    },
  });

  /** Tells the page before anything is sent; `false` where the page keeps it from being sent. */
  protected abstract allow(plan: P): boolean;
  /** Resolves when it has certainly been carried out. */
  protected abstract carryOut(plan: P, client: NonNullable<typeof this.store>): Promise<void>;
  /** What the dialog shows of it. */
  protected abstract describe(undertaking: Undertaking<P>, locale: Locale): DialogContent;

  /** Where it is reported that something couldn't be carried out. */
  protected reportOf({ step }: Undertaking<P>, action: string): string | undefined {
    if (step.kind !== "failed" && step.kind !== "unknown") return undefined;
    return this.reportLink({ severity: "blocked", action, failure: step.error });
  }

  protected override frame(frame: Frame): Content {
    const { locale, notice, main } = frame;
    const { undertakings } = this;
    const { current } = undertakings;
    const content = current && this.describe(current, locale);
    return super.frame({
      ...frame,
      notice: html`${renderAllTold(undertakings, (each) => this.describe(each, locale), locale)}${notice}`,
      main: html`${main}${renderDialog(undertakings, content, locale, Math.min(6, this.level + 1))}`,
    });
  }
}
