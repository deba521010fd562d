import { mayCancel } from "../../domain/cancel.ts";
import { temporal } from "../../domain/temporal.ts";
import { ProblemError } from "../problems.ts";
import { attendanceOf } from "../wire.ts";
import { ruleSettingsOf, type UseCaseContext } from "./context.ts";
import type { SignUpRequest } from "./sign-up.ts";

/**
 * Gives a worker's place back, or says why not. Where the worker has none the wish is fulfilled already: cancelling
 * twice is the same as once.
 *
 * @throws {ProblemError} the rules' reason, or `not-found` where there is no such opening.
 */
export async function cancelSignUp({ store, now }: UseCaseContext, request: SignUpRequest): Promise<void> {
  const { workerId, openingId } = request;
  await store.transaction(async (transaction) => {
    const worker = await transaction.lockWorker(workerId);
    if (worker === null) throw new ProblemError("unauthenticated", "The account that is signed in has no member.");
    const occurrence = await transaction.lockOccurrence(openingId);
    if (occurrence === null) throw new ProblemError("not-found", "There is no opening with this id.");
    const [shift, cooperative] = await Promise.all([
      transaction.shiftAt(workerId, openingId),
      transaction.cooperative(),
    ]);
    if (shift === null || shift.attendance === "cancelled") return;
    const decision = mayCancel({
      shift: {
        start: temporal().Instant.from(occurrence.start),
        type: shift.type,
        attendance: attendanceOf({ shift, occurrence }),
      },
      now,
      timeZone: cooperative.timeZone,
      settings: ruleSettingsOf(cooperative),
    });
    if (!decision.allowed) throw new ProblemError(decision.reason);
    await transaction.removeShift(shift.id);
  });
}
