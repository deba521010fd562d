/** Each resource of the contract: asked for, checked, mapped, and shared through its shelf. */
import type * as v from "valibot";
import { closures } from "../contract/closure.ts";
import { notices } from "../contract/notice.ts";
import { openings } from "../contract/opening.ts";
import { settings } from "../contract/settings.ts";
import { shifts } from "../contract/shift.ts";
import { slots } from "../contract/slot.ts";
import { worker } from "../contract/worker.ts";
import { loadTemporal, temporal, type Temporal } from "../domain/temporal.ts";
import { dayIn } from "../domain/zone.ts";
import { faultIn, parseAnswer, type Answer, type Fault } from "./answer.ts";
import type { DaySpan, OpeningsQuery, PastShiftsQuery, ReadOptions } from "./api.ts";
import { endpoints, type Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors/contract-error.ts";
import { isCoopShiftError } from "./errors/index.ts";
import { NetworkError } from "./errors/network-error.ts";
import { mapItems, toClosure, toNotice, toOpening, toShift, toSlot } from "./mapping/lists.ts";
import { toMember } from "./mapping/member.ts";
import { toSettings } from "./mapping/settings.ts";
import { dayQuery, openingsQuery, pageQuery, queryKey } from "./queries.ts";
import { forgetMember, forgetOthers, type Shelves } from "./shelves.ts";
import type { Closure, Member, Notice, Opening, Page, Settings, Shift, Slot } from "./types.ts";
import type { Search, Send } from "./transport.ts";

export interface Core {
  readonly backend: string;
  readonly send: Send;
  readonly shelves: Shelves;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Most pages of shifts to come that are read: a cursor that leads on for ever must end. */
const mostPages = 50;
const largestPage = 100;

async function ready(): Promise<void> {
  try {
    await loadTemporal();
  } catch (cause) {
    const message =
      "The polyfill for Temporal could not be loaded. Check that the script's files are all served; try again.";
    throw new NetworkError(message, { cause });
  }
}

/** Checks an answer and maps it; whatever the rules still refuse in it is a breach of the contract too. */
export function mapAnswer<Schema extends v.GenericSchema, T>(
  schema: Schema,
  answer: Answer,
  map: (wire: v.InferOutput<Schema>, fault: Fault) => T,
): T {
  const wire = parseAnswer(schema, answer);
  try {
    return map(wire, faultIn(answer));
  } catch (cause) {
    if (isCoopShiftError(cause)) throw cause;
    const { label, requestId } = answer;
    const message = `${label}: the values don't make sense together. The backend breaks the contract: tell whoever runs it.`;
    throw new ContractError(message, { cause, requestId });
  }
}

export type Reads = ReturnType<typeof createReads>;

export function createReads({ backend, send, shelves, now }: Core) {
  const instant = (): Temporal.Instant => temporal().Instant.fromEpochMilliseconds(Math.trunc(now()));

  async function ask(endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<Answer> {
    try {
      const [answer] = await Promise.all([send(endpoint, search, signal), ready()]);
      return answer;
    } catch (error) {
      if (isCoopShiftError(error) && error.name === "AuthRequired") forgetMember(shelves);
      throw error;
    }
  }

  const readSettings = (options: ReadOptions = {}): Promise<Settings> =>
    shelves.settings.read("", options, async (signal) =>
      mapAnswer(settings, await ask(endpoints.getSettings, {}, signal), (wire, fault) =>
        toSettings(wire, backend, fault),
      ),
    );

  /** An answer together with the settings that its times are read by. */
  const askLocal = (endpoint: Endpoint, search: Search, signal: AbortSignal): Promise<[Answer, Settings]> =>
    Promise.all([ask(endpoint, search, signal), readSettings({ signal })]);

  async function loadPage(search: Search, signal: AbortSignal): Promise<Page<Shift>> {
    const [answer, local] = await askLocal(endpoints.getShifts, search, signal);
    return mapAnswer(shifts, answer, ({ items, nextCursor }, fault) => {
      if (nextCursor !== null && nextCursor === search["cursor"])
        throw fault("nextCursor", "a cursor that leads on", "the one asked with");
      return { items: mapItems(items, (wire, path) => toShift(wire, local, path, fault)), nextCursor };
    });
  }

  return {
    now: instant,
    settings: readSettings,

    me: (options: ReadOptions = {}): Promise<Member> =>
      shelves.me.read("", options, async (signal) => {
        const [answer, local] = await askLocal(endpoints.getMe, {}, signal);
        const today = dayIn(instant(), local.timeZone);
        const member = mapAnswer(worker, answer, (wire, fault) =>
          toMember(wire, { settings: local, today, backend, fault }),
        );
        const before = shelves.me.peek();
        if (before !== undefined && before.id !== member.id) forgetOthers(shelves);
        return member;
      }),

    shifts: (options: ReadOptions = {}): Promise<readonly Shift[]> =>
      shelves.shifts.read("", options, async (signal) => {
        const all: Shift[] = [];
        let cursor: string | null | undefined;
        for (let pages = 0; cursor !== null && pages < mostPages; pages += 1) {
          const page: Page<Shift> = await loadPage({ when: "upcoming", limit: String(largestPage), cursor }, signal);
          all.push(...page.items);
          cursor = page.nextCursor;
        }
        return all;
      }),

    pastPage: async (query: PastShiftsQuery & ReadOptions): Promise<Page<Shift>> => {
      const search = pageQuery(query);
      return shelves["past-shifts"].read(queryKey(search), query, (signal) =>
        loadPage({ when: "past", ...search }, signal),
      );
    },

    openings: async (query: OpeningsQuery & ReadOptions): Promise<readonly Opening[]> => {
      const search = openingsQuery(query);
      return shelves.openings.read(queryKey(search), query, async (signal) => {
        const [answer, local] = await askLocal(endpoints.getOpenings, search, signal);
        return mapAnswer(openings, answer, ({ items }, fault) =>
          mapItems(items, (wire, path) => toOpening(wire, local, path, fault)),
        );
      });
    },

    slots: (options: ReadOptions = {}): Promise<readonly Slot[]> =>
      shelves.slots.read("", options, async (signal) =>
        mapAnswer(slots, await ask(endpoints.getSlots, {}, signal), ({ items }) => items.map(toSlot)),
      ),

    closures: async (query: DaySpan & ReadOptions): Promise<readonly Closure[]> => {
      const search = dayQuery(query);
      return shelves.closures.read(queryKey(search), query, async (signal) =>
        mapAnswer(closures, await ask(endpoints.getClosures, search, signal), ({ items }, fault) =>
          mapItems(items, (wire, path) => toClosure(wire, path, fault)),
        ),
      );
    },

    notices: (options: ReadOptions = {}): Promise<readonly Notice[]> =>
      shelves.notices.read("", options, async (signal) => {
        const [answer, local] = await askLocal(endpoints.getNotices, {}, signal);
        return mapAnswer(notices, answer, ({ items }) => items.map((wire) => toNotice(wire, local)));
      }),
  };
}
