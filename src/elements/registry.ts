/** Every tag and its class. Where else an element is named is in CONTRIBUTING.md. */
import { defineClasses } from "./define.ts";
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

/** The tags of all elements. */
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

/** Registers every tag; those that another copy of the package has registered stay that copy's, with one warning. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  defineClasses(elementClasses, registry);
}
