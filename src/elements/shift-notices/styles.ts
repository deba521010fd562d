/** What stands there before the first notice. */
import { css } from "lit";

export const styles = css`
  /* Nothing to show takes no room, not even the gap of a page's grid; the live region has to stay. */
  :host(:state(empty)) {
    position: absolute;
  }
  .live:empty {
    margin: 0;
  }
  #heading {
    margin: 0;
  }
`;
