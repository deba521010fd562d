/**
 * One round trip for a page's first reads: they wait for `GET /overview` and take their parts from it. What it doesn't
 * hold goes out by itself, and so does everything where it fails: it never makes a read fail that could succeed alone.
 */
import { abortable } from "./abort.ts";
import { parseJson, type Answer } from "./answer.ts";
import { endpoints } from "./endpoints.ts";
import { AuthRequired } from "./errors/auth-required.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { allParts, partOf, type Part } from "./parts.ts";
import { forgetMember, holdsMember, type Shelves } from "./shelves.ts";
import type { Search } from "./request.ts";
import type { Snapshots } from "./snapshot.ts";

export interface Found {
  /** What the part's own address would have answered, unchecked. */
  readonly data: unknown;
  /** When it was asked for, by the monotonic clock. */
  readonly at: number;
}

export interface Overview {
  /**
   * What the overview says of a resource; `null`: ask for it by itself.
   *
   * @throws {AuthRequired} where it says that there is no member.
   */
  find(part: Part, search: Search, signal: AbortSignal): Promise<Found | null>;
  /** What went stale because of the overview itself is not older than it. */
  keep(): void;
  /** When what is said now was kept, in milliseconds since 1970; `null`: the backend has said it on this page. */
  snapshotAt(): number | null;
}

/** An overview that was asked for, with what was stale until then. */
interface Held {
  readonly at: number;
  /** By the monotonic clock; `Infinity`: of an earlier visit, until there is a newer one. */
  readonly until: number;
  readonly controller: AbortController;
  /** What it says, unchecked; `null`: it failed, and every part goes by itself. */
  readonly result: Promise<unknown>;
  ages: Readonly<Record<Part, number>>;
  waiting: number;
  landed: boolean;
}

export interface OverviewContext {
  readonly shelves: Shelves;
  readonly freshFor: number;
  readonly monotonic: () => number;
  readonly isOn: boolean;
  readonly send: (signal: AbortSignal) => Promise<Answer>;
  /** `null`: the page keeps none. */
  readonly snapshots: Snapshots | null;
}

function readAges(shelves: Shelves, parts: readonly Part[] = allParts): Held["ages"] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- who asks for some of them has the others
  return Object.fromEntries(parts.map((part) => [part, shelves[part].age()])) as Held["ages"];
}

/** Asks for the overview, and remembers where there is none. */
function createLoader({ shelves, isOn, send, snapshots }: OverviewContext, keep: () => void) {
  let missing = !isOn;

  async function load(signal: AbortSignal): Promise<unknown> {
    // As with every read of the member: what comes while it is under way is no older than its refusal.
    const isKnown = holdsMember(shelves);
    const age = shelves.me.age();
    try {
      const parsed = parseJson(await send(signal));
      missing = partOf(parsed, "settings") === undefined;
      const isSignedOut = partOf(parsed, "me") === null;
      // Somebody else may be there since it was asked for: no snapshot of whoever was before them takes the place of theirs.
      if (isSignedOut) snapshots?.keep(null);
      else if (!missing && age === shelves.me.age()) snapshots?.keep(parsed);
      if (isKnown && isSignedOut) {
        forgetMember(shelves);
        keep();
      }
      return missing ? null : parsed;
    } catch (error) {
      // Nothing there, or nothing of the contract: asking again would be in vain.
      missing = !isCoopShiftError(error) || error.name === "ContractError";
      return null;
    }
  }
  return { isMissing: () => missing, load };
}

/** Keeps the overview that was asked for last, and asks for one where that is worth it. */
function createKeeper(context: OverviewContext) {
  const { shelves, freshFor, monotonic, snapshots } = context;
  let held: Held | null = null;
  let snapshotAt: number | null = null;
  const keep = (): void => {
    if (held !== null) held.ages = readAges(shelves);
  };
  const { isMissing, load } = createLoader(context, keep);

  /** On a page that knows nothing yet; later, where another part that was read went stale too, and not long ago. */
  function isWorthwhile(part: Part): boolean {
    if (isMissing()) return false;
    if (shelves.settings.peek() === undefined) return true;
    return allParts.some((one) => one !== part && shelves[one].isAwaited() && shelves[one].age() !== held?.ages[one]);
  }

  function start(): Held {
    const controller = new AbortController();
    const result = load(controller.signal);
    const at = monotonic();
    const until = at + freshFor;
    const mine: Held = { at, until, controller, result, ages: readAges(shelves), waiting: 0, landed: false };
    void result.then(() => (mine.landed = true));
    return mine;
  }

  /** What went stale since it was asked for (by a write, say) is newer than what it says of that. */
  async function replace(shown: Held, asked: Held): Promise<void> {
    const isSignedOut = partOf(await asked.result, "me") === null;
    snapshotAt = null;
    const current = allParts.filter((part) => isSignedOut || shelves[part].age() === asked.ages[part]);
    if (held === shown) held = asked;
    for (const part of current) shelves[part].markStale(isSignedOut);
    if (held !== null) held.ages = { ...held.ages, ...readAges(shelves, current) };
    for (const part of current) shelves[part].tellStale();
  }

  /** What an earlier visit left, where there is something, until the one that is asked for at the same time has come. */
  function startFromSnapshot(): Held {
    const snapshot = shelves.settings.peek() === undefined ? snapshots?.read() : null;
    const asked = start();
    if (!snapshot) return asked;
    snapshotAt = snapshot.at;
    const shown: Held = { ...asked, until: Infinity, result: Promise.resolve(snapshot.overview), landed: true };
    void replace(shown, asked);
    return shown;
  }

  return {
    keep,
    open(part: Part): Held | null {
      const isCurrent = held?.ages[part] === shelves[part].age();
      if (held !== null && isCurrent && (!held.landed || monotonic() < held.until)) return held;
      return isWorthwhile(part) ? (held = startFromSnapshot()) : null;
    },
    snapshotAt: () => snapshotAt,
    /** Nobody waits for it any more. */
    leave(mine: Held): void {
      mine.controller.abort();
      if (held === mine) held = null;
    },
  };
}

/** The part of an overview. @throws {AuthRequired} where it says that there is no member. */
function takePart(overview: unknown, { at, until }: Held, part: Part, search: Search): Found | null {
  const data = partOf(overview, part, search, until === Infinity);
  if (data === undefined) return null;
  if (data !== null) return { data, at };
  const { label } = endpoints.getOverview;
  throw new AuthRequired(`${label} has no member: nobody is signed in. Lead to the sign-in page.`);
}

export function createOverview(context: OverviewContext): Overview {
  const { open, keep, leave, snapshotAt } = createKeeper(context);
  return {
    keep,
    snapshotAt,
    async find(part, search, signal) {
      const mine = open(part);
      if (mine === null) return null;
      mine.waiting += 1;
      try {
        const overview = await abortable(mine.result, signal);
        return overview === null ? null : takePart(overview, mine, part, search);
      } finally {
        mine.waiting -= 1;
        if (mine.waiting === 0 && !mine.landed) leave(mine);
      }
    },
  };
}
