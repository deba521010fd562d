import { css } from "lit";

export const forecastStyles = css`
  .forecast {
    --_side: calc(2 * var(--coop-unit));
    display: grid;
    gap: calc(2 * var(--_space));
    margin: 0;
    margin-block-start: calc(4 * var(--_space));
    padding-block-start: calc(4 * var(--_space));
    border-block-start: var(--_border) solid var(--_line);
  }
  .forecast figcaption {
    font-weight: var(--_strong-weight);
  }
  /* As high as it will be, before it is drawn. */
  .chart {
    inline-size: auto;
    block-size: calc(7 * var(--coop-unit));
    margin-inline-start: var(--_side);
    margin-block-end: calc(1.5 * var(--coop-unit));
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }
  .legend .icon {
    color: var(--_bad);
  }
  .dot {
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
`;
