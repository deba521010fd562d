/** What the bench asks the process of the backend, and what that answers. */
import * as v from "valibot";

const ids = v.array(v.string());

/** The first message, once the backend listens. */
export const ready = v.object({ url: v.string() });

export const messages = {
  /** Everybody, to read as; and those who may sign up. */
  who: v.object({ readers: ids, members: ids }),
  /** Adds the openings to sign up for: one with one place for each member, and one for all with so many places. */
  prepare: v.object({ spread: ids, rush: v.string(), places: v.number() }),
  /** What the database itself holds, past what the store makes of it. */
  stock: v.object({
    /** Places that are taken, by opening. */
    taken: v.record(v.string(), v.number()),
    /** Openings of which the store says another number. */
    miscounted: ids,
    /** How many different members have a place in one of the openings to sign up for. */
    winners: v.number(),
  }),
  /** Milliseconds of processor time that the process has taken so far. */
  usage: v.object({ processor: v.number() }),
};

export type Question = keyof typeof messages;
export type Message<Name extends Question> = v.InferOutput<(typeof messages)[Name]>;
