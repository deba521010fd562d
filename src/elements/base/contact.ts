/** The last line of an element: whom to ask when something is not as expected. */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import type { Contact, Coordinator } from "../../sdk/index.ts";
import { renderReport } from "./notices.ts";
import type { Content } from "./states.ts";

/**
 * "Not what you expect? Contact the members' office", as a link where there is an address to write to.
 *
 * @param report where a mistake is reported, beside it.
 */
export function renderContact(contact: Contact, { t, text }: Locale, report?: string): TemplateResult {
  const href =
    contact.url ?? (contact.email ? `mailto:${contact.email}` : contact.phone ? telHref(contact.phone) : null);
  const office =
    href === null
      ? html`<bdi>${text(contact.name)}</bdi>`
      : html`<a part="contact-link" href=${href}><bdi>${text(contact.name)}</bdi></a>`;
  return html`<p class="contact muted small" part="contact">
    <span>${t.common.contact<TemplateResult>(office)}</span>
    ${renderReport(report, t.report.mistake)}
  </p>`;
}

/** A number to call, as a link. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "")}`;
}

/**
 * Who looks after a shift, the contact details on demand; nothing where they did not agree to be shown.
 *
 * @param ways shows those details, once there is what does.
 * @param onToggle hears that they are asked for.
 */
export function renderCoordinator(
  coordinator: Coordinator | null,
  { t, name: nameOf }: Locale,
  ways: (coordinator: Coordinator) => Content,
  onToggle?: (event: Event) => void,
): Content {
  if (!coordinator) return nothing;
  const { email, phone } = coordinator;
  const name = nameOf(coordinator.name);
  if (email === null && phone === null) {
    return html`<p class="small"><span class="muted">${t.common.coordinator}</span> <bdi>${name}</bdi></p>`;
  }
  return html`<details class="coordinator small" part="coordinator" @toggle=${onToggle}>
    <summary><span class="muted">${t.common.coordinator}</span> <bdi>${name}</bdi></summary>
    ${ways(coordinator)}
  </details>`;
}
