/** Openings of a week and a member's own shifts, of which one thing after another changes as it may on any day. */

export interface Opening {
  readonly id: string;
  task: { readonly id: string; readonly name: Record<string, string> };
  start: string;
  end: string;
  capacity: number;
  free: number;
  signedUp: boolean;
  cancelled: boolean;
  coordinator: { readonly name: string; readonly email: string | null; readonly phone: string | null } | null;
}

export interface Shop {
  openings: Opening[];
  /** In the contract's form. */
  shifts: object[];
  /** Milliseconds since 1970. */
  now: number;
}

const hour = 3_600_000;
const tasks = ["Shop", "Delivery", "Cleaning"];

/** Numbers from 0 to 1 that look like chance, and are the same each time. */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const iso = (at: number): string => new Date(at).toISOString();
const taskOf = (index: number): Opening["task"] => ({ id: `t-${index % 3}`, name: { en: tasks[index % 3] ?? "" } });

/** On the days after `now`, at ten hours of each. */
export function createShop(now: string, count: number): Shop {
  const from = Math.floor(Date.parse(now) / hour) * hour + hour;
  const openings = Array.from({ length: count }, (_, index): Opening => {
    const start = from + Math.floor((index * 4) / count) * 24 * hour + (index % 10) * hour;
    const times = { start: iso(start), end: iso(start + 2 * hour) };
    const state = { capacity: 5, free: 1 + (index % 5), signedUp: false, cancelled: false, coordinator: null };
    return { id: `o-${index}`, task: taskOf(index), ...times, ...state };
  });
  return { openings, shifts: [], now: Date.parse(now) };
}

function shiftAt({ id, task, start, end }: Opening): object {
  return { id: `s-${id}`, openingId: id, task, start, end, type: "irregular", attendance: "open", coordinator: null };
}

type Step = (shop: Shop, opening: Opening, chance: () => number) => void;

/** What can happen between two readings, by name. */
export const steps: Readonly<Record<string, Step>> = {
  "a place is taken or given back": (_, opening, chance) => void (opening.free = Math.floor(chance() * 6)),
  "there is more work to do": (_, opening) => void (opening.capacity += 1),
  "it is the member's": (_, opening) => void (opening.signedUp = !opening.signedUp),
  "it is cancelled, or is not after all": (_, opening) => void (opening.cancelled = !opening.cancelled),
  "one comes": ({ openings }, opening, chance) =>
    void openings.push({ ...opening, id: `new-${openings.length}-${Math.floor(chance() * 1e6)}`, free: 4 }),
  "one goes": (shop, opening) => void (shop.openings = shop.openings.filter((each) => each !== opening)),
  "it is at another time": (_, opening) => {
    opening.start = iso(Date.parse(opening.start) + hour);
    opening.end = iso(Date.parse(opening.end) + hour);
  },
  "it ends later": (_, opening) => void (opening.end = iso(Date.parse(opening.end) + hour / 2)),
  "it is other work": (_, opening, chance) => void (opening.task = taskOf(Math.floor(chance() * 3))),
  "it has a coordinator": (_, opening) =>
    void (opening.coordinator = opening.coordinator ? null : { name: "Ada", email: "ada@coop.example", phone: null }),
  "the member has a shift then": (shop, opening) => void (shop.shifts = [shiftAt(opening)]),
  "the member has no shift any more": (shop) => void (shop.shifts = []),
  "an hour passes": (shop) => void (shop.now += hour),
  "nothing happens": () => undefined,
};

/** Makes one of these happen to an opening that chance picks; tells which. */
export function change(shop: Shop, chance: () => number): string {
  const names = Object.keys(steps);
  const name = names[Math.floor(chance() * names.length)] ?? "";
  const opening = shop.openings[Math.floor(chance() * shop.openings.length)];
  if (opening) steps[name]?.(shop, opening, chance);
  return name;
}
