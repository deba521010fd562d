/** Each resource of the contract: asked for, checked, mapped, and shared through its shelf. */
import { closures } from "../contract/closure.ts";
import { notices } from "../contract/notice.ts";
import { openings } from "../contract/opening.ts";
import { shifts } from "../contract/shift.ts";
import { slots } from "../contract/slot.ts";
import { worker } from "../contract/worker.ts";
import type { Temporal } from "../domain/temporal.ts";
import { dayIn } from "../domain/zone.ts";
import type { DaySpan, OpeningsQuery, PastShiftsQuery, ReadOptions } from "./api.ts";
import { createAsking, mapAnswer, type Asking, type Core } from "./asking.ts";
import { endpoints } from "./endpoints.ts";
import { mapItems, toClosure, toNotice, toOpening, toShift, toSlot } from "./mapping/lists.ts";
import { toMember } from "./mapping/member.ts";
import { dayQuery, openingsQuery, pageQuery, queryKey } from "./queries.ts";
import { forgetOthers } from "./shelves.ts";
import type { Search } from "./transport.ts";
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
  settings(options?: ReadOptions): Promise<Settings>;
  me(options?: ReadOptions): Promise<Member>;
  shifts(options?: ReadOptions): Promise<readonly Shift[]>;
  /** Both, of one and the same member. */
  own(options?: ReadOptions): Promise<Own>;
  pastPage(query: PastShiftsQuery & ReadOptions): Promise<Page<Shift>>;
  openings(query: OpeningsQuery & ReadOptions): Promise<readonly Opening[]>;
  slots(options?: ReadOptions): Promise<readonly Slot[]>;
  closures(query: DaySpan & ReadOptions): Promise<readonly Closure[]>;
  notices(options?: ReadOptions): Promise<readonly Notice[]>;
}

async function loadPage({ askLocal }: Asking, search: Search, signal: AbortSignal): Promise<Page<Shift>> {
  const [answer, local] = await askLocal(endpoints.getShifts, search, signal);
  return mapAnswer(shifts, answer, ({ items, nextCursor }, fault) => {
    if (nextCursor !== null && nextCursor === search["cursor"]) {
      throw fault("nextCursor", "a cursor that leads on", "the one asked with");
    }
    return { items: mapItems(items, (wire, path) => toShift(wire, local, path, fault)), nextCursor };
  });
}

async function loadAhead(asking: Asking, signal: AbortSignal): Promise<readonly Shift[]> {
  const all: Shift[] = [];
  let cursor: string | null | undefined;
  for (let pages = 0; cursor !== null && pages < mostPages; pages += 1) {
    const page = await loadPage(asking, { when: "upcoming", limit: String(largestPage), cursor }, signal);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

function createMemberReads(
  { backend, shelves }: Core,
  asking: Asking,
): Pick<Reads, "me" | "shifts" | "own" | "pastPage"> {
  async function loadMember(signal: AbortSignal): Promise<Member> {
    const [answer, settings] = await asking.askLocal(endpoints.getMe, {}, signal);
    const today = dayIn(asking.now(), settings.timeZone);
    const member = mapAnswer(worker, answer, (wire, fault) => toMember(wire, { settings, today, backend, fault }));
    const before = shelves.me.peek();
    if (before !== undefined && before.id !== member.id) forgetOthers(shelves);
    return member;
  }
  const me: Reads["me"] = (options = {}) => shelves.me.read("", options, loadMember);
  const readShifts: Reads["shifts"] = (options = {}) =>
    shelves.shifts.read("", options, (signal) => loadAhead(asking, signal));
  return {
    me,
    shifts: readShifts,
    async own(options = {}) {
      const [member, ahead] = await Promise.all([me(options), readShifts(options)]);
      // Dropped on the way: they may be those of the member before, who turned out to be somebody else.
      if (shelves.shifts.peek() === ahead) return { member, shifts: ahead };
      return { member, shifts: await readShifts({ signal: options.signal }) };
    },
    pastPage: async (query) => {
      const search = pageQuery(query);
      const load = (signal: AbortSignal): Promise<Page<Shift>> => loadPage(asking, { when: "past", ...search }, signal);
      return shelves["past-shifts"].read(queryKey(search), query, load);
    },
  };
}

type PublicReads = Pick<Reads, "openings" | "slots" | "closures" | "notices">;

function createPublicReads({ shelves }: Core, { ask, askLocal }: Asking): PublicReads {
  return {
    openings: async (query) => {
      const search = openingsQuery(query);
      return shelves.openings.read(queryKey(search), query, async (signal) => {
        const [answer, local] = await askLocal(endpoints.getOpenings, search, signal);
        return mapAnswer(openings, answer, ({ items }, fault) =>
          mapItems(items, (wire, path) => toOpening(wire, local, path, fault)),
        );
      });
    },
    slots: (options = {}) =>
      shelves.slots.read("", options, async (signal) =>
        mapAnswer(slots, await ask(endpoints.getSlots, {}, signal), ({ items }) => items.map(toSlot)),
      ),
    closures: async (query) => {
      const search = dayQuery(query);
      return shelves.closures.read(queryKey(search), query, async (signal) =>
        mapAnswer(closures, await ask(endpoints.getClosures, search, signal), ({ items }, fault) =>
          mapItems(items, (wire, path) => toClosure(wire, path, fault)),
        ),
      );
    },
    notices: (options = {}) =>
      shelves.notices.read("", options, async (signal) => {
        const [answer, local] = await askLocal(endpoints.getNotices, {}, signal);
        return mapAnswer(notices, answer, ({ items }) => items.map((wire) => toNotice(wire, local)));
      }),
  };
}

export function createReads(core: Core): Reads {
  const asking = createAsking(core);
  const { now, settings } = asking;
  return { now, settings, ...createMemberReads(core, asking), ...createPublicReads(core, asking) };
}
