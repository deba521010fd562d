import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { TextOverrides } from "../../i18n/index.ts";
import type { CoopShift, GetToken } from "../../sdk/index.ts";
import { ConfigProvider } from "../base/context.ts";
import { textSources } from "../base/rewording.ts";

/**
 * Sets backend, sign-in page, where to report and heading level once, for every element inside it.
 *
 * @tag coop-shift-provider
 * @fires coop-load - From inside: content is on screen, at first or again after a change.
 * @fires coop-error - From inside: reading failed; the element says so and offers a retry.
 * @fires coop-auth-required - From inside: nobody is signed in.
 * @fires coop-sign-up - From inside: the member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-signed-up - From inside; certain: the member has the shift.
 * @fires coop-cancel - From inside: the member confirmed, and nothing has been sent; cancel it to keep it from being sent.
 * @fires coop-cancelled - From inside; certain: the member doesn't have the shift any more.
 * @slot - Anything; the elements of coopshift in it take what is set here.
 */
export class CoopShiftProvider extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** URL of the backend, or `mock:scenario`. */
  @property() backend: string | undefined;
  /** Where "sign in" leads. */
  @property({ attribute: "login-url" }) loginUrl: string | undefined;
  /** Where "report this" leads: a `mailto:` address or a ticket form's. */
  @property({ attribute: "report-url" }) reportUrl: string | undefined;
  /**
   * Keeps what the page shows first in the browser, to show it at once on the next visit until the backend has answered:
   * for so many hours, 12 unless told. Off without it, as it is personal data and others may use the computer.
   */
  @property() snapshot: string | undefined;
  /** Level of the elements' headings, 1 to 6. */
  @property({ attribute: "heading-level", type: Number }) headingLevel: number | undefined;
  /** Address of a JSON with the cooperative's own texts, by language. */
  @property({ attribute: "texts-url" }) textsUrl: string | undefined;
  /** The same as an object; wins over `texts-url`. */
  @property({ attribute: false }) texts: TextOverrides | undefined;
  /** A client of your own making; wins over `backend`. */
  @property({ attribute: false }) client: CoopShift | undefined;
  /** Gives the bearer token where the backend wants one; never an attribute. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  readonly #provider = new ConfigProvider(this);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { backend, snapshot, loginUrl, reportUrl, headingLevel, client, getToken } = this;
    const texts = textSources(this);
    this.#provider.setValue({ backend, snapshot, loginUrl, reportUrl, headingLevel, client, getToken, texts });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
