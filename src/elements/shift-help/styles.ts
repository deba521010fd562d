import { css } from "lit";

export const styles = css`
  .topic {
    border-block-end: 1px solid var(--_line);
    padding-block: calc(2 * var(--_space));
  }
  .topic > summary {
    inline-size: 100%;
    padding-block: calc(1.5 * var(--_space));
    font-weight: var(--_strong-weight);
  }
  .topic > p,
  .topic > dl {
    padding-block-end: calc(2 * var(--_space));
    max-inline-size: 65ch;
  }
  .meaning {
    padding-block: var(--_space);
  }
  .meaning dt {
    font-weight: var(--_strong-weight);
  }
  .topics + .contact {
    border: 0;
    padding: 0;
  }
`;
