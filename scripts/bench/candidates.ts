/** Who takes part in the first task, the next 13 shifts of regular workers: our engine in its forms, and the peers. */
import { inZone, nextShifts, nextShiftTimes } from "../../src/domain/index.ts";
import type { DayRange, SlotTimes, Temporal, TimeSpan } from "../../src/domain/index.ts";
import { createPeers, type Peer } from "./peers.ts";
import { createPlan, createWorkers, ownSlots, timeZone, type BenchSlot, type BenchWorker } from "./workload.ts";

/** Epoch milliseconds, or a Temporal value that has them. */
type Time = number | Temporal.ZonedDateTime;

export type Answer = readonly { readonly start: Time; readonly end: Time }[];

export interface Candidate {
  readonly name: string;
  readonly isOurs: boolean;
  /** Answers for each worker in turn, from nothing: what it keeps for the next worker, it has to work out each time. */
  readonly answer: (workers: number, take: (answer: Answer, worker: number) => void) => void;
}

function inNumbers(workers: readonly BenchWorker[]): Candidate["answer"] {
  return (count, take) => {
    const timesOf = nextShiftTimes<TimeSpan, SlotTimes, DayRange>(createPlan());
    workers.slice(0, count).forEach((worker, index) => take(timesOf(worker).shifts, index));
  };
}

function inValues(workers: readonly BenchWorker[]): Candidate["answer"] {
  return (count, take) =>
    inNumbers(workers)(count, (shifts, index) =>
      take(
        shifts.map(({ start, end }) => ({ start: inZone(start, timeZone), end: inZone(end, timeZone) })),
        index,
      ),
    );
}

/** As a page asks, one worker at a time. */
function oneByOne(workers: readonly BenchWorker[]): Candidate["answer"] {
  const plan = createPlan();
  const inputs = workers.map((worker) => ({ ...worker, ...plan }));
  return (count, take) => inputs.slice(0, count).forEach((input, index) => take(nextShifts(input).shifts, index));
}

function ofPeer(peer: Peer, slots: readonly BenchSlot[], workers: readonly BenchWorker[]): Candidate["answer"] {
  const bySlot = new Map(slots.map(({ slot, words }) => [slot, peer(words)]));
  const asked = workers.map((worker) => worker.slots.map((slot) => bySlot.get(slot)));
  return (count, take) => asked.slice(0, count).forEach(([ask], index) => ask && take(ask(), index));
}

/** @param workers those who are asked for; each has one of the slots */
export function createCandidates(slots: readonly BenchSlot[], count: number): Candidate[] {
  const workers = createWorkers(slots, count);
  const own: Readonly<Record<string, Candidate["answer"]>> = {
    nextShiftTimes: inNumbers(workers),
    "nextShiftTimes, no two workers sharing a slot": inNumbers(ownSlots(workers)),
    "nextShiftTimes, inZone of each start and end": inValues(workers),
    nextShifts: oneByOne(workers),
  };
  return [
    ...Object.entries(own).map(([name, answer]) => ({ name, isOurs: true, answer })),
    ...Object.entries(createPeers()).map(([name, peer]) => ({
      name,
      isOurs: false,
      answer: ofPeer(peer, slots, workers),
    })),
  ];
}
