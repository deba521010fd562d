/** The dialog in which a member decides, and sees how it ended: what differs between actions comes as words and facts. */
import { html, nothing, type TemplateResult } from "lit";
import type { ActionWords, Locale } from "../../i18n/index.ts";
import { inFull, type FullLocale } from "../../i18n/later.ts";
import { errorKind, isFinal } from "../base/failures.ts";
import { renderReport } from "../base/notices.ts";
import { renderMessage, type Content } from "../base/states.ts";
import { isBusy, type Step } from "./steps.ts";
import type { Plan } from "./plan.ts";
import type { Undertakings } from "./undertakings.ts";

export interface DialogContent {
  /** How far it is; further than its undertaking where the page knows already that it would be refused. */
  readonly step: Step;
  readonly words: ActionWords;
  /** What it is about, in a few words: "Friday 27 November, 08:30–11:00, Shop". */
  readonly what: string;
  /** What one has to know to decide. */
  readonly facts: Content;
  /** Why the backend refused, and what to do instead. */
  readonly refusal: string | undefined;
  /** What helps after a refusal or a failure. */
  readonly help: Content;
  readonly signInUrl: string | undefined;
  /** Where a failure is reported. */
  readonly report: string | undefined;
  /** Taking something away looks different from adding it. */
  readonly tone?: "bad";
}

function titleOf({ step, words }: DialogContent, { t }: FullLocale): string {
  if (step.kind === "unknown") return t.booking.unsure;
  return step.kind === "asking" || step.kind === "under-way" ? words.title : words.notDone;
}

/** What is said in words and read out, once it is no longer a question. */
function renderStep(insisted: boolean, content: DialogContent, { t }: FullLocale): Content {
  const { booking } = t;
  const { step, report } = content;
  const link = renderReport(report, t.report.failure);
  switch (step.kind) {
    case "under-way":
      return insisted ? renderMessage({ icon: "hourglass", tone: "info", text: booking.patience }) : nothing;
    case "refused":
      return renderMessage({ icon: "cross", tone: "warn", text: content.refusal ?? t.errors.unexpected });
    case "failed":
      return renderMessage({ icon: "warning", tone: "bad", text: t.errors[errorKind(step.error)], link });
    case "signed-out":
      return renderMessage({ icon: "lock", tone: "info", text: booking.signedOut });
    case "unknown": {
      const text = `${content.words.unknown} ${content.words.check}`;
      return renderMessage({ icon: "warning", tone: "warn", text, link });
    }
    default:
      return nothing;
  }
}

interface Primary {
  readonly label: string;
  readonly run: () => void;
}

/** What the first button does; none where nothing is left to do. */
function getPrimary<P extends Plan>(
  { id }: P,
  undertakings: Undertakings<P>,
  { words, step }: DialogContent,
  { t }: FullLocale,
): Primary | undefined {
  const { confirm } = undertakings;
  switch (step.kind) {
    case "asking":
      return { label: words.confirm, run: confirm };
    case "under-way":
      return { label: words.underWay, run: confirm };
    case "failed":
      return isFinal(step.error) ? undefined : { label: t.common.retry, run: confirm };
    case "unknown":
      return { label: step.checking ? t.booking.checking : t.booking.checkAgain, run: () => undertakings.check(id) };
    default:
      return undefined;
  }
}

function renderPrimary(primary: Primary, busy: boolean, tone: DialogContent["tone"]): TemplateResult {
  return html`<button
    type="button"
    class="primary ${tone ?? ""}"
    part="button confirm"
    aria-disabled=${busy ? "true" : "false"}
    @click=${primary.run}
  >
    ${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing} ${primary.label}
  </button>`;
}

function renderActions<P extends Plan>(
  undertakings: Undertakings<P>,
  content: DialogContent,
  locale: FullLocale,
): Content {
  const { current } = undertakings;
  if (!current) return nothing;
  const { step } = content;
  const primary = getPrimary(current.plan, undertakings, content, locale);
  const isQuestion = step.kind === "asking" || step.kind === "under-way";
  const { signInUrl } = content;
  return html`<div class="dialog-actions">
    ${primary ? renderPrimary(primary, isBusy(step), content.tone) : nothing}
    ${
      step.kind === "signed-out" && signInUrl
        ? html`<a class="button primary" part="button sign-in" href=${signInUrl}>${locale.t.signedOut.signIn}</a>`
        : nothing
    }
    <button
      type="button"
      part="button close"
      aria-disabled=${step.kind === "under-way" ? "true" : "false"}
      @click=${() => undertakings.leave()}
    >
      ${isQuestion ? content.words.keep : locale.t.booking.close}
    </button>
  </div>`;
}

/**
 * Always there, so that the browser gives the focus back when it closes; empty while nothing is decided. The rest of the
 * page is inert behind it, the card's live region with it, so it has one of its own.
 */
export function renderDialog<P extends Plan>(
  undertakings: Undertakings<P>,
  content: DialogContent | undefined,
  locale: Locale,
  level: number,
): TemplateResult {
  const { leave, handleClosed, insisted } = undertakings;
  const full = inFull(locale);
  return html`<dialog
    class="dialog"
    part="dialog"
    lang=${locale.lang}
    aria-labelledby="dialog-title"
    @cancel=${leave}
    @close=${handleClosed}
  >
    ${
      content
        ? html`<div id="dialog-title" class="heading" role="heading" aria-level=${level} tabindex="-1">
              ${titleOf(content, full)}
            </div>
            ${content.facts}`
        : nothing
    }
    <div class="dialog-state" role="status">${content ? renderStep(insisted, content, full) : nothing}</div>
    ${content ? html`${content.help} ${renderActions(undertakings, content, full)}` : nothing}
  </dialog>`;
}
