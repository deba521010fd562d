/** What is on the map, as data: each thing that the code can show, and the states in which it does. */
import { en } from "../../src/i18n/later.ts";
import { errorMarks, sightOf, type Mark } from "../lib/marks.ts";
import { storyIdOf, titleOf } from "../lib/names.ts";
import type { ElementStates, State } from "../lib/states.ts";

/** One way that leads to a place: a story. */
export interface Way {
  readonly id: string;
  readonly element: string;
  readonly state: State;
}

export interface Place {
  readonly name: string;
  /** In English; empty where it has no words of its own. */
  readonly says: string;
  readonly ways: readonly Way[];
}

export interface Region {
  readonly title: string;
  readonly places: readonly Place[];
}

const regions: readonly (readonly [kind: string, title: string])[] = [
  ["status", "Where a member stands"],
  ["member", "Who somebody is"],
  ["state", "From nothing to content"],
  ["step", "How a decision goes"],
  ["sign-up-refusal", "Why a sign-up is refused"],
  ["cancel-refusal", "Why a cancellation is refused"],
  ["error", "What can fail"],
  ["notice", "What the cooperative tells"],
  ["attendance", "What became of a shift"],
];

function listWays(tables: readonly ElementStates[]): readonly Way[] {
  return tables.flatMap(({ id, tag, states }) =>
    states.map((state) => ({ id: storyIdOf(id, state.name), element: `<${tag}>`, state })),
  );
}

function createPlace(mark: Mark, ways: readonly Way[]): Place {
  const { texts = [] } = sightOf(mark, en);
  const errors = Object.entries(errorMarks).flatMap(([name, each]) =>
    "mark" in each && each.mark === mark ? [name] : [],
  );
  const name = titleOf(mark.replace(/^[^:]*:/, ""));
  return { name: errors.length === 0 ? name : `${name} (${errors.join(", ")})`, says: texts.join(" … "), ways };
}

/** Every region of the map with its places, each with every way to it. */
export function listPlaces(tables: readonly ElementStates[]): readonly Region[] {
  const all = listWays(tables);
  const marks = [...new Set(all.flatMap(({ state }) => state.shows))];
  const byMark = regions.map(([kind, title]) => ({
    title,
    places: marks
      .filter((mark) => mark.startsWith(`${kind}:`))
      .map((mark) =>
        createPlace(
          mark,
          all.filter(({ state }) => state.shows.includes(mark)),
        ),
      ),
  }));
  const byElement = tables.map(({ tag }) => ({
    name: `<${tag}>`,
    says: "",
    ways: all.filter(({ element }) => element === `<${tag}>`),
  }));
  return [...byMark, { title: "Every state of every element", places: byElement }];
}

/** What leads to a state, step by step, in words. */
export function pathOf({ scenario, mock = {}, attributes = {}, steps = [] }: State): readonly string[] {
  const { fail, on = "reads", refuse } = mock;
  const given = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return [
    scenario === null ? "no backend" : `mock:${scenario}`,
    ...given,
    ...(fail === undefined ? [] : [`fails: ${fail}, on ${on}`]),
    ...(refuse === undefined ? [] : [`the backend refuses: ${refuse}`]),
    ...steps.map(({ say }) => say),
  ];
}
