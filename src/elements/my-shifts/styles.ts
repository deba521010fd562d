import { css } from "lit";

export const styles = css`
  .page > .heading {
    font-size: var(--_text-display);
    margin-block-end: calc(4 * var(--_space));
  }
  coop-shift-notices:not(:state(empty)) {
    margin-block-end: calc(5 * var(--_space));
  }
  /* What stands below the page's elements begins out of sight, and what is below one that loads waits its turn. */
  .skeleton {
    min-block-size: 100vb;
    align-content: start;
  }
  .early {
    position: absolute;
    visibility: hidden;
  }
  [data-waiting] {
    animation: wait 2s step-end;
  }
  /* No longer than this: somebody may be waiting for just that. */
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }
`;
