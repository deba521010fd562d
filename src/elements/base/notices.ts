/** What a member is told when reading went wrong: failed, out of date, or not signed in. */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { renderIcon } from "../../theme/icons.ts";
import { errorKind, type Failure } from "./failures.ts";
import { renderMessage, type Content } from "./states.ts";

/** Reading failed, and what can be done about it. */
export interface Trouble {
  readonly failure: Failure;
  /** When what is still on screen was read, in words; none where nothing is. */
  readonly since: string | undefined;
  readonly retry: { readonly busy: boolean; readonly run: () => void };
  /** Where it can be reported, where the page says. */
  readonly report: string | undefined;
}

/** A link to report what is wrong, where the page says to whom (`href`, by `createReportLink`). No word of the page. */
export function renderReport(href: string | undefined, words: string): Content {
  if (href === undefined) return nothing;
  return html`<a class="line-link small no-print" part="report" href=${href} rel="noreferrer">${words}</a>`;
}

/**
 * Nothing is on screen: what happened, and a retry where asking again can change it. Else the last good data is: since
 * when, and a retry.
 */
export function renderTrouble({ failure, since, retry, report }: Trouble, { t }: Locale): Content {
  const kind = errorKind(failure);
  const action = kind === "setup" && !since ? undefined : { label: t.common.retry, ...retry };
  const link = renderReport(report, t.report.failure);
  if (since) return renderMessage({ icon: "clock", tone: "warn", text: t.common.stale(since), action, link });
  return html`<slot name="failed">
    ${renderMessage({ icon: "warning", tone: "bad", text: t.errors[kind] ?? t.errors.unexpected, action, link })}
  </slot>`;
}

export interface Invitation {
  /** Where to sign in; without it the words stand alone. */
  readonly url: string | undefined;
  readonly title?: string;
  readonly text: string;
  /** Else one line, as another element of the page asks already. */
  readonly full: boolean;
}

/** Asks to sign in. */
export function renderInvitation({ url, full, title, text }: Invitation, { t }: Locale): TemplateResult {
  if (full) {
    const after = url ? html`<a class="button" part="button sign-in" href=${url}>${t.signedOut.signIn}</a>` : nothing;
    return renderMessage({ icon: "lock", tone: "info", ...(title ? { title } : {}), text, after });
  }
  return html`<p class="invitation row small muted">
    ${renderIcon("lock")}
    ${url ? html`<a class="line-link" part="sign-in" href=${url}>${text}</a>` : html`<span>${text}</span>`}
  </p>`;
}
