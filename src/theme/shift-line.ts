/** Styles of the calendar leaf and the line beside it, for every list of shifts. */
import { css } from "lit";

/** The calendar leaf by itself. */
export const leafStyles = css`
  .leaf {
    flex: none;
    display: grid;
    align-content: center;
    justify-items: center;
    inline-size: calc(3.25 * var(--coop-unit));
    block-size: calc(3.25 * var(--coop-unit));
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    overflow: hidden;
    grid-template-rows: auto 1fr;
  }
  .leaf-month {
    inline-size: 100%;
    text-align: center;
    font-size: var(--_text-tiny);
    line-height: calc(1.25 * var(--coop-unit));
    font-weight: var(--_strong-weight);
    letter-spacing: 0.03em;
    text-transform: uppercase;
    background: var(--_leaf, var(--_accent));
    color: var(--_on-leaf, var(--_on-accent));
    forced-color-adjust: none;
    white-space: nowrap;
  }
  .leaf-day {
    align-self: center;
    font-size: var(--_text-title);
    line-height: 1.1;
    font-weight: var(--_strong-weight);
    font-variant-numeric: tabular-nums;
  }
`;

export const shiftLineStyles = css`
  .shift {
    display: flex;
    gap: calc(4 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-radius: var(--_radius-small);
  }
  .shift + .shift,
  .left-out + .shift,
  .shift + .left-out {
    border-block-start: var(--_border) solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .shift-body {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: calc(0.5 * var(--_space));
    justify-items: start;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
    font-weight: var(--_strong-weight);
  }
  .when .muted {
    font-weight: 400;
  }
  /* Every part begins with a dot; the one at the beginning of a line lies outside the clip. */
  .line {
    --_dot: var(--coop-unit);
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--_dot));
    clip-path: inset(0 0 0 var(--_dot));
  }
  [dir="rtl"] .line {
    clip-path: inset(0 var(--_dot) 0 0);
  }
  .line > ::before {
    content: "·";
    content: "·" / "";
    display: inline-block;
    inline-size: var(--_dot);
    text-align: center;
    color: var(--_muted);
  }
  .hours {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
