/** How notices look: colour, icon and words for each severity, and a way to put away those that allow it. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Locale } from "../../i18n/index.ts";
import type { Notice } from "../../sdk/index.ts";
import { renderIcon, type IconName } from "../../theme/icons.ts";
import { isSignedOut } from "../base/failures.ts";
import { renderReport, type Trouble } from "../base/notices.ts";
import type { Content } from "../base/states.ts";
import { renderWithLinks } from "../base/text-links.ts";

interface Look {
  readonly tone: "bad" | "warn" | "info";
  /** Three outlines, told apart without colour. */
  readonly icon: IconName;
}

const looks: Readonly<Record<Notice["severity"], Look>> = {
  incident: { tone: "bad", icon: "octagon" },
  warning: { tone: "warn", icon: "warning" },
  info: { tone: "info", icon: "info" },
};

const parts: Readonly<Record<Notice["severity"], string>> = {
  incident: "notice incident",
  warning: "notice warning",
  info: "notice info",
};

/** So much of a text says which one it is. */
const longestName = 50;

function shorten(text: string): string {
  return text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text;
}

function renderHide(text: string, { t }: Locale, onHide: () => void): TemplateResult {
  const name = t.notices.hide(shorten(text));
  return html`<button type="button" class="hide quiet no-print" part="button hide" aria-label=${name} @click=${onHide}>
    ${renderIcon("close")}
  </button>`;
}

function renderNotice(notice: Notice, locale: Locale, onHide: () => void): TemplateResult {
  const { tone, icon } = looks[notice.severity];
  const text = locale.text(notice.text);
  return html`<li class="message notice tone-${tone}" part=${parts[notice.severity]}>
    ${renderIcon(icon)}
    <p class="severity">${locale.t.notices.severity[notice.severity]}</p>
    <p class="words" lang=${locale.textLang(notice.text)} dir="auto">${renderWithLinks(text)}</p>
    ${notice.dismissible ? renderHide(text, locale, onHide) : nothing}
  </li>`;
}

export function renderNotices(
  notices: readonly Notice[],
  locale: Locale,
  onHide: (notice: Notice, index: number) => void,
): Content {
  if (notices.length === 0) return nothing;
  return html`<ul class="notice-list" role="list">
    ${repeat(
      notices,
      ({ id }) => id,
      (notice, index) => renderNotice(notice, locale, () => onHide(notice, index)),
    )}
  </ul>`;
}

/**
 * One quiet line: elements that show shifts are loud enough about what they share with this one. Nothing at all to
 * somebody who has to sign in, nor while what was read before says that there is no notice.
 */
export function renderQuietly({ failure, since, retry, report }: Trouble, count: number, { t }: Locale): Content {
  if (isSignedOut(failure) || (since && count === 0)) return nothing;
  const line = html`<p class="trouble small muted">
    <span>${since ? t.common.stale(since) : t.notices.failed}</span>
    <button
      type="button"
      class="quiet small no-print"
      part="button retry"
      aria-disabled=${retry.busy ? "true" : "false"}
      @click=${() => {
        if (!retry.busy) retry.run();
      }}
    >
      ${t.common.retry}
    </button>
    ${renderReport(report, t.report.failure)}
  </p>`;
  return since ? line : html`<slot name="failed">${line}</slot>`;
}
