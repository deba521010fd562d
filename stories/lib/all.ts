/** Every table of states, in the order of the sidebar: the one place to add an element's. */
import myShifts from "../my-shifts.states.ts";
import nextShifts from "../next-shifts.states.ts";
import openShifts from "../open-shifts.states.ts";
import openSlots from "../open-slots.states.ts";
import pastShifts from "../past-shifts.states.ts";
import shiftHelp from "../shift-help.states.ts";
import shiftNotices from "../shift-notices.states.ts";
import shiftProvider from "../shift-provider.states.ts";
import shiftStatus from "../shift-status.states.ts";
import type { ElementStates } from "./states.ts";

export const allStates: readonly ElementStates[] = [
  shiftStatus,
  nextShifts,
  openShifts,
  pastShifts,
  openSlots,
  shiftHelp,
  shiftNotices,
  myShifts,
  shiftProvider,
];
