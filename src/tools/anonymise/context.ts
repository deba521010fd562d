/** What every line is changed with, the same for the whole export. */
import type { LocalizedText, WireCoordinator, WireTask } from "../../contract/index.ts";
import { createMove, type Move } from "./move.ts";
import { createPseudonyms, labelOf, type IdKind } from "./pseudonyms.ts";
import { createSectors, type Sectors } from "./sectors.ts";
import { coordinatorKey, type Survey } from "./survey.ts";
import { createTally, type Tally } from "./tally.ts";

/** Reserved for examples: nobody can own it, and no mail to it arrives. */
export const host = "coopshift.example";
/** No country has the code 00. */
export const noPhone = "+00 000 000 000";

/** What chance decides, drawn by whoever has a source of it; to be forgotten when the run is over. */
export interface Chance {
  /** 32 random bytes. */
  readonly key: Uint8Array;
  /** By how many whole cycles everything moves; below 0: to earlier days. */
  readonly cycles: number;
}

export interface Context {
  readonly id: (kind: IdKind, id: string) => string;
  readonly move: Move;
  readonly sectors: Sectors;
  readonly tally: Tally;
  readonly coordinator: (coordinator: WireCoordinator | null) => WireCoordinator | null;
  readonly task: (task: WireTask) => WireTask;
  /** A public text as it is, or `instead` where it has a person in it. Its language tags have to be some. */
  readonly publicText: (text: LocalizedText, instead: (language: string) => string) => LocalizedText;
}

/** A language tag, and no sentence that hides where one should be. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(text);
}

function createCoordinators(
  { coordinators }: Survey,
  pseudonyms: (kind: IdKind, id: string) => string,
): ReadonlyMap<string, string> {
  // By new ids, that is in no order at all: the order of appearance would tell who looks after the first slot.
  const shuffled = [...coordinators].map((key) => ({ key, order: pseudonyms("coordinator", key) }));
  shuffled.sort((a, b) => (a.order < b.order ? -1 : 1));
  return new Map(shuffled.map(({ key }, index) => [key, labelOf(index, shuffled.length)]));
}

function createTexts({ people }: Survey, tally: Tally): Context["publicText"] {
  return (text, instead) => {
    const entries = Object.entries(text).filter(([language]) => isLanguageTag(language));
    tally.dropped.languages += Object.keys(text).length - entries.length;
    if (!entries.some(([language, value]) => people.isIn(value) || people.isIn(language))) {
      return Object.fromEntries(entries);
    }
    tally.changed.texts += 1;
    return Object.fromEntries(entries.map(([language]) => [language, instead(language)]));
  };
}

/**
 * @throws {RangeError} when the key is short, `cycles` or `k` no whole number, or the zone unknown.
 */
export function createContext(survey: Survey, { key, cycles }: Chance, k: number): Context {
  const tally = createTally();
  const pseudonyms = createPseudonyms(key);
  const labels = createCoordinators(survey, pseudonyms);
  const publicText = createTexts(survey, tally);
  const tasks = new Map<string, WireTask>();
  const id = (kind: IdKind, old: string): string => {
    tally.changed.ids += 1;
    return pseudonyms(kind, old);
  };

  function coordinator(old: WireCoordinator | null): WireCoordinator | null {
    if (old === null) return null;
    tally.changed.coordinators += 1;
    const label = labels.get(coordinatorKey(old)) ?? "";
    const email = old.email === null ? null : `coordinator-${label.toLowerCase()}@${host}`;
    return { name: `Coordinator ${label}`, email, phone: old.phone === null ? null : noPhone };
  }

  function task({ id: old, name }: WireTask): WireTask {
    // A task's name may differ from line to line, so both are what is remembered.
    const text = JSON.stringify([old, name]);
    let known = tasks.get(text);
    if (known === undefined) {
      const label = `Task ${labelOf(tasks.size, 400)}`;
      known = { id: pseudonyms("task", old), name: publicText(name, () => label) };
      tasks.set(text, known);
    }
    tally.changed.ids += 1;
    return known;
  }

  const sectors = createSectors(survey.codes, k);
  return { id, move: createMove(cycles, survey.settings.timeZone), sectors, tally, coordinator, task, publicText };
}
