/** Openings as they are offered to whoever looks (rules.md §7): elements place them and compute no rule. */
import { partOfDay } from "../domain/part-of-day.ts";
import { signUpDecisions } from "../domain/sign-up.ts";
import type { createEffects } from "./effects.ts";
import { isHighlighted, isNearlyFull, isUnderstaffed } from "../domain/staffing.ts";
import type { Temporal } from "../domain/temporal.ts";
import type { OfferFilter, OffersQuery, ReadOptions } from "./api.ts";
import { nextTask } from "./breath.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { covers, type Horizon } from "./horizon.ts";
import { dayAt } from "./mapping/context.ts";
import { dayQuery } from "./queries.ts";
import type { Own, Reads } from "./reads.ts";
import type { Closure, Offer, Offers, Opening, Settings, Shift, Task } from "./types.ts";
import { toWeeks } from "./weeks.ts";

/** From so many openings on, what is done with them is more than one task. */
const many = 500;

export interface Sources {
  readonly settings: Settings;
  readonly openings: readonly Opening[];
  readonly closures: readonly Closure[];
  /** `null`: nobody is signed in. */
  readonly own: Own | null;
  /** The member's shifts that limits count. */
  readonly counted: readonly Shift[];
  readonly now: Temporal.Instant;
  /** What tells what signing up would do; `null` where nobody asks. */
  readonly createEffects: typeof createEffects | null;
}

/** Of thousands, nobody asks what is not filtered by. */
function has<T>(list: readonly T[] | undefined, valueOf: () => T): boolean {
  return list === undefined || list.length === 0 || list.includes(valueOf());
}

function passes({ task, start }: Opening, { tasks, weekdays, partsOfDay }: OfferFilter): boolean {
  return (
    has(tasks, () => task.id) && has<number>(weekdays, () => start.dayOfWeek) && has(partsOfDay, () => partOfDay(start))
  );
}

/** Answers for each opening whether the member may sign up. */
function createDecision({
  settings,
  closures,
  own,
  counted: shifts,
  now,
}: Sources): (opening: Opening) => Offer["signUp"] {
  if (own === null) return () => null;
  const { member } = own;
  const worker =
    member.kind === "worker"
      ? { regime: member.regime, status: member.status.status, counters: member.counters }
      : { regime: null, status: "ok" as const, counters: { regular: 0, compensation: 0 } };
  const { timeZone, cycleStarts, rules, compensationEnabled } = settings;
  return signUpDecisions({
    worker,
    shifts,
    closures,
    now,
    timeZone,
    cycleStarts,
    settings: rules,
    compensationEnabled,
  });
}

/** What was worked out last, and from what. */
export interface Before {
  readonly sources: Sources;
  readonly offers: Offers;
}

const latest = new WeakMap<Reads, Before>();
/** What an offer was made of. */
const origins = new WeakMap<Offer, Opening>();

/** What of the offers of before still holds; none on a first look, nor where the file that finds it can't be had. */
type Again = ReturnType<(typeof import("./again.ts"))["goOnFrom"]>;

async function findAgain(before: Before | undefined, sources: Sources): Promise<Again | undefined> {
  if (!before) return undefined;
  const found = await import("./again.ts").catch(() => undefined);
  return found?.goOnFrom(before, sources, (offer) => origins.get(offer));
}

function createOffering(sources: Sources): (opening: Opening) => Offer {
  const { rules } = sources.settings;
  const decide = createDecision(sources);
  const effectOf = sources.createEffects?.(sources) ?? (() => null);
  return (opening) => {
    const signUp = decide(opening);
    const effect = signUp?.allowed === true ? effectOf(opening) : null;
    const [highlighted, understaffed] = [isHighlighted(opening, rules), isUnderstaffed(opening, rules)];
    const offer = { ...opening, highlighted, understaffed, signUp, effect };
    origins.set(offer, opening);
    return offer;
  };
}

