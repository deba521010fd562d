/** How the help looks: topics to open, the member's own status first. */
import { html, type TemplateResult } from "lit";
import { statuses, type Status } from "../../domain/words.ts";
import type { Member } from "../../sdk/index.ts";
import { renderContact } from "../base/contact.ts";
import type { ViewContext } from "../base/coop-element.ts";
import { listTopics, type Topic } from "./topics.ts";

function renderTopic({ title, paragraphs }: Topic, open: boolean): TemplateResult {
  return html`<details class="topic" part="topic" ?open=${open}>
    <summary>${title}</summary>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </details>`;
}

function renderStatuses(own: Status | undefined, { locale }: ViewContext): TemplateResult {
  const { t } = locale;
  return html`<details class="topic" part="topic">
    <summary>${t.help.statusHeading}</summary>
    <dl>
      ${statuses.map(
        (status) =>
          html`<div class="meaning">
            <dt>
              ${status === own ? html`<span class="tag tone-info">${t.status.label[status]}</span>` : t.status.label[status]}
            </dt>
            <dd>${t.status.meaning[status]}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

export function renderHelp(member: Member | null, context: ViewContext): TemplateResult {
  const { locale, settings } = context;
  const worker = member?.kind === "worker" ? member : undefined;
  const topics = listTopics(worker?.regime, settings, locale.t);
  return html`<div class="topics">
      ${topics.map((topic, index) => renderTopic(topic, index === 0))} ${renderStatuses(worker?.status.status, context)}
    </div>
    ${renderContact(settings.contact, locale)}`;
}
