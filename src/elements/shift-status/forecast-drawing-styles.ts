/** Styles of the forecast's drawing and table, which come with them. */
import { css } from "lit";

export const forecastDrawingStyles = css`
  .chart {
    position: relative;
    font-size: var(--_text-tiny);
    line-height: 1;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .course {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  [dir="rtl"] .course {
    scale: -1 1;
  }
  .course path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }
  .course .ahead {
    fill: var(--_good-soft);
  }
  .course .behind {
    fill: var(--_bad-soft);
  }
  .course .zero {
    stroke: var(--_control);
  }
  .course .stairs {
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }
  .course .dots {
    stroke: var(--_accent);
    stroke-width: 11px;
    stroke-linecap: round;
  }
  .course .limit {
    stroke: var(--_bad);
    stroke-width: 1.5px;
    stroke-dasharray: 3 4;
  }
  .level,
  .date {
    position: absolute;
    white-space: nowrap;
  }
  .level {
    inset-inline-end: calc(100% + 1.5 * var(--_space));
    translate: 0 -50%;
  }
  .date {
    inset-block-start: calc(100% + 1.5 * var(--_space));
    translate: -50% 0;
  }
  [dir="rtl"] .date {
    translate: 50% 0;
  }
  .date.below {
    font-weight: var(--_strong-weight);
    color: var(--_bad);
  }
  .forecast table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-start: calc(2 * var(--_space));
  }
  .forecast :is(th, td) {
    padding-block: var(--_space);
    padding-inline-end: calc(2 * var(--_space));
    border-block-end: var(--_border) solid var(--_line);
    text-align: start;
    overflow-wrap: anywhere;
    vertical-align: top;
  }
  .forecast :is(th, td):last-child {
    padding-inline-end: 0;
  }
  @container (width < 34em) {
    .date.minor {
      display: none;
    }
  }
`;
