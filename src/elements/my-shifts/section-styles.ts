/** The page's elements among one another. */
import { css } from "lit";

export const styles = css`
  coop-shift-notices:not(:state(empty)) {
    margin-block-end: calc(5 * var(--_space));
  }
  /* What is below one that loads waits its turn. */
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
