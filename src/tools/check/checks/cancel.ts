/** Cancelling, once and again, and what is left of the sign-up. Only with `--write`. */
import { toRequest } from "../probe.ts";
import { findOpening } from "../story.ts";
import { Skipped, type Check } from "../types.ts";
import { unknownOpening } from "./auth.ts";
import { findShift, lookAtStep, lookAtUnknown, needStep, noteLeft, tale } from "./judge-story.ts";

export const cancelChecks: readonly Check[] = [
  tale(
    "cancel.status",
    "Cancelling answers 204",
    "Answer 204 without a body, or 409 with the reason of the rules.",
    (story) => {
      const seen = lookAtStep(story.steps.delete, 204, "sign-up.status");
      return seen === null ? null : seen + noteLeft(story);
    },
  ),
  tale(
    "cancel.idempotent",
    "Cancelling twice is the same as once",
    "Answer 204 to whoever has no shift there any more: the first answer may have been lost.",
    ({ steps }) => {
      needStep(steps.delete, 204, "cancel.status");
      return lookAtStep(steps.deleteAgain, 204, "cancel.status");
    },
  ),
  tale(
    "cancel.openings",
    "After cancelling the opening is free again, and no more the member's",
    "Give the place back in the transaction that cancels.",
    ({ steps, opening }) => {
      needStep(steps.delete, 204, "cancel.status");
      const end = findOpening(steps.openingsEnd, opening.id);
      if (end === null) return `${opening.id} is not listed any more`;
      return end.signedUp ? `${opening.id} says signedUp: true` : null;
    },
  ),
  tale(
    "cancel.shifts",
    "After cancelling the shift is not among the upcoming ones, or as cancelled",
    "Remove the shift, or mark its attendance cancelled.",
    (story) => {
      needStep(story.steps.delete, 204, "cancel.status");
      const found = findShift(story.steps.shiftsEnd, story);
      return found === null ? null : `${found.id} is there, attendance ${found.attendance}`;
    },
  ),
  {
    id: "cancel.unknown-opening",
    title: "Cancelling where no opening exists is answered 404",
    remedy: "Answer 404 with the code not-found.",
    look: (probe) => lookAtUnknown(probe, "deleteSignUp"),
  },
  {
    id: "cancel.foreign-page",
    title: "A page that nobody allowed can't write with the member's cookie",
    remedy: "Answer 403 to a PUT or DELETE with a cookie whose Origin is neither your own nor on your list.",
    look: async (probe) => {
      const { write, credentials } = probe.options;
      if (!write || credentials === null || "token" in credentials) throw new Skipped("needs --cookie and --write");
      const request = toRequest("deleteSignUp", { openingId: unknownOpening });
      const headers = { Origin: "https://coopshift-check.invalid" };
      const { status } = await probe.send({ ...request, headers });
      return status === 403 ? null : `${status} for DELETE ${request.path} from another origin`;
    },
  },
];
