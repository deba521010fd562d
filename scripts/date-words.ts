/**
 * `npm run dates:words`: writes src/i18n/date-words.ts from what Intl writes here, the pinned Node. The first formatter of a
 * page takes its engine tens of milliseconds, at the very moment when a member waits for dates.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";

export const wordsPath = resolve(root, "src/i18n/date-words.ts");

/** The languages that come with the elements, and as which Intl knows them. */
const tags = { en: "en-GB", fr: "fr", nl: "nl" } as const;

const intro = `/**
 * Written by \`npm run dates:words\` from what Intl writes; \`written-dates.ts\` reads it. For each language: the months, the
 * days of the week from Sunday on, "and", "in … days", and yesterday, today, tomorrow. What a name's short form leaves out
 * stands behind the dot that it ends with, else between underscores.
 */
`;

type Length = "long" | "short";

/** A name with its short form in it: "janv.ier", "Jan_uary", "m_aa_rt". */
export function foldName(long: string, short: string): string {
  if (long === short) return long;
  if (short.endsWith(".") && long.startsWith(short.slice(0, -1))) return short + long.slice(short.length - 1);
  if (long.startsWith(short)) return `${short}_${long.slice(short.length)}`;
  const start = Array.from(short).findIndex((letter, at) => letter !== long[at]);
  const end = short.slice(start);
  if (!long.slice(start).endsWith(end)) throw new Error(`"${short}" is not "${long}" with one part left out.`);
  return `${short.slice(0, start)}_${long.slice(start, -end.length)}_${end}`;
}

/** The names of days that differ by what is asked for. */
function namesOf(tag: string, part: "month" | "weekday", days: readonly Date[]): readonly string[] {
  const write = (length: Length): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { [part]: length, timeZone: "UTC" });
  const [long, short] = [write("long"), write("short")];
  return days.map((day) => foldName(long.format(day), short.format(day)));
}

function relativeWordsOf(tag: string): readonly string[] {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const [before, , after] = relative.formatToParts(9, "day").map(({ value }) => value.trim());
  const near = [-1, 0, 1, 2].map((days) => relative.format(days, "day"));
  // Where there is a word for the day after tomorrow it is one.
  return [before ?? "", after ?? "", ...near.filter((word) => !/\d/.test(word))];
}

function andOf(tag: string): string {
  return new Intl.ListFormat(tag).format(["", ""]).trim();
}

function wordsOf(tag: string): string {
  const months = namesOf(
    tag,
    "month",
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 9))),
  );
  // 4 January 2026 was a Sunday.
  const days = namesOf(
    tag,
    "weekday",
    Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day))),
  );
  const words = [...months, ...days, andOf(tag), ...relativeWordsOf(tag)];
  if (words.some((word) => word === "" || word.includes(" ")))
    throw new Error(`${tag}: not one word each: ${words.join()}`);
  return words.join(" ");
}

export async function createDateWords(): Promise<string> {
  const entries = Object.entries(tags).map(([language, tag]) => `${language}: ${JSON.stringify(wordsOf(tag))},`);
  const code = `${intro}export const dateWords: Readonly<Record<string, string>> = {\n${entries.join("\n")}\n};\n`;
  return format(code, { ...(await resolveConfig(wordsPath)), filepath: wordsPath });
}

if (isMain(import.meta.url)) await writeFile(wordsPath, await createDateWords());
