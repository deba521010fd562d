/**
 * The icons' drawings: one family (Lucide, ISC licence), each imported by itself. The build writes the paths that come of
 * it in this module's place, so that what ships imports nothing and draws nothing together.
 */
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

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function rectangle(x: number, y: number, [width, height, r]: readonly [number, number, number]): string {
  const corner = (toX: number, toY: number): string => `a${r} ${r} 0 0 1 ${toX} ${toY}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

/** A path that may follow another one: it begins where it says, and not where that one ended. */
function absolute(path: string): string {
  return path.replace(/^m([-\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/, (_start, x: string, y: string, next?: string) =>
    next === undefined ? `M${x} ${y}` : `M${x} ${y}l`,
  );
}

function toPath([tag, attributes]: Shape): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  if (tag === "path") return absolute(attributes["d"] ?? "");
  if (tag === "circle") return circle(at("cx"), at("cy"), at("r"));
  if (tag === "rect") return rectangle(at("x"), at("y"), [at("width"), at("height"), at("rx")]);
  throw new Error(`No path is known for <${tag}>.`);
}

function draw(shapes: readonly Shape[]): string {
  return shapes.map(toPath).join("");
}

export const iconPaths = {
  calendar: draw(calendar),
  calendarOff: draw(calendarOff),
  calendarPlus: draw(calendarPlus),
  check: draw(check),
  chevronDown: draw(chevronDown),
  chevronLeft: draw(chevronLeft),
  chevronRight: draw(chevronRight),
  clock: draw(clock),
  close: draw(close),
  copy: draw(copy),
  cross: draw(cross),
  door: draw(door),
  hand: draw(hand),
  hourglass: draw(hourglass),
  info: draw(info),
  lock: draw(lock),
  mail: draw(mail),
  minus: draw(minus),
  octagon: draw(octagon),
  phone: draw(phone),
  repeat: draw(repeat),
  retry: draw(retry),
  shop: draw(shop),
  umbrella: draw(umbrella),
  user: draw(user),
  users: draw(users),
  warning: draw(warning),
};
