/** The seed as an export with all that a real one knows of people, invented: what an anonymiser has to take out. */
import type { WireTask } from "../../src/contract/index.ts";
import { temporal, loadTemporal } from "../../src/domain/temporal.ts";
import { createSeed } from "../../src/mocks/seed/index.ts";
import { fromData, type ExportLine, type LineOf } from "../../src/tools/export/index.ts";
import { collect } from "./collect.ts";

await loadTemporal();

export const now = "2026-11-22T11:00:00Z";
/** By the weight of their number: 1030 has many, 1082 and 7911 have one each. */
const postalCodes = ["1030", "1030", "1030", "1030", "1050", "1050", "1050", "B-1030", "1081", "1083"];
const rareCodes = ["1082", "7911", "4000"];

function mailboxOf(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.toLowerCase().replaceAll(" ", ".");
}

function withPerson(line: LineOf<"worker">, index: number): LineOf<"worker"> {
  const { name } = line.worker;
  const postalCode = rareCodes[index] ?? postalCodes[index % postalCodes.length] ?? null;
  return {
    ...line,
    person: {
      email: `${mailboxOf(name)}.${index}@mailbox.example`,
      phone: `+32 47${index % 10} ${String(100_000 + index * 379).replace(/(...)/, "$1 ")}`,
      address: { street: `Rue du Coq ${700 + index}`, postalCode, city: `Ville-${name.slice(0, 3)}` },
    },
    note: `${name} called: please phone ${name.split(" ")[0] ?? ""}'s mother.`,
    worker: {
      ...line.worker,
      exemption: line.worker.exemption && { ...line.worker.exemption, reason: { fr: "Chimiothérapie", en: "Chemo" } },
    },
  };
}

/** A task and a closure with somebody in their names, beside Christmas, which is also a surname of the seed. */
function withPeople(line: ExportLine, member: string): ExportLine {
  if (line.kind === "closure" && line.closure.start === "2027-01-01") {
    return { ...line, closure: { ...line.closure, name: { fr: `Fête de ${member}`, "how do you do": "Hello" } } };
  }
  const task = <Owner extends { readonly task: WireTask }>(owner: Owner): Owner =>
    owner.task.id === "cleaning"
      ? { ...owner, task: { id: "cleaning", name: { fr: `Nettoyage (demander ${member})`, nl: "Schoonmaak" } } }
      : owner;
  if (line.kind === "slot") return { ...line, slot: task(line.slot) };
  if (line.kind === "opening") return { ...line, opening: task(line.opening) };
  if (line.kind === "shift") return { ...line, shift: task(line.shift) };
  return line.kind === "worker" ? { ...line, worker: { ...line.worker, slots: line.worker.slots.map(task) } } : line;
}

/** The lines of an export of everybody, made at {@link now}. */
export async function personalExport(): Promise<ExportLine[]> {
  const { Instant, PlainDate } = temporal();
  const at = Instant.from(now);
  const seed = createSeed({ today: PlainDate.from("2026-11-22"), now: at });
  const toFeedUrl = (key: string): string => `https://zennecoop.example/api/v1/me/calendar.ics?key=${key}`;
  const lines = await collect(fromData(seed, { now: at, toFeedUrl }));
  const member = seed.workers[40]?.name.split(" ")[1] ?? "";
  let index = -1;
  return lines.map((each) => {
    const line = withPeople(each, member);
    if (line.kind !== "worker") return line;
    index += 1;
    return withPerson(line, index);
  });
}
