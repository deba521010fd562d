/**
 * What the mocks can play: every persona of the seed, and what only a backend in trouble shows. To add a scenario, add
 * an entry here; for a new persona, see seed/personas.ts; for what every scenario can be told to get wrong, mishaps.ts.
 */
import { shiftIdOf } from "../backend/ids.ts";
import type { CooperativeData } from "../backend/model.ts";
import type { LocalizedText } from "../contract/primitives.ts";
import type { Temporal } from "../domain/temporal.ts";
import { attendances } from "../domain/words.ts";
import { createBadNews } from "./seed/notices.ts";
import { personas } from "./seed/personas.ts";
import type { PersonaName, Seed } from "./seed/types.ts";
import { answerDown, answerMalformed } from "./wrong-answers.ts";

/** One situation of a cooperative: who is signed in, what is kept, and what goes wrong. */
export interface Scenario {
  /** One line in fr, nl and en. */
  readonly description: LocalizedText;
  /** Who is signed in. */
  readonly persona: PersonaName | null;
  /** What the backend keeps; default: the whole seed. */
  readonly data?: (seed: Seed, now: Temporal.Instant) => CooperativeData;
  /** Milliseconds that every answer takes; default 0. */
  readonly delay?: number;
  /** Answers in place of the backend, by path below the base URL; `null` leaves it to the backend. */
  readonly answer?: (request: Request, path: string) => Response | null;
}

/** A cooperative on its first day, and a member who has just joined the irregular regime. */
function emptied(seed: Seed): CooperativeData {
  const workers = seed.workers
    .filter(({ id }) => id === workerOf("irregular-ahead"))
    .map((worker) => ({ ...worker, regular: 0, irregularSince: worker.countdownRanOn, countdownRanOn: null }));
  const nothing = { slots: [], assignments: [], occurrences: [], shifts: [], closures: [], notices: [] };
  return { cooperative: seed.cooperative, tasks: seed.tasks, coordinators: [], workers, ...nothing };
}

/** Somebody who has given notice. */
function resigning(seed: Seed): CooperativeData {
  const id = workerOf("irregular-ahead");
  return { ...seed, workers: seed.workers.map((each) => (each.id === id ? { ...each, resigning: true } : each)) };
}

/** How many shifts a long history has: several pages of them. */
const longHistory = 24;

/** A member of long standing: every attendance there is, again and again. */
function withHistory(seed: Seed, now: Temporal.Instant): CooperativeData {
  const workerId = workerOf("irregular-ahead") ?? "";
  const own = new Set(seed.shifts.filter((each) => each.workerId === workerId).map((each) => each.occurrenceId));
  const over = seed.occurrences.filter(({ id, end }) => end <= now.toString() && !own.has(id));
  const every = Math.max(1, Math.floor(over.length / longHistory));
  const shifts = over
    .filter((_occurrence, index) => index % every === 0)
    .map(({ id }, index) => ({
      id: shiftIdOf(id, workerId),
      workerId,
      occurrenceId: id,
      type: "irregular" as const,
      attendance: attendances[index % attendances.length] ?? "present",
    }));
  return { ...seed, shifts: [...seed.shifts, ...shifts] };
}

/** The backend's switch for signing up is off. */
function withoutSignUp(seed: Seed): CooperativeData {
  const { cooperative } = seed;
  return { ...seed, cooperative: { ...cooperative, features: { ...cooperative.features, signUp: false } } };
}

/** A persona, signed in to a backend that works. */
function playing(persona: PersonaName): Scenario {
  return { persona, description: personas.find(({ id }) => id === persona)?.description ?? {} };
}

const all = {
  regular: playing("regular"),
  "regular-holiday": playing("regular-holiday"),
  "regular-compensation": playing("regular-compensation"),
  "regular-no-slot": playing("regular-no-slot"),
  "irregular-ahead": playing("irregular-ahead"),
  "irregular-alert": playing("irregular-alert"),
  "irregular-suspended": playing("irregular-suspended"),
  extension: playing("extension"),
  unsubscribed: playing("unsubscribed"),
  exempted: playing("exempted"),
  "exempted-regime": playing("exempted-regime"),
  "new-worker": playing("new-worker"),
  "non-worker": playing("non-worker"),
  resigning: {
    description: {
      fr: "Volante, quitte la coopérative",
      nl: "Flexibel, verlaat de coöperatie",
      en: "Flexible, leaving",
    },
    persona: "irregular-ahead",
    data: resigning,
  },
  history: {
    description: {
      fr: "Volante, de longue date, parfois absente",
      nl: "Flexibel, al lang erbij, soms afwezig",
      en: "Flexible, of long standing, at times absent",
    },
    persona: "irregular-ahead",
    data: withHistory,
  },
  empty: {
    description: {
      fr: "Ni shifts, ni places, ni créneaux",
      nl: "Geen shifts, geen plaatsen, geen vaste momenten",
      en: "No shifts, no openings, no slots",
    },
    persona: "irregular-ahead",
    data: emptied,
  },
  notices: {
    description: {
      fr: "Un message de chaque sorte\u00a0: les inscriptions sont coupées",
      nl: "Een bericht van elke soort: inschrijven lukt niet",
      en: "A notice of each kind: bookings are off",
    },
    persona: "irregular-ahead",
    data: (seed, now) => ({
      ...withoutSignUp(seed),
      notices: [...createBadNews(now, seed.cooperative.timeZone), ...seed.notices],
    }),
  },
  slow: {
    description: { fr: "Réponses très lentes", nl: "Heel trage antwoorden", en: "Very slow answers" },
    persona: "regular",
    delay: 3000,
  },
  down: {
    description: { fr: "Serveur indisponible", nl: "Server niet beschikbaar", en: "Backend not available" },
    persona: "regular",
    answer: answerDown,
  },
  malformed: {
    description: { fr: "Réponses incorrectes", nl: "Foute antwoorden", en: "Answers that break the contract" },
    persona: "regular",
    answer: answerMalformed,
  },
  "signed-out": {
    description: { fr: "Personne n’est connecté", nl: "Niemand is aangemeld", en: "Nobody is signed in" },
    persona: null,
  },
} as const satisfies Record<PersonaName, Scenario> & Record<string, Scenario>;

/** The scenarios by their names. */
export type ScenarioName = keyof typeof all;

/** Every scenario by its name: what `mock:` addresses and the mock fetch can play. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = all;

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/** In the order in which a page may list them. */
export const scenarioNames: readonly ScenarioName[] = Object.keys(scenarios).filter(isScenario);

/** Id of the worker whom a persona is; `null` for nobody. */
export function workerOf(persona: PersonaName | null): string | null {
  return personas.find(({ id }) => id === persona)?.workerId ?? null;
}

/** @throws {RangeError} when there is no such scenario; the message lists those there are. */
export function checkScenario(name: string): ScenarioName {
  if (isScenario(name)) return name;
  throw new RangeError(`There is no mock scenario "${name}": give one of ${scenarioNames.join(", ")}.`);
}
