/** The states that every element shares, as templates: loading, failed, signed out, stale, empty. */
import { html, nothing, type TemplateResult } from "lit";
import { renderIcon, type IconName } from "../../theme/icons.ts";

export type Content = TemplateResult | typeof nothing;

export interface Action {
  readonly label: string;
  readonly icon?: IconName;
  readonly busy: boolean;
  readonly run: () => void;
}

/** Grey blocks that stand where the content will; heights in units of half a rem, 1 to 24. */
export function renderSkeleton(heights: readonly number[]): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    ${heights.map((height) => html`<svg class="bone" height=${height * 8}></svg>`)}
  </div>`;
}

function renderAction({ label, icon = "retry", busy, run }: Action): TemplateResult {
  return html`<button
    type="button"
    class="no-print"
    part="button retry"
    aria-disabled=${busy ? "true" : "false"}
    @click=${() => {
      if (!busy) run();
    }}
  >
    ${renderIcon(icon)} ${label}
  </button>`;
}

export interface Message {
  readonly icon: IconName;
  readonly tone: "good" | "warn" | "bad" | "info" | "plain";
  readonly title?: string;
  readonly text: string;
  readonly after?: Content;
  readonly action?: Action | undefined;
  /** Beside the action. */
  readonly link?: Content;
}

/** Icon, words, and what one can do: one shape for all that is not content. */
export function renderMessage({ icon, tone, title, text, after, action, link = nothing }: Message): TemplateResult {
  return html`<div class="message tone-${tone}" part="message">
    ${renderIcon(icon)}
    <div class="message-text">
      ${title ? html`<p><strong>${title}</strong></p>` : nothing}
      <p>${text}</p>
      ${after ?? nothing}
      ${
        action || link !== nothing
          ? html`<div class="actions">${action ? renderAction(action) : nothing} ${link}</div>`
          : nothing
      }
    </div>
  </div>`;
}
