/** What the card tells of undertakings that no dialog shows: how they ended, or that this isn't known yet. */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Locale } from "../../i18n/index.ts";
import { inFull, type FullLocale } from "../../i18n/later.ts";
import { renderIcon } from "../../theme/icons.ts";
import { renderMessage, type Content } from "../base/states.ts";
import type { DialogContent } from "./dialog.ts";
import { isBusy, type Step } from "./steps.ts";
import type { Plan } from "./plan.ts";
import type { Undertaking, Undertakings } from "./undertakings.ts";

function renderButton(label: string, busy: boolean, run: () => void): TemplateResult {
  return html`<button type="button" part="button" aria-disabled=${busy ? "true" : "false"} @click=${run}>
    ${label}
  </button>`;
}

function sentenceOf(step: Step, { words, what }: DialogContent): string {
  switch (step.kind) {
    case "done":
      return words.done;
    case "under-way":
      return what ? `${words.underWay} ${what}` : words.underWay;
    case "unknown":
      return words.unknown;
    default:
      return words.notDone;
  }
}

function renderTold<P extends Plan>(
  { plan, step }: Undertaking<P>,
  undertakings: Undertakings<P>,
  content: DialogContent,
  { t }: FullLocale,
): Content {
  const { what } = content;
  const text = sentenceOf(step, content);
  switch (step.kind) {
    case "done": {
      const close = html`<button
        type="button"
        class="quiet dismiss"
        part="button"
        aria-label=${t.booking.close}
        @click=${() => undertakings.dismiss(plan.id)}
      >
        ${renderIcon("close")}
      </button>`;
      return renderMessage({ icon: "check", tone: "good", title: text, text: what, after: close });
    }
    case "under-way":
      return renderMessage({ icon: "hourglass", tone: "info", text });
    case "unknown": {
      const label = step.checking ? t.booking.checking : t.booking.checkAgain;
      const after = renderButton(label, isBusy(step), () => undertakings.check(plan.id));
      return renderMessage({ icon: "warning", tone: "warn", title: what, text, after });
    }
    default: {
      const after = renderButton(t.booking.show, false, () => undertakings.open(plan));
      return renderMessage({ icon: "warning", tone: "bad", title: what, text, after });
    }
  }
}

export function renderAllTold<P extends Plan>(
  undertakings: Undertakings<P>,
  describe: (undertaking: Undertaking<P>) => DialogContent,
  locale: Locale,
): Content {
  return html`${repeat(
    undertakings.told,
    ({ plan }) => plan.id,
    (each) => html`<div class="told">${renderTold(each, undertakings, describe(each), inFull(locale))}</div>`,
  )}`;
}
