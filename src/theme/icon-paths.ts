/**
 * The drawings of the icons that a first look has: one family (Lucide, ISC licence), each imported by itself. The build
 * writes the paths that come of it in this module's place, so that what ships imports nothing and draws nothing together.
 */
import calendar from "lucide/dist/esm/icons/calendar-days.mjs";
import calendarOff from "lucide/dist/esm/icons/calendar-off.mjs";
import calendarPlus from "lucide/dist/esm/icons/calendar-plus.mjs";
import check from "lucide/dist/esm/icons/circle-check.mjs";
import chevronLeft from "lucide/dist/esm/icons/chevron-left.mjs";
import chevronRight from "lucide/dist/esm/icons/chevron-right.mjs";
import clock from "lucide/dist/esm/icons/clock.mjs";
import close from "lucide/dist/esm/icons/x.mjs";
import cross from "lucide/dist/esm/icons/circle-x.mjs";
import door from "lucide/dist/esm/icons/log-out.mjs";
import hand from "lucide/dist/esm/icons/hand-heart.mjs";
import hourglass from "lucide/dist/esm/icons/hourglass.mjs";
import info from "lucide/dist/esm/icons/info.mjs";
import lock from "lucide/dist/esm/icons/log-in.mjs";
import minus from "lucide/dist/esm/icons/circle-minus.mjs";
import octagon from "lucide/dist/esm/icons/octagon-alert.mjs";
import retry from "lucide/dist/esm/icons/rotate-cw.mjs";
import shop from "lucide/dist/esm/icons/shopping-basket.mjs";
import umbrella from "lucide/dist/esm/icons/tree-palm.mjs";
import warning from "lucide/dist/esm/icons/triangle-alert.mjs";
import { draw } from "./draw.ts";

export const iconPaths = {
  calendar: draw(calendar),
  calendarOff: draw(calendarOff),
  calendarPlus: draw(calendarPlus),
  check: draw(check),
  chevronLeft: draw(chevronLeft),
  chevronRight: draw(chevronRight),
  clock: draw(clock),
  close: draw(close),
  cross: draw(cross),
  door: draw(door),
  hand: draw(hand),
  hourglass: draw(hourglass),
  info: draw(info),
  lock: draw(lock),
  minus: draw(minus),
  octagon: draw(octagon),
  retry: draw(retry),
  shop: draw(shop),
  umbrella: draw(umbrella),
  warning: draw(warning),
};
