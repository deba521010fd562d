/** The rest of English; how it is written is said in first.ts. */
import type { LaterWords } from "../later-words.ts";
import { compensations, count, shifts } from "./first.ts";

const days = (n: number): string => count(n, { one: "day", other: "days" });

export const enLater: LaterWords = {
  common: {
    task: "Task",
  },
  errors: {
    timeout: "This is taking too long. Try again in a moment.",
    server: "Something went wrong on our side. Try again in a few minutes.",
    contract: "We received an answer that we can’t read. Try again later, or contact us.",
    rateLimited: "Too many requests at once. Wait a minute, then try again.",
    forbidden: "Your account has no access to this. Contact us if it should.",
    setup: "This part of the page isn’t set up properly. Let us know.",
  },
  report: {
    intro:
      "What were you doing, and what did you expect? Please write it here. The lines below help us find the cause; they say nothing about you.",
  },
  status: {
    advice: {
      ok: "Do your shifts as planned.",
      alert: "Catch up in time, or contact us.",
      extension: "Catch up before it’s over, or contact us.",
      exempted: "If you’d like to do shifts again, contact us.",
    },
  },
  forecast: {
    summary: (counter, behindFrom) =>
      `Chart. Today: ${counter}. ${behindFrom ? `Behind from ${behindFrom}.` : "The table below has every step."}`,
    day: "Day",
    what: "What happens",
    events: {
      countdown: "Counter goes down",
      leave: "On leave: nothing comes off",
      unsubscribed: "Unsubscribed: nothing comes off",
    },
  },
  cancelRefusals: {
    "not-yours": "This shift isn’t yours.",
    "not-open": "This shift is already over or cancelled.",
    "regular-shift": "This is your regular shift. If you can’t come, contact us.",
    projected: "This shift isn’t confirmed yet. You can’t cancel it for now.",
  },
  openShifts: {
    all: "All",
    weekday: "Day",
    partOfDay: "Time of day",
    parts: { morning: "Morning", afternoon: "Afternoon", evening: "Evening" },
    resetFilters: "Clear filters",
    noResult: "No shift matches your filters.",
    hideOthers: "Hide shifts with enough people",
    hideAgain: "Hide nearly full shifts",
  },
  booking: {
    signUp: {
      title: "Sign up for this shift?",
      confirm: "Sign up",
      keep: "Not now",
      underWay: "Signing you up…",
      done: "You’re signed up.",
      notDone: "You’re not signed up",
      unknown: "We couldn’t find out whether you’re signed up: no clear answer has come.",
      check: "Check again to make sure that you are. We’ll also do it by ourselves once you’re back online.",
    },
    cancel: {
      title: "Cancel this shift?",
      confirm: "Cancel this shift",
      keep: "Keep it",
      underWay: "Cancelling…",
      done: "Your shift is cancelled.",
      notDone: "You’re still signed up",
      unknown: "We couldn’t find out whether your shift is cancelled: no clear answer has come.",
      check: "Check again to make sure that it is. We’ll also do it by ourselves once you’re back online.",
    },
    renewFeed: {
      title: "Get a new address?",
      confirm: "Get a new address",
      keep: "Keep this one",
      underWay: "Getting a new address…",
      done: "Your calendar has a new address.",
      notDone: "The address is still the same",
      unknown: "We couldn’t find out whether the address has changed: no clear answer has come.",
      check: "Check again to get a new one for certain.",
    },
    patience: "We’re still waiting for the answer. Closing this wouldn’t stop it.",
    unsure: "Not certain yet",
    checkAgain: "Check again",
    checking: "Checking…",
    close: "Close",
    show: "Show",
    signedOut: "You’re not signed in any more. Sign in, then try again.",
    places: "Places",
    counter: "Your counter then",
    counterWithout: (without) => `${without} without it`,
    due: (withIt, without) => `Next shift before ${withIt}${without ? `, instead of before ${without}` : ""}.`,
    compensation: "To make up",
    left: (n) => (n === 0 ? "Nothing more after this shift" : `${compensations(n)} left after this one`),
    similar: "There is still a place here",
    gone: "The shift you chose isn’t open any more. Here are those that are.",
  },
  calendar: {
    intro: "Once you subscribe, your calendar shows your shifts by itself, also new and cancelled ones.",
    open: "Open in your calendar",
    address: "Address to subscribe to",
    copy: "Copy",
    copied: "Copied.",
    selected: "Selected: copy it from the menu of your device.",
    secret: "Whoever has this address can see your shifts: keep it to yourself.",
    renew: "Get a new address",
    renewHint: "Calendars that use the old address will stop showing your shifts. Subscribe again there.",
  },
  signUpRefusals: {
    cancelled: "This shift is cancelled. Pick another one.",
    "already-signed-up": "You’re already signed up for this shift.",
    full: "This shift is full. Pick another one.",
  },
  help: {
    statusHeading: "What each status means",
    cycleHeading: "Four weeks",
    cycle: "Weeks A, B, C and D follow one another; after D comes A again.",
    regime: {
      regular: "You do a shift every four weeks, always in the same slot. You’re signed up automatically.",
      irregular: "You choose your shifts: at least one every four weeks. If you’ll be away, do some in advance.",
      exempted: "You don’t have to do shifts, for example because of your age or health.",
    },
    counter: {
      regular:
        "It shows how many shifts you’re ahead or behind. A missed shift takes off one; an extra shift adds one.",
      irregular:
        "It shows how many shifts you’re ahead or behind. Each shift adds one; every four weeks, one comes off.",
    },
    catchUp: {
      regular: "To catch up, sign up for a compensation shift, or contact us.",
      irregular: "To catch up, sign up for open shifts.",
    },
    penalty: "At zero, two come off instead of one.",
    compensation: "An extra shift, to make up for an unexcused absence.",
    alert: (n) => `If you’re behind, you have ${days(n)} to catch up. After that you can’t shop.`,
    extension: (n) => `If you need more time, contact us: you can get ${days(n)} more.`,
    unsubscribed: (n) => `Once you’re ${shifts(n)} behind, you’re no longer registered for shifts.`,
  },
};
