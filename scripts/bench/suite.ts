/** Everything that is measured in one runtime, Node or a browser, in the zone that its system is in. */
import { Temporal as polyfill } from "temporal-polyfill/implementation";
import { loadTemporal, temporal } from "../../src/domain/index.ts";
import { createCandidates } from "./candidates.ts";
import { createGrowths, createOthers } from "./engine.ts";
import { measure, median, ratio, type Clock } from "./measure.ts";
import { createCheck } from "./reference.ts";
import { createSlots, shiftCount, workerCount } from "./workload.ts";

/** The peer that the aims are set against. */
const yardstick = "js-joda";

/** One form or library at the next shifts. */
export interface Line {
  readonly name: string;
  readonly isOurs: boolean;
  /** Shifts that differ from Temporal's own arithmetic, and how many were asked for. */
  readonly wrong: number;
  readonly of: number;
  readonly microsecondsPerWorker: number;
  /** How many times as fast as js-joda. */
  readonly ratio: number;
}

/** How many times as long so many times the work took. */
export interface Growth {
  readonly name: string;
  readonly work: number;
  readonly time: number;
}

export interface Results {
  readonly systemZone: string;
  readonly temporal: "the engine's" | "temporal-polyfill";
  readonly shifts: readonly Line[];
  readonly others: readonly { readonly name: string; readonly microsecondsPerWorker: number }[];
  readonly growth: readonly Growth[];
}

export interface RuntimeResults extends Results {
  /** Name and version of Node or the browser. */
  readonly runtime: string;
}

function compareShifts(rounds: number, clock: Clock): Line[] {
  const slots = createSlots();
  const check = createCheck(slots);
  const entrants = createCandidates(slots, workerCount).map((candidate) => {
    let seen = 0;
    const take = ({ length }: { readonly length: number }) => (seen += length);
    const run = (units: number) => candidate.answer(units, take);
    return { ...candidate, wrong: check(candidate), units: workerCount, mayBeCut: !candidate.isOurs, run };
  });
  const timed = measure(entrants, rounds, clock);
  const joda = timed.find(({ task }) => task.name === yardstick);
  return timed.map(({ task: { name, isOurs, wrong }, times }) => ({
    name,
    isOurs,
    wrong,
    of: slots.length * shiftCount,
    microsecondsPerWorker: median(times) * 1000,
    ratio: ratio(joda?.times ?? [], times),
  }));
}

function measureGrowth(rounds: number, clock: Clock): Growth[] {
  const growths = createGrowths();
  const timed = measure(
    growths.flatMap(({ less, more }) => [less, more]),
    rounds,
    clock,
  );
  return growths.map(({ name, work, less, more }) => {
    const [lessTime = [], moreTime = []] = [less, more].map((task) => timed.find((each) => each.task === task)?.times);
    return { name, work, time: ratio(moreTime, lessTime) };
  });
}

/** @param clock of the processor's time where the runtime has one, which other programs don't take from; else of the day's */
export async function runSuite(rounds: number, clock: Clock = () => performance.now()): Promise<Results> {
  await loadTemporal();
  return {
    systemZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    temporal: temporal() === polyfill ? "temporal-polyfill" : "the engine's",
    shifts: compareShifts(rounds, clock),
    others: measure(createOthers(), rounds, clock).map(({ task, times }) => ({
      name: task.name,
      microsecondsPerWorker: median(times) * 1000,
    })),
    growth: measureGrowth(rounds, clock),
  };
}
