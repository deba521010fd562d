/** How somebody is reached who can help. */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { Contact } from "../../sdk/index.ts";
import { renderLaterIcon } from "../../theme/icons-later.ts";
import { telHref } from "./contact.ts";

/** By telephone, by mail. */
export function renderWays({ phone, email }: Pick<Contact, "phone" | "email">): TemplateResult {
  return html`<ul>
    ${phone === null ? nothing : html`<li>${renderLaterIcon("phone")} <a href=${telHref(phone)} dir="ltr">${phone}</a></li>`}
    ${email === null ? nothing : html`<li>${renderLaterIcon("mail")} <a href=${`mailto:${email}`} dir="ltr">${email}</a></li>`}
  </ul>`;
}

/** The members' office and how to reach it, when something has to be said to a person. */
export function renderOffice(contact: Contact, { text }: Locale): TemplateResult {
  const { name, url } = contact;
  return html`<div class="reach" part="contact">
    <p>
      <strong
        >${url === null ? html`<bdi>${text(name)}</bdi>` : html`<a href=${url}><bdi>${text(name)}</bdi></a>`}</strong
      >
    </p>
    ${renderWays(contact)}
  </div>`;
}
