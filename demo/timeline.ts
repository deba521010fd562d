/**
 * Keeps the data in step with the demo's clock.
 *
 * Forwards, by as much as its source allows, the data lives on: weeks are generated, countdowns run, what a member did
 * stays done; one sees what becomes of it. Backwards that is impossible (nothing here can be un-run), and after months
 * without anybody marking an attendance everybody of the seed would be suspended: then the cooperative is made anew for
 * the day, so that "today" always looks alive. An export is one's own data of one day: it is begun with again.
 */
import { createMutex } from "../src/backend/mutex.ts";
import type { Store } from "../src/backend/store.ts";
import { generateWeeks } from "../src/backend/use-cases/generate-weeks.ts";
import { runCountdowns } from "../src/backend/use-cases/run-countdowns.ts";
import { temporal, type Temporal } from "../src/domain/temporal.ts";
import type { DemoClock } from "./clock.ts";
import { seedSource, type DataSource } from "./data-source.ts";
import type { LifeStore } from "./store/life.ts";

export interface Timeline {
  /**
   * Brings the data to the clock's day; does nothing where it is there already.
   *
   * @returns whether the cooperative was made anew.
   */
  readonly advance: () => Promise<boolean>;
  /**
   * Moves the clock to `instant`, `null` for the real time, and the data with it; `fresh` makes the cooperative anew in
   * any case.
   *
   * @returns as {@link advance}.
   */
  readonly moveTo: (instant: Temporal.Instant | null, fresh?: boolean) => Promise<boolean>;
}

function dayOf(instant: Temporal.Instant, { timeZone }: DataSource): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Whether the data can live from one time to the other; a step back within the hour is no journey. */
function canLive(from: Temporal.Instant, to: Temporal.Instant, source: DataSource): boolean {
  const hours = from.until(to).total("hours");
  const isLittleBack = hours < 0 && hours >= -1 && dayOf(from, source).equals(dayOf(to, source));
  return isLittleBack || (hours >= 0 && hours <= source.keptWeeks * 7 * 24);
}

export function createTimeline(
  store: Store,
  life: LifeStore,
  clock: DemoClock,
  source: DataSource = seedSource,
): Timeline {
  let livedUntil: Temporal.Instant | null = null;
  /** One step at a time: two requests at midnight must not both run the countdowns of the day. */
  const inTurn = createMutex();

  /** Until the step is whole the data has lived through no time: whatever cuts it off, the next one makes it anew. */
  async function refill(now: Temporal.Instant): Promise<void> {
    livedUntil = null;
    await life.write(temporal().Instant.fromEpochMilliseconds(0));
    await store.fill(source.make(now));
  }

  async function step(now: Temporal.Instant, fresh: boolean): Promise<boolean> {
    livedUntil ??= await life.read();
    const isNew = fresh || livedUntil === null || !canLive(livedUntil, now, source);
    if (isNew) await refill(now);
    await generateWeeks({ store, now });
    await runCountdowns({ store, now });
    await life.write(now);
    livedUntil = now;
    return isNew;
  }

  const isReached = (): boolean => livedUntil !== null && dayOf(livedUntil, source).equals(dayOf(clock.now(), source));
  return {
    // The way of nearly every request: nothing to wait for. Others wait for the step under way, then look again: it may
    // have been the one of midnight, or one that moved the clock.
    advance: async () => !isReached() && inTurn(async () => !isReached() && step(clock.now(), false)),
    moveTo: (instant, fresh = false) =>
      inTurn(async () => {
        // The data first: the clock must never show a day that the data has not reached.
        const isNew = await step(instant ?? clock.realNow(), fresh);
        clock.moveTo(instant);
        return isNew;
      }),
  };
}
