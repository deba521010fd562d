/** The numbers of the rules: each a setting of the cooperative, with the default of rules.md. */
export interface RuleSettings {
  /** How many next shifts a regular worker sees (§3). */
  readonly regularNextShifts: number;
  /** Days that an alert lasts before the worker is suspended (§5). */
  readonly alertDelayDays: number;
  /** Days of grace that an extension gives, before any extra days (§5). */
  readonly graceDelayDays: number;
  /** A counters' sum at or below this unsubscribes the worker (§5). */
  readonly unsubscribeAt: number;
  /** Whether a countdown at or below zero costs a second shift (§6). */
  readonly countdownPenalty: boolean;
  /** An opening with more than this share of free places, in percent, is highlighted (§7). */
  readonly highlightAbovePercent: number;
  /** An opening with less than this share of free places, in percent, is left out; 0 shows everything (§7). */
  readonly hideBelowPercent: number;
  /** A compensation is offered where at most this share of places, in percent, is taken (§7). */
  readonly understaffedAtMostPercent: number;
  /** Most shifts on one day, `null` for no limit (§7). */
  readonly maxShiftsPerDay: number | null;
  /** Most shifts in one cycle, `null` for no limit (§7). */
  readonly maxShiftsPerCycle: number | null;
  /** A shift can be cancelled while at least this many hours remain (§7). */
  readonly cancelHoursBefore: number;
  /** Whether members may sign up by themselves (§7). */
  readonly signUpEnabled: boolean;
  /** Whether members may cancel by themselves (§7). */
  readonly cancelEnabled: boolean;
}

/** The rules' numbers where a cooperative sets none of its own (rules.md): percent, days, hours and shifts by their names. */
export const defaultRuleSettings: RuleSettings = {
  regularNextShifts: 13,
  alertDelayDays: 28,
  graceDelayDays: 10,
  unsubscribeAt: -4,
  countdownPenalty: true,
  highlightAbovePercent: 30,
  hideBelowPercent: 20,
  understaffedAtMostPercent: 20,
  maxShiftsPerDay: 2,
  maxShiftsPerCycle: null,
  cancelHoursBefore: 2,
  signUpEnabled: true,
  cancelEnabled: true,
};
