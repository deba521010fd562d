import { type CSSResultGroup, html, nothing, type PropertyValues } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { CoopShift, Member, Resource } from "../../sdk/index.ts";
import { ConfigProvider } from "../base/context.ts";
import { CoopElement, type Frame, type ViewContext } from "../base/coop-element.ts";
import { createLater, type Later } from "../base/later.ts";
import type { Content } from "../base/states.ts";
import { styles } from "./styles.ts";

const view = createLater(async () => import("./my-shifts.part.ts"));

/**
 * The member's page: the other elements, composed for the regime of whoever is signed in.
 *
 * @tag coop-my-shifts
 * @fires coop-sign-up - From inside: the member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-signed-up - From inside; certain: the member has the shift.
 * @fires coop-cancel - From inside: the member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-cancelled - From inside; certain: the member doesn't have the shift any more.
 * @csspart heading - The page's heading.
 * @csspart section - One element of the page.
 * @csspart notices - The one of them with the cooperative's notices.
 */
export class CoopMyShifts extends CoopElement<Member> {
  static override styles: CSSResultGroup = [CoopElement.styles, styles];

  protected override readonly resources: readonly Resource[] = ["me"];
  protected override readonly view: Later<object> = view;

  #main: Content = nothing;
  /** Sections that have shown how their first reading ended. */
  readonly #settled = new WeakSet<Element>();
  /** The elements inside take their client from here, so that they share it whatever this one got its from. */
  readonly #provider = new ConfigProvider(this);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#provider.setValue({
      client: this.store,
      loginUrl: this.signInAddress,
      reportUrl: this.reportTemplate,
      headingLevel: Math.min(6, this.level + 1),
      texts: this.textSources,
    });
  }

  protected override load(client: CoopShift, signal: AbortSignal): Promise<Member> {
    return client.me({ signal });
  }

  protected override heading({ t }: Locale): string {
    return t.myShifts.heading;
  }

  protected override skeleton(): readonly number[] {
    return [14, 5, 24, 24];
  }

  /** Whether a dialog is open in a section: it has to say itself that the session has ended, and what became of it. */
  #isDeciding(): boolean {
    return [...this.renderRoot.querySelectorAll("[part~=section]")].some(
      (section) => section.shadowRoot?.querySelector<HTMLDialogElement>("dialog")?.open === true,
    );
  }

  /** What is below an element that is still loading is shown after it: nothing that is read already moves. */
  readonly #handleOutcome = ({ target }: Event): void => {
    if (target instanceof Element) this.#settled.add(target);
    this.#revealSettled();
  };

  #revealSettled(): void {
    let isWaiting = false;
    for (const section of this.renderRoot.querySelectorAll("[part~=section]")) {
      section.toggleAttribute("data-waiting", isWaiting);
      isWaiting ||= !this.#settled.has(section);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#revealSettled();
  }

  /** They read from the start, and are kept back until there is something below them: they would push the skeleton down. */
  #renderNotices(shown: boolean): Content {
    return html`<coop-shift-notices
      class=${shown ? "" : "early"}
      part="section notices"
      @coop-load=${this.#handleOutcome}
      @coop-error=${this.#handleOutcome}
    ></coop-shift-notices>`;
  }

  protected override frame({ locale, busy, notice, main, room, ready, trouble }: Frame): Content {
    if (ready) this.#main = main;
    return html`<section
      class="page"
      lang=${locale.lang}
      dir=${locale.dir}
      aria-labelledby="heading"
      aria-busy=${busy ? "true" : "false"}
      .style=${room}
    >
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.level} tabindex="-1">
        ${this.heading(locale)}
      </div>
      ${this.store ? this.#renderNotices(ready || trouble !== undefined) : nothing}
      <div class="state" role="status">${notice}</div>
      ${ready || !this.#isDeciding() ? main : this.#main}
    </section>`;
  }

  protected override renderData(member: Member, _context: ViewContext): Content {
    return view.now?.renderMyShifts(member, this.#handleOutcome) ?? nothing;
  }
}
