/** Which refusals concern the member, and which one opening. */
import type { SignUpRefusal } from "../../domain/types.ts";
import type { Offer } from "../../sdk/index.ts";

const ofTheMember: ReadonlySet<SignUpRefusal> = new Set([
  "sign-up-disabled",
  "not-eligible-regime",
  "unsubscribed",
  "resigning",
  "exempted",
  "nothing-to-compensate",
]);

/** Those to put into words on an opening. What is left it shows by itself: its places, or a tag. */
export const refusalsOfOne = ["closed-day", "started", "overlaps", "daily-limit", "cycle-limit"] as const;
type RefusalOfOne = (typeof refusalsOfOne)[number];

function refusalOfMember({ signUp }: Offer): SignUpRefusal | undefined {
  return signUp && !signUp.allowed && ofTheMember.has(signUp.reason) ? signUp.reason : undefined;
}

/** The reason that keeps the member from signing up for anything, where there is one. */
export function findRefusalOfAll(offers: readonly Offer[]): SignUpRefusal | undefined {
  const offer = offers.find((each) => refusalOfMember(each) !== undefined);
  return offer && refusalOfMember(offer);
}

/** The reason to put into words on one opening. */
export function findRefusalOfOne({ signUp }: Offer): RefusalOfOne | undefined {
  return refusalsOfOne.find((reason) => signUp?.allowed === false && signUp.reason === reason);
}

/** How much help an opening needs. */
export type Need = "much" | "some";

/** How loudly to call for help: not on somebody who couldn't give it, or gives it already. */
export function needOf(offer: Offer): Need | undefined {
  const { highlighted, understaffed, signedUp, cancelled } = offer;
  if (!highlighted || signedUp || cancelled || refusalOfMember(offer) !== undefined) return undefined;
  return understaffed ? "much" : "some";
}
