import type { WireOverview } from "../../contract/index.ts";
import { ProblemError } from "../problems.ts";
import type { DaySpan, StoreReader } from "../store.ts";
import { dayOf, toDay, type ReadContext } from "./context.ts";
import { getClosures } from "./get-closures.ts";
import { getMe, type MeQuery } from "./get-me.ts";
import { getNotices } from "./get-notices.ts";
import { getOpenings } from "./get-openings.ts";
import { getShifts } from "./get-shifts.ts";

export interface OverviewQuery extends Omit<MeQuery, "workerId"> {
  /** Who is signed in, `null` for nobody. */
  readonly workerId: string | null;
}

/** Days of openings, today included: as far as weeks are planned, which elements show at most. */
const openingDays = 28;
/** Days of closures before and after today: what thirteen shifts to come can fall on (horizon.ts of the SDK), and a day to spare. */
const closureDays = { before: 15, after: 1093 };
const upcomingShifts = 100;
/** What the element of past shifts shows first; sign-up's limits look at as many. */
const pastShifts = 8;

type Shifts = Awaited<ReturnType<typeof getShifts>>;

interface Own extends Pick<WireOverview, "me" | "absent"> {
  readonly upcoming: Shifts | null;
  readonly past: Shifts | null;
}

/** What the contract calls an overview, of lists that nobody changes. */
interface Overview extends Own, Pick<WireOverview, "settings"> {
  readonly openings: DaySpan & Awaited<ReturnType<typeof getOpenings>>;
  readonly closures: DaySpan & Awaited<ReturnType<typeof getClosures>>;
  readonly notices: Awaited<ReturnType<typeof getNotices>>;
}

const nobody: Own = { me: null, absent: "signed-out", upcoming: null, past: null };

async function getOwn(context: ReadContext, { workerId, toFeedUrl }: OverviewQuery): Promise<Own> {
  if (workerId === null) return nobody;
  const page = { workerId, cursor: null };
  try {
    const [me, upcoming, past] = await Promise.all([
      getMe(context, { workerId, toFeedUrl }),
      getShifts(context, { ...page, when: "upcoming", limit: upcomingShifts }),
      getShifts(context, { ...page, when: "past", limit: pastShifts }),
    ]);
    return { me, absent: null, upcoming, past };
  } catch (error) {
    if (error instanceof ProblemError && error.code === "unauthenticated") return { ...nobody, absent: "no-member" };
    throw error;
  }
}

function daysAhead(today: string, plannedUntil: string): DaySpan {
  const lastPlanned = toDay(plannedUntil).subtract({ days: 1 }).toString();
  const furthest = toDay(today)
    .add({ days: openingDays - 1 })
    .toString();
  const to = lastPlanned < furthest ? lastPlanned : furthest;
  return { from: today, to: to < today ? today : to };
}

function closureSpan(today: string): DaySpan {
  const { before, after } = closureDays;
  const day = toDay(today);
  return { from: day.subtract({ days: before }).toString(), to: day.add({ days: after }).toString() };
}

/** The same store, asked once for what several parts of an answer need. */
function readOnce(store: StoreReader): StoreReader {
  const once = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
    let value: Promise<Value> | undefined;
    return () => (value ??= read());
  };
  const { cooperative, tasks, coordinators } = store;
  return { ...store, cooperative: once(cooperative), tasks: once(tasks), coordinators: once(coordinators) };
}

/** What a page shows first, each part as its own request gives it. */
export async function getOverview({ store, now }: ReadContext, query: OverviewQuery): Promise<Overview> {
  const context = { store: readOnce(store), now };
  const settings = await context.store.cooperative();
  const today = dayOf(now, settings).toString();
  const ahead = daysAhead(today, settings.plannedUntil);
  const around = closureSpan(today);
  const [own, openings, closures, notices] = await Promise.all([
    getOwn(context, query),
    getOpenings(context, { ...ahead, purpose: "irregular", workerId: query.workerId }),
    getClosures(context, around),
    getNotices(context),
  ]);
  return { settings, ...own, openings: { ...ahead, ...openings }, closures: { ...around, ...closures }, notices };
}
