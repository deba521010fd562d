/**
 * The members that one can sign in as. To add one: a name in types.ts, a line here, and its plan in persona-plans.ts.
 */
import type { Persona, PersonaName } from "./types.ts";

const people: Readonly<Record<PersonaName, readonly [name: string, fr: string, nl: string, en: string]>> = {
  regular: ["Nadia Benkirane", "Régime régulier, en ordre", "Vast regime, in orde", "Regular regime, in order"],
  "regular-holiday": [
    "Bart Van Damme",
    "Régime régulier, en congé",
    "Vast regime, met vakantie",
    "Regular regime, on holiday",
  ],
  "regular-compensation": [
    "Élodie Hanssens",
    "Régime régulier, doit des compensations",
    "Vast regime, moet shiften inhalen",
    "Regular regime, owes compensations",
  ],
  "regular-no-slot": [
    "Kofi Mensah",
    "Régime régulier, n'a pas encore choisi de créneau",
    "Vast regime, heeft nog geen vast moment gekozen",
    "Regular regime, has no slot yet",
  ],
  "irregular-ahead": [
    "Marta Lewandowska",
    "Régime volant, deux services d'avance",
    "Vliegend regime, twee shiften voor",
    "Irregular regime, two shifts ahead",
  ],
  "irregular-alert": [
    "Hugo Desmet",
    "Régime volant, en alerte, deux services de retard",
    "Vliegend regime, in alarm, twee shiften achter",
    "Irregular regime, in alert, two shifts behind",
  ],
  "irregular-suspended": [
    "Aylin Çelik",
    "Régime volant, suspendue",
    "Vliegend regime, geschorst",
    "Irregular regime, suspended",
  ],
  extension: [
    "Joseph Kalala",
    "Régime volant, a reçu un délai",
    "Vliegend regime, heeft uitstel gekregen",
    "Irregular regime, was given more time",
  ],
  unsubscribed: [
    "Ingrid Thys",
    "Régime volant, désinscrite après quatre services de retard",
    "Vliegend regime, uitgeschreven na vier shiften achterstand",
    "Irregular regime, unsubscribed after falling four shifts behind",
  ],
  exempted: [
    "Yasmine Ouali",
    "Régime régulier, exemptée pour un congé parental",
    "Vast regime, vrijgesteld wegens ouderschapsverlof",
    "Regular regime, exempted for parental leave",
  ],
  "exempted-regime": [
    "Georges Lambotte",
    "Régime exempté : ne doit plus faire de services",
    "Vrijgesteld regime: hoeft geen shiften meer te doen",
    "Exempted regime: has no more shifts to do",
  ],
  "new-worker": [
    "Ana Moreira",
    "Nouvelle travailleuse, sans régime",
    "Nieuwe werkende coöperant, nog zonder regime",
    "New worker, has not chosen a regime yet",
  ],
  "non-worker": [
    "Luc Hendrickx",
    "Coopérateur qui ne travaille pas",
    "Coöperant die niet meewerkt",
    "Member who doesn't work shifts",
  ],
};

/** In the order in which a page may list them. */
export const personas: readonly Persona[] = Object.entries(people).map(([id, [name, fr, nl, en]], index) => ({
  id: id as PersonaName,
  workerId: workerIdOf(index),
  name,
  description: { fr, nl, en },
}));

/** Ids of the workers in the order of their making, the personas first. */
export function workerIdOf(index: number): string {
  return `worker-${String(index + 1).padStart(3, "0")}`;
}
