/** The rules' numbers and switches of a cooperative that sets none of its own, as they travel. */
export const ruleSettings = {
  rules: {
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
  },
  features: { signUp: true, cancel: true, compensation: true },
};
