/** Deciding on something in an element: its dialog, and what its card tells. */
import type { Interfere, Line } from "./backend.ts";
import { find, press, textOf } from "./page.ts";

type Acting = HTMLElementTagNameMap["coop-open-shifts" | "coop-next-shifts"];

export const dialogOf = (element: Element): HTMLDialogElement => find(element, "dialog") as HTMLDialogElement;
/** What is said in the card's live region. */
export const told = (element: Element): string => textOf(find(element, ".state"));
/** Paths of what was written, in order. */
export const writes = ({ requests }: Line): string[] => requests.filter((path) => path.startsWith("/me/sign-ups/"));

/** Presses the button of the dialog that carries it out. */
export function confirm(element: Element): void {
  press(find(element, "dialog [part~=confirm]"));
}

/** What the browser does at Escape. */
export function escape(element: Element): void {
  const dialog = dialogOf(element);
  if (dialog.dispatchEvent(new Event("cancel", { cancelable: true }))) dialog.close();
}

/** Resolves once it is so; looks after each frame, since a dialog's end has no event of the element's own. */
export async function until(element: Acting, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    await element.updateComplete;
  }
}

/** A write that is answered when it is let go. */
export function gate(): { readonly answer: Interfere; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { answer: async () => wait as unknown as Promise<Response>, letGo };
}

/** Cuts the line to everything of the member's own, until it is mended. */
export function cut(line: Line): { mend: () => void } {
  const { interfere } = line;
  line.interfere = async (path) =>
    path.startsWith("/me/") ? Promise.reject(new TypeError("Failed to fetch")) : (undefined as never);
  return { mend: () => void (line.interfere = interfere) };
}
