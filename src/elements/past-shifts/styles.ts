import { css } from "lit";
import { shiftLineStyles } from "../../theme/shift-line.ts";

export const styles = [
  shiftLineStyles,
  css`
    .past {
      position: relative;
      display: grid;
      grid-template-columns: 1.75em minmax(0, 1fr) auto;
      gap: 0 calc(3 * var(--_space));
      align-items: start;
      padding-block-end: calc(3.5 * var(--_space));
    }
    .past:last-child {
      padding-block-end: 0;
    }
    .past:not(:last-child)::before {
      content: "";
      position: absolute;
      inset-block: 1.75em 0;
      inset-inline-start: calc(0.875em - 1px);
      border-inline-start: 2px solid var(--_line);
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 1.75em;
      block-size: 1.75em;
      border-radius: 50%;
      color: var(--_tone, var(--_muted));
      background: var(--_tone-soft, var(--_sunken));
    }
    .past .line {
      font-size: var(--_text-small);
      color: var(--_muted);
    }
    .attendance {
      font-size: var(--_text-small);
      font-weight: var(--_strong-weight);
      line-height: 2;
      color: var(--_tone, var(--_muted));
      text-align: end;
    }
    .toggle {
      margin-block-start: calc(4 * var(--_space));
      inline-size: 100%;
    }
    /* One line each: more of the past at a glance. */
    @container (width >= 46em) {
      .past {
        padding-block-end: calc(2.5 * var(--_space));
      }
      .past-body {
        display: grid;
        grid-template-columns: 15em minmax(0, 1fr);
        align-items: baseline;
        min-block-size: calc(1.75 * var(--coop-unit));
      }
    }
    @container (width < 30em) {
      .attendance {
        grid-column: 2;
        line-height: 1.5;
        text-align: start;
      }
    }
  `,
];
