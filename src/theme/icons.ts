/**
 * The icons of every element: one family (Lucide, ISC licence), each imported by itself so that only those used ship.
 * They are decoration: hidden from assistive technology, always beside words.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import calendar from "lucide/dist/esm/icons/calendar-days.mjs";
import calendarOff from "lucide/dist/esm/icons/calendar-off.mjs";
import calendarPlus from "lucide/dist/esm/icons/calendar-plus.mjs";
import check from "lucide/dist/esm/icons/circle-check.mjs";
import chevronDown from "lucide/dist/esm/icons/chevron-down.mjs";
import chevronLeft from "lucide/dist/esm/icons/chevron-left.mjs";
import chevronRight from "lucide/dist/esm/icons/chevron-right.mjs";
import clock from "lucide/dist/esm/icons/clock.mjs";
import close from "lucide/dist/esm/icons/x.mjs";
import copy from "lucide/dist/esm/icons/copy.mjs";
import cross from "lucide/dist/esm/icons/circle-x.mjs";
import door from "lucide/dist/esm/icons/log-out.mjs";
import hand from "lucide/dist/esm/icons/hand-heart.mjs";
import hourglass from "lucide/dist/esm/icons/hourglass.mjs";
import info from "lucide/dist/esm/icons/info.mjs";
import lock from "lucide/dist/esm/icons/log-in.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import minus from "lucide/dist/esm/icons/circle-minus.mjs";
import octagon from "lucide/dist/esm/icons/octagon-alert.mjs";
import phone from "lucide/dist/esm/icons/phone.mjs";
import repeat from "lucide/dist/esm/icons/repeat.mjs";
import retry from "lucide/dist/esm/icons/rotate-cw.mjs";
import shop from "lucide/dist/esm/icons/shopping-basket.mjs";
import umbrella from "lucide/dist/esm/icons/tree-palm.mjs";
import user from "lucide/dist/esm/icons/user-round.mjs";
import users from "lucide/dist/esm/icons/users-round.mjs";
import warning from "lucide/dist/esm/icons/triangle-alert.mjs";

const icons = {
  calendar,
  calendarOff,
  calendarPlus,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  clock,
  close,
  copy,
  cross,
  door,
  hand,
  hourglass,
  info,
  lock,
  mail,
  minus,
  octagon,
  phone,
  repeat,
  retry,
  shop,
  umbrella,
  user,
  users,
  warning,
};

export type IconName = keyof typeof icons;

type Attributes = Readonly<Record<string, string>>;

function renderShape(tag: string, a: Attributes): SVGTemplateResult | typeof nothing {
  const at = (name: string) => a[name] ?? nothing;
  switch (tag) {
    case "path":
      return svg`<path d=${at("d")}></path>`;
    case "circle":
      return svg`<circle cx=${at("cx")} cy=${at("cy")} r=${at("r")}></circle>`;
    case "rect":
      return svg`<rect x=${at("x")} y=${at("y")} width=${at("width")} height=${at("height")} rx=${at("rx")}></rect>`;
    default:
      return nothing;
  }
}

/** An icon as wide as a line of text is high; colour and size come from `color` and `font-size`. */
export function renderIcon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${icons[name].map(([tag, attributes]) => renderShape(tag, attributes))}
  </svg>`;
}
