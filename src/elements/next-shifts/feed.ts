/** The address that a calendar program subscribes to: to open, to copy, and to renew when somebody else got hold of it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import { renderIcon } from "../../theme/icons.ts";
import { renderLaterIcon } from "../../theme/icons-later.ts";
import { openerOf } from "../actions/opener.ts";
import type { Content } from "../base/states.ts";

export interface FeedContext {
  readonly locale: Locale;
  /** What became of the last attempt to copy. */
  readonly copied: "copied" | "selected" | undefined;
  readonly copy: (address: HTMLElement) => void;
  readonly renew: (opener?: HTMLElement) => void;
}

function renderAddress(feed: string, { locale, copied, copy }: FeedContext): Content {
  const words = inFull(locale).t.calendar;
  const handleCopy = ({ currentTarget }: Event): void => {
    const address = currentTarget instanceof Element ? currentTarget.parentElement?.querySelector("code") : null;
    if (address) copy(address);
  };
  return html`<div class="feed-address">
      <p class="small muted">${words.address}</p>
      <code dir="ltr">${feed}</code>
      <button type="button" part="button copy" @click=${handleCopy}>${renderLaterIcon("copy")} ${words.copy}</button>
    </div>
    <p class="small" role="status">${copied ? words[copied] : nothing}</p>`;
}

/** @param link the same address, for a calendar program to open. */
export function renderFeed(feed: string, link: string, context: FeedContext): TemplateResult {
  const words = inFull(context.locale).t.calendar;
  return html`<p>${words.intro}</p>
    <a class="button" part="button subscribe" href=${link}>${renderIcon("calendarPlus")} ${words.open}</a>
    ${renderAddress(feed, context)}
    <p class="small muted">${words.secret}</p>
    <button
      type="button"
      class="quiet small renew"
      part="button renew"
      @click=${(event: Event) => context.renew(openerOf(event))}
    >
      ${renderIcon("retry")} ${words.renew}
    </button>`;
}
