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
}

/** An overview that was asked for, with what was stale until then. */
interface Held {
  readonly at: number;
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
}

function readAges(shelves: Shelves): Held["ages"] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has an entry for each part
  return Object.fromEntries(allParts.map((part) => [part, shelves[part].age()])) as Held["ages"];
}

/** Keeps the overview that was asked for last, and asks for one where that is worth it. */
function createKeeper({ shelves, freshFor, monotonic, isOn, send }: OverviewContext) {
  let held: Held | null = null;
  let missing = !isOn;

  /** On a page that knows nothing yet; later, where another part that was read went stale too, and not long ago. */
  function isWorthwhile(part: Part): boolean {
    if (missing) return false;
    if (shelves.settings.peek() === undefined) return true;
    return allParts.some((one) => one !== part && shelves[one].isAwaited() && shelves[one].age() !== held?.ages[one]);
  }

  const keep = (): void => {
    if (held !== null) held.ages = readAges(shelves);
  };

  async function load(signal: AbortSignal): Promise<unknown> {
    // As with every read of the member: what comes while it is under way is no older than its refusal.
    const isKnown = holdsMember(shelves);
    try {
      const parsed = parseJson(await send(signal));
      missing = partOf(parsed, "settings", {}) === undefined;
      if (isKnown && partOf(parsed, "me", {}) === null) {
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

  function start(): Held {
    const controller = new AbortController();
    const result = load(controller.signal);
    const mine: Held = { at: monotonic(), controller, result, ages: readAges(shelves), waiting: 0, landed: false };
    void result.then(() => (mine.landed = true));
    return mine;
  }

  return {
    keep,
    open(part: Part): Held | null {
      const isCurrent = held?.ages[part] === shelves[part].age();
      if (held !== null && isCurrent && (!held.landed || monotonic() < held.at + freshFor)) return held;
      return isWorthwhile(part) ? (held = start()) : null;
    },
    /** Nobody waits for it any more. */
    leave(mine: Held): void {
      mine.controller.abort();
      if (held === mine) held = null;
    },
  };
}

/** The part of an overview. @throws {AuthRequired} where it says that there is no member. */
function takePart(overview: unknown, part: Part, search: Search, at: number): Found | null {
  const data = partOf(overview, part, search);
  if (data === undefined) return null;
  if (data !== null) return { data, at };
  const { label } = endpoints.getOverview;
  throw new AuthRequired(`${label} has no member: nobody is signed in. Lead to the sign-in page.`);
}

export function createOverview(context: OverviewContext): Overview {
  const { open, keep, leave } = createKeeper(context);
  return {
    keep,
    async find(part, search, signal) {
      const mine = open(part);
      if (mine === null) return null;
      mine.waiting += 1;
      try {
        const overview = await abortable(mine.result, signal);
        return overview === null ? null : takePart(overview, part, search, mine.at);
      } finally {
        mine.waiting -= 1;
        if (mine.waiting === 0 && !mine.landed) leave(mine);
      }
    },
  };
}
