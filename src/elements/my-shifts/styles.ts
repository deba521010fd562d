import { css } from "lit";

export const styles = css`
  .page > .heading {
    font-size: 1.5rem;
    margin-block-end: calc(4 * var(--_space));
  }
  coop-shift-notices:not(:state(empty)) {
    margin-block-end: calc(5 * var(--_space));
  }
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }
`;
