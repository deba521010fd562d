/** The seed: one believable cooperative supermarket in Brussels, different every day and the same on the same day. */
import { dayNumber } from "../../domain/days.ts";
import { createClosures } from "./closures.ts";
import { createCooperative, createCoordinators, timeZone as usualZone } from "./cooperative.ts";
import { memberCount, planMembers } from "./member-plans.ts";
import { createMember } from "./members.ts";
import { createNames } from "./names.ts";
import { createNotices } from "./notices.ts";
import { planPersonas } from "./persona-plans.ts";
import { personas } from "./personas.ts";
import { createSlots, tasks } from "./timetable.ts";
import type { Seed, SeedOptions } from "./types.ts";
import { createWorld } from "./world.ts";

export { personas } from "./personas.ts";
export type { Persona, PersonaName, Seed, SeedOptions } from "./types.ts";

const coordinatorCount = 18;

/**
 * Makes the cooperative as it is at `now` on `today`, a day in its zone. The same arguments always give the same
 * records, and every counter and date of a worker is what the rules make of the worker's own shifts.
 *
 * `Temporal` must be there: await loadTemporal() before where an engine may have none.
 */
export function createSeed({ today, now, timeZone = usualZone }: SeedOptions): Seed {
  const day = dayNumber(today);
  const names = createNames(coordinatorCount + memberCount);
  const coordinators = createCoordinators(names.slice(0, coordinatorCount));
  const slots = createSlots(coordinators.map(({ id }) => id));
  const closures = createClosures(day);
  const world = createWorld({ today: day, now: now.toString({ smallestUnit: "second" }), timeZone }, slots, closures);
  // The personas choose first: their promises come before everybody's habits.
  const plans = [...planPersonas(world), ...planMembers(world, names.slice(coordinatorCount), personas.length)];
  const members = plans.map((plan) => createMember(world, plan));
  return {
    cooperative: createCooperative(day, timeZone),
    tasks,
    coordinators,
    workers: members.map(({ worker }) => worker),
    slots,
    assignments: members.flatMap(({ assignments }) => assignments),
    occurrences: world.places.map(({ record }) => record),
    shifts: members.flatMap(({ shifts }) => shifts),
    closures,
    notices: createNotices(day),
    personas,
  };
}
