/** The choices of the filters. */
import { css } from "lit";

export const choiceStyles = css`
  .filter-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
  }
  .filter {
    display: grid;
    flex: 1 1 9em;
    max-inline-size: 16em;
  }
  .filter select {
    inline-size: 100%;
  }
`;
