import type { WireWorker, WireWorkerSlot } from "../../contract/index.ts";
import { mayShop, statusOf } from "../../domain/status.ts";
import type { Temporal } from "../../domain/temporal.ts";
import type { Status } from "../../domain/words.ts";
import type { CooperativeRecord, WorkerRecord } from "../model.ts";
import { ProblemError } from "../problems.ts";
import { readCatalogue, toWireWorkerSlot } from "../wire.ts";
import { dayOf, ruleSettingsOf, type ReadContext } from "./context.ts";
import { countdownDays, isInRegime, toWorkerFacts } from "./worker-facts.ts";

export interface MeQuery {
  readonly workerId: string;
  /** Address of the calendar feed that a key opens. */
  readonly toFeedUrl: (key: string) => string;
}

function statusAt(
  worker: WorkerRecord,
  today: Temporal.PlainDate,
  cooperative: CooperativeRecord,
): { status: Status | null; mayShop: boolean } {
  // A member who doesn't work shops like everybody; a worker who has not chosen how to work yet doesn't.
  if (!isInRegime(worker)) return { status: null, mayShop: worker.role === "non-worker" };
  const { status } = statusOf(toWorkerFacts(worker), { today, settings: ruleSettingsOf(cooperative) });
  return { status, mayShop: mayShop(status) };
}

async function findSlots({ store }: ReadContext, workerId: string): Promise<WireWorkerSlot[]> {
  const [slots, catalogue] = await Promise.all([store.slots(workerId), readCatalogue(store)]);
  return slots.map((slot) => toWireWorkerSlot(slot, catalogue));
}

function leaveOf(worker: WorkerRecord): Pick<WireWorker, "holiday" | "exemption"> {
  const { holidayStart, holidayEnd, exemptionStart, exemptionEnd, exemptionReason } = worker;
  return {
    holiday: holidayStart === null && holidayEnd === null ? null : { start: holidayStart, end: holidayEnd },
    exemption: exemptionStart === null ? null : { start: exemptionStart, end: exemptionEnd, reason: exemptionReason },
  };
}

/** The member who is signed in. The alert date is left to the SDK, which computes it by the same rules. */
export async function getMe(context: ReadContext, { workerId, toFeedUrl }: MeQuery): Promise<WireWorker> {
  const [cooperative, worker, slots] = await Promise.all([
    context.store.cooperative(),
    context.store.worker(workerId),
    findSlots(context, workerId),
  ]);
  if (worker === null) throw new ProblemError("unauthenticated", "The account that is signed in has no member.");
  const today = dayOf(context.now, cooperative);
  const { id, name, role, regime, irregularSince, alertSince, extensionSince, extraExtensionDays } = worker;
  const { absenceDates, unsubscribed, resigning, calendarKey } = worker;
  return {
    id,
    name,
    role,
    regime,
    ...statusAt(worker, today, cooperative),
    counters: { regular: worker.regular, compensation: worker.compensation },
    irregularSince,
    alertSince,
    extensionSince,
    extraExtensionDays,
    ...leaveOf(worker),
    absences: { count: absenceDates.length, dates: [...absenceDates] },
    unsubscribed,
    resigning,
    slots,
    countdownRan: !countdownDays(worker, today).some((day) => day.equals(today)),
    calendarFeed: calendarKey === null ? null : toFeedUrl(calendarKey),
  };
}
