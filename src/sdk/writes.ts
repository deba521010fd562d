/** Signing up, cancelling, and a new address for the calendar: each ends with certainty, or says that it couldn't. */
import { abortError } from "./abort.ts";
import type { CoopShift, Resource } from "./api.ts";
import { endpoints } from "./endpoints.ts";
import { OutcomeUnknown, type UnknownAction } from "./errors/outcome-unknown.ts";
import { expectNothing, understand } from "./explain.ts";
import { safeFeed } from "./mapping/links.ts";
import { toDated } from "./mapping/lists.ts";
import { doubtOf } from "./outcome.ts";
import type { Reads } from "./reads.ts";
import type { Sent } from "./request.ts";
import { renewedFeed, shift } from "./shapes/resources.ts";
import { refuse } from "./shapes/take.ts";
import type { Send } from "./transport.ts";
import { createTurns, type Queue } from "./turns.ts";
import type { Shift } from "./types.ts";

export interface WriteContext {
  readonly backend: string;
  readonly send: Send;
  readonly reads: Reads;
  /** Drops what a write touched, and tells whoever shows it. */
  readonly drop: (resources: readonly Resource[]) => void;
  /** Aborts when the client is closed. */
  readonly closed: AbortSignal;
}

export type Writes = Pick<CoopShift, "signUp" | "cancel" | "renewCalendarFeed">;

/** What signing up and cancelling change, or show to have been out of date. */
const touched = ["me", "shifts", "openings"] as const;

/** @throws {RangeError} for what can't be the id of an opening. */
function checkId(openingId: string): void {
  // Dots alone would be taken as "this folder" or "the one above", and the write would go to another address; half a
  // character (a lone surrogate) can't be part of any.
  if (/^\.{0,2}$|\p{Surrogate}/u.test(openingId)) {
    throw new RangeError(`openingId is ${JSON.stringify(openingId)}: give the id of an opening.`);
  }
}

const shiftsDontTell =
  "and the member's shifts don't tell whether it was carried out. Call again: twice is the same as once.";

const messages: Record<UnknownAction, string> = {
  "sign-up": `The sign-up got no answer, ${shiftsDontTell}`,
  cancel: `The cancellation got no answer, ${shiftsDontTell}`,
  "renew-calendar-feed":
    "The renewal got no answer, and the member doesn't tell whether it was carried out. Call again to have a new address for certain.",
};

function unknown(action: UnknownAction, openingId: string | null, cause: unknown): OutcomeUnknown {
  return new OutcomeUnknown(messages[action], { action, openingId, cause });
}

interface Write<Result> {
  readonly action: UnknownAction;
  readonly openingId: string;
  /** Sends it and understands the answer. */
  readonly run: (sent: Sent) => Promise<Result>;
  /** What the shift that is there now, or that there is none, says about it; `null`: not done. */
  readonly found: (shift: Shift | undefined) => { readonly result: Result } | null;
}

/** Settles a write by what is there afterwards, where its answer doesn't. */
function createSettling({ reads, drop, closed }: WriteContext) {
  /** What was shared went stale when the write ended: these reads, or those they join, began after that. */
  async function readShifts(whose: string | undefined): Promise<readonly Shift[]> {
    if (whose === undefined) return reads.shifts();
    const { member, shifts } = await reads.own();
    if (member.id !== whose) throw new Error("Somebody else has signed in: their shifts don't tell.");
    return shifts;
  }

  async function look(openingId: string, whose: string | undefined): Promise<Shift | undefined> {
    const shifts = await readShifts(whose);
    return shifts.find((each) => each.openingId === openingId && each.attendance !== "cancelled");
  }

  return async <Result>({ action, openingId, run, found }: Write<Result>): Promise<Result> => {
    const sent: Sent = { statuses: [] };
    const whose = reads.knownMember();
    try {
      return await run(sent).finally(() => drop(touched));
    } catch (error) {
      const doubt = doubtOf(error, sent);
      if (doubt === "failed") throw error;
      const seen = await look(openingId, whose).then(
        (there) => ({ done: found(there) }),
        () => null,
      );
      if (closed.aborted) throw abortError(closed);
      if (seen?.done) return seen.done.result;
      throw seen === null || doubt === "pending" ? unknown(action, openingId, error) : error;
    }
  };
}

export function createWrites(context: WriteContext): Writes {
  const { backend, send, reads, drop, closed } = context;
  const settle = createSettling(context);
  const openings: Queue = new Map();
  const signUps = createTurns<Shift>(openings);
  const cancels = createTurns<void>(openings);
  const renewals = createTurns<string | null>(new Map());

  return {
    async signUp(openingId, { signal } = {}) {
      checkId(openingId);
      return signUps(openingId, signal, async () => {
        // Before the write: once it has succeeded, nothing is left that can fail on the way to understanding the answer.
        const settings = await reads.anySettings();
        return settle<Shift>({
          action: "sign-up",
          openingId,
          async run(sent) {
            const answer = await send(endpoints.putSignUp, {}, closed, { id: openingId, sent });
            return understand(endpoints.putSignUp, answer, (data) => toDated([shift(data)], settings)[0] ?? refuse());
          },
          found: (there) => (there === undefined ? null : { result: there }),
        });
      });
    },
    async cancel(openingId, { signal } = {}) {
      checkId(openingId);
      return cancels(openingId, signal, async () =>
        settle<void>({
          action: "cancel",
          openingId,
          run: async (sent) => expectNothing(await send(endpoints.deleteSignUp, {}, closed, { id: openingId, sent })),
          found: (there) => (there === undefined ? { result: undefined } : null),
        }),
      );
    },
    async renewCalendarFeed({ signal } = {}) {
      return renewals("", signal, async () => {
        // A snapshot has not the whole of it.
        const { id, calendarFeed: before } = await reads.me({ fresh: reads.snapshotAt() !== null });
        const sent: Sent = { statuses: [] };
        try {
          const answer = await send(endpoints.renewCalendarKey, {}, closed, { sent }).finally(() => drop(["me"]));
          return understand(endpoints.renewCalendarKey, answer, (data) =>
            safeFeed(renewedFeed(data).calendarFeed, backend),
          );
        } catch (error) {
          const doubt = doubtOf(error, sent);
          const found = await reads.me({ fresh: true }).catch(() => null);
          // Of somebody who has signed in meanwhile it would be their own.
          const me = found?.id === id ? found : null;
          // Another address than the one that was to end: it has ended, whoever saw to it.
          if (me !== null && me.calendarFeed !== before) return me.calendarFeed;
          if (closed.aborted) throw abortError(closed);
          const isOpen = doubt === "pending" || (doubt === "look" && me === null);
          throw isOpen ? unknown("renew-calendar-feed", null, error) : error;
        }
      });
    },
  };
}
