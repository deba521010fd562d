/** Where the demo's cooperative comes from: the seed, made for any day, or an export, taken on one. */
import { createCalendarKey } from "../src/backend/ids.ts";
import type { CooperativeData } from "../src/backend/model.ts";
import type { Temporal } from "../src/domain/temporal.ts";
import { timeZone } from "../src/mocks/seed/cooperative.ts";
import { createSeed, personas } from "../src/mocks/seed/index.ts";
import { readExport, toData, type NumberedLine } from "../src/tools/export/index.ts";
import { createCasting, type Casting, type DemoPersona } from "./cast.ts";

export interface DataSource {
  readonly timeZone: string;
  /** Whom one can sign in as. */
  readonly personas: readonly DemoPersona[];
  /** The cooperative to begin with when the clock shows `now`. */
  readonly make: (now: Temporal.Instant) => CooperativeData;
  /** When its data was taken; `null` where it is made for any time. */
  readonly takenAt: Temporal.Instant | null;
  /** The longest step forwards, in weeks, that keeps the data. */
  readonly keptWeeks: number;
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * Calendar keys that nobody can guess in place of the seed's, which everybody can read: the demo's address may be known
 * to others. They are made once a filling and kept with the data, so a calendar stays subscribed over a restart.
 */
function withSecretKeys(data: CooperativeData): CooperativeData {
  const workers = data.workers.map((worker) => ({
    ...worker,
    calendarKey: worker.calendarKey === null ? null : createCalendarKey(),
  }));
  return { ...data, workers };
}

/**
 * The seed. After more than eight weeks without anybody marking an attendance everybody would be suspended: it is made
 * anew then.
 */
export const seedSource: DataSource = {
  timeZone,
  personas,
  make: (now) => withSecretKeys(createSeed({ today: dayOf(now), now })),
  takenAt: null,
  keptWeeks: 8,
};

async function* casting(lines: AsyncIterable<NumberedLine>, cast: Casting): AsyncGenerator<NumberedLine, void> {
  for await (const line of lines) {
    if (line.kind === "worker") cast.see(line.worker);
    yield line;
  }
}

/** Ten years: whoever looks at one's own data later than it was taken wants to see what becomes of it. */
const keptYears = 10;

/**
 * An export of docs/export-format.md. It is read once; turning the clock back begins with it again.
 *
 * @throws {InputError} `file:line: …` for what is wrong in it.
 */
export async function readExportSource(path: string): Promise<DataSource> {
  const cast = createCasting();
  const { data, takenAt } = await toData(casting(readExport(path), cast), { file: path });
  const { timeZone: zone } = data.cooperative;
  return { timeZone: zone, personas: cast.list(), make: () => data, takenAt, keptWeeks: 52 * keptYears };
}
