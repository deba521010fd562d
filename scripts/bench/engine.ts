/** Our engine at the tasks that no other library has, and at more work than before. */
import { alertDate, nextShifts, nextShiftTimes, statusOf } from "../../src/domain/index.ts";
import type { DayRange, SlotTimes, TimeSpan } from "../../src/domain/index.ts";
import type { Task } from "./measure.ts";
import * as workload from "./workload.ts";

const { workerCount, shiftCount } = workload;

/** How many times the work growth is measured with. */
const growth = 5;

/** Keeps an answer from being optimised away. */
let seen = 0;

function forEach<Item>(name: string, items: readonly Item[], ask: (item: Item) => object | null): Task {
  return {
    name,
    units: items.length,
    mayBeCut: false,
    run: (units) => {
      for (const item of items.slice(0, units)) if (ask(item) !== null) seen += 1;
    },
  };
}

/** All of it at once, beginning anew each time. */
function whole<Item>(items: readonly Item[], begin: () => (item: Item) => object): Task {
  return {
    name: "",
    units: 1,
    mayBeCut: false,
    run: () => {
      const ask = begin();
      for (const item of items) if ("shifts" in ask(item)) seen += 1;
    },
  };
}

/** Whole situations: closures, a generated shift each, leave. */
function createInputs() {
  const plan = { ...workload.createPlan(), closures: workload.createClosures() };
  const workers = workload.inFull(workload.createWorkers(workload.createSlots(), workerCount));
  return { plan, workers };
}

export function createOthers(): Task[] {
  const { plan, workers } = createInputs();
  const inputs = workers.map((worker) => ({ ...plan, ...worker }));
  const facts = workload.createFacts(workerCount);
  const options = { today: workload.createToday() };
  const timesOf = nextShiftTimes<TimeSpan, SlotTimes, DayRange>(plan);
  return [
    forEach("nextShiftTimes with closures, leave and generated shifts", workers, timesOf),
    forEach("nextShifts with closures, leave and generated shifts", inputs, nextShifts),
    forEach("alertDate of irregular workers", facts, (worker) => alertDate(worker, options)),
    forEach("statusOf, with why and what next", facts, (worker) => statusOf(worker, options)),
  ];
}

/** The same at two sizes. */
export interface GrowingTask {
  readonly name: string;
  /** How many times the work of `less` is in `more`. */
  readonly work: number;
  readonly less: Task;
  readonly more: Task;
}

type Begin = (count: number) => (worker: workload.BenchWorker) => object;

const forms: Readonly<Record<string, Begin>> = {
  nextShiftTimes: (count) => nextShiftTimes<TimeSpan, SlotTimes, DayRange>(workload.createPlan(count)),
  nextShifts: (count) => {
    const plan = workload.createPlan(count);
    return (worker) => nextShifts({ ...plan, ...worker });
  },
};

/** More workers, and a larger count, of workers who share nothing. */
export function createGrowths(): GrowingTask[] {
  const workers = workload.ownSlots(workload.createWorkers(workload.createSlots(), workerCount));
  const few = workers.slice(0, workerCount / growth);
  return Object.entries(forms).flatMap(([name, begin]) => {
    const less = whole(few, () => begin(shiftCount));
    const moreWorkers = whole(workers, () => begin(shiftCount));
    const moreShifts = whole(few, () => begin(shiftCount * growth));
    return [
      { name: `${name}, workers`, work: growth, less, more: moreWorkers },
      { name: `${name}, count`, work: growth, less, more: moreShifts },
    ];
  });
}
