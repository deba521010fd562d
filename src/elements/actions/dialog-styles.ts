/** Styles of the dialog, and of what can be put away of what is told. They come with what acts. */
import { css } from "lit";

export const dialogStyles = css`
  .dialog[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    inline-size: min(30em, 100% - 2em);
    max-block-size: calc(100dvb - 2em);
    margin: auto;
    padding: calc(6 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-dialog);
    overflow: auto;
    overscroll-behavior: contain;
    animation: rise var(--_motion) var(--_ease);
  }
  .dialog::backdrop {
    background: var(--_backdrop);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.75em;
    }
  }
  .dialog .heading:focus-visible {
    outline: none;
  }
  .dialog-state:empty {
    display: none;
  }
  .dialog-state:not(:has(*)) {
    position: absolute;
  }
  .fact-head {
    display: flex;
    align-items: center;
    gap: calc(4 * var(--_space));
  }
  .fact-head > div {
    min-inline-size: 0;
  }
  .fact-date {
    font-weight: var(--_strong-weight);
  }
  .facts {
    display: grid;
    gap: calc(2.5 * var(--_space));
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(6em, 30%) minmax(0, 1fr);
    gap: 0 calc(3 * var(--_space));
    align-items: baseline;
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .dialog-actions > * {
    flex: 1 1 auto;
  }
  .choices {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .choice {
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(3 * var(--_space));
    text-align: start;
    inline-size: 100%;
    font-weight: 400;
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    /* In forced colours a plate would be put behind the words, in the very colour that they have here. */
    forced-color-adjust: none;
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .primary.bad {
    background: var(--_bad);
    border-color: var(--_bad);
    color: var(--_on-bad);
  }
  .reach {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .reach li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .reach a {
    display: inline-block;
    padding-block: calc(0.5 * var(--_space));
    min-block-size: var(--_link);
    align-content: center;
    overflow-wrap: anywhere;
  }
  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn calc(0.5 * var(--_motion-loop)) linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .told:has(.dismiss) .message-text {
    padding-inline-end: 2em;
  }
  .dismiss {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding: 0;
    inline-size: var(--_target);
  }
  @media (width < 30rem) {
    .dialog[open] {
      inline-size: 100%;
      max-inline-size: none;
      margin-block-end: 0;
      padding: calc(5 * var(--_space));
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      border-block-end: 0;
      max-block-size: calc(100dvb - 1em);
    }
    .fact {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .dialog[open] {
      display: none;
    }
  }
`;
