/** Remembers how far the demo's data has lived, beside the data itself. */
import { temporal, type Temporal } from "../../src/domain/temporal.ts";
import { cooperatives, demoStates } from "./schema.ts";
import type { Database } from "./ask.ts";

export interface LifeStore {
  /** `null`: never filled. */
  readonly read: () => Promise<Temporal.Instant | null>;
  readonly write: (livedUntil: Temporal.Instant) => Promise<void>;
}

/** @throws {Error} on reading, where the database holds a cooperative that the demo did not put there. */
export function createLifeStore(db: Database): LifeStore {
  return {
    read: async () => {
      const [state] = await db.select().from(demoStates).limit(1);
      if (state !== undefined) return temporal().Instant.from(state.livedUntil);
      const [foreign] = await db.select({ id: cooperatives.id }).from(cooperatives).limit(1);
      if (foreign === undefined) return null;
      throw new Error(
        "The database holds a cooperative that the demo did not make, and the demo would overwrite it: give DATABASE_URL an empty database.",
      );
    },
    write: async (instant) => {
      const livedUntil = instant.toString({ smallestUnit: "second" });
      await db
        .insert(demoStates)
        .values({ livedUntil })
        .onConflictDoUpdate({ target: demoStates.id, set: { livedUntil } });
    },
  };
}
