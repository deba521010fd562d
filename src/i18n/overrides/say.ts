/** A text of the cooperative's own as the function that takes the built-in one's place. */
import type { Slot } from "./slots.ts";
import { fill, findFault, splitAt, type Values } from "./template.ts";

export type Say = (...args: readonly unknown[]) => unknown;

/** The text that is being read, and what there is instead of it. */
export interface Place {
  readonly key: string;
  readonly slot: Slot;
  readonly builtIn: Say;
  /** The dictionary's language, for its plurals. */
  readonly lang: string;
  readonly report: (key: string, fault: string) => void;
}

const categories = ["zero", "one", "two", "few", "many", "other"];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(arg: unknown): string | null {
  if (typeof arg === "number") return String(Math.abs(arg));
  return typeof arg === "string" ? arg : null;
}

function valuesOf(names: readonly string[], args: readonly unknown[]): Values {
  return Object.fromEntries(names.map((name, index) => [name, show(args[index])]));
}

/** The built-in text where the template can't be used, or a place in it has nothing to show. */
function readTemplate(given: unknown, { key, slot: { names }, builtIn, report }: Place): Say {
  const fault = findFault(given, names);
  if (fault !== undefined || typeof given !== "string") {
    report(key, fault ?? "");
    return builtIn;
  }
  if (names.includes("office")) return (office) => splitAt(given, "office", office);
  return (...args) => fill(given, valuesOf(names, args)) ?? builtIn(...args);
}

/** The texts under those names that there may be; others are said. */
function readEach(
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  place: Place,
  read: (given: unknown, place: Place) => Say,
): ReadonlyMap<string, Say> {
  const says = new Map<string, Say>();
  for (const [name, text] of Object.entries(given)) {
    const key = `${place.key}.${name}`;
    if (names.includes(name)) says.set(name, read(text, { ...place, key }));
    else place.report(key, `is none of ${names.join(", ")}`);
  }
  return says;
}

function readPlural(given: Readonly<Record<string, unknown>>, place: Place): Say {
  const { key, slot, builtIn, lang, report } = place;
  const forms = readEach(given, categories, place, readTemplate);
  const other = forms.get("other");
  if (!other) report(key, "needs a text for “other”");
  const rules = new Intl.PluralRules(lang);
  const at = slot.names.indexOf("count");
  return (...args) => (forms.get(rules.select(Math.abs(Number(args[at])))) ?? other ?? builtIn)(...args);
}

function readText(given: unknown, place: Place): Say {
  return isRecord(given) && place.slot.names.includes("count") ? readPlural(given, place) : readTemplate(given, place);
}

export function readSay(given: unknown, place: Place): Say {
  const { key, slot, builtIn, report } = place;
  const { cases = [], pick } = slot;
  if (!pick) return readText(given, place);
  if (!isRecord(given)) {
    report(key, `should have a text each for ${cases.join(", ")}`);
    return builtIn;
  }
  const says = readEach(given, cases, place, readText);
  return (...args) => (says.get(pick(...args)) ?? builtIn)(...args);
}
