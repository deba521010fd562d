/** A dictionary's texts as a cooperative would write them: templates with named places, by key. */
import type { Messages } from "../../src/i18n/index.ts";
import { slots, type Slot } from "../../src/i18n/overrides/slots.ts";

export type Template = string | Readonly<Record<string, string>>;

export interface ListedText {
  readonly key: string;
  readonly template: Template;
  /** Names of what it can show. */
  readonly places: readonly string[];
}

type Say = (...args: readonly unknown[]) => unknown;

const allSlots: Readonly<Record<string, Slot | undefined>> = slots;

/** A number that each case, and each plural form, is said of; a count that no text has by itself stands for any. */
const any = 76_543;
const counts: Readonly<Record<string, number>> = { full: 0, last: 1, even: 0, none: 0, behind: -any, owed: -any };

/** Of arguments that may be missing, by key: their names. */
const optional: Readonly<Record<string, readonly string[]>> = {
  "status.todo": ["date"],
  "status.holiday": ["start", "end"],
  "status.exemption": ["end", "reason"],
  "status.absences": ["dates"],
  "forecast.summary": ["date"],
  "nextShifts.leftOut.closure": ["name"],
  "booking.due": ["without"],
};

interface Sample {
  readonly say: Say;
  readonly slot: Slot;
  readonly count: number;
  /** What stands for an argument that can't be shown. */
  readonly hidden: unknown;
}

function sayWithout({ say, slot, count, hidden }: Sample, missing: string | undefined): string {
  const args = slot.names.map((name) => {
    if (name === missing) return null;
    if (name === "count") return count;
    return name === "" ? hidden : `{${name}}`;
  });
  const said = say(...args);
  const text = Array.isArray(said) ? said.join("") : String(said);
  // A zero or a one that is written is rather a word of the text, but for the plural's sake.
  return Math.abs(count) === 0
    ? text
    : text.replaceAll(new RegExp(`(?<!\\d)${Math.abs(count)}(?!\\d)`, "g"), "{count}");
}

/** Puts in brackets what goes when an argument is missing; as it is where that changes more than a part. */
function bracket(whole: string, without: string): string {
  let start = 0;
  while (start < without.length && whole[start] === without[start]) start++;
  let end = 0;
  while (end < without.length - start && whole.at(-1 - end) === without.at(-1 - end)) end++;
  if (start + end !== without.length) return whole;
  let at = whole.length - end;
  // The space before it goes with it rather than the one after.
  if (whole[start - 1] === " " && whole[at - 1] === " ") {
    start--;
    at--;
  }
  return `${whole.slice(0, start)}[${whole.slice(start, at)}]${whole.slice(at)}`;
}

function templateOf(sample: Sample, key: string): string {
  const names = optional[key] ?? [];
  return names.reduceRight(
    (template, name) => {
      const [whole, without] = [sayWithout(sample, undefined), sayWithout(sample, name)];
      const bracketed = bracket(whole, without);
      if (bracketed === whole) return template;
      const part = bracketed.slice(bracketed.indexOf("["), bracketed.lastIndexOf("]") + 1);
      return template.replace(part.slice(1, -1), () => part);
    },
    sayWithout(sample, undefined),
  );
}

/** A text for each plural form of the language, or the one text that they all have. */
function pluralOf(sample: Sample, key: string): Template {
  const { hidden } = sample;
  const { pick, names } = sample.slot;
  const other = templateOf(sample, key);
  if (!names.includes("count") || Math.abs(sample.count) !== any) return other;
  const single = { ...sample, count: Math.sign(sample.count) };
  // A case of its own, such as the last place.
  if (pick && pick(single.count, hidden) !== pick(sample.count, hidden)) return other;
  const one = templateOf(single, key);
  return one === other ? other : { one, other };
}

function listFunction(say: Say, key: string): readonly ListedText[] {
  const slot = allSlots[key];
  if (!slot) return [];
  const places = slot.names.filter((name) => name !== "");
  const list = (name: string | undefined): ListedText => {
    const sample = { say, slot, count: counts[name ?? ""] ?? any, hidden: name === "keep" };
    return { key: name === undefined ? key : `${key}.${name}`, template: pluralOf(sample, key), places };
  };
  return slot.cases ? slot.cases.map(list) : [list(undefined)];
}

/** Every text of a dictionary, in its order. */
export function listTexts(messages: Messages): readonly ListedText[] {
  const walk = (value: unknown, path: string): readonly ListedText[] => {
    if (typeof value === "string") return [{ key: path, template: value, places: [] }];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a dictionary's functions, called with what `slots` says
    if (typeof value === "function") return listFunction(value as Say, path);
    return Object.entries(value ?? {}).flatMap(([key, inner]) => walk(inner, path === "" ? key : `${path}.${key}`));
  };
  return walk(messages, "");
}

/** The same as an object of texts, as `texts` and `texts-url` take it for one language. */
export function nestTexts(texts: readonly ListedText[]): object {
  const result: Record<string, unknown> = {};
  for (const { key, template } of texts) {
    const keys = key.split(".");
    let at = result;
    for (const name of keys.slice(0, -1)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by this loop
      at = (at[name] ??= {}) as Record<string, unknown>;
    }
    at[keys.at(-1) ?? ""] = template;
  }
  return result;
}
