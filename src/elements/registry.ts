/** Every tag and its class: the one place to add an element. */
import { CoopMyShifts } from "./my-shifts/my-shifts.ts";
import { CoopNextShifts } from "./next-shifts/next-shifts.ts";
import { CoopOpenShifts } from "./open-shifts/open-shifts.ts";
import { CoopOpenSlots } from "./open-slots/open-slots.ts";
import { CoopPastShifts } from "./past-shifts/past-shifts.ts";
import { CoopShiftHelp } from "./shift-help/shift-help.ts";
import { CoopShiftNotices } from "./shift-notices/shift-notices.ts";
import { CoopShiftProvider } from "./shift-provider/shift-provider.ts";
import { CoopShiftStatus } from "./shift-status/shift-status.ts";

/** The provider first: elements ask for what it sets once, when they are upgraded. */
export const elementClasses = {
  "coop-shift-provider": CoopShiftProvider,
  "coop-my-shifts": CoopMyShifts,
  "coop-shift-notices": CoopShiftNotices,
  "coop-shift-status": CoopShiftStatus,
  "coop-next-shifts": CoopNextShifts,
  "coop-open-shifts": CoopOpenShifts,
  "coop-past-shifts": CoopPastShifts,
  "coop-open-slots": CoopOpenSlots,
  "coop-shift-help": CoopShiftHelp,
} as const;

export type CoopTagName = keyof typeof elementClasses;

declare global {
  interface HTMLElementTagNameMap {
    "coop-shift-provider": CoopShiftProvider;
    "coop-my-shifts": CoopMyShifts;
    "coop-shift-notices": CoopShiftNotices;
    "coop-shift-status": CoopShiftStatus;
    "coop-next-shifts": CoopNextShifts;
    "coop-open-shifts": CoopOpenShifts;
    "coop-past-shifts": CoopPastShifts;
    "coop-open-slots": CoopOpenSlots;
    "coop-shift-help": CoopShiftHelp;
  }
}

/**
 * Registers every tag. A second copy of the package on the page keeps the first one's elements and warns once; it never
 * throws, since a page's other scripts must not suffer from it.
 */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  const taken: string[] = [];
  for (const [tag, type] of Object.entries(elementClasses)) {
    const present = registry.get(tag);
    if (!present) registry.define(tag, type);
    else if (present !== type) taken.push(tag);
  }
  if (taken.length > 0) {
    // The page's author looks there, and nobody else is to be bothered.
    // oxlint-disable-next-line no-console
    console.warn(
      `coopshift: ${taken.join(", ")} already registered by another copy; that one stays. Load the script once to be rid of this warning.`,
    );
  }
}
