/** What each state that has no words of its own means to a member. */
import type { DecisionStep, ElementState } from "../../lib/marks.ts";

export const stateMeanings: Readonly<Record<ElementState, string>> = {
  fallback: "The script has not loaded yet, or can’t: what the page’s author wrote inside the element shows.",
  loading: "The first answer is on its way. A skeleton as tall as the content holds its place.",
  ready: "All is read. What the element shows is of now.",
  settled: "Reading is over, and whatever came of it is on the screen.",
  empty: "All is read, and there is nothing to show: the element says so, and what to do about it.",
  refreshing: "It reads again, after a sign-up for instance. What was there stays readable meanwhile.",
  stale: "Reading again failed. What was there stays, and says of when it is.",
  "signed-out": "Nobody is signed in. The first element of the page asks to, the others say it in a line.",
  failed: "The first reading failed. The element says what happened, and offers to try again.",
};

export const stepMeanings: Readonly<Record<DecisionStep, string>> = {
  asking: "Something was pressed, and nothing has been sent: the dialog says what would change, and asks.",
  "under-way": "It has been sent, and the dialog waits with the member.",
  patience: "The answer takes long. The dialog says so, and that closing it would stop nothing.",
  done: "It is certain, and the page shows what has changed.",
  refused: "The cooperative’s rules say no; the dialog says why, and what else there is.",
  failed: "It certainly didn’t happen, and can be tried again.",
  "signed-out": "The session ended meanwhile: sign in, and the question comes back.",
  unknown: "No answer came, and it may have happened. The dialog finds out by itself once the line is back.",
  "unknown-told": "The dialog was closed while that was open: the card goes on saying that it isn’t certain.",
};
