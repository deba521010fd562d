/** Where the focus goes when the dialog that had it is gone. */
import type { ReactiveElement } from "lit";

export interface WayBack {
  /** The button that opened the dialog. */
  readonly opener: HTMLElement | undefined;
  /** What it was about: the row with this `data-row` is next best. */
  readonly id: string;
}

/** Whether nothing has the focus, as when the element that had it was removed. */
export function isFocusLost({ ownerDocument }: ReactiveElement): boolean {
  const { activeElement, body } = ownerDocument;
  return activeElement === null || activeElement === body;
}

/** To the button, else to its row, else to the card's heading. */
export function focusBack({ renderRoot }: ReactiveElement, { opener, id }: WayBack): void {
  const rows = [...renderRoot.querySelectorAll<HTMLElement>("[data-row]")];
  const places = [
    opener?.isConnected === true ? opener : undefined,
    rows.find(({ dataset }) => dataset["row"] === id),
    renderRoot.querySelector<HTMLElement>("#heading"),
  ];
  places.find((place) => place?.checkVisibility())?.focus({ preventScroll: true });
}
