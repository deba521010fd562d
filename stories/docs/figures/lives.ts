/** Five workers who begin alike and do different things: which status each has on each day, by the rules. */
import {
  applyAttendance,
  countDown,
  mayShop,
  statusOf,
  type Status,
  type Temporal,
  type WorkerFacts,
} from "../../../src/index.ts";
import { date, daysBetween, once, today } from "./example.ts";
import { irregularWorker, since } from "./worker.ts";

export interface Stretch {
  readonly status: Status;
  readonly mayShop: boolean;
  readonly from: Temporal.PlainDate;
  /** The last day. */
  readonly to: Temporal.PlainDate;
}

export interface Life {
  readonly name: string;
  readonly does: string;
  readonly stretches: readonly Stretch[];
  readonly shifts: readonly Temporal.PlainDate[];
}

type Change = (worker: WorkerFacts, day: Temporal.PlainDate) => WorkerFacts;

/** How many days the figure shows. */
export const shownDays = 126;

/** Back in order, an alert and its extra time are over. */
const settled: Change = (worker, day) =>
  statusOf(worker, { today: day }).shiftsNeeded > 0 ? worker : { ...worker, alertSince: null, extensionSince: null };

/** Present at one shift more. */
export const works: Change = (worker, day) => {
  const { counters } = applyAttendance(worker.counters, {
    regime: worker.regime,
    isRegularShift: false,
    attendance: "present",
  });
  return settled({ ...worker, counters }, day);
};

/** What the countdown does on a day of its own; nothing on others. */
export const counts: Change = (worker, day) => {
  const days = daysBetween(worker.irregularSince ?? since(), day);
  const counted = days > 0 && days % 28 === 0 ? countDown(worker, day) : null;
  if (counted === null) return worker;
  const { regular, penalised, alertBegins } = counted;
  return {
    ...worker,
    counters: { regular, compensation: 0 },
    penalised,
    alertSince: alertBegins ? day : worker.alertSince,
  };
};

const asks: Change = (worker, day) => ({ ...worker, extensionSince: day });

/** The status of each day, joined to stretches; the countdown of a day comes before what the worker does on it. */
function follow(start: WorkerFacts, happens: ReadonlyMap<string, Change>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let worker = start;
  for (let index = 0; index < shownDays; index++) {
    const day = today().add({ days: index });
    if (index > 0) worker = counts(worker, day);
    worker = happens.get(day.toString())?.(worker, day) ?? worker;
    const { status } = statusOf(worker, { today: day });
    const last = stretches.at(-1);
    if (last?.status === status) stretches[stretches.length - 1] = { ...last, to: day };
    else stretches.push({ status, mayShop: mayShop(status), from: day, to: day });
  }
  return stretches;
}

function life(name: string, does: string, { shifts = [], more = [], facts = {} }: LifeFacts = {}): Life {
  const happens = new Map([...shifts.map((day) => [day, works] as const), ...more]);
  return { name, does, shifts: shifts.map(date), stretches: follow(irregularWorker(0, facts), happens) };
}

interface LifeFacts {
  readonly shifts?: readonly string[];
  readonly more?: readonly (readonly [day: string, change: Change])[];
  readonly facts?: Partial<WorkerFacts>;
}

/** All have counter 0 on the day that the figures are about. */
export const lives = once((): readonly Life[] => {
  const leave = { start: date("2026-12-01"), end: date("2027-01-31") };
  return [
    life("Ana", "works once a cycle", {
      shifts: ["2026-11-28", "2026-12-19", "2027-01-16", "2027-02-13", "2027-03-13"],
    }),
    life("Bo", "does nothing"),
    life("Chi", "asks for time, then catches up", {
      more: [["2026-12-31", asks]],
      shifts: ["2027-01-03", "2027-01-06", "2027-01-09", "2027-01-23", "2027-02-20", "2027-03-20"],
    }),
    life("Dee", "takes two months of holiday", { facts: { holiday: leave }, shifts: ["2027-02-13", "2027-03-13"] }),
    life("Eli", "is exempted for two months", { facts: { exemption: leave }, shifts: ["2027-02-13", "2027-03-13"] }),
  ];
});
