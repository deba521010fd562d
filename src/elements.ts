/**
 * The element classes, their events and their context. Importing this registers nothing: `coopshift/define` does, or
 * `defineElements` under your own registry.
 */
export { configContext, type ElementConfig } from "./elements/base/context.ts";
export { useMockLoader, type MockBackend } from "./elements/base/clients.ts";
export { CoopElement, type Frame, type ViewContext } from "./elements/base/coop-element.ts";
export type { CoopEventName, CoopEvents } from "./elements/base/events.ts";
export { defineElements, elementClasses, type CoopTagName } from "./elements/registry.ts";
export { CoopMyShifts } from "./elements/my-shifts/my-shifts.ts";
export { CoopNextShifts } from "./elements/next-shifts/next-shifts.ts";
export { CoopOpenShifts } from "./elements/open-shifts/open-shifts.ts";
export { CoopOpenSlots } from "./elements/open-slots/open-slots.ts";
export { CoopPastShifts, type PastShifts } from "./elements/past-shifts/past-shifts.ts";
export { CoopShiftHelp } from "./elements/shift-help/shift-help.ts";
export { CoopShiftNotices } from "./elements/shift-notices/shift-notices.ts";
export { CoopShiftProvider } from "./elements/shift-provider/shift-provider.ts";
export { CoopShiftStatus } from "./elements/shift-status/shift-status.ts";
export { registerLanguage, type Messages, type TextOverrides, type TextTemplate } from "./i18n/index.ts";
