/**
 * Keeps the data in step with the demo's clock.
 *
 * Forwards, by as much as {@link keptWeeks}, the data lives on: weeks are generated, countdowns run, what a member did
 * stays done; one sees what becomes of it. Backwards that is impossible (nothing here can be un-run), and after months
 * without anybody marking an attendance everybody would be suspended: then the cooperative is made anew for the day, so
 * that "today" always looks alive.
 */
import type { Store } from "../src/backend/store.ts";
import { generateWeeks } from "../src/backend/use-cases/generate-weeks.ts";
import { runCountdowns } from "../src/backend/use-cases/run-countdowns.ts";
import type { Temporal } from "../src/domain/temporal.ts";
import { createSeed } from "../src/mocks/seed/index.ts";
import { timeZone } from "../src/mocks/seed/cooperative.ts";
import type { LifeStore } from "./store/life.ts";

/** The longest step forwards that keeps the data. */
export const keptWeeks = 8;

export interface Timeline {
  /**
   * Brings the data to `now`. Does nothing on a day that has been reached already.
   *
   * @returns whether the cooperative was made anew.
   */
  readonly advance: (now: Temporal.Instant) => Promise<boolean>;
  /**
   * Brings the data to `now`, which may lie before what it has lived through; `fresh` makes the cooperative anew in any
   * case.
   *
   * @returns as {@link advance}.
   */
  readonly moveTo: (now: Temporal.Instant, fresh?: boolean) => Promise<boolean>;
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Whether the data can live from one time to the other. */
function canLive(from: Temporal.Instant, to: Temporal.Instant): boolean {
  const hours = from.until(to).total("hours");
  return hours >= 0 && hours <= keptWeeks * 7 * 24;
}

export function createTimeline(store: Store, life: LifeStore): Timeline {
  let livedUntil: Temporal.Instant | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One step at a time: two requests at midnight must not both run the countdowns of the day. */
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = last.then(task, task);
    last = run;
    return run;
  }

  async function step(now: Temporal.Instant, fresh: boolean): Promise<boolean> {
    livedUntil ??= await life.read();
    const isNew = fresh || livedUntil === null || !canLive(livedUntil, now);
    if (isNew) await store.fill(createSeed({ today: dayOf(now), now }));
    await generateWeeks({ store, now });
    await runCountdowns({ store, now });
    await life.write(now);
    livedUntil = now;
    return isNew;
  }

  const isReached = (now: Temporal.Instant): boolean => livedUntil !== null && dayOf(livedUntil).equals(dayOf(now));
  return {
    // The way of nearly every request: nothing to wait for. Those of midnight wait for the first one's step.
    advance: async (now) => !isReached(now) && inTurn(async () => !isReached(now) && step(now, false)),
    moveTo: (now, fresh = false) => inTurn(() => step(now, fresh)),
  };
}
