import type { StatusAnswer } from "../domain/status.ts";
import type { FirstWords } from "./first-words.ts";

/** What a status means for whoever has it, with its cause where that says more than the status does. */
export function explainStatus(t: FirstWords, answer: Pick<StatusAnswer, "status" | "why">): string {
  // "Up to date with your shifts" would puzzle somebody who never has any.
  if (answer.why === "exempted-regime") return t.noShifts.exempted;
  const meaning = t.status.meaning[answer.status];
  const cause = t.status.cause[answer.why];
  return cause === undefined ? meaning : `${cause} ${meaning}`;
}
