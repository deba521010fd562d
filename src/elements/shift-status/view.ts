/** How a member's standing looks: the answer to "may I shop?" first, then why, what to do, and the figures. */
import { html, nothing, type TemplateResult } from "lit";
import type { Status } from "../../domain/types.ts";
import type { Locale } from "../../i18n/index.ts";
import type { Member, Worker } from "../../sdk/index.ts";
import { renderIcon, type IconName } from "../../theme/icons.ts";
import { renderContact } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import type { Content } from "../base/states.ts";
import { renderForecast, type Drawing } from "./forecast-view.ts";
import type { Standing } from "./shift-status.ts";
import { listDays, listFacts, tellNext } from "./words.ts";

type Tone = "good" | "warn" | "bad" | "info";

/** How each status looks. */
const looks: Readonly<Record<Status, readonly [tone: Tone, icon: IconName]>> = {
  ok: ["good", "check"],
  exempted: ["good", "check"],
  alert: ["warn", "warning"],
  extension: ["warn", "hourglass"],
  holiday: ["info", "umbrella"],
  suspended: ["bad", "cross"],
  unsubscribed: ["bad", "cross"],
  resigning: ["bad", "door"],
};

interface Verdict {
  readonly mayShop: boolean;
  readonly tone: Tone;
  readonly tag: Content;
  readonly sentences: readonly string[];
}

function getVerdict(member: Member, { t }: Locale, sentences: readonly string[]): Verdict {
  if (member.kind !== "worker") {
    const text = member.kind === "new-worker" ? t.noShifts.newWorker : t.noShifts.nonWorker;
    return { mayShop: member.mayShop, tone: member.mayShop ? "good" : "bad", tag: nothing, sentences: [text] };
  }
  const { status, mayShop } = member.status;
  const [tone, icon] = looks[status];
  const tag = html`<span class="tag tone-${tone}" part="status"> ${renderIcon(icon)} ${t.status.label[status]} </span>`;
  return { mayShop, tone, tag, sentences };
}

/** The answer, unmistakable: colour, icon and words. */
function renderVerdict({ mayShop, tone, tag, sentences }: Verdict, { t }: Locale): TemplateResult {
  const [meaning, ...more] = sentences;
  return html`<div class="verdict tone-${tone}" part="verdict">
    <span class="basket ${mayShop ? "yes" : "no"}">${renderIcon("shop")}</span>
    <div class="verdict-text">
      <p class="answer">
        <strong part="answer">${mayShop ? t.status.canShop : t.status.cannotShop}</strong>
        ${tag}
      </p>
      <p>${meaning}</p>
      ${more.map((sentence) => html`<p class="next">${sentence}</p>`)}
    </div>
  </div>`;
}

function renderFacts(worker: Worker, locale: Locale): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${listFacts(worker, locale).map(
      ({ label, value, tone }) =>
        html`<div class="fact">
          <dt>${label}</dt>
          <dd class=${tone ? `tone-${tone}` : ""}>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderDays(worker: Worker, locale: Locale): Content {
  const notes = listDays(worker, locale);
  if (notes.length === 0) return nothing;
  return html`<ul class="notes" part="notes">
    ${notes.map(({ icon, text }) => html`<li class="row">${renderIcon(icon)}<span>${text}</span></li>`)}
  </ul>`;
}

export function renderShiftStatus(
  { member, forecast }: Standing,
  drawing: Drawing,
  context: ViewContext,
): TemplateResult {
  const { locale, settings, report } = context;
  const worker = member.kind === "worker" ? member : undefined;
  return html`${renderVerdict(getVerdict(member, locale, worker ? tellNext(worker, locale) : []), locale)}
  ${worker ? html`${renderFacts(worker, locale)} ${renderDays(worker, locale)}` : nothing}
  ${worker && forecast ? renderForecast(forecast, worker.counters.regular, drawing, context) : nothing}
  ${renderContact(settings.contact, locale, report)}`;
}
