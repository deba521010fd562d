/** The cooperative itself: what it decided, whom to ask. Invented, like everybody in it. */
import type { CooperativeRecord, CoordinatorRecord } from "../../backend/model.ts";
import { mondayOf } from "../../domain/days.ts";
import { defaultRuleSettings } from "../../domain/settings.ts";
import { dayText } from "./days.ts";
import { draw } from "./random.ts";

/** Where it is, unless a mock is told otherwise. */
export const timeZone = "Europe/Brussels";
/** The cycle began anew in 2025, in the middle of one: dates before and after count from different Mondays. */
export const cycleStarts = ["2018-01-01", "2025-02-03"];
/** How many weeks are generated, the current one included. */
export const generatedWeeks = 4;

/** Belgium gives out no numbers for fiction, so these begin as no Belgian number can: nobody will answer. */
const officePhone = "+32 2 055 01 42";
const mobilePrefix = "+32 400 00 00";

export function createCooperative(today: number, zone: string): CooperativeRecord {
  const { signUpEnabled, cancelEnabled, ...rules } = defaultRuleSettings;
  return {
    cooperative: { name: "Sennecoop – Zennecoop" },
    timeZone: zone,
    cycleStarts,
    plannedUntil: dayText(mondayOf(today) + 7 * generatedWeeks),
    languages: ["fr", "nl", "en"],
    contact: {
      name: { fr: "Bureau des membres", nl: "Ledenbureau", en: "Members’ office" },
      email: "membres-leden@zennecoop.example",
      phone: officePhone,
      url: "https://zennecoop.example/contact",
    },
    rules,
    features: { signUp: signUpEnabled, cancel: cancelEnabled, compensation: true },
  };
}

/** Some agreed to be shown, most of those with a way to reach them; some did not, and must never be seen. */
export function createCoordinators(names: readonly string[]): CoordinatorRecord[] {
  return names.map((name, index) => {
    const id = `coordinator-${String(index + 1).padStart(2, "0")}`;
    const mailbox = name
      .normalize("NFD")
      .replaceAll(/[^a-zA-Z ]/g, "")
      .toLowerCase()
      .replaceAll(" ", ".");
    return {
      id,
      name,
      email: draw("mail", id) < 0.8 ? `${mailbox}@zennecoop.example` : null,
      phone: draw("phone", id) < 0.7 ? `${mobilePrefix} ${String(index + 10)}` : null,
      consent: index % 5 !== 1 && index % 5 !== 3,
    };
  });
}
