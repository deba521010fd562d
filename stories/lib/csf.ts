/** From a table of states to the stories that Storybook shows. */
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { storyIdOf } from "./names.ts";
import { perform } from "./perform.ts";
import { addressOf, renderState } from "./stage.ts";
import type { ElementStates, State } from "./states.ts";

export type Args = Readonly<Record<string, unknown>>;

export function createMeta({ tag, title, id }: ElementStates): Meta<Args> {
  return { title, id, component: tag, tags: ["autodocs"] };
}

function sourceOf(tag: string, { attributes = {}, content = "" }: State, backend: string): string {
  const all = Object.entries({ backend, ...attributes }).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${all.join("")}>${content}</${tag}>`;
}

export function createStory(table: ElementStates, name: string): StoryObj<Args> {
  const state = table.states.find((each) => each.name === name);
  if (!state) throw new RangeError(`<${table.tag}> has no state "${name}".`);
  return {
    name,
    args: { ...state.attributes },
    parameters: {
      __id: storyIdOf(table.id, name),
      state,
      docs: {
        source: {
          language: "html",
          transform: (_code: string, { globals }: { globals: Args }) =>
            sourceOf(table.tag, state, addressOf(state, globals)),
        },
      },
    },
    render: (args, context) => renderState(table, state, args, context),
    play: ({ canvasElement }) => perform(canvasElement, state),
  };
}
