/** The seed: one believable cooperative supermarket in Brussels, different every day and the same on the same day. */
import type { Seed, SeedOptions } from "./types.ts";
import { createClosures } from "./closures.ts";
import { createCooperative, createCoordinators, createNotices } from "./cooperative.ts";
import { toDay } from "./days.ts";
import { createNames } from "./names.ts";
import { createSlots, tasks } from "./timetable.ts";

export type { Persona, PersonaName, Seed, SeedOptions } from "./types.ts";

const coordinatorCount = 18;

/**
 * Makes the cooperative as it is on `today`, a day in Europe/Brussels. The same arguments always give the same records;
 * every counter and date of a worker is what the rules make of the worker's own shifts.
 */
export function createSeed({ today }: SeedOptions): Seed {
  const day = toDay(today.toString({ calendarName: "never" }));
  const coordinators = createCoordinators(createNames(coordinatorCount));
  return {
    cooperative: createCooperative(day),
    tasks,
    coordinators,
    workers: [],
    slots: createSlots(coordinators.map(({ id }) => id)),
    assignments: [],
    occurrences: [],
    shifts: [],
    closures: createClosures(day),
    notices: createNotices(day),
    personas: [],
  };
}
