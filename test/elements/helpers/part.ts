/** A part of an element that comes later, as an element's own would. */
import { css } from "lit";

export const styles = css`
  .card {
    outline-style: dotted;
  }
`;

export const words = "from the part";
