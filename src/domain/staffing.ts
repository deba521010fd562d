/** How well an opening is staffed, by the cooperative's percentages (rules.md §7). */
import { checkInteger, refuse } from "./check.ts";
import { defaultRuleSettings, type RuleSettings } from "./settings.ts";

/** The places of an opening. */
export interface Places {
  /** Places in all. */
  readonly capacity: number;
  /** Places that nobody has taken. */
  readonly free: number;
}

function share(name: string, percent: number, { capacity, free }: Places): number {
  checkInteger("capacity", capacity, 0);
  checkInteger("free", free, 0);
  if (!(percent >= 0 && percent <= 100)) refuse(name, percent, "a percentage from 0 to 100");
  return (capacity * percent) / 100;
}

/** Whether so many places are free that the page should ask for help: more than `highlightAbovePercent` of them. */
export function isHighlighted(
  places: Places,
  { highlightAbovePercent: percent }: Pick<RuleSettings, "highlightAbovePercent"> = defaultRuleSettings,
): boolean {
  return places.free > share("highlightAbovePercent", percent, places);
}

/** Whether so few places are free that the page leaves the opening for others: less than `hideBelowPercent` of them. */
export function isNearlyFull(
  places: Places,
  { hideBelowPercent: percent }: Pick<RuleSettings, "hideBelowPercent"> = defaultRuleSettings,
): boolean {
  return places.free < share("hideBelowPercent", percent, places);
}

/** Whether a compensation is offered here by default: at most `understaffedAtMostPercent` of the places are taken. */
export function isUnderstaffed(
  places: Places,
  { understaffedAtMostPercent: percent }: Pick<RuleSettings, "understaffedAtMostPercent"> = defaultRuleSettings,
): boolean {
  return places.capacity - places.free <= share("understaffedAtMostPercent", percent, places);
}
