/** The element behind an event's listener: what was pressed, and gets the focus back. */
export function openerOf({ currentTarget }: Event): HTMLElement | undefined {
  return currentTarget instanceof HTMLElement ? currentTarget : undefined;
}
