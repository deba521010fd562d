/**
 * The base of the elements in which a member not only reads but decides. What deciding takes comes later, as a part: here
 * are the presses that wait for it, and the word where it can't be had.
 */
import { html, nothing, type CSSResultGroup, type PropertyValues } from "lit";
import { renderMessage, type Content } from "../base/states.ts";
import { CoopElement, type Frame } from "../base/coop-element.ts";
import type { CoopShift } from "../../sdk/index.ts";
import type { Later } from "../base/later.ts";
import { Press } from "../base/press.ts";
import type { Acting, Desk } from "./acting.ts";
import type { Plan } from "./plan.ts";
import { toldStyles } from "./told-styles.ts";

/** The module of that part. */
export interface ActingPart<Data, A> {
  readonly createActing: (desk: Desk<Data>) => A;
}

/**
 * @csspart dialog - The confirmation.
 * @csspart confirm - The button in it that carries it out.
 * @csspart close - The button in it that doesn't.
 */
export abstract class ActingElement<Data, P extends Plan, A extends Acting<Data, P>> extends CoopElement<Data> {
  static override styles: CSSResultGroup = [CoopElement.styles, toldStyles];

  /** The part with which it acts comes first. */
  protected abstract override readonly later: readonly [Later<ActingPart<Data, A>>, ...Later<object>[]];

  protected readonly press = new Press(this);
  #acting: A | undefined;
  #actedOn: CoopShift | undefined;

  readonly #desk: Desk<Data> = {
    host: this,
    store: () => this.store,
    shown: () => this.shown,
    signInAddress: () => this.signInAddress,
    report: (problem) => this.reportLink(problem),
  };

  /** What acts for this element; `undefined` before its part has come. */
  protected get acting(): A | undefined {
    return (this.#acting ??= this.later[0].now?.createActing(this.#desk));
  }

  /** Goes on once there is what acts; the press waits for it, and says so. */
  protected whenActing(go: (acting: A) => void, button?: Element): void {
    const handlePart = (): void => {
      const { acting } = this;
      if (acting) go(acting);
    };
    this.press.on(this.later[0], handlePart, button);
  }

  /** Asks the member whether to go on with it. */
  protected decide(plan: P, opener?: HTMLElement): void {
    this.whenActing((acting) => acting.open(plan, opener), opener);
  }

  /** What was chosen is of one backend and one member: with another client nobody is asked about it any more. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { store } = this;
    if (store === this.#actedOn) return;
    this.#actedOn = store;
    this.press.drop();
    this.#acting?.leave();
  }

  protected override frame(frame: Frame): Content {
    const { locale, notice, main } = frame;
    const { acting, press, level } = this;
    const { t } = locale;
    const { again } = press;
    const action = again && { label: t.common.retry, busy: false, run: again };
    const failed = html`<div class="told">
      ${renderMessage({ icon: "warning", tone: "bad", text: t.errors.network, action })}
    </div>`;
    const waits = press.isWaiting ? html`<span class="visually-hidden waits">${t.common.loading}</span>` : nothing;
    // The same templates before and after: what is on screen stays as it is, unfolded or focused.
    return super.frame({
      ...frame,
      notice: html`${again ? failed : waits}${acting?.renderTold(locale)}${notice}`,
      main: html`${main}${acting?.renderDialog(locale, level)}`,
    });
  }
}
