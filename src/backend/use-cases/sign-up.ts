import type { WireShift } from "../../contract/index.ts";
import { maySignUp, type SignUpDecision } from "../../domain/sign-up.ts";
import { statusOf } from "../../domain/status.ts";
import { temporal, type Temporal } from "../../domain/temporal.ts";
import type { Regime, Status } from "../../domain/words.ts";
import { shiftIdOf } from "../ids.ts";
import type { ClosureRecord, CooperativeRecord, ShiftRecord, WorkerRecord } from "../model.ts";
import { ProblemError } from "../problems.ts";
import type { OccurrenceWithTaken, ShiftWithOccurrence, StoreReader, StoreTransaction } from "../store.ts";
import { attendanceOf, readCatalogue, toWireShift } from "../wire.ts";
import { dayOf, ruleSettingsOf, toDay, toDayRange, toText, type UseCaseContext } from "./context.ts";
import { isInRegime, toWorkerFacts } from "./worker-facts.ts";

export interface SignUpRequest {
  readonly workerId: string;
  readonly openingId: string;
}

/** The limit per cycle looks at the whole cycle of the opening, which began at most this many days before it. */
const cycleDays = 28;

/** What the rules look at besides the worker and the opening. */
interface Circumstances {
  readonly cooperative: CooperativeRecord;
  readonly closures: readonly ClosureRecord[];
  /** The worker's shifts, of the opening's cycle and to come. */
  readonly own: readonly ShiftWithOccurrence[];
  /** The worker's shift at the opening itself. */
  readonly present: ShiftRecord | null;
}

function standingOf(
  worker: WorkerRecord,
  now: Temporal.Instant,
  cooperative: CooperativeRecord,
): { regime: Regime | null; status: Status } {
  // Without a regime there is no status; the rules refuse by the regime before they look at it.
  if (!isInRegime(worker)) return { regime: null, status: "ok" };
  const options = { today: dayOf(now, cooperative), settings: ruleSettingsOf(cooperative) };
  return { regime: worker.regime, status: statusOf(toWorkerFacts(worker), options).status };
}

/** In one go, whoever the reader is: the zone is not asked for first, so the cycle begins a day earlier here. */
async function readCircumstances(
  reader: StoreReader,
  now: Temporal.Instant,
  { workerId, day, openingId }: { readonly workerId: string; readonly day: string; readonly openingId: string },
): Promise<Circumstances> {
  const cycleStart = toDay(day).subtract({ days: cycleDays + 1 });
  const since = [toText(now), `${cycleStart.toString()}T00:00:00Z`].toSorted()[0] ?? toText(now);
  const [cooperative, closures, own, present] = await Promise.all([
    reader.cooperative(),
    reader.closures({ from: day, to: day }),
    reader.shiftsSince(workerId, since),
    reader.shiftAt(workerId, openingId),
  ]);
  return { cooperative, closures, own, present };
}

function decide(
  now: Temporal.Instant,
  worker: WorkerRecord,
  occurrence: OccurrenceWithTaken,
  { cooperative, closures, own }: Circumstances,
): SignUpDecision {
  const { Instant } = temporal();
  const { regular, compensation } = worker;
  return maySignUp({
    worker: { ...standingOf(worker, now, cooperative), counters: { regular, compensation } },
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
async function refuseEarly({ store, now }: UseCaseContext, request: SignUpRequest): Promise<void> {
  const { workerId, openingId } = request;
  const reader = store.snapshot();
  const [worker, occurrence] = await Promise.all([reader.worker(workerId), reader.occurrence(openingId)]);
  if (worker === null || occurrence === null) return;
  // Read after the opening: it may be the worker's own place, taken by another request just now, that made it full.
  const circumstances = await readCircumstances(reader, now, { ...request, day: occurrence.day });
  const decision = decide(now, worker, occurrence, circumstances);
  if (!decision.allowed && circumstances.present === null) throw new ProblemError(decision.reason);
}

async function takePlace(
  transaction: StoreTransaction,
  now: Temporal.Instant,
  request: SignUpRequest,
): Promise<WireShift> {
  const { workerId, openingId } = request;
  const worker = await transaction.lockWorker(workerId);
  if (worker === null) throw new ProblemError("unauthenticated", "The account that is signed in has no member.");
  const occurrence = await transaction.lockOccurrence(openingId);
  if (occurrence === null) throw new ProblemError("not-found", "There is no opening with this id.");
  const [circumstances, catalogue] = await Promise.all([
    readCircumstances(transaction, now, { ...request, day: occurrence.day }),
    readCatalogue(transaction),
  ]);
  const { present } = circumstances;
  if (present !== null && present.attendance !== "cancelled") {
    return toWireShift({ shift: present, occurrence }, catalogue);
  }
  const decision = decide(now, worker, occurrence, circumstances);
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
export async function signUp(context: UseCaseContext, request: SignUpRequest): Promise<WireShift> {
  await refuseEarly(context, request);
  return context.store.transaction((transaction) => takePlace(transaction, context.now, request));
}
