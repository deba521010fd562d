/** Signing up and cancelling. */
import { shift } from "../contract/shift.ts";
import type { Answer } from "./answer.ts";
import type { CoopShift } from "./api.ts";
import { endpoints, type Endpoint } from "./endpoints.ts";
import { toShift } from "./mapping/lists.ts";
import { mapAnswer } from "./asking.ts";
import type { Reads } from "./reads.ts";
import { markStale, type Shelves } from "./shelves.ts";
import type { Send } from "./transport.ts";

interface WriteContext {
  readonly send: Send;
  readonly reads: Reads;
  readonly shelves: Shelves;
  /** Aborts when the client is closed. */
  readonly closed: AbortSignal;
}

/** What a write changes, or shows to have been out of date. */
const touched = ["me", "shifts", "openings"] as const;

export function createWrites({ send, reads, shelves, closed }: WriteContext): Pick<CoopShift, "signUp" | "cancel"> {
  async function write(endpoint: Endpoint, openingId: string, signal: AbortSignal): Promise<Answer> {
    try {
      return await send(endpoint, {}, signal, openingId);
    } finally {
      // Also after a failure: the answer may have been lost on its way back, and a refusal shows that the page is behind.
      markStale(shelves, touched);
    }
  }

  function start(openingId: string, signal: AbortSignal | undefined): AbortSignal {
    // Dots alone would be taken as "this folder" or "the one above", and the write would go to another address; half
    // a character (a lone surrogate) can't be part of any.
    if (/^\.{0,2}$|\p{Surrogate}/u.test(openingId)) {
      throw new RangeError(`openingId is ${JSON.stringify(openingId)}: give the id of an opening.`);
    }
    return signal === undefined ? closed : AbortSignal.any([signal, closed]);
  }

  return {
    async signUp(openingId, options = {}) {
      const signal = start(openingId, options.signal);
      // Before the write: once it has succeeded, nothing is left that can fail on the way to understanding the answer.
      const settings = await reads.settings({ signal });
      const answer = await write(endpoints.putSignUp, openingId, signal);
      return mapAnswer(shift, answer, (wire, fault) => toShift(wire, settings, "", fault));
    },
    async cancel(openingId, options = {}) {
      await write(endpoints.deleteSignUp, openingId, start(openingId, options.signal));
    },
  };
}
