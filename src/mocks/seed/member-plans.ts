/** Everybody else: who they are, and how they take their work. Chance decides, by hash of who and when. */
import { workerIdOf } from "./personas.ts";
import type { SlotRecord } from "../../backend/model.ts";
import type { LocalizedText } from "../../contract/primitives.ts";
import type { Attendance } from "../../domain/words.ts";
import { daysPerCycle } from "../../domain/days.ts";
import type { OwnSlot, Plan, Wish } from "./plan.ts";
import { draw, shuffle } from "./random.ts";
import { popularity, takeSlot, type World } from "./world.ts";

/** How many of each kind there are beside the personas. */
const counts = { regular: 172, irregular: 84, exempted: 9, undecided: 10, nonWorker: 12 };
export const memberCount = Object.values(counts).reduce((sum, count) => sum + count, 0);

/** One regular place in a slot. */
interface Seat {
  readonly id: string;
  readonly slot: SlotRecord;
}

type Ways = Omit<Plan, "id" | "name" | "role">;

const noShifts: Ways = { regime: null, own: [], wishes: [] };
const reasons: readonly LocalizedText[] = [
  { fr: "Maladie", nl: "Ziekte", en: "Illness" },
  { fr: "Congé parental", nl: "Ouderschapsverlof", en: "Parental leave" },
  { fr: "Séjour à l'étranger", nl: "Verblijf in het buitenland", en: "Time abroad" },
];

/** The regular places that are left, in a chance order: popular slots are given out whole, unloved ones hardly. */
function createSeats({ slots, placesBySlot }: World): Seat[] {
  const seats = slots.flatMap((slot) => {
    const share = 0.9 * popularity(slot);
    const taken = placesBySlot.get(slot.id)?.[0]?.taken ?? 0;
    const count = Math.max(0, Math.round(slot.capacity * share) - taken);
    return Array.from({ length: count }, (_, index) => ({ id: `${slot.id} ${index}`, slot }));
  });
  return shuffle(seats, "seats");
}

/** A few are on leave or will be, and a few are leaving. */
function leaveOf(world: World, id: string): Pick<Plan, "holiday" | "exemption" | "resigning"> {
  const chance = draw("leave", id);
  const first = world.today - Math.floor(draw("leave since", id) * 30);
  const length = 20 + Math.floor(draw("leave length", id) * 50);
  if (chance < 0.03) return { holiday: { first, last: world.today + length } };
  if (chance < 0.05) return { holiday: { first: world.today + 12, last: world.today + 12 + length } };
  if (chance < 0.075) {
    const reason = reasons[Math.floor(draw("reason", id) * reasons.length)] ?? {};
    return { exemption: { first, last: world.today + 2 * length, reason } };
  }
  return chance < 0.09 ? { resigning: true } : {};
}

/** How a regular worker keeps to a slot: a few stopped coming, most miss one now and then. */
function habitOf(world: World, id: string): (day: number) => Attendance {
  const pace = draw("pace", id);
  const stopped = pace < 0.035 ? 2 * daysPerCycle : 0;
  return (day) => {
    if (day >= world.today - stopped) return pace < 0.012 ? "absent_2" : "absent_1";
    const chance = draw("attendance", id, day);
    if (chance < 0.93) return "present";
    return chance < 0.95 ? "absent_0" : chance < 0.975 ? "absent_1" : "absent_2";
  };
}

/** The compensations for what was missed in time: done within three weeks, by those who still come. */
function makeUps({ today, placesBySlot }: World, { slot, attendance }: OwnSlot): Wish[] {
  return (placesBySlot.get(slot.id) ?? [])
    .filter(({ day, record }) => day < today - 24 && !record.cancelled)
    .flatMap(({ day }) => {
      const owed = { absent_1: 1, absent_2: 2 }[attendance(day) as string] ?? 0;
      return Array.from({ length: owed }, () => ({ from: day + 2, to: day + 22, type: "compensation" }) as const);
    });
}

function planRegular(world: World, id: string, seats: readonly Seat[]): Ways {
  const own = seats.map(({ slot }): OwnSlot => {
    takeSlot(world, slot);
    return { slot, attendance: habitOf(world, id) };
  });
  const comes = draw("pace", id) >= 0.035;
  return {
    regime: "regular",
    own,
    wishes: comes ? own.flatMap((each) => makeUps(world, each)) : [],
    ...leaveOf(world, id),
  };
}

/**
 * One shift between two countdowns, but for those who fell behind; one more here and there for the keen. Between the
 * latest countdown and the next one it may be done, or signed up for, or neither.
 */
function planIrregular(world: World, id: string): Ways {
  const { today, from } = world;
  const irregularSince = from - Math.floor(draw("since", id) * 900);
  const pace = draw("pace", id);
  const missed = pace < 0.03 ? 4 : pace < 0.08 ? 2 : pace < 0.18 ? 1 : 0;
  const countdowns = Math.floor((today - irregularSince) / daysPerCycle);
  const wishes: Wish[] = [];
  for (let ago = 0; ; ago += 1) {
    const start = irregularSince + daysPerCycle * (countdowns - ago);
    if (start < from) break;
    const chance = draw("attendance", id, start);
    const attendance = chance < 0.95 ? "present" : chance < 0.97 ? "absent_0" : "absent_1";
    const first = start + 1 + Math.floor(draw("week", id, start) * (daysPerCycle - 8));
    const wish: Wish = { from: first, to: first + 7, type: "irregular", attendance };
    if (ago === 0 ? chance < 0.8 : ago > missed) wishes.push(wish);
    if (chance < 0.12 && pace > 0.4) wishes.push(wish);
  }
  return { regime: "irregular", own: [], wishes, irregularSince, counter: 1, ...leaveOf(world, id) };
}

function waysOf(world: World, index: number, id: string, seats: readonly Seat[]): Ways {
  const { regular, irregular, exempted } = counts;
  if (index < regular) {
    // The first few have two slots, as far as there are seats.
    const second = index < 5 ? seats[regular + index] : undefined;
    return planRegular(
      world,
      id,
      [seats[index], second].filter((seat) => seat !== undefined),
    );
  }
  if (index < regular + irregular) return planIrregular(world, id);
  return index < regular + irregular + exempted ? { ...noShifts, regime: "exempted" } : noShifts;
}

/** Plans for `names`, one a member; ids go on after the personas'. */
export function planMembers(world: World, names: readonly string[], firstIndex: number): Plan[] {
  const seats = createSeats(world);
  return names.map((name, index) => {
    const id = workerIdOf(firstIndex + index);
    const role = index < memberCount - counts.nonWorker ? "worker" : "non-worker";
    const asksForTime = draw("extension", id) < 0.5;
    return { id, name, role, asksForTime, ...waysOf(world, index, id, seats) };
  });
}
