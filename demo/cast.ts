/** Whom one can sign in as where the data is an export: the first worker of each state that a page has to show. */
import type { LocalizedText, WireWorker } from "../src/contract/index.ts";
import type { Regime, Status } from "../src/domain/words.ts";

export interface DemoPersona {
  readonly id: string;
  readonly workerId: string;
  readonly name: string;
  /** One line in fr, nl and en that says what state they are in. */
  readonly description: LocalizedText;
}

type Words = readonly [fr: string, nl: string, en: string];

const regimeWords: Readonly<Record<Regime, Words>> = {
  regular: ["Régime régulier", "Vast", "Regular"],
  irregular: ["Régime volant", "Flexibel", "Flexible"],
  exempted: ["Régime exempté", "Vrijgesteld van shifts", "Exempted from shifts"],
};

const statusWords: Readonly<Record<Status, Words>> = {
  ok: ["en ordre", "in orde", "up to date"],
  alert: ["en alerte", "met waarschuwing", "in alert"],
  extension: ["a reçu un délai", "heeft uitstel gekregen", "was given more time"],
  suspended: ["suspension", "geschorst", "suspended"],
  holiday: ["en congé", "met vakantie", "on holiday"],
  exempted: ["avec une exemption", "tijdelijk vrijgesteld", "exempted for a time"],
  unsubscribed: ["désinscription", "uitgeschreven", "unsubscribed"],
  resigning: ["quitte la coopérative", "verlaat de coöperatie", "is leaving"],
};

const owing: Words = ["doit des compensations", "heeft compensatieshifts te doen", "owes compensations"];
const noSlot: Words = ["sans créneau", "zonder vast moment", "without a slot"];

function describe(...parts: readonly Words[]): LocalizedText {
  const [fr, nl, en] = [0, 1, 2].map((at) => parts.map((words) => words[at] ?? "").join(", "));
  return { fr: fr ?? "", nl: nl ?? "", en: en ?? "" };
}

/** The state of a worker. Where the seed has a persona in it, the id is that one's: the page knows what to show. */
function stateOf({ role, regime, status, counters, slots }: WireWorker): readonly [string, LocalizedText] {
  if (role === "non-worker")
    return ["non-worker", describe(["Ne fait pas de shifts", "Doet geen shifts", "Doesn’t do shifts"])];
  if (regime === null || status === null)
    return ["new-worker", describe(["Sans régime de travail", "Nog zonder werkregeling", "Without a regime yet"])];
  if (regime === "exempted") return ["exempted-regime", describe(regimeWords[regime])];
  const isOwing = regime === "regular" && counters.regular + counters.compensation < 0;
  if (isOwing && (status === "alert" || status === "ok"))
    return ["regular-compensation", describe(regimeWords[regime], owing)];
  if (regime === "regular" && slots.length === 0 && status === "ok")
    return ["regular-no-slot", describe(regimeWords[regime], noSlot)];
  const id = regime === "regular" && status === "ok" ? "regular" : `${regime}-${status}`;
  return [id, describe(regimeWords[regime], statusWords[status])];
}

export interface Casting {
  /** Looks at one more worker. */
  readonly see: (worker: WireWorker) => void;
  /** One for each state that was met, by id. */
  readonly list: () => readonly DemoPersona[];
}

export function createCasting(): Casting {
  const cast = new Map<string, DemoPersona>();
  return {
    see: (worker) => {
      const [id, description] = stateOf(worker);
      if (!cast.has(id)) cast.set(id, { id, workerId: worker.id, name: worker.name, description });
    },
    list: () => [...cast.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
