/** Finds people in the few texts that are kept: a task called "Ask Fatima Vandenbossche" must not stay so. */

export interface People {
  /** Remembers somebody: of the mail address what stands before the @, as the provider's name is anybody's. */
  readonly add: (name: string, email?: string | null, phone?: string | null) => void;
  /** Whether a text has a word of anybody's name in it, a mail address, or a phone number. */
  readonly isIn: (text: string) => boolean;
}

/** Shorter words of names ("de", "van", "Jo") are words of everything else too. */
const shortestWord = 4;
/** With its first 0 or + and nine digits: dates and opening hours have fewer, or begin otherwise. */
const phone = /(?:\+|(?<!\d)0)(?:[\s./()-]*\d){8,}/;
/** By how many of its last digits a known number is found, however its beginning is written. */
const phoneTail = 7;

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

/** Letters that no accent makes of another one, and that people type without. */
const plainLetters: Readonly<Record<string, string>> = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", œ: "oe", æ: "ae" };

function wordsOf(text: string): readonly string[] {
  const lower = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const plain = lower.replaceAll(/[ıłøđßœæ]/g, (letter) => plainLetters[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= shortestWord);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

export function createPeople(): People {
  const words = new Set<string>();
  const tails = new Set<string>();
  const hasTail = (digits: string): boolean =>
    Array.from(digits).some((_digit, at) => tails.has(digits.slice(at, at + phoneTail)));
  return {
    add: (name, email, number) => {
      const all = [...wordsOf(name), ...wordsOf(email?.split("@")[0] ?? "")];
      for (const word of all) if (!publicWords.has(word)) words.add(word);
      const digits = digitsOf(number ?? "");
      if (digits.length >= phoneTail) tails.add(digits.slice(-phoneTail));
    },
    isIn: (text) =>
      text.includes("@") ||
      phone.test(text) ||
      hasTail(digitsOf(text)) ||
      wordsOf(text).some((word) => words.has(word)),
  };
}
