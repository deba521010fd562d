/**
 * What a table of states is made of. Everything that shows a state is made from it: the story, what its `play` does, the
 * Map, the pictures, and the tests that hold them to the code. Plain data, so that Node reads it as well as a browser.
 */
import type { CoopTagName } from "../../src/elements/registry.ts";
import { scenarioNames, scenarios, type ScenarioName } from "../../src/mocks/scenarios.ts";
import type { Mark } from "./marks.ts";
import { titleOf } from "./names.ts";

/** Chapters of an element's stories, in the order in which they are shown. */
export const groups = ["member", "reading", "trouble", "deciding", "setting"] as const;
export type Group = (typeof groups)[number];

/** One thing that a person does, or that happens meanwhile. */
export type Step =
  /** Presses the first button (or the summary) with this part, or of this selector; `say` tells a reader which. */
  | { readonly press: string; readonly say: string }
  /** Waits until this is to be seen. */
  | { readonly see: Mark; readonly say: string }
  /** Reads again, as happens when the page comes back to the front. */
  | { readonly readAgain: true; readonly say: string }
  /** Chooses the nth option of a field. */
  | { readonly choose: string; readonly option: number; readonly say: string };

/** Parameters of a mock's address beside `now` and `zone`. */
export type MockParameters = Readonly<Record<string, string>>;

export interface State {
  /** What is seen; unique within the element. */
  readonly name: string;
  readonly group: Group;
  /** Where it comes from; the mock of nobody where there is none. */
  readonly scenario: ScenarioName | null;
  readonly mock?: MockParameters;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** What the code calls what is seen, each of which is looked for on the screen. */
  readonly shows: readonly Mark[];
  /** It stays busy, so there is nothing to wait for. */
  readonly rests?: "busy" | "undefined";
  /** Milliseconds after which its client gives up waiting for an answer. */
  readonly patience?: number;
  /** What stands inside the element, as HTML. */
  readonly content?: string;
}

export interface ElementStates {
  readonly tag: CoopTagName;
  /** Where it stands in the sidebar. */
  readonly title: string;
  /** Beginning of its stories' addresses. */
  readonly id: string;
  readonly states: readonly State[];
}

/** What each scenario shows in an element; nothing but that reading ended for one that is not listed. */
export type ScenarioMarks = Partial<Readonly<Record<ScenarioName, readonly Mark[]>>>;

function isSlow(name: ScenarioName): boolean {
  return (scenarios[name].delay ?? 0) > 0;
}

/** A state for each scenario there is, so that a new one appears by itself. */
export function listScenarios(marks: ScenarioMarks): readonly State[] {
  return scenarioNames.map((scenario) => {
    const state = { name: titleOf(scenario), group: "member", scenario } as const;
    if (isSlow(scenario)) return { ...state, shows: ["state:loading"], rests: "busy" };
    return { ...state, shows: marks[scenario] ?? ["state:settled"] };
  });
}

/** Puts a table together; a name that is there twice is a mistake of the table. */
export function describeStates(tag: CoopTagName, ...states: readonly (readonly State[])[]): ElementStates {
  const id = tag.replace("coop-", "");
  const all = states.flat();
  const twice = all.find(({ name }, i) => all.findIndex((other) => other.name === name) !== i);
  if (twice) throw new RangeError(`<${tag}> has two states named "${twice.name}": give each its own name.`);
  return { tag, id, title: `Elements/${titleOf(id)}`, states: all };
}
