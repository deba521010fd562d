import type { WireShift } from "../../contract/index.ts";
import { maySignUp, type SignUpDecision } from "../../domain/sign-up.ts";
import { statusOf } from "../../domain/status.ts";
import { temporal } from "../../domain/temporal.ts";
import type { Regime, Status } from "../../domain/words.ts";
import { shiftIdOf } from "../ids.ts";
import type { CooperativeRecord, WorkerRecord } from "../model.ts";
import { ProblemError } from "../problems.ts";
import type { OccurrenceWithTaken, StoreReader, StoreTransaction } from "../store.ts";
import { attendanceOf, readCatalogue, toWireShift } from "../wire.ts";
import { dayOf, ruleSettingsOf, toDay, toDayRange, toText, type UseCaseContext } from "./context.ts";
import { isInRegime, toWorkerFacts } from "./worker-facts.ts";

export interface SignUpRequest {
  readonly workerId: string;
  readonly openingId: string;
}

/** The limit per cycle looks at the whole cycle of the opening, which began at most this many days before it. */
const cycleDays = 28;

interface Context extends Omit<UseCaseContext, "store"> {
  readonly reader: StoreReader;
}

interface LockedContext extends Context {
  readonly reader: StoreTransaction;
}

function standingOf(
  worker: WorkerRecord,
  { now }: Context,
  cooperative: CooperativeRecord,
): { regime: Regime | null; status: Status } {
  // Without a regime there is no status; the rules refuse by the regime before they look at it.
  if (!isInRegime(worker)) return { regime: null, status: "ok" };
  const options = { today: dayOf(now, cooperative), settings: ruleSettingsOf(cooperative) };
  return { regime: worker.regime, status: statusOf(toWorkerFacts(worker), options).status };
}

async function decide(
  context: Context,
  worker: WorkerRecord,
  occurrence: OccurrenceWithTaken,
): Promise<SignUpDecision> {
  const { reader, now } = context;
  const { Instant } = temporal();
  const cooperative = await reader.cooperative();
  const closures = await reader.closures({ from: occurrence.day, to: occurrence.day });
  const cycleStart = toDay(occurrence.day).subtract({ days: cycleDays }).toZonedDateTime(cooperative.timeZone);
  const since = [toText(now), toText(cycleStart.toInstant())].toSorted()[0] ?? toText(now);
  const own = await reader.shiftsSince(worker.id, since);
  const { regular, compensation } = worker;
  return maySignUp({
    worker: { ...standingOf(worker, context, cooperative), counters: { regular, compensation } },
    opening: {
      start: Instant.from(occurrence.start),
      end: Instant.from(occurrence.end),
      free: Math.max(0, occurrence.capacity - occurrence.taken),
      cancelled: occurrence.cancelled,
      signedUp: false,
    },
    shifts: own.map((work) => ({
      type: work.shift.type,
      attendance: attendanceOf(work),
      start: Instant.from(work.occurrence.start),
      end: Instant.from(work.occurrence.end),
    })),
    closures: closures.map(toDayRange),
    now,
    timeZone: cooperative.timeZone,
    cycleStarts: cooperative.cycleStarts.map(toDay),
    settings: ruleSettingsOf(cooperative),
    compensationEnabled: cooperative.features.compensation,
  });
}

/**
 * Says no without a lock where the rules do. Everybody who wants a place that is gone would else wait in line for the
 * opening, each with a connection in hand, and nobody could read anything meanwhile. What is read here may be outdated by
 * the time of the answer, as any answer may; only a yes has to be true, and is decided under the lock.
 */
async function refuseEarly(context: Context, { workerId, openingId }: SignUpRequest): Promise<void> {
  const { reader } = context;
  const worker = await reader.worker(workerId);
  const occurrence = await reader.occurrence(openingId);
  if (worker === null || occurrence === null) return;
  const decision = await decide(context, worker, occurrence);
  // Looked for last: it may be the worker's own place, taken by another request just now, that made the opening full.
  if (!decision.allowed && (await reader.shiftAt(workerId, openingId)) === null)
    throw new ProblemError(decision.reason);
}

async function takePlace(context: LockedContext, { workerId, openingId }: SignUpRequest): Promise<WireShift> {
  const { reader: transaction } = context;
  const worker = await transaction.lockWorker(workerId);
  if (worker === null) throw new ProblemError("unauthenticated", "The account that is signed in has no member.");
  const occurrence = await transaction.lockOccurrence(openingId);
  if (occurrence === null) throw new ProblemError("not-found", "There is no opening with this id.");
  const catalogue = await readCatalogue(transaction);
  const present = await transaction.shiftAt(workerId, openingId);
  if (present !== null && present.attendance !== "cancelled") {
    return toWireShift({ shift: present, occurrence }, catalogue);
  }
  const decision = await decide(context, worker, occurrence);
  if (!decision.allowed) throw new ProblemError(decision.reason);
  const shift = {
    id: shiftIdOf(openingId, workerId),
    workerId,
    occurrenceId: openingId,
    type: decision.purpose,
    attendance: "open",
  } as const;
  if (present !== null) await transaction.removeShift(present.id);
  await transaction.addShifts([shift]);
  return toWireShift({ shift, occurrence }, catalogue);
}

/**
 * Takes a place for a worker, or says why not. The worker and the opening are locked before the rules look, so the last
 * place goes to one worker, and one worker can't take two shifts at a time. A worker who has a place here keeps it and
 * gets it again: repeating a sign-up whose answer was lost is safe, even after the shift has begun.
 *
 * @throws {ProblemError} the rules' reason, or `not-found`.
 */
export async function signUp({ store, now }: UseCaseContext, request: SignUpRequest): Promise<WireShift> {
  await refuseEarly({ reader: store, now }, request);
  return store.transaction((transaction) => takePlace({ reader: transaction, now }, request));
}
