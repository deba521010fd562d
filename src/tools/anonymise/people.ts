/** Finds people in the few texts that are kept: a task called "Ask Fatima Vandenbossche" must not stay so. */

export interface People {
  /** Remembers somebody's name, and what stands before the @ of the mail address: the provider's name is anybody's. */
  readonly add: (name: string, email: string | null | undefined) => void;
  /** Whether a text has a word of anybody's name in it, a mail address, or what may be a phone number. */
  readonly isIn: (text: string) => boolean;
}

/** Shorter words of names ("de", "van", "Jo") are words of everything else too. */
const shortestWord = 4;
/** As many digits as the shortest phone numbers have; years and times of day have fewer. */
const phone = /(?:\d[\s./()-]*){7,}/;

/**
 * Holidays and the shop's daily words, which are also surnames and first names (Noël, Toussaint, Vandewinkel); where
 * they are in a task's or a closure's name they mean themselves.
 */
const publicWords = new Set(
  `noel toussaint paques pasen pinksteren pentecote ascension hemelvaart assomption armistice wapenstilstand kerstmis
  christmas easter fete feestdag jour nouvel nieuwjaar saint sint lundi maandag monday travail arbeid labour dimanche
  winkel magasin shop store caisse kassa till tills marche markt market bureau office accueil onthaal livraison levering
  delivery rayon rayons keuken cuisine kitchen fromage kaas cheese boulanger bakker fruit legumes groenten poids nuit
  nacht soir avond matin ochtend fermeture sluiting closed ouverture opening inventaire inventaris stock reunion`.split(
    /\s+/,
  ),
);

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= shortestWord);
}

export function createPeople(): People {
  const known = new Set<string>();
  const remember = (text: string | undefined): void => {
    for (const word of wordsOf(text ?? "")) if (!publicWords.has(word)) known.add(word);
  };
  return {
    add: (name, email) => {
      remember(name);
      remember(email?.split("@")[0]);
    },
    isIn: (text) => text.includes("@") || phone.test(text) || wordsOf(text).some((word) => known.has(word)),
  };
}
