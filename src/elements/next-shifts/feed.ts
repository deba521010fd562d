/** The address that a calendar program subscribes to: to open, to copy, and to renew when somebody else got hold of it. */
import { html, nothing } from "lit";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import { renderIcon } from "../../theme/icons.ts";
import { openerOf } from "../actions/focus.ts";
import type { Content } from "../base/states.ts";

export interface FeedContext {
  readonly locale: Locale;
  /** What became of the last attempt to copy. */
  readonly copied: "copied" | "selected" | undefined;
  readonly copy: (address: HTMLElement) => void;
  readonly renew: (opener?: HTMLElement) => void;
}

/** The same address for a calendar program to open; none of a feed that is not on the web. */
export function webcalLink(feed: string): string | undefined {
  return /^(?:https?|webcal):\/\//i.test(feed) ? feed.replace(/^\w+/, "webcal") : undefined;
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
      <button type="button" part="button copy" @click=${handleCopy}>${renderIcon("copy")} ${words.copy}</button>
    </div>
    <p class="small" role="status">${copied ? words[copied] : nothing}</p>`;
}

export function renderFeed(feed: string | null, context: FeedContext): Content {
  const link = feed === null ? undefined : webcalLink(feed);
  if (feed === null || link === undefined) return nothing;
  const words = inFull(context.locale).t.calendar;
  return html`<details class="feed" part="feed">
    <summary>${words.heading}</summary>
    <div class="feed-body">
      <p>${words.intro}</p>
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
      </button>
    </div>
  </details>`;
}
