/** English, for members in Belgium: British spelling, dates and hours. */
import type { FirstWords } from "../first-words.ts";
import { plural } from "../plural.ts";

export const count = plural("en");
export const shifts = (n: number): string => count(n, { one: "shift", other: "shifts" });
export const compensations = (n: number): string =>
  count(n, { one: "compensation shift", other: "compensation shifts" });

export const enFirst: FirstWords = {
  common: {
    loading: "Loading…",
    stale: (time) => `Couldn’t refresh. Shown as of ${time}.`,
    retry: "Try again",
    shifts,
    week: (letter) => `Week ${letter}`,
    places: (free) => (free < 1 ? "Full" : free === 1 ? "Last place" : `${free} places left`),
    showMore: (n) => `Show ${n} more`,
    showFewer: "Show fewer",
    coordinator: "Shift coordinator",
    contact: (office) => ["Not what you expect? Contact: ", office],
    date: (formatted) => formatted,
  },
  signedOut: {
    title: "You’re not signed in",
    text: "Sign in to see your shifts.",
    signIn: "Sign in",
  },
  errors: {
    network: "We couldn’t reach the cooperative. Check your connection and try again.",
    unexpected: "Something went wrong. Contact us if it keeps happening.",
  },
  report: {
    failure: "Report this",
    mistake: "Report a mistake",
  },
  notices: {
    heading: "Messages from the cooperative",
    severity: { incident: "Not working", warning: "Please note", info: "Good to know" },
    hide: (text) => `Hide: ${text}`,
    failed: "Messages from the cooperative couldn’t be loaded.",
  },
  noShifts: {
    regular: "You have no shift planned at the moment.",
    regularWithoutSlot: "You don’t have a regular slot yet. Look at the free slots, then contact us to take one.",
    irregular: "You have no shift planned. Pick one from the open shifts.",
    exempted: "You don’t have to do shifts.",
    newWorker: "You’re not set up for shifts yet. Contact us to get started.",
    nonWorker: "You’re a member who doesn’t do shifts.",
  },
  regime: {
    heading: "How you work",
    label: { regular: "Regular", irregular: "Flexible", exempted: "Exempted" },
  },
  status: {
    heading: "Where you stand",
    canShop: "You can shop",
    cannotShop: "You can’t shop right now",
    label: {
      ok: "Up to date",
      alert: "Alert",
      extension: "Extra time",
      suspended: "Suspended",
      holiday: "On holiday",
      exempted: "Exempted",
      unsubscribed: "Unsubscribed",
      resigning: "Leaving",
    },
    meaning: {
      ok: "You’re up to date with your shifts.",
      alert: "You’re behind on your shifts. You can still shop for now.",
      extension: "You have extra time to catch up. You can still shop meanwhile.",
      suspended: "You can’t shop until you’ve caught up on your shifts.",
      holiday: "You’re taking a break: no shifts and no shopping until you’re back.",
      exempted: "You don’t have to do shifts for now. You can shop as usual.",
      unsubscribed: "You’re no longer registered for shifts, so you can’t shop.",
      resigning: "You’re leaving the cooperative, so you can’t shop any more.",
    },
    advice: {
      suspended: "Not sure how? Contact us.",
      holiday: "If you’d like to be back earlier, contact us.",
      unsubscribed: "If you’d like to come back, contact us.",
      resigning: "If you’d like to stay, contact us.",
    },
    cause: {
      "counter-too-low": "You’re too many shifts behind.",
      "extension-over": "Your extra time is over.",
      "alert-over": "Your time to catch up is over.",
    },
    todo: (n, mayShop, by) => `Do ${shifts(n)} ${by ? `by ${by} ` : ""}to ${mayShop ? "keep shopping" : "shop again"}.`,
    until: (date, thenLabel) => `Until ${date}, then: ${thenLabel}.`,
    counterHeading: "Counter",
    counter: (n) => (n === 0 ? "Up to date" : n > 0 ? `${shifts(n)} ahead` : `${shifts(-n)} behind`),
    compensation: (n) => (n === 0 ? "No compensation shift to do" : `${compensations(-n)} to do`),
    alertDate: (date) => `Do a shift before ${date} to stay up to date.`,
    alertSince: (date) => `Alert since ${date}.`,
    extensionUntil: (date) => `Extra time until ${date}.`,
    nextCountdown: (date) => `Your counter goes down on ${date}.`,
    holiday: (start, end) => `On holiday ${range(start, end)}.`,
    exemption: (start, end, reason) => `Exempted ${range(start, end)}${reason ? ` (${reason})` : ""}.`,
    absences: (n, dates) => count(n, { one: "absence", other: "absences" }) + (dates ? `: ${dates}` : ""),
  },
  forecast: {
    heading: "Your counter, with the shifts planned so far",
    behindFrom: (date) => `Behind from ${date}`,
    asTable: "Show as a table",
    events: {
      shift: "Planned shift",
    },
  },
  nextShifts: {
    heading: "Your next shifts",
    projected: "Expected",
    projectedHint: "Expected shifts follow your regular slot. They aren’t confirmed yet.",
    compensation: "Compensation",
    leftOut: {
      closure: (date, name) => `No shift on ${date}: ${name ?? "we’re closed"}.`,
      holiday: (date) => `No shift on ${date}, during your holiday.`,
      exemption: (date) => `No shift on ${date}, during your exemption.`,
    },
    addToCalendar: "Add to calendar",
    cancel: "Cancel this shift",
    cancelUntil: (date, time) => `You can cancel until ${date}, ${time}.`,
  },
  cancelRefusals: {
    "too-late": "It’s too late to cancel here. Contact us or the shift coordinator.",
    "cancel-disabled": "You can’t cancel here. Contact us.",
  },
  openShifts: {
    heading: "Open shifts",
    compensationHeading: "Compensation shifts",
    compensationIntro: (n) => `You have ${compensations(n)} to do. Here is where we need you most.`,
    empty: "No open shifts this week.",
    readOnly: "Sign in to sign up for a shift.",
    needs: { much: "Help badly needed", some: "Help wanted" },
    signedUp: "You’re signed up",
    cancelled: "Cancelled",
    signUp: "Sign up",
    filters: "Filters",
    hidden: (n) => count(n, { one: "nearly full shift not shown.", other: "nearly full shifts not shown." }),
    otherHidden: "Shifts with enough people aren’t shown.",
    showHidden: "Show",
    previousWeek: "Previous week",
    nextWeek: "Next week",
    weekOf: (monday) => `Week of ${monday}`,
  },
  booking: {
    signInFirst: "Sign in to sign up",
    signUpFor: (what) => `Sign up: ${what}`,
    signInFor: (what) => `Sign in to sign up: ${what}`,
    cancelOf: (what) => `Cancel this shift: ${what}`,
    calendarOf: (what) => `Add to calendar: ${what}`,
  },
  calendar: {
    heading: "Your shifts in your calendar",
  },
  signUpRefusals: {
    "sign-up-disabled": "You can’t sign up here at the moment. Contact us.",
    "not-eligible-regime": "You don’t sign up for shifts one by one. Contact us if you’d like to.",
    unsubscribed: "You’re no longer registered for shifts. Contact us to come back.",
    resigning: "You’re leaving the cooperative. Contact us if you’d like to stay.",
    exempted: "You’re exempted. Contact us if you’d like to do shifts.",
    "nothing-to-compensate": "Your shifts follow your slot, and you have no compensation shift to do.",
    "closed-day": "We’re closed that day. Pick another one.",
    started: "This shift has already started. Pick a later one.",
    overlaps: "You already have a shift at that time. Pick another time.",
    "daily-limit": "You’ve reached the limit for that day. Pick another day.",
    "cycle-limit": "You’ve reached the limit for those four weeks. Pick a later shift.",
  },
  pastShifts: {
    heading: "Your past shifts",
    empty: "You haven’t done a shift yet.",
    showMore: "Show older shifts",
  },
  attendance: {
    open: "Not recorded yet",
    present: "Present",
    absent_0: "Excused absence",
    absent_1: "Absent: 1 shift to make up",
    absent_2: "Absent: 2 shifts to make up",
    cancelled: "Cancelled",
  },
  openSlots: {
    heading: "Free slots",
    intro: "A slot comes back every four weeks. Contact us to take one.",
    empty: "Every slot is full at the moment.",
  },
  help: {
    heading: "How shifts work",
    compensationHeading: "Compensation",
  },
  myShifts: {
    heading: "My shifts",
  },
};

function range(start: string | null, end: string | null): string {
  if (!start) return `until ${end}`;
  return end ? `from ${start} to ${end}` : `from ${start}`;
}
