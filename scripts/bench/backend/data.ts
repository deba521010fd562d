/**
 * Cooperatives of any size, from the mocks' seed: its three hundred members many times over. A larger cooperative has both
 * more shifts to choose from and more places in each, as larger shops have, so that neither alone explains what grows.
 */
import { occurrenceIdOf, shiftIdOf } from "../../../src/backend/ids.ts";
import type { CooperativeData, OccurrenceRecord, WorkerRecord } from "../../../src/backend/model.ts";
import { loadTemporal, temporal } from "../../../src/domain/temporal.ts";
import { createSeed } from "../../../src/mocks/seed/index.ts";

await loadTemporal();

/** Wednesday, 11:00 in Brussels. */
export const now = temporal().Instant.from("2026-11-25T10:00:00Z");
const today = temporal().PlainDate.from("2026-11-25");

const seed = createSeed({ today, now });
export const seedSize = seed.workers.length;

/** Which copy of a shift the members of a copy work in. */
interface Shape {
  readonly copies: readonly number[];
  readonly teams: readonly number[];
  readonly teamOf: (copy: number) => number;
  /** How many copies of the members share one copy of a shift. */
  readonly sharing: (team: number) => number;
}

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function createShape(workers: number): Shape {
  const copies = count(workers / seedSize);
  const teams = count(Math.round(Math.sqrt(copies.length)));
  const teamOf = (copy: number): number => copy % teams.length;
  return { copies, teams, teamOf, sharing: (team) => copies.filter((copy) => teamOf(copy) === team).length };
}

function ofTeam(id: string, team: number): string {
  return `${id}-t${team}`;
}

function ofCopy(id: string, copy: number): string {
  return `${id}-c${copy}`;
}

/** The same cooperative for the same number, which has to be a multiple of the seed's. */
export function createData(workers: number): CooperativeData {
  if (workers < seedSize || workers % seedSize !== 0)
    throw new RangeError(`${workers} workers: give a multiple of the seed's ${seedSize}.`);
  const { copies, teams, teamOf, sharing } = createShape(workers);
  const placeOf = ({ slotId, day }: OccurrenceRecord, team: number): string =>
    occurrenceIdOf(ofTeam(slotId, team), day);
  const occurrences = new Map(seed.occurrences.map((occurrence) => [occurrence.id, occurrence]));
  return {
    cooperative: seed.cooperative,
    tasks: seed.tasks,
    closures: seed.closures,
    notices: seed.notices,
    coordinators: teams.flatMap((team) => seed.coordinators.map((each) => ({ ...each, id: ofTeam(each.id, team) }))),
    workers: copies.flatMap((copy) =>
      seed.workers.map((worker) => ({
        ...worker,
        id: ofCopy(worker.id, copy),
        calendarKey: worker.calendarKey === null ? null : ofCopy(worker.calendarKey, copy),
      })),
    ),
    slots: teams.flatMap((team) =>
      seed.slots.map((slot) => ({
        ...slot,
        id: ofTeam(slot.id, team),
        capacity: slot.capacity * sharing(team),
        coordinatorId: slot.coordinatorId === null ? null : ofTeam(slot.coordinatorId, team),
      })),
    ),
    assignments: copies.flatMap((copy) =>
      seed.assignments.map(({ slotId, workerId }) => ({
        slotId: ofTeam(slotId, teamOf(copy)),
        workerId: ofCopy(workerId, copy),
      })),
    ),
    occurrences: teams.flatMap((team) =>
      seed.occurrences.map((occurrence) => ({
        ...occurrence,
        id: placeOf(occurrence, team),
        slotId: ofTeam(occurrence.slotId, team),
        capacity: occurrence.capacity * sharing(team),
        coordinatorId: occurrence.coordinatorId === null ? null : ofTeam(occurrence.coordinatorId, team),
      })),
    ),
    shifts: copies.flatMap((copy) =>
      seed.shifts.flatMap((shift) => {
        const occurrence = occurrences.get(shift.occurrenceId);
        if (occurrence === undefined) return [];
        const workerId = ofCopy(shift.workerId, copy);
        const occurrenceId = placeOf(occurrence, teamOf(copy));
        return [{ ...shift, id: shiftIdOf(occurrenceId, workerId), workerId, occurrenceId }];
      }),
    ),
  };
}

/** Members that the rules let sign up for anything: who choose each shift, and neither leave nor are out. */
export function findChoosers({ workers }: CooperativeData): readonly WorkerRecord[] {
  return workers.filter(
    ({ role, regime, unsubscribed, resigning }) =>
      role === "worker" && regime === "irregular" && !unsubscribed && !resigning,
  );
}

export interface Prizes {
  /** One opening with one place for each member. */
  readonly spread: readonly OccurrenceRecord[];
  /** One opening that all of them want, with places for a quarter. */
  readonly rush: OccurrenceRecord;
}

/** Openings at night, when nobody has another shift, in the second week from now. */
export function createPrizes({ slots }: CooperativeData, members: number): Prizes {
  const [slot] = slots;
  if (slot === undefined) throw new Error("The seed has no slot: nobody can sign up for anything.");
  const make = (id: string, day: string, capacity: number): OccurrenceRecord => ({
    id,
    slotId: slot.id,
    day,
    start: `${day}T02:00:00Z`,
    end: `${day}T03:00:00Z`,
    taskId: slot.taskId,
    capacity,
    coordinatorId: null,
    cancelled: false,
  });
  return {
    spread: count(members).map((index) => make(`spread-${String(index).padStart(5, "0")}`, "2026-12-03", 1)),
    rush: make("rush", "2026-12-04", Math.ceil(members / 4)),
  };
}
