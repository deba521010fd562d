import { css } from "lit";
import { shiftLineStyles } from "../../theme/shift-line.ts";

export const styles = [
  shiftLineStyles,
  css`
    .shifts > :first-child {
      padding-block-start: 0;
    }
    .projected {
      --_leaf: var(--_sunken);
      --_on-leaf: var(--_muted);
    }
    .projected .leaf {
      border-style: dashed;
    }
    .projected .when {
      font-weight: 500;
    }
    .left-out {
      padding-block: calc(2 * var(--_space));
      padding-inline-start: calc(1.25 * var(--_space));
    }
    .hint {
      margin-block-start: calc(2 * var(--_space));
    }
    .toggle {
      margin-block-start: calc(3 * var(--_space));
      inline-size: 100%;
    }
  `,
];
