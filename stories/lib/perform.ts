/** Plays a state: waits until its element has come to rest, does its steps, and looks for what it should show. */
import { createLocale, nearestLang } from "../../src/i18n/index.ts";
import { inFull } from "../../src/i18n/later.ts";
import { findAll, findMissing, until } from "./look.ts";
import type { Mark } from "./marks.ts";
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

async function see(stage: HTMLElement, marks: readonly Mark[]): Promise<void> {
  const { t } = inFull(createLocale(nearestLang(stage)));
  const missing = (): readonly string[] => marks.flatMap((mark) => findMissing(stage, mark, t));
  await until(
    () => missing().length === 0,
    () => `This can't be seen: ${missing().join("; ")}`,
  );
}

async function take(stage: HTMLElement, step: Step): Promise<void> {
  if ("press" in step) {
    const part = `[part~=${step.press}]`;
    const isPart = /^[\w-]+$/.test(step.press);
    (await findOne(stage, isPart ? `${part}:not(details), details${part} > summary` : step.press)).click();
  } else if ("see" in step) {
    await see(stage, [step.see]);
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
  await see(stage, shows);
}
