/** What the checks of signing up and of cancelling share: both judge the recorded story. */
import { shift, shifts, type WireShift } from "../../../contract/index.ts";
import { needMember, parseAs } from "../read.ts";
import { isSuccess, readStory, type Step, type Story } from "../story.ts";
import { NoAnswer, Skipped, type Check, type Exchange, type Probe } from "../types.ts";
import { unknownOpening } from "./auth.ts";

/** What speaks against a step that should have had this status. @throws {Skipped} where it wasn't reached. */
export function lookAtStep(step: Step, status: number, before: string): string | null {
  if (step === null) throw new Skipped(`${before} says why`);
  if (step instanceof NoAnswer) return step.message;
  return step.status === status ? null : `${step.status}, ${step.text.slice(0, 120)}`;
}

export function needStep(step: Step, status: number, check: string): Exchange {
  if (isSuccess(step, status)) return step;
  throw new Skipped(`${check} says why`);
}

export function readShift(step: Step): WireShift {
  return parseAs(needStep(step, 200, "sign-up.status"), shift, "sign-up.schema");
}

/** The member's shift at the opening, cancelled ones apart; `null` where there is none. */
export function findShift(step: Step, { opening }: Story): WireShift | null {
  const page = parseAs(needStep(step, 200, "shifts.status"), shifts, "shifts.schema");
  return page.items.find(({ openingId, attendance }) => openingId === opening.id && attendance !== "cancelled") ?? null;
}

/** A check that judges the story. */
export function tale(
  id: string,
  title: string,
  remedy: string,
  judge: (story: Story) => string | null,
  severity: "error" | "warning" = "error",
): Check {
  return { id, title, remedy, severity, look: async (probe) => judge(await readStory(probe)) };
}

export async function lookAtUnknown(probe: Probe, name: "putSignUp" | "deleteSignUp"): Promise<string | null> {
  if (!probe.options.write) throw new Skipped("writes nothing: give --write to sign up and cancel once");
  needMember(probe);
  const { status } = await probe.ask(name, { openingId: unknownOpening });
  return status === 404 ? null : `${status} for the opening ${unknownOpening}`;
}

/** Where the sign-up may still stand, for whoever has to take it back. */
export function noteLeft({ opening, isLeft }: Story): string {
  return isLeft ? `; the member may still be signed up for ${opening.id}: cancel by hand` : "";
}
