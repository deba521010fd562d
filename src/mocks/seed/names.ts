/** Names for invented people, as various as Brussels is. First and last names are drawn within one community. */
import { draw } from "./random.ts";

/** First names; last names (`_` is a space); how many of a hundred people. */
const communities: readonly (readonly [string, string, number])[] = [
  [
    "Camille Nicolas Élise Mathieu Charlotte Antoine Margaux Olivier Noémie Julien Sophie Benoît Anaïs Xavier",
    "Dubois Lambert Lejeune Dupont Renard Collard Marchal Gérard Delvaux Wauters Mertens Noël Fontaine Hubert",
    30,
  ],
  [
    "Lotte Wout Femke Jeroen An Pieter Griet Bram Hanne Stijn Leen Tom Marijke Koen",
    "Peeters Janssens Claes Vermeulen De_Smet Goossens Van_den_Broeck Hermans Aerts Coppens Maes Segers",
    20,
  ],
  [
    "Fatima Youssef Amina Mohamed Salma Bilal Naïma Hamza Khadija Ilyas Samira Rachid",
    "El_Amrani Benali Bouzid Haddad Tahiri Ziani Cherkaoui Mansouri Lahlou Amrouche",
    18,
  ],
  ["Grâce Patrick Merveille Christian Dorcas Junior Aline Fiston", "Mbuyi Ilunga Kabongo Tshibangu Mukendi Lukaku", 8],
  ["Elif Emre Zeynep Murat Ayşe Can", "Yılmaz Demir Kaya Şahin Aydın", 6],
  ["Sofia Tiago Inês Miguel Chiara Luca Lucía Javier", "Ferreira Carvalho Rossi Conti García Ortega", 8],
  ["Ioana Andrei Agnieszka Piotr Elena Dimitar", "Popescu Ionescu Kowalska Nowak Dimitrova", 6],
  ["Thi_Mai Wei Tenzin Priya Hana Niklas", "Nguyen Chen Dorje Sharma Novák Lindqvist", 4],
];

function split(list: string): string[] {
  return list.split(" ").map((each) => each.replaceAll("_", " "));
}

function namesOf(firsts: string, lasts: string): string[] {
  return split(firsts).flatMap((first) => split(lasts).map((last) => `${first} ${last}`));
}

/**
 * `count` different names in an order that looks like a members' list.
 *
 * @throws {RangeError} when there are not so many names.
 */
export function createNames(count: number): string[] {
  const ranked = communities.flatMap(([firsts, lasts, share]) =>
    namesOf(firsts, lasts)
      .map((name) => ({ name, rank: draw("name", name) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, Math.ceil((share / 100) * count)),
  );
  if (ranked.length < count) {
    throw new RangeError(`${count} names asked for, and there are ${ranked.length}: add first or last names.`);
  }
  return ranked
    .map(({ name }) => ({ name, rank: draw("order", name) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ name }) => name);
}
