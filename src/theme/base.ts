/** What every element's styles begin with: the card, type, buttons, tags, and the helpers that many views share. */
import { css } from "lit";

export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Containment leaves it no width of its own: a float, or a column of a flex row, around it would be 0 px wide. */
    contain-intrinsic-inline-size: 15em;
    min-inline-size: 0;
    font-family: var(--coop-font, inherit);
    font-size: var(--coop-text-body, inherit);
    line-height: var(--_leading);
    color: var(--_text);
    overflow-wrap: break-word;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  /* A name may be one long word: it breaks where it must, also in a box that would else grow as wide as the word. */
  p,
  .row > span {
    overflow-wrap: anywhere;
  }
  ul,
  ol {
    list-style: none;
  }
  /* Two weights and five sizes: every further pair is one more font, which a phone looks up before the first words show. */
  strong,
  b,
  th {
    font-weight: var(--_strong-weight);
  }
  .card {
    background: var(--_surface);
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    padding: calc(5 * var(--_space));
  }
  .heading {
    font-family: var(--coop-heading-font, inherit);
    font-size: var(--_text-title);
    font-weight: var(--_heading-weight);
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .head {
    margin-block-end: calc(3 * var(--_space));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(4 * var(--_space));
  }
  .age {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-end: calc(5 * var(--_space));
    font-size: var(--_text-tiny);
  }
  .head > button {
    margin: calc(-2.5 * var(--_space)) calc(-3.5 * var(--_space));
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.27em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_text-small);
  }
  .row {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: baseline;
  }
  .row > .icon {
    align-self: flex-start;
    margin-block-start: 0.125em;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.05em 0.6em;
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius-pill);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_text-small);
    font-weight: var(--_strong-weight);
  }
  .tag .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .tone-good {
    --_tone: var(--_good);
    --_tone-soft: var(--_good-soft);
  }
  .tone-warn {
    --_tone: var(--_warn);
    --_tone-soft: var(--_warn-soft);
  }
  .tone-bad {
    --_tone: var(--_bad);
    --_tone-soft: var(--_bad-soft);
  }
  .tone-info {
    --_tone: var(--_info);
    --_tone-soft: var(--_info-soft);
  }
  .tag[class*="tone-"] {
    background: var(--_tone-soft);
    color: var(--_tone);
    border-color: color-mix(in oklab, var(--_tone) 30%, transparent);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button,
  .button,
  select {
    font: inherit;
    color: inherit;
    min-block-size: var(--_target);
    border-radius: var(--_radius-small);
    border: var(--_border) solid var(--_control);
    background: var(--_surface);
    padding: calc(1.5 * var(--_space)) calc(3.5 * var(--_space));
    cursor: pointer;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    font-weight: var(--_strong-weight);
    text-decoration: none;
    color: var(--_accent);
  }
  button:hover,
  .button:hover {
    background: var(--_sunken);
  }
  .quiet {
    border-color: transparent;
    background: none;
  }
  button[aria-disabled="true"] {
    cursor: default;
    opacity: 0.75;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(4 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: var(--_border) solid var(--_line);
  }
  summary {
    cursor: pointer;
    min-block-size: var(--_link);
    align-content: center;
    inline-size: fit-content;
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .card {
      box-shadow: none;
      break-inside: avoid;
    }
    button,
    .no-print {
      display: none;
    }
  }
`;
