import { css } from "lit";

export const styles = css`
  .intro {
    margin-block-end: calc(4 * var(--_space));
  }
  .slot-weeks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: calc(5 * var(--_space));
  }
  .week-letter {
    font-weight: 650;
    padding-block-end: calc(1.5 * var(--_space));
    border-block-end: 2px solid var(--_accent);
  }
  .slot {
    padding-block: calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
  }
  .slot:last-child {
    border: 0;
  }
  .slot p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(2 * var(--_space));
  }
  .hours {
    font-variant-numeric: tabular-nums;
  }
`;
