/** Settings that agree with each other. */
import { temporal } from "../../../domain/temporal.ts";
import { isZone, readSettings } from "../read.ts";
import type { Check } from "../types.ts";

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const settingsChecks: readonly Check[] = [
  {
    id: "settings.time-zone",
    title: "The time zone is one that IANA knows",
    remedy: 'Give the zone\'s IANA name, like "Europe/Brussels": an offset or an abbreviation has no summer time.',
    look: async (probe) => {
      const { timeZone } = await readSettings(probe);
      return isZone(timeZone) ? null : `timeZone: ${JSON.stringify(timeZone)}`;
    },
  },
  {
    id: "settings.cycle-mondays",
    title: "Every cycle begins on a Monday",
    remedy: "Give the Mondays on which a week A begins; week letters are counted from them.",
    look: async (probe) => {
      const { cycleStarts } = await readSettings(probe);
      const wrong = cycleStarts.find((day) => temporal().PlainDate.from(day).dayOfWeek !== 1);
      return wrong === undefined ? null : `cycleStarts holds ${wrong}, which is no Monday`;
    },
  },
  {
    id: "settings.cycle-order",
    title: "The cycle starts come in order, none twice",
    remedy: "Sort cycleStarts, oldest first; the last one on or before a day counts.",
    look: async (probe) => {
      const { cycleStarts } = await readSettings(probe);
      const wrong = cycleStarts.find((day, index) => index > 0 && day <= (cycleStarts[index - 1] ?? ""));
      return wrong === undefined ? null : `cycleStarts has ${wrong} after a day that is not earlier`;
    },
  },
  {
    id: "settings.languages",
    title: "The languages are BCP 47 tags, and there is at least one",
    remedy: 'Give tags like "fr", "nl" or "nl-BE"; texts are looked up by them.',
    look: async (probe) => {
      const { languages } = await readSettings(probe);
      if (languages.length === 0) return "languages is empty";
      const wrong = languages.find((tag) => !isLanguageTag(tag));
      return wrong === undefined ? null : `languages holds ${JSON.stringify(wrong)}`;
    },
  },
];
