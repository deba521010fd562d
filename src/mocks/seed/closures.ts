/** Days on which the cooperative is closed: Belgium's ten legal holidays, and stocktaking four times a year. */
import type { ClosureRecord } from "../../backend/model.ts";
import type { LocalizedText } from "../../contract/primitives.ts";
import { weekdayOf } from "../../domain/days.ts";
import { dayOf, dayText } from "./days.ts";

const name = (fr: string, nl: string, en: string): LocalizedText => ({ fr, nl, en });

/** Month, day, name. */
const fixed: readonly (readonly [number, number, LocalizedText])[] = [
  [1, 1, name("Nouvel An", "Nieuwjaar", "New Year’s Day")],
  [5, 1, name("Fête du Travail", "Dag van de Arbeid", "Labour Day")],
  [7, 21, name("Fête nationale", "Nationale feestdag", "National Day")],
  [8, 15, name("Assomption", "Onze-Lieve-Vrouw-Hemelvaart", "Assumption")],
  [11, 1, name("Toussaint", "Allerheiligen", "All Saints’ Day")],
  [11, 11, name("Armistice", "Wapenstilstand", "Armistice Day")],
  [12, 25, name("Noël", "Kerstmis", "Christmas Day")],
];

/** Days after Easter Sunday, name. */
const moving: readonly (readonly [number, LocalizedText])[] = [
  [1, name("Lundi de Pâques", "Paasmaandag", "Easter Monday")],
  [39, name("Ascension", "Hemelvaart", "Ascension Day")],
  [50, name("Lundi de Pentecôte", "Pinkstermaandag", "Whit Monday")],
];

const stocktaking = name("Inventaire, magasin fermé", "Inventaris, winkel gesloten", "Stocktaking, shop closed");

/** Easter Sunday of the Gregorian calendar, by counting to the full moon of the church's tables (Gauss, corrected). */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const sunCorrection = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + sunCorrection - moonCorrection + 15) % 30;
  const afterEquinox = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const fullMoon = dayOf(year, 3, 21) + afterEquinox;
  // The Sunday after it, never the same day.
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}

/** The first Tuesday of a quarter's last month: never a legal holiday. */
function stocktakingDays(year: number): number[] {
  return [3, 6, 9, 12].map((month) => {
    const first = dayOf(year, month, 1);
    return first + ((9 - weekdayOf(first)) % 7);
  });
}

/** The ten legal holidays of Belgium in `year`, in no particular order. */
export function legalHolidays(year: number): { readonly day: number; readonly name: LocalizedText }[] {
  const easter = easterOf(year);
  return [
    ...fixed.map(([month, day, text]) => ({ day: dayOf(year, month, day), name: text })),
    ...moving.map(([after, text]) => ({ day: easter + after, name: text })),
  ];
}

/** Every closure of three years: from a year before `today` to two years after, enough for the last projected shift. */
export function createClosures(today: number): ClosureRecord[] {
  const year = Number(dayText(today).slice(0, 4));
  return [year - 1, year, year + 1, year + 2]
    .flatMap((each) => [...legalHolidays(each), ...stocktakingDays(each).map((day) => ({ day, name: stocktaking }))])
    .filter(({ day }) => day >= today - 366 && day < today + 731)
    .sort((a, b) => a.day - b.day)
    .map(({ day, name: text }) => ({
      id: `closure-${dayText(day)}`,
      start: dayText(day),
      end: dayText(day),
      name: text,
    }));
}
