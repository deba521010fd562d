/** Plays a state: waits until its element has come to rest, does its steps, and looks for what it should show. */
import { createLocale, nearestLang } from "../../src/i18n/index.ts";
import { findAll, findMissing, until } from "./look.ts";
import type { State, Step } from "./states.ts";

function isBusy(stage: ParentNode): boolean {
  return findAll(stage, "section[aria-busy=true]").length > 0 || findAll(stage, "section[aria-busy]").length === 0;
}

async function settle(stage: ParentNode): Promise<void> {
  await until(
    () => !isBusy(stage),
    () => "It went on loading.",
  );
}

async function findOne(stage: ParentNode, selector: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined => findAll(stage, selector)[0];
  await until(
    () => find() !== undefined,
    () => `There is no ${selector} to press.`,
  );
  const found = find();
  if (!found) throw new Error(`There is no ${selector} to press.`);
  return found;
}

interface Retrying extends Element {
  retry: () => void;
}

function canRetry(element: Element): element is Retrying {
  return "retry" in element;
}

async function take(stage: ParentNode, step: Step): Promise<void> {
  if ("press" in step) {
    const selector = `[part~=${step.press}]`;
    (await findOne(stage, `${selector}:not(details), details${selector} > summary`)).click();
  } else if ("choose" in step) {
    const field = await findOne(stage, step.choose);
    if (!(field instanceof HTMLSelectElement)) throw new Error(`${step.choose} is no field to choose from.`);
    field.selectedIndex = step.option;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    for (const element of stage.querySelectorAll("*")) if (canRetry(element)) element.retry();
  }
}

/** @throws {Error} that names what can't be done, or seen. */
export async function perform(stage: HTMLElement, { steps = [], rests, shows }: State): Promise<void> {
  if (rests === undefined || steps.length > 0) await settle(stage);
  for (const step of steps) await take(stage, step);
  const { t } = createLocale(nearestLang(stage));
  const missing = (): readonly string[] => shows.flatMap((mark) => findMissing(stage, mark, t));
  await until(
    () => missing().length === 0,
    () => `This can't be seen: ${missing().join("; ")}`,
  );
}
