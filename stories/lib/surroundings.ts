/** What the toolbar changes around an element, and where it begins. */
import { availableLanguages } from "../../src/i18n/index.ts";

/** A Tuesday morning with shifts behind and before everybody; UTC. */
export const defaultClock = "2026-11-24 09:00";
export const defaultZone = "Europe/Brussels";

/** An instant, of a choice in the toolbar: written as one, Storybook would make a `Date` of it on the way. */
export function toInstant(clock: string): string {
  return `${clock.replace(" ", "T")}:00Z`;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export const clocks: readonly Choice[] = [
  { value: defaultClock, title: "A Tuesday in November" },
  { value: "2026-10-24 09:00", title: "The day before winter time" },
  { value: "2026-10-25 00:30", title: "The hour that comes twice" },
  { value: "2027-03-27 09:00", title: "The day before summer time" },
  { value: "2027-03-28 01:00", title: "The hour that never was" },
  { value: "2026-12-31 22:30", title: "The last hour of the year" },
  { value: "2027-01-04 09:00", title: "After a year of 53 weeks" },
  { value: "2028-02-29 09:00", title: "A leap day" },
];

export const zones: readonly Choice[] = [
  "Europe/Brussels",
  "Europe/Lisbon",
  "Europe/Athens",
  "America/Montreal",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Pacific/Auckland",
].map((value) => ({ value, title: value.replaceAll("_", " ") }));

/** Languages that nobody speaks, to see what a real one would break; `.storybook/preview.ts` registers their words. */
export const pseudoLanguages: readonly Choice[] = [
  { value: "en-XA", title: "Longer words, with accents (en-XA)" },
  { value: "he", title: "Words from right to left (he)" },
];

/** Every language there is, one region, one that is read from right to left and has no words yet, and the pseudo ones. */
export function listLanguages(): readonly Choice[] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const pseudo = pseudoLanguages.map(({ value }) => value);
  const real = [...availableLanguages(), "fr-BE", "ar"].filter((value) => !pseudo.includes(value));
  return [...real.map((value) => ({ value, title: `${names.of(value) ?? value} (${value})` })), ...pseudoLanguages];
}

export const directions: readonly Choice[] = [
  { value: "auto", title: "As the language is read" },
  { value: "ltr", title: "Left to right" },
  { value: "rtl", title: "Right to left" },
];

export const schemes: readonly Choice[] = [
  { value: "light", title: "Light" },
  { value: "dark", title: "Dark" },
  { value: "light dark", title: "As the system has it" },
];

export const widths = [320, 480, 768, 1280] as const;
