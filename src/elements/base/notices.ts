/** What a member is told when reading went wrong: failed, out of date, or not signed in. */
import { html, nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { errorKind, type Failure } from "./failures.ts";
import { renderMessage, type Content } from "./states.ts";

interface Retry {
  readonly busy: boolean;
  readonly run: () => void;
}

/** A link to report what is wrong, where the page says to whom (`href`, by `createReportLink`). No word of the page. */
export function renderReport(href: string | undefined, words: string): Content {
  if (href === undefined) return nothing;
  return html`<a class="report no-print" part="report" href=${href} rel="noreferrer">${words}</a>`;
}

/** Nothing is on screen: what happened, and a retry where asking again can change it. */
export function renderFailed(failure: Failure, { t }: Locale, retry: Retry, report: string | undefined): Content {
  const kind = errorKind(failure);
  const action = kind === "setup" ? undefined : { label: t.common.retry, ...retry };
  return html`<slot name="failed">
    ${renderMessage({ icon: "warning", tone: "bad", text: t.errors[kind], action, link: renderReport(report, t.report.failure) })}
  </slot>`;
}

/** The last good data is on screen: since when, `time` in words, and a retry. */
export function renderStale(time: string, { t }: Locale, retry: Retry, report: string | undefined): Content {
  const action = { label: t.common.retry, ...retry };
  const link = renderReport(report, t.report.failure);
  return renderMessage({ icon: "clock", tone: "warn", text: t.common.stale(time), action, link });
}

/** Without `signInUrl` the words stand alone. */
export function renderSignedOut(signInUrl: string | undefined, { t }: Locale): Content {
  const after = signInUrl
    ? html`<a class="button" part="button sign-in" href=${signInUrl}>${t.signedOut.signIn}</a>`
    : nothing;
  const { title, text } = t.signedOut;
  return html`<slot name="signed-out">${renderMessage({ icon: "lock", tone: "info", title, text, after })}</slot>`;
}
