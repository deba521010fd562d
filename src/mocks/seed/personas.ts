/**
 * The members that one can sign in as. To add one: a name in types.ts, a line here, and its plan in persona-plans.ts.
 */
import { personaNames, type Persona, type PersonaName } from "./types.ts";

const people: Readonly<Record<PersonaName, readonly [name: string, fr: string, nl: string, en: string]>> = {
  regular: ["Nadia Benkirane", "Régulière, en ordre", "Vast, in orde", "Regular, up to date"],
  "regular-holiday": ["Bart Van Damme", "Régulier, en congé", "Vast, met vakantie", "Regular, on holiday"],
  "regular-compensation": [
    "Élodie Hanssens",
    "Régulière, doit des compensations",
    "Vast, heeft compensatieshifts te doen",
    "Regular, owes compensations",
  ],
  "regular-no-slot": [
    "Kofi Mensah",
    "Régulier, n’a pas encore de créneau",
    "Vast, heeft nog geen vast moment",
    "Regular, has no slot yet",
  ],
  "irregular-ahead": [
    "Marta Lewandowska",
    "Volante, deux shifts d’avance",
    "Flexibel, twee shifts voor",
    "Flexible, two shifts ahead",
  ],
  "irregular-alert": [
    "Hugo Desmet",
    "Volant, en alerte, deux shifts de retard",
    "Flexibel, met waarschuwing, twee shifts achter",
    "Flexible, in alert, two shifts behind",
  ],
  "irregular-suspended": ["Aylin Çelik", "Volante, suspendue", "Flexibel, geschorst", "Flexible, suspended"],
  extension: [
    "Joseph Kalala",
    "Volant, a reçu un délai",
    "Flexibel, heeft uitstel gekregen",
    "Flexible, was given more time",
  ],
  unsubscribed: ["Ingrid Thys", "Volante, désinscrite", "Flexibel, uitgeschreven", "Flexible, unsubscribed"],
  exempted: [
    "Yasmine Ouali",
    "Régulière, exemptée pour un congé parental",
    "Vast, vrijgesteld wegens ouderschapsverlof",
    "Regular, exempted for parental leave",
  ],
  "exempted-regime": [
    "Georges Lambotte",
    "Exempté\u00a0: n’a plus de shifts à faire",
    "Vrijgesteld: hoeft geen shifts meer te doen",
    "Exempted: has no more shifts to do",
  ],
  "new-worker": [
    "Ana Moreira",
    "Nouvelle, sans régime de travail",
    "Nieuw, nog zonder werkregeling",
    "New, has not chosen how to work yet",
  ],
  "non-worker": [
    "Luc Hendrickx",
    "Membre qui ne fait pas de shifts",
    "Lid dat geen shifts doet",
    "Member who doesn’t do shifts",
  ],
};

/** Everybody who can be signed in, in the order in which a page may list them. */
export const personas: readonly Persona[] = personaNames.map((id, index) => {
  const [name, fr, nl, en] = people[id];
  return { id, workerId: workerIdOf(index), name, description: { fr, nl, en } };
});

/** Ids of the workers in the order of their making, the personas first. */
export function workerIdOf(index: number): string {
  return `worker-${String(index + 1).padStart(3, "0")}`;
}
