/**
 * What the mocks can play: every persona of the seed, and what only a backend in trouble shows. To add a scenario, add
 * an entry here; for a new persona, see seed/personas.ts.
 */
import type { CooperativeData } from "../backend/model.ts";
import type { LocalizedText } from "../contract/primitives.ts";
import { personas } from "./seed/personas.ts";
import type { PersonaName, Seed } from "./seed/types.ts";
import { answerDown, answerMalformed } from "./wrong-answers.ts";

export interface Scenario {
  /** One line in fr, nl and en. */
  readonly description: LocalizedText;
  /** Who is signed in. */
  readonly persona: PersonaName | null;
  /** What the backend keeps; default: the whole seed. */
  readonly data?: (seed: Seed) => CooperativeData;
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

const troubles = {
  empty: {
    description: {
      fr: "Ni services, ni places, ni créneaux",
      nl: "Geen shiften, geen plaatsen, geen vaste momenten",
      en: "No shifts, no openings, no slots",
    },
    persona: "irregular-ahead",
    data: emptied,
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
    description: { fr: "Personne n'est connecté", nl: "Niemand is aangemeld", en: "Nobody is signed in" },
    persona: null,
  },
} as const satisfies Record<string, Scenario>;

/** Name of a scenario: a persona's, or a trouble's. */
export type ScenarioName = PersonaName | keyof typeof troubles;

const byPersona = Object.fromEntries(
  personas.map(({ id, description }): [string, Scenario] => [id, { description, persona: id }]),
) as Readonly<Record<PersonaName, Scenario>>;

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = { ...byPersona, ...troubles };

/** In the order in which a page may list them. */
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

/** Id of the worker whom a persona is; `null` for nobody. */
export function workerOf(persona: PersonaName | null): string | null {
  return personas.find(({ id }) => id === persona)?.workerId ?? null;
}

/** @throws {RangeError} when there is no such scenario; the message lists those there are. */
export function checkScenario(name: string): ScenarioName {
  const found = scenarioNames.find((each) => each === name);
  if (found !== undefined) return found;
  throw new RangeError(`There is no mock scenario "${name}": give one of ${scenarioNames.join(", ")}.`);
}
