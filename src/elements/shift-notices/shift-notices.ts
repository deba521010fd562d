import { type CSSResultGroup, html, nothing, type PropertyValues } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Notice, Resource } from "../../sdk/index.ts";
import { CalmReader } from "../base/calm-reader.ts";
import { CoopElement, type Frame, type ViewContext } from "../base/coop-element.ts";
import { createLater, type Later } from "../base/later.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";

const view = createLater(async () => import("./shift-notices.part.ts"));

/**
 * What the cooperative tells its members now ("bookings are off until 11:00, we know"), the worst first. Nothing is on
 * screen while there is nothing to tell. Reads without a member signed in too, and again while the page stays open.
 *
 * @tag coop-shift-notices
 * @slot failed - Stands in for the line that reading failed.
 * @csspart notices - All of them.
 * @csspart notice - One notice.
 * @csspart info - One that is good to know.
 * @csspart warning - One to take note of.
 * @csspart incident - One about something that doesn't work.
 * @csspart hide - The button that puts a notice away.
 * @csspart report - The link to report that reading failed.
 * @cssstate empty - Nothing is on screen.
 * @without slot:loading slot:signed-out part:skeleton part:message part:sign-in - Nothing to tell is nothing to see.
 */
export class CoopShiftNotices extends CoopElement<readonly Notice[]> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  protected override readonly resources: readonly Resource[] = ["notices"];
  protected override readonly view: Later<object> = view;

  readonly #internals = this.attachInternals();
  /** How many are on screen. */
  #count = 0;
  /** Which one's button takes the focus that was on a notice just put away. */
  #focusAt: number | undefined;

  constructor() {
    super();
    new CalmReader(this, () => this.revision++);
  }

  /** Elements with something of the member's own do. */
  protected override get inviting(): boolean {
    return false;
  }

  protected override load(client: CoopShift, signal: AbortSignal): Promise<readonly Notice[]> {
    return client.notices({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.notices.heading;
  }

  /** Most days there is nothing to tell: a skeleton would only jump out of the way. */
  protected override skeleton(): readonly number[] {
    return [];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The room of a notice that was there last time is kept until it is known that it is gone.
    const isEmpty = this.renderRoot.querySelector(".notice, .trouble, [style*=size]") === null;
    this.#internals.states[isEmpty ? "add" : "delete"]("empty");
    if (this.#focusAt === undefined) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>(".hide");
    const next = buttons[Math.min(this.#focusAt, buttons.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>("#heading"))?.focus({ preventScroll: true });
    this.#focusAt = undefined;
  }

  readonly #handleHide = (notice: Notice, index: number): void => {
    view.now?.hide(notice);
    this.#focusAt = index;
    this.requestUpdate();
  };

  /** What failed: as quietly as what shows notices has it, and as every element does while that isn't there. */
  #tell({ trouble, notice, locale }: Frame, count: number): Content {
    if (!trouble) return nothing;
    return view.now?.renderQuietly(trouble, count, locale) ?? notice;
  }

  /**
   * No card. The heading is for whoever goes from heading to heading, and stays to take the focus. What is said of comes
   * into regions that are there from the start, or nobody would be told.
   */
  protected override frame(frame: Frame): Content {
    const { locale, busy, main, ready, room } = frame;
    const count = ready ? this.#count : 0;
    const has = count > 0;
    return html`<section
      part="notices"
      lang=${locale.lang}
      dir=${locale.dir}
      aria-labelledby=${has ? "heading" : nothing}
      aria-busy=${busy ? "true" : "false"}
      .style=${room}
    >
      <div
        id="heading"
        class="visually-hidden"
        tabindex="-1"
        role=${has ? "heading" : nothing}
        aria-level=${has ? this.level : nothing}
      >
        ${has ? this.heading(locale) : nothing}
      </div>
      <div class="state" role="status">${this.#tell(frame, count)}</div>
      <div class="live" role="status" aria-atomic="false">${ready ? main : nothing}</div>
    </section>`;
  }

  protected override renderData(notices: readonly Notice[], { locale }: ViewContext): Content {
    // The store's time rather than that of the reading, so that one that ended goes even while reading fails.
    const shown = (this.store && view.now?.listShown(notices, this.store.now())) ?? [];
    this.#count = shown.length;
    return view.now?.renderNotices(shown, locale, this.#handleHide) ?? nothing;
  }
}
