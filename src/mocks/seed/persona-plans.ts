/**
 * What brings each persona to the promised state, whatever the day: slots are chosen by where their dates fall around
 * today, and an irregular worker's start date puts the countdown days where the plan needs them. Days in the plans
 * count from today; tests hold every one of them to its promise on many days.
 */
import type { SlotRecord } from "../../backend/model.ts";
import type { Attendance } from "../../domain/words.ts";
import { draw } from "./random.ts";
import { personas } from "./personas.ts";
import { around, type Plan } from "./plan.ts";
import type { PersonaName } from "./types.ts";
import { takeSlot, type World } from "./world.ts";

type Ways = Omit<Plan, "id" | "name" | "role">;

const nothing: Ways = { regime: null, own: [], wishes: [] };
const present = (): Attendance => "present";

/** Takes a slot that is worked on one of the days from `from` to `to`, counted from today. */
function takeSlotWorked(world: World, from: number, to: number, key: string): SlotRecord {
  const fitting = world.places
    .filter(({ day, record }) => day >= world.today + from && day <= world.today + to && !record.cancelled)
    .filter(({ taken, slot }) => taken < slot.capacity);
  const best = fitting.toSorted((a, b) => draw(key, a.slot.id) - draw(key, b.slot.id))[0];
  if (best === undefined)
    throw new RangeError(`No slot is worked from day ${from} to ${to}: add some to the timetable.`);
  takeSlot(world, best.slot);
  return best.slot;
}

/** An irregular worker who started `since` days ago and was present around each of the days in `shifts`. */
function irregular(today: number, since: number, shifts: readonly number[], ahead: readonly number[] = []): Ways {
  const done = shifts.map((day) => around(today + day, "irregular"));
  const open = ahead.map((day) => around(today + day, "irregular", "open", 2));
  return { regime: "irregular", own: [], wishes: [...done, ...open], irregularSince: today + since };
}

/** Owes one shift and one compensation since the latest regular shift; one to make up for it is signed up for. */
function owing(world: World): Ways {
  const { today } = world;
  const slot = takeSlotWorked(world, -22, -8, "owing");
  const last = (world.placesBySlot.get(slot.id) ?? []).findLast(({ day, record }) => day < today && !record.cancelled);
  const attendance = (day: number): Attendance => (day === last?.day ? "absent_2" : "present");
  return { regime: "regular", own: [{ slot, attendance }], wishes: [around(today + 4, "compensation", "open")] };
}

const plans: Readonly<Record<PersonaName, (world: World) => Ways>> = {
  regular: (world) => ({
    ...nothing,
    regime: "regular",
    own: [{ slot: takeSlotWorked(world, 2, 9, "regular"), attendance: present }],
  }),
  "regular-holiday": (world) => ({
    ...nothing,
    regime: "regular",
    own: [{ slot: takeSlotWorked(world, 1, 20, "holiday"), attendance: present }],
    holiday: { first: world.today - 6, last: world.today + 62 },
  }),
  "regular-compensation": owing,
  "regular-no-slot": (world) => ({
    ...nothing,
    regime: "regular",
    own: [{ slot: takeSlotWorked(world, -90, -60, "former"), attendance: present, to: world.today - 50 }],
  }),
  "irregular-ahead": ({ today }) => irregular(today, -150, [-140, -130, -110, -80, -60, -47, -20], [4]),
  "irregular-alert": ({ today }) => irregular(today, -150, [-140, -110, -80, -50]),
  "irregular-suspended": ({ today }) => {
    const ways = irregular(today, -146, [-136, -108, -80]);
    return { ...ways, wishes: [...ways.wishes, around(today - 48, "irregular", "absent_1")] };
  },
  extension: ({ today }) => ({ ...irregular(today, -146, [-136, -108, -80], [3]), extensionSince: today - 4 }),
  unsubscribed: ({ today }) => irregular(today, -146, [-136, -108]),
  exempted: (world) => ({
    ...nothing,
    regime: "regular",
    own: [{ slot: takeSlotWorked(world, 1, 20, "exempted"), attendance: present }],
    exemption: {
      first: world.today - 40,
      last: world.today + 140,
      reason: { fr: "Congé parental", nl: "Ouderschapsverlof", en: "Parental leave" },
    },
  }),
  "exempted-regime": (world) => ({
    ...nothing,
    regime: "exempted",
    own: [{ slot: takeSlotWorked(world, -130, -100, "retired"), attendance: present, to: world.today - 95 }],
  }),
  "new-worker": () => nothing,
  "non-worker": () => nothing,
};

/** The personas' plans, in their order. */
export function planPersonas(world: World): Plan[] {
  return personas.map(({ id, workerId, name }) => ({
    id: workerId,
    name,
    role: id === "non-worker" ? "non-worker" : "worker",
    ...plans[id](world),
  }));
}
