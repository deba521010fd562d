/** Sectors of postal codes, none with fewer than k members. */

/** Codes that became one sector. */
export interface MergedSector {
  readonly sector: string;
  readonly codes: number;
  readonly members: number;
}

export interface Sectors {
  /** The sector of a postal code (`null`: a member without one); `null` where none is given. */
  readonly sectorOf: (code: string | null) => string | null;
  /** Codes with at least k members, as they were. */
  readonly kept: number;
  readonly merged: readonly MergedSector[];
  /** Members whose code is dropped, because not even all small codes together have k members. */
  readonly droppedMembers: number;
}

/** What everybody belongs to who fits nowhere else. */
export const otherSector = "other";
/** How a member without a postal code is counted. */
const none = "";

/** One spelling a code: "B-1030" and "1030 " apart would each be small for nothing. `null` where nothing is written. */
export function normaliseCode(code: string | null | undefined): string | null {
  const plain = (code ?? "").normalize("NFKC").toUpperCase();
  const text = plain.replace(/^[A-Z]{1,2}[-\s](?=\d)/, "").replaceAll(/[^\p{L}\p{N}]/gu, "");
  return text === none ? null : text;
}

type Codes = ReadonlyMap<string, number>;

function sum(codes: Codes): number {
  return [...codes.values()].reduce((total, members) => total + members, 0);
}

/** Joins what is small with its neighbours: those that share the longest beginning first. */
function mergeByPrefix(small: Map<string, number>, k: number): Map<string, Codes> {
  const sectors = new Map<string, Codes>();
  const longest = Math.max(0, ...[...small.keys()].map((code) => code.length));
  for (let length = longest - 1; length > 0; length -= 1) {
    const groups = Map.groupBy(small, ([code]) => code.slice(0, length));
    for (const [prefix, members] of groups) {
      const codes = new Map(members);
      if (prefix.length < length || codes.has(none) || sum(codes) < k) continue;
      sectors.set(`${prefix}*`, codes);
      for (const code of codes.keys()) small.delete(code);
    }
  }
  return sectors;
}

/** What is still too few takes the smallest sectors in, until it is enough. */
function fillOther(rest: Map<string, number>, sectors: Map<string, Codes>, k: number): void {
  const bySize = [...sectors].map(([name, codes]) => ({ name, codes, members: sum(codes) }));
  bySize.sort((a, b) => a.members - b.members || (a.name < b.name ? -1 : 1));
  for (const { name, codes } of bySize) {
    if (rest.size === 0 || sum(rest) >= k) return;
    for (const [code, members] of codes) rest.set(code, members);
    sectors.delete(name);
  }
}

/** Takes the codes with at least k members out of `small`. */
function takeLarge(small: Map<string, number>, k: number): Map<string, Codes> {
  const large = [...small].filter(([code, members]) => members >= k && code !== none);
  for (const [code] of large) small.delete(code);
  return new Map(large.map(([code, members]) => [code, new Map([[code, members]])]));
}

/**
 * Sectors with at least k members each: a code that has as many stays as it is; smaller ones are joined by their
 * beginnings (103* for several codes that begin so); what is left becomes "other", which takes in the smallest sectors
 * where it would be too small itself. Fewer than k members in all have no sector.
 *
 * @param counts how many members have a (normalised) code; `null` counts those without one.
 * @throws {RangeError} when k is not a whole number from 2 on.
 */
export function createSectors(counts: ReadonlyMap<string | null, number>, k: number): Sectors {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError(`k is ${k}: give a whole number from 2 on.`);
  const small = new Map([...counts].map(([code, members]) => [code ?? none, members]));
  // Enough members without a code hide among each other; too few of them belong to "other".
  if ((small.get(none) ?? 0) >= k) small.delete(none);
  const sectors = takeLarge(small, k);
  for (const [name, codes] of mergeByPrefix(small, k)) sectors.set(name, codes);
  fillOther(small, sectors, k);
  const left = sum(small);
  if (left >= k) sectors.set(otherSector, small);
  const sectorByCode = new Map([...sectors].flatMap(([name, codes]) => [...codes.keys()].map((code) => [code, name])));
  const merged = [...sectors].filter(([name, codes]) => !codes.has(name));
  return {
    sectorOf: (code) => sectorByCode.get(code ?? none) ?? null,
    kept: sectors.size - merged.length,
    merged: merged.map(([sector, codes]) => ({ sector, codes: codes.size, members: sum(codes) })),
    droppedMembers: left >= k ? 0 : left - (small.get(none) ?? 0),
  };
}
