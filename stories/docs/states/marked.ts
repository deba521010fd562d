/** Which stories show what the code calls a state: read from the tables that the stories are made from. */
import type { ElementStates } from "../../lib/states.ts";
import { storyIdOf } from "../../lib/names.ts";

export interface StoryLink {
  readonly element: string;
  readonly name: string;
  readonly href: string;
}

/** By mark, such as `state:stale`; scenarios, whatever they show, are under `scenario:` and their name. */
export function storiesByMark(tables: readonly ElementStates[]): ReadonlyMap<string, readonly StoryLink[]> {
  const found = new Map<string, StoryLink[]>();
  for (const { tag, id, states } of tables) {
    for (const { name, shows, scenario, group } of states) {
      const link = { element: tag, name, href: `?path=/story/${storyIdOf(id, name)}` };
      const marks = [...shows, ...(group === "member" && scenario !== null ? [`scenario:${scenario}`] : [])];
      for (const mark of marks) found.set(mark, [...(found.get(mark) ?? []), link]);
    }
  }
  return found;
}
