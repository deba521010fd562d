/**
 * The words of shift work (rules.md §1) as lists and unions. No dependency at all, so that the contract can build its
 * schemas from the same lists that the rules are typed by.
 */

export const weekLetters = ["A", "B", "C", "D"] as const;
/** A week of the four-week cycle. */
export type WeekLetter = (typeof weekLetters)[number];

/** Every {@link Weekday}, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export type Weekday = (typeof weekdays)[number];

/** Every {@link Regime}. */
export const regimes = ["regular", "irregular", "exempted"] as const;
/** How a worker works: the same slot every cycle, each shift picked freely (French *volant*), or not at all. */
export type Regime = (typeof regimes)[number];

/** Every {@link Status}. */
export const statuses = [
  "ok",
  "alert",
  "extension",
  "suspended",
  "holiday",
  "exempted",
  "unsubscribed",
  "resigning",
] as const;
/** Where a worker stands; it decides whether they may shop. */
export type Status = (typeof statuses)[number];

/** Every {@link Attendance}. */
export const attendances = ["open", "present", "absent_0", "absent_1", "absent_2", "cancelled"] as const;
/** What became of a shift; `absent_n` owes n shifts, `open` is still to come or not marked yet. */
export type Attendance = (typeof attendances)[number];

/** Every {@link PartOfDay}, in the order of the day. */
export const partsOfDay = ["morning", "afternoon", "evening"] as const;
/** Before noon, from noon, from 17:00: by the start of a shift. */
export type PartOfDay = (typeof partsOfDay)[number];

/** Every {@link ShiftType}. */
export const shiftTypes = ["regular", "irregular", "compensation"] as const;
/** Why a worker has a shift: their slot, one they picked, or one that makes up for an absence. */
export type ShiftType = (typeof shiftTypes)[number];

/** Every {@link Purpose}. */
export const purposes = ["irregular", "compensation"] as const;
/** What somebody wants an opening for. */
export type Purpose = (typeof purposes)[number];

/** Why a sign-up is refused, in the order in which the rules look (rules.md §7). */
export const signUpRefusals = [
  "sign-up-disabled",
  "not-eligible-regime",
  "unsubscribed",
  "resigning",
  "exempted",
  "nothing-to-compensate",
  "cancelled",
  "closed-day",
  "started",
  "already-signed-up",
  "full",
  "overlaps",
  "daily-limit",
  "cycle-limit",
] as const;
/** One of {@link signUpRefusals}. */
export type SignUpRefusal = (typeof signUpRefusals)[number];

/** Why a cancellation is refused (rules.md §7). */
export const cancelRefusals = [
  "not-yours",
  "not-open",
  "regular-shift",
  "projected",
  "too-late",
  "cancel-disabled",
] as const;
/** One of {@link cancelRefusals}. */
export type CancelRefusal = (typeof cancelRefusals)[number];

/** What a member is to the cooperative's work. */
export const roles = ["worker", "non-worker"] as const;
/** One of {@link roles}. */
export type Role = (typeof roles)[number];
