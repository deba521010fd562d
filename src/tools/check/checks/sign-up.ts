/** Signing up, once and again. Only with `--write`. */
import { shift } from "../../../contract/index.ts";
import { describeMismatch } from "../describe.ts";
import { mediaTypeOf, parseAs } from "../read.ts";
import { findOpening, type Story } from "../story.ts";
import { Skipped, type Check } from "../types.ts";
import { findShift, lookAtStep, lookAtUnknown, needStep, noteLeft, readShift, tale } from "./judge-story.ts";

function lookAtShift({ opening, steps }: Story): string | null {
  const { openingId, start, end, attendance } = readShift(steps.put);
  if (openingId !== opening.id) return `openingId ${openingId}`;
  if (Date.parse(start) !== Date.parse(opening.start) || Date.parse(end) !== Date.parse(opening.end)) {
    return `${start} to ${end}, the opening ${opening.start} to ${opening.end}`;
  }
  return attendance === "open" ? null : `attendance ${attendance}`;
}

/** Whether the opening shows the sign-up. A full one stays listed for whoever is signed up. */
function lookAtListed({ opening, steps }: Story): string | null {
  readShift(steps.put);
  const after = findOpening(steps.openingsAfter, opening.id);
  if (after === null) return `${opening.id} is not listed any more`;
  return after.signedUp ? null : `${opening.id} says signedUp: false`;
}

function lookAtPlaces({ opening, steps }: Story): string | null {
  readShift(steps.put);
  const after = findOpening(steps.openingsAfter, opening.id);
  if (after === null || !after.signedUp) throw new Skipped("sign-up.in-openings says why");
  return after.free === opening.free - 1 ? null : `${opening.free} free places before, ${after.free} after`;
}

export const signUpChecks: readonly Check[] = [
  tale(
    "sign-up.status",
    "Signing up for a free opening answers 200",
    "Answer 200 with the shift, or 409 with the reason of the rules.",
    (story) => {
      const seen = lookAtStep(story.steps.put, 200, "sign-up.status");
      return seen === null ? null : seen + noteLeft(story);
    },
  ),
  tale(
    "sign-up.schema",
    "Signing up gives the shift, in the form of the contract",
    "Answer with the same shift that /me/shifts then lists, as application/json.",
    ({ steps }) => {
      const exchange = needStep(steps.put, 200, "sign-up.status");
      const type = mediaTypeOf(exchange);
      return type === "application/json" ? describeMismatch(shift, exchange.text) : `Content-Type: ${type || "none"}`;
    },
  ),
  tale(
    "sign-up.shift",
    "The shift is the one of the opening",
    "Send openingId, start and end of the opening, and attendance: open.",
    lookAtShift,
  ),
  tale(
    "sign-up.idempotent",
    "Signing up twice is the same as once",
    "Answer 200 with the same shift to whoever is signed up already: the first answer may have been lost.",
    ({ steps }) => {
      const first = readShift(steps.put);
      const seen = lookAtStep(steps.putAgain, 200, "sign-up.status");
      if (seen !== null) return seen;
      const again = parseAs(needStep(steps.putAgain, 200, "sign-up.status"), shift, "sign-up.schema");
      return again.id === first.id ? null : `shift ${first.id} at first, ${again.id} then`;
    },
  ),
  tale(
    "sign-up.in-openings",
    "After signing up the opening says signedUp",
    "Read openings from where the sign-up was written; keep no copy of them that is older.",
    lookAtListed,
  ),
  tale(
    "sign-up.takes-a-place",
    "Signing up takes one place",
    "Count the places in the transaction that signs up. A member who came or went meanwhile explains it too.",
    lookAtPlaces,
    "warning",
  ),
  tale(
    "sign-up.in-shifts",
    "After signing up the shift is among the upcoming ones",
    "Read /me/shifts from where the sign-up was written, and give its openingId.",
    (story) => {
      readShift(story.steps.put);
      return findShift(story.steps.shiftsAfter, story) === null ? `no shift with openingId ${story.opening.id}` : null;
    },
  ),
  tale(
    "sign-up.fresh",
    "After signing up nobody is told that the openings are as before",
    "Let the ETag follow from the body: free places and signedUp belong to it.",
    ({ steps }) => {
      readShift(steps.put);
      return lookAtStep(steps.conditional, 200, "sign-up.status") === null ? null : "304 to the ETag from before";
    },
  ),
  {
    id: "sign-up.unknown-opening",
    title: "Signing up for an opening that doesn't exist is answered 404",
    remedy: "Answer 404 with the code not-found.",
    look: (probe) => lookAtUnknown(probe, "putSignUp"),
  },
];
