/** Public holidays as closures of the export format, to edit and import: the years ahead, before anybody projects shifts. */
import * as v from "valibot";
import type { WireClosure } from "../../contract/index.ts";
import { msPerDay } from "../../domain/days.ts";
import { loadTemporal } from "../../domain/temporal.ts";
import { zoneOf } from "../../domain/zone.ts";
import type { LineOf } from "../export/index.ts";
import { loadHolidays, type HolidaysClass } from "./library.ts";
import { findPlace } from "./place.ts";

export { parseYears } from "./years.ts";
export { loadHolidays } from "./library.ts";

export interface ClosuresOptions {
  /** ISO 3166-1, like `BE`. */
  readonly country: string;
  /** Region of the country, like `BRU`, or one inside that, like `BY.A`. */
  readonly region?: string | undefined;
  readonly years: readonly number[];
}

export interface Closures {
  readonly lines: readonly LineOf<"closure">[];
  /** Days that are free in part, like an afternoon: written as whole days, for somebody to look at. */
  readonly partial: readonly { readonly day: string; readonly from: string }[];
}

type Library = InstanceType<HolidaysClass>;
/** A closure without its id; `from` is the time of day at which it begins. */
type Dated = Omit<WireClosure, "id"> & { readonly from: string };
type Holiday = ReturnType<Library["getHolidays"]>[number];

/** What the cooperatives that we know of read. */
const ourLanguages = ["fr", "nl", "en"];
/** The library's names of languages that have another one in BCP 47. */
const tags: Readonly<Record<string, string>> = { cz: "cs", ge: "ka", jp: "ja" };
/** How a rule says its names; its types say nothing of them. */
const named = v.object({ name: v.union([v.string(), v.record(v.string(), v.string())]) });

/** A place's holidays in one language each, the first one of the place itself. */
type Libraries = readonly (readonly [language: string, library: Library])[];

function keyOf({ date, rule }: Holiday): string {
  return `${date} ${rule}`;
}

/** Languages in which the library has a name of its own for the holiday, and doesn't fall back to another one. */
function languagesOf(library: Library, rule: string): readonly string[] {
  const parsed = v.safeParse(named, library.getRule(rule));
  return parsed.success && typeof parsed.output.name === "object" ? Object.keys(parsed.output.name) : [];
}

/** The names of a year's holidays by {@link keyOf}. */
function namesOf(libraries: Libraries, year: number): ReadonlyMap<string, Record<string, string>> {
  const names = new Map<string, Record<string, string>>();
  for (const [language, library] of libraries) {
    for (const holiday of library.getHolidays(year)) {
      const key = keyOf(holiday);
      const name = names.get(key) ?? {};
      if (languagesOf(library, holiday.rule).includes(language)) name[tags[language] ?? language] = holiday.name;
      names.set(key, name);
    }
  }
  return names;
}

function dayText(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/**
 * First and last day on the place's own clock. The library begins some holidays on the evening before and lets them end
 * in the middle of a day; its `date` is the day that people call by its name, and only whole days are counted.
 */
function daysOf({ date, start, end }: Holiday, timeZone: string): Pick<WireClosure, "start" | "end"> {
  const { toLocal } = zoneOf(timeZone);
  const length = Math.max(1, Math.floor((toLocal(end.getTime()) - toLocal(start.getTime())) / msPerDay));
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / msPerDay;
  return { start: dayText(first), end: dayText(first + length - 1) };
}

function closuresOf(libraries: Libraries, year: number, timeZone: string): readonly Dated[] {
  const [own] = libraries;
  if (own === undefined) return [];
  const [language, library] = own;
  const names = namesOf(libraries, year);
  const holidays = library.getHolidays(year).filter(({ type }) => type === "public");
  return holidays.map((holiday) => {
    const name = names.get(keyOf(holiday)) ?? {};
    const known = Object.keys(name).length > 0 ? name : { [tags[language] ?? language]: holiday.name };
    return { ...daysOf(holiday, timeZone), name: known, from: holiday.date.slice(11, 16) };
  });
}

/** Ids that say what they are, and stay the same when the same years are made again. */
function withIds(country: string, holidays: readonly Dated[]): readonly (Dated & WireClosure)[] {
  const counts = new Map<string, number>();
  return holidays.map((holiday) => {
    const count = (counts.get(holiday.start) ?? 0) + 1;
    counts.set(holiday.start, count);
    const id = `holiday-${country.toLowerCase()}-${holiday.start}`;
    return { ...holiday, id: count === 1 ? id : `${id}-${count}` };
  });
}

/**
 * The public holidays of a place, by day.
 *
 * @throws {InputError} when the library is not installed, or doesn't know the country or the region.
 */
export async function createClosures({ country, region, years }: ClosuresOptions): Promise<Closures> {
  const [Holidays] = await Promise.all([loadHolidays(), loadTemporal()]);
  const [code = "", state = "", part = ""] = findPlace(new Holidays(), country, region);
  const create = (languages: string[]): Library => new Holidays(code, state, part, { languages });
  const own = new Holidays(code, state, part, {});
  const languages = [...new Set([...own.getLanguages(), ...ourLanguages])];
  const libraries = languages.map((language): [string, Library] => [language, create([language])]);
  const timeZone = own.getTimezones()[0] ?? "UTC";
  const found = years.flatMap((year) => closuresOf(libraries, year, timeZone));
  const holidays = withIds(
    code,
    found.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))),
  );
  return {
    lines: holidays.map(({ id, start, end, name }) => ({ kind: "closure", closure: { id, start, end, name } })),
    partial: holidays.filter(({ from }) => from !== "00:00").map(({ start: day, from }) => ({ day, from })),
  };
}
