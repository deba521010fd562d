/** Each resource of the contract: asked for, checked, mapped, and shared through its shelf. */
import type { Temporal } from "../domain/temporal.ts";
import type { DaySpan, OpeningsQuery, PastShiftsQuery, ReadOptions } from "./api.ts";
import { createAsking, type Asking, type Core, type Loading } from "./asking.ts";
import { endpoints } from "./endpoints.ts";
import { dayAt } from "./mapping/context.ts";
import { toClosure, toDated, toNotice, toSlot } from "./mapping/lists.ts";
import { toMember } from "./mapping/member.ts";
import type { Part } from "./parts.ts";
import { dayQuery, openingsQuery, pageQuery, queryKey } from "./queries.ts";
import { openingsRule } from "./rules.ts";
import { closures, notices, openings, shifts, slots, worker } from "./shapes/resources.ts";
import { refuse } from "./shapes/take.ts";
import { forgetOthers } from "./shelves.ts";
import type { Search } from "./request.ts";
import type { Closure, Member, Notice, Opening, Page, Settings, Shift, Slot } from "./types.ts";

/** Most pages of shifts that are not over yet that are read: a cursor that leads on for ever must end. */
const mostPages = 50;
const largestPage = 100;

/** Whoever is signed in, with their shifts that are not over yet. */
export interface Own {
  readonly member: Member;
  readonly shifts: readonly Shift[];
}

export interface Reads {
  now(): Temporal.Instant;
  /** See {@link CoopShift.snapshotAt}. */
  snapshotAt(): Temporal.Instant | null;
  settings(options?: ReadOptions): Promise<Settings>;
  /** Those of before where there are any: the zone and the cycle don't change with the hour. */
  anySettings(): Promise<Settings>;
  me(options?: ReadOptions): Promise<Member>;
  /** Id of the member who was found last; asks nobody. */
  knownMember(): string | undefined;
  shifts(options?: ReadOptions): Promise<readonly Shift[]>;
  /** Both, of one and the same member. */
  own(options?: ReadOptions): Promise<Own>;
  pastPage(query: PastShiftsQuery & ReadOptions): Promise<Page<Shift>>;
  openings(query: OpeningsQuery & ReadOptions): Promise<readonly Opening[]>;
  slots(options?: ReadOptions): Promise<readonly Slot[]>;
  closures(query: DaySpan & ReadOptions): Promise<readonly Closure[]>;
  notices(options?: ReadOptions): Promise<readonly Notice[]>;
}

async function loadPage({ askLocal }: Asking, part: Part, search: Search, loading: Loading): Promise<Page<Shift>> {
  const wanted = { part, endpoint: endpoints.getShifts, search, take: shifts };
  return askLocal(wanted, loading, ({ items, nextCursor }, local) => {
    // A cursor that leads nowhere.
    if (nextCursor !== null && nextCursor === search["cursor"]) refuse();
    return { items: toDated(items, local), nextCursor };
  });
}

async function loadAhead(asking: Asking, loading: Loading): Promise<readonly Shift[]> {
  const all: Shift[] = [];
  let cursor: string | null | undefined;
  for (let pages = 0; cursor !== null && pages < mostPages; pages += 1) {
    const page = await loadPage(asking, "shifts", { when: "upcoming", limit: String(largestPage), cursor }, loading);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

function createMemberReads(
  { backend, shelves, snapshots }: Core,
  asking: Asking,
): Pick<Reads, "me" | "knownMember" | "shifts" | "own" | "pastPage"> {
  const wanted = { part: "me", endpoint: endpoints.getMe, take: worker } as const;

  async function loadMember({ signal, dated }: Loading): Promise<Member> {
    const dates: number[] = [];
    const note = (at: number): void => {
      dates.push(at);
      dated(at);
    };
    const member = await asking.askLocal(wanted, { signal, dated: note }, (wire, settings) => {
      const today = dayAt(asking.now(), settings.timeZone);
      return toMember(wire, { settings, today, backend });
    });
    const before = shelves.me.peek();
    if (before !== undefined && before.id !== member.id) {
      forgetOthers(shelves);
      // It came with an overview, whose other parts are this member's, and the snapshot too; else that is of the one before.
      if (dates.length > 0) asking.keep();
      else snapshots?.keep(null);
    }
    return member;
  }
  const me: Reads["me"] = (options = {}) =>
    shelves.me.read("", options, (signal, dated) => loadMember({ signal, dated }));
  const readShifts: Reads["shifts"] = (options = {}) =>
    shelves.shifts.read("", options, (signal, dated) => loadAhead(asking, { signal, dated }));
  return {
    me,
    knownMember: () => shelves.me.peek()?.id,
    shifts: readShifts,
    async own(options = {}) {
      const [member, ahead] = await Promise.all([me(options), readShifts(options)]);
      // Dropped on the way: they may be those of the member before, who turned out to be somebody else.
      if (shelves.shifts.peek() === ahead) return { member, shifts: ahead };
      return { member, shifts: await readShifts({ signal: options.signal }) };
    },
    pastPage: async (query) => {
      const search = pageQuery(query);
      return shelves["past-shifts"].read(queryKey(search), query, (signal, dated) =>
        loadPage(asking, "past-shifts", { when: "past", ...search }, { signal, dated }),
      );
    },
  };
}

type PublicReads = Pick<Reads, "openings" | "slots" | "closures" | "notices">;

function createPublicReads({ shelves }: Core, { ask, askLocal }: Asking): PublicReads {
  return {
    openings: async (query) => {
      const search = openingsQuery(query);
      const wanted = { part: "openings", endpoint: endpoints.getOpenings, search, take: openings } as const;
      const key = queryKey(search);
      return shelves.openings.read(key, query, (signal, dated) =>
        askLocal(wanted, { signal, dated }, ({ items }, local) =>
          openingsRule()(items, local, shelves.openings.peek(key)),
        ),
      );
    },
    slots: (options = {}) =>
      shelves.slots.read("", options, (signal, dated) =>
        ask({ endpoint: endpoints.getSlots, take: slots }, { signal, dated }, ({ items }) => items.map(toSlot)),
      ),
    closures: async (query) => {
      const search = dayQuery(query);
      const wanted = { part: "closures", endpoint: endpoints.getClosures, search, take: closures } as const;
      return shelves.closures.read(queryKey(search), query, (signal, dated) =>
        ask(wanted, { signal, dated }, ({ items }) => items.map(toClosure)),
      );
    },
    notices: (options = {}) =>
      shelves.notices.read("", options, (signal, dated) =>
        askLocal(
          { part: "notices", endpoint: endpoints.getNotices, take: notices },
          { signal, dated },
          ({ items }, local) => items.map((wire) => toNotice(wire, local)),
        ),
      ),
  };
}

export function createReads(core: Core): Reads {
  const asking = createAsking(core);
  const { now, settings, snapshotAt } = asking;
  const anySettings = async (): Promise<Settings> => core.shelves.settings.peek() ?? settings();
  return {
    now,
    snapshotAt,
    settings,
    anySettings,
    ...createMemberReads(core, asking),
    ...createPublicReads(core, asking),
  };
}