function arrange(
  sources: Sources,
  { purpose, showAll = false, filter = {} }: OffersQuery,
  again: Again | undefined,
): Offers {
  const { settings, closures, own, now } = sources;
  const { rules } = settings;
  const isOffered = (opening: Opening): boolean =>
    showAll ||
    opening.signedUp ||
    (!isNearlyFull(opening, rules) && (purpose !== "compensation" || isUnderstaffed(opening, rules)));
  const ahead = sources.openings.filter(({ start }) => start.epochMilliseconds > now.epochMilliseconds);
  const offered = ahead.filter(isOffered);
  const make = createOffering(sources);
  const list = offered
    .filter((opening) => passes(opening, filter))
    .sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
    .map(again?.offering(make) ?? make);
  return {
    weeks: again?.weeks(list) ?? toWeeks(list, settings.cycleStarts),
    list,
    hidden: ahead.length - offered.length,
    filteredOut: offered.length - list.length,
    tasks: [...new Map(offered.map(({ task }): [string, Task] => [task.id, task])).values()],
    closures,
    member: own?.member ?? null,
  };
}

/** The member with their shifts; `null` where nobody is signed in, which is no failure here. */
async function readOwn(reads: Reads, options: ReadOptions): Promise<Own | null> {
  try {
    return await reads.own(options);
  } catch (error) {
    if (isCoopShiftError(error) && error.name === "AuthRequired") return null;
    throw error;
  }
}

/** How many of the newest shifts that have begun the limits look at: any cycle's, or those of a day; 0 for none. */
function countOfPast({ rules, timeZone }: Settings, openings: readonly Opening[], now: Temporal.Instant): number {
  if (rules.maxShiftsPerCycle !== null) return 100;
  const today = dayAt(now, timeZone);
  const isAhead = ({ start }: Opening): boolean =>
    start.epochMilliseconds > now.epochMilliseconds && start.toPlainDate().equals(today);
  // As many as a page of past shifts shows first, so that they share it; nobody works more in a day.
  return rules.maxShiftsPerDay !== null && openings.some(isAhead) ? 8 : 0;
}

/** The member's shifts with those that are over, as far as the limits count them. */
async function readCounted(
  own: Own | null,
  limit: number,
  reads: Reads,
  options: ReadOptions,
): Promise<readonly Shift[]> {
  if (own?.member.kind !== "worker") return [];
  if (limit === 0) return own.shifts;
  const { items } = await reads.pastPage({ limit, ...options });
  // One under way has begun and is not over: it counts once.
  const known = new Set(own.shifts.map(({ id }) => id));
  return [...own.shifts, ...items.filter(({ id }) => !known.has(id))];
}

/** Everything at once; a page without a member shows the same openings, with no answer on signing up. */
export async function readOffers(
  reads: Reads,
  usual: Horizon,
  query: OffersQuery & ReadOptions,
  effects: typeof createEffects | null = null,
): Promise<Offers> {
  const days = dayQuery(query);
  const options = { signal: query.signal, fresh: query.fresh };
  const [settings, openings, closures, own] = await Promise.all([
    reads.settings(options),
    reads.openings({ ...days, purpose: query.purpose, ...options }),
    reads.closures({ ...(covers(usual, days) ? usual : days), ...options }),
    readOwn(reads, options),
  ]);
  const touching = closures.filter(({ start, end }) => String(start) <= days.to && days.from <= String(end));
  const now = reads.now();
  const counted = await readCounted(own, countOfPast(settings, openings, now), reads, options);
  // Thousands have taken their time to be read; again, it is only to be found which of them have changed.
  if (openings.length > many && !latest.has(reads)) await nextTask();
  const sources = { settings, openings, closures: touching, own, counted, now, createEffects: effects };
  const offers = arrange(sources, query, await findAgain(latest.get(reads), sources));
  latest.set(reads, { sources, offers });
  return offers;
}
