/** Looks into the database itself, past what the store makes of it. */
import { count, countDistinct, inArray, ne } from "drizzle-orm";
import type { Database } from "../../../demo/store/ask.ts";
import { shifts } from "../../../demo/store/schema.ts";
import type { Store } from "../../../src/backend/store.ts";
import type { Prizes } from "./data.ts";
import type { Message } from "./messages.ts";

/** Every day that has openings. */
const allDays = { from: "2000-01-01", to: "2100-01-01" };

export async function takeStock(db: Database, store: Store, { spread, rush }: Prizes): Promise<Message<"stock">> {
  const rows = await db
    .select({ opening: shifts.occurrenceId, places: count() })
    .from(shifts)
    .where(ne(shifts.attendance, "cancelled"))
    .groupBy(shifts.occurrenceId);
  const taken = new Map(rows.map(({ opening, places }) => [opening, places]));
  const prizes = [...spread, rush].map(({ id }) => id);
  const [winners] = await db
    .select({ members: countDistinct(shifts.workerId) })
    .from(shifts)
    .where(inArray(shifts.occurrenceId, prizes));
  const occurrences = await store.occurrences(allDays);
  return {
    taken: Object.fromEntries(taken),
    miscounted: occurrences.filter((each) => each.taken !== (taken.get(each.id) ?? 0)).map(({ id }) => id),
    winners: winners?.members ?? 0,
  };
}
