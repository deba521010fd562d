/** The first of two passes over an export: what must be known of all members before the first one can be changed. */
import type { WireCoordinator, WireSettings } from "../../contract/index.ts";
import type { ExportLine } from "../export/index.ts";
import { InputError } from "../input-error.ts";
import { createPeople, type People } from "./people.ts";
import { normaliseCode } from "./sectors.ts";

/** Small for any number of shifts: of a member it keeps the words of a name. */
export interface Survey {
  readonly settings: WireSettings;
  readonly people: People;
  /** Members per postal code, `null` for those without one. */
  readonly codes: ReadonlyMap<string | null, number>;
  /** {@link coordinatorKey} of each that appears anywhere. */
  readonly coordinators: ReadonlySet<string>;
  readonly members: number;
}

/** Coordinators have no id: those who are the same in everything are the same. */
export function coordinatorKey({ name, email, phone }: WireCoordinator): string {
  return JSON.stringify([name, email, phone]);
}

function coordinatorsOf(line: ExportLine): readonly WireCoordinator[] {
  const found = (): readonly (WireCoordinator | null)[] => {
    if (line.kind === "slot") return [line.slot.coordinator];
    if (line.kind === "opening") return [line.opening.coordinator];
    if (line.kind === "shift") return [line.shift.coordinator];
    return line.kind === "worker" ? line.worker.slots.map(({ coordinator }) => coordinator) : [];
  };
  return found().filter((coordinator) => coordinator !== null);
}

/**
 * Reads an export once.
 *
 * @throws {InputError} when it has no settings; what `lines` throws.
 */
export async function surveyExport(lines: AsyncIterable<ExportLine> | Iterable<ExportLine>): Promise<Survey> {
  const people = createPeople();
  const codes = new Map<string | null, number>();
  const coordinators = new Set<string>();
  let settings: WireSettings | null = null;
  let members = 0;
  for await (const line of lines) {
    for (const coordinator of coordinatorsOf(line)) {
      const key = coordinatorKey(coordinator);
      if (!coordinators.has(key)) people.add(coordinator.name, coordinator.email, coordinator.phone);
      coordinators.add(key);
    }
    if (line.kind === "settings") ({ settings } = line);
    if (line.kind !== "worker") continue;
    members += 1;
    people.add(line.worker.name, line.person?.email, line.person?.phone);
    const code = normaliseCode(line.person?.address?.postalCode);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  if (settings === null) throw new InputError("The export has no settings. Put them in its first line.");
  return { settings, people, codes, coordinators, members };
}
