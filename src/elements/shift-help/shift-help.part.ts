/**
 * How the help looks: topics to open, the member's own status first. A part of its own, as few pages explain and nearly all
 * of it is words.
 */
import { html, type TemplateResult } from "lit";
import { inFull } from "../../i18n/later.ts";
import type { Member, Worker } from "../../sdk/index.ts";
import { renderContact } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { styles } from "./styles.ts";
import { explainStatuses, listTopics, type Topic } from "./topics.ts";

export { styles };

function renderTopic({ title, paragraphs }: Topic, open: boolean): TemplateResult {
  return html`<details class="topic" part="topic" ?open=${open}>
    <summary>${title}</summary>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </details>`;
}

function renderStatuses(own: Worker | undefined, context: ViewContext): TemplateResult {
  const locale = inFull(context.locale);
  return html`<details class="topic" part="topic">
    <summary>${locale.t.help.statusHeading}</summary>
    <dl>
      ${explainStatuses(own, locale).map(
        ({ label, sentences, isOwn }) =>
          html`<div class="meaning">
            <dt>${isOwn ? html`<span class="tag tone-info">${label}</span>` : label}</dt>
            <dd>${sentences.join(" ")}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

export function renderHelp(member: Member | null, context: ViewContext): TemplateResult {
  const { locale, settings } = context;
  const worker = member?.kind === "worker" ? member : undefined;
  const topics = listTopics(worker?.regime, settings, inFull(locale).t);
  return html`<div class="topics">
      ${topics.map((topic, index) => renderTopic(topic, index === 0))} ${renderStatuses(worker, context)}
    </div>
    ${renderContact(settings.contact, locale)}`;
}
