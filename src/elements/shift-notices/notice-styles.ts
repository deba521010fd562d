/** The notices themselves. */
import { css } from "lit";

export const styles = css`
  .notice-list {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  /* Icon, severity and button share the first line, so that the words have the width below it. */
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 2.75em;
    gap: 0 calc(3 * var(--_space));
    padding-inline-end: calc(2 * var(--_space));
  }
  .severity {
    color: var(--_tone);
    font-weight: var(--_strong-weight);
  }
  .words {
    grid-column: 2 / -1;
    padding-inline-end: calc(2 * var(--_space));
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .notice a {
    color: inherit;
  }
  .hide {
    grid-area: 1 / 3;
    padding: 0;
    margin-block: -0.6em;
    color: inherit;
  }
  .hide:hover {
    background: color-mix(in oklab, var(--_tone) 14%, transparent);
  }
  @container (width < 24em) {
    .words {
      grid-column: 1 / -1;
    }
  }
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(3 * var(--_space));
  }
  .trouble button {
    padding-inline: 0;
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
    .hide {
      border: 0;
    }
  }
`;
