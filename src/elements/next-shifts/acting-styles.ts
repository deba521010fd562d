/** Styles of what is unfolded in the list. They come with what acts. */
import { css } from "lit";

export const actingStyles = css`
  .coordinator ul {
    padding-block-start: var(--_space);
    display: grid;
    gap: var(--_space);
  }
  .coordinator a {
    display: inline-block;
    padding-block: calc(0.5 * var(--_space));
    min-block-size: var(--_link);
    align-content: center;
    overflow-wrap: anywhere;
  }
  .feed-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(3 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
  }
  .feed-address {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    inline-size: 100%;
  }
  .feed-address p {
    grid-column: 1 / -1;
  }
  .feed-address code {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
    user-select: all;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .feed-body > p:empty {
    margin-block-start: calc(-3 * var(--_space));
  }
  @container (width < 30em) {
    .feed-address {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  .feed-body .renew {
    padding-inline: 0;
  }
  @media print {
    .coordinator ul {
      display: none;
    }
  }
`;
