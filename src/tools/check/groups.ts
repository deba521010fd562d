/** Every check, by what it is about, in the order in which they run: what others build on comes first. */
import { answerChecks } from "./checks/answers.ts";
import { authChecks } from "./checks/auth.ts";
import { cancelChecks } from "./checks/cancel.ts";
import { corsChecks } from "./checks/cors.ts";
import { errorChecks } from "./checks/errors.ts";
import { httpChecks } from "./checks/http.ts";
import { calendarChecks, closureChecks, noticeChecks, slotChecks } from "./checks/lists.ts";
import { meChecks } from "./checks/me.ts";
import { openingChecks } from "./checks/openings.ts";
import { overviewChecks } from "./checks/overview.ts";
import { privacyChecks } from "./checks/privacy.ts";
import { settingsChecks } from "./checks/settings.ts";
import { shiftChecks } from "./checks/shifts.ts";
import { signUpChecks } from "./checks/sign-up.ts";
import type { Check } from "./types.ts";

export interface Group {
  /** What the ids of its checks begin with. */
  readonly name: string;
  /** For a heading. */
  readonly about: string;
  readonly checks: readonly Check[];
}

export const groups: readonly Group[] = [
  { name: "settings", about: "GET /settings", checks: [...answerChecks("getSettings"), ...settingsChecks] },
  { name: "me", about: "GET /me", checks: [...answerChecks("getMe"), ...meChecks] },
  { name: "shifts", about: "GET /me/shifts", checks: [...answerChecks("getShifts"), ...shiftChecks] },
  { name: "openings", about: "GET /openings", checks: [...answerChecks("getOpenings"), ...openingChecks] },
  { name: "slots", about: "GET /slots", checks: [...answerChecks("getSlots"), ...slotChecks] },
  { name: "closures", about: "GET /closures", checks: [...answerChecks("getClosures"), ...closureChecks] },
  { name: "notices", about: "GET /notices", checks: [...answerChecks("getNotices"), ...noticeChecks] },
  { name: "overview", about: "GET /overview", checks: [...answerChecks("getOverview"), ...overviewChecks] },
  { name: "calendar", about: "GET /me/calendar.ics", checks: [...answerChecks("getCalendar"), ...calendarChecks] },
  { name: "sign-up", about: "PUT /me/sign-ups/{openingId}", checks: signUpChecks },
  { name: "cancel", about: "DELETE /me/sign-ups/{openingId}", checks: cancelChecks },
  { name: "auth", about: "who is let in", checks: authChecks },
  { name: "cors", about: "pages of other sites", checks: corsChecks },
  { name: "errors", about: "every error", checks: errorChecks },
  { name: "privacy", about: "what must not get out", checks: privacyChecks },
  { name: "http", about: "every answer", checks: httpChecks },
];
