import type { MemberKind } from "../../i18n/index.ts";
import type { Member } from "../../sdk/index.ts";

/** Which words explain to a member that there is nothing to show. */
export function memberKind(member: Member): MemberKind {
  if (member.kind !== "worker") return member.kind === "new-worker" ? "newWorker" : "nonWorker";
  return member.regime === "regular" && member.slots.length === 0 ? "regularWithoutSlot" : member.regime;
}
