/** Which status can follow which, and by what: found by trying, not drawn by hand. */
import {
  applyAttendance,
  statuses,
  statusOf,
  type Status,
  type Temporal,
  type WorkerFacts,
} from "../../../src/index.ts";
import { daysBetween, once, today } from "./example.ts";
import { counts, works } from "./lives.ts";
import { irregularWorker } from "./worker.ts";

export const causes = ["time", "missed", "work", "extension", "holiday", "exemption", "leaving", "office"] as const;
export type Cause = (typeof causes)[number];

export interface Transition {
  readonly from: Status;
  readonly to: Status;
  readonly causes: readonly Cause[];
}

interface Situation {
  readonly worker: WorkerFacts;
  readonly day: Temporal.PlainDate;
}

const leaveDays = 40;
/** So many things happen one after the other. */
const depth = 5;

/** The days go by until the status changes; `null` where it never does by itself. */
function wait({ worker, day }: Situation): Situation | null {
  const { until } = statusOf(worker, { today: day });
  if (until === null) return null;
  let later = worker;
  let next = day;
  while (daysBetween(next, until) >= 0) {
    next = next.add({ days: 1 });
    later = counts(later, next);
  }
  return { worker: later, day: next };
}

/** Somebody on leave, or no longer registered, has no shift to miss. */
function hasShifts(worker: WorkerFacts, day: Temporal.PlainDate): boolean {
  const { status } = statusOf(worker, { today: day });
  return status !== "holiday" && status !== "exempted" && status !== "unsubscribed";
}

/** Absent from one's regular shift without an excuse: two shifts are owed, and an alert begins. */
function miss({ worker, day }: Situation): Situation | null {
  if (worker.regime !== "regular" || !hasShifts(worker, day)) return null;
  const { counters } = applyAttendance(worker.counters, {
    regime: "regular",
    isRegularShift: true,
    attendance: "absent_2",
  });
  return { worker: { ...worker, counters, alertSince: worker.alertSince ?? day }, day };
}

/** Signing up is refused to somebody who is unsubscribed, and gives nothing to somebody who is in order. */
function work({ worker, day }: Situation): Situation | null {
  const { status, shiftsNeeded } = statusOf(worker, { today: day });
  return status === "unsubscribed" || shiftsNeeded === 0 ? null : { worker: works(worker, day), day };
}

/** The members' office gives more time, once, to somebody in alert or suspended. */
function extend({ worker, day }: Situation): Situation | null {
  const { status } = statusOf(worker, { today: day });
  const eligible = (status === "alert" || status === "suspended") && !worker.extensionSince;
  return eligible ? { worker: { ...worker, extensionSince: day }, day } : null;
}

/** The way back: whoever was unsubscribed is registered again, from zero. */
function registerAgain({ worker, day }: Situation): Situation | null {
  const counters = { regular: 0, compensation: 0 };
  const afresh = { ...worker, counters, alertSince: null, extensionSince: null };
  return statusOf(worker, { today: day }).status === "unsubscribed" ? { worker: afresh, day } : null;
}

const leaveFrom = (day: Temporal.PlainDate) => ({ start: day, end: day.add({ days: leaveDays }) });

const actions: Readonly<Record<Cause, (situation: Situation) => Situation | null>> = {
  time: wait,
  missed: miss,
  work,
  extension: extend,
  holiday: ({ worker, day }) => (worker.holiday ? null : { worker: { ...worker, holiday: leaveFrom(day) }, day }),
  exemption: ({ worker, day }) => (worker.exemption ? null : { worker: { ...worker, exemption: leaveFrom(day) }, day }),
  leaving: ({ worker, day }) => ({ worker: { ...worker, resigning: true }, day }),
  office: registerAgain,
};

const keyOf = ({ worker, day }: Situation): string => JSON.stringify([worker, day]);

/** Every change of status that a worker can see, whatever happens to them in whichever order. */
export const transitions = once((): readonly Transition[] => {
  const found = new Map<string, Set<Cause>>();
  const seen = new Set<string>();
  let edge: readonly Situation[] = [
    irregularWorker(0),
    irregularWorker(0, { regime: "regular", irregularSince: null }),
  ].map((worker) => ({ worker, day: today() }));
  for (let step = 0; step < depth; step++) {
    edge = edge
      .flatMap((situation) => explore(situation, found))
      .filter((next) => {
        const key = keyOf(next);
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      });
  }
  return statuses.flatMap((from) =>
    statuses.flatMap((to): readonly Transition[] => {
      const by = found.get(`${from}>${to}`);
      return by ? [{ from, to, causes: causes.filter((cause) => by.has(cause)) }] : [];
    }),
  );
});

/** What can come of a situation; the changes of status that it brings are noted. */
function explore(situation: Situation, found: Map<string, Set<Cause>>): readonly Situation[] {
  const { status } = statusOf(situation.worker, { today: situation.day });
  // Nothing but the members' office ends a leaving, and that is no rule.
  if (status === "resigning") return [];
  return causes.flatMap((cause) => {
    const next = actions[cause](situation);
    if (next === null) return [];
    const { status: to } = statusOf(next.worker, { today: next.day });
    if (to !== status) found.set(`${status}>${to}`, (found.get(`${status}>${to}`) ?? new Set()).add(cause));
    return [next];
  });
}
