/** One seed for all mocks of the same hour: a page with a dozen stories makes it once. */
import { dayIn } from "../domain/zone.ts";
import { temporal, type Temporal } from "../domain/temporal.ts";
import { timeZone as usualZone } from "./seed/cooperative.ts";
import { createSeed } from "./seed/index.ts";
import type { Seed } from "./seed/types.ts";

const msPerHour = 3_600_000;
/** As many as a test or a page with two clocks needs. */
const mostKept = 2;

const kept = new Map<string, Seed>();

/** The seed as it was at the full hour before `now`. Nobody changes a seed: stores begin with it and keep their own. */
export function seedAt(now: Temporal.Instant, timeZone = usualZone): Seed {
  const hour = Math.floor(now.epochMilliseconds / msPerHour);
  const key = `${hour} ${timeZone}`;
  const seed = kept.get(key) ?? createSeedAt(hour, timeZone);
  kept.delete(key);
  kept.set(key, seed);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return seed;
}

function createSeedAt(hour: number, timeZone: string): Seed {
  const now = temporal().Instant.fromEpochMilliseconds(hour * msPerHour);
  return createSeed({ today: dayIn(now, timeZone), now, timeZone });
}
