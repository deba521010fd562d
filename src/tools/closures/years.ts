/** Years as people write them. */
import { InputError } from "../input-error.ts";

/** What the library's tables of lunar calendars cover: past them it leaves holidays out without a word. */
const first = 1970;
const last = 2075;

/**
 * The years of "2027" or "2027-2030", both ends included.
 *
 * @throws {InputError} when it is neither, the end lies before the start, or holidays are not known so far away.
 */
export function parseYears(text: string): readonly number[] {
  const [, from = "", to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (from === "") throw new InputError(`--years is "${text}": give a year or two, like 2027 or 2027-2030.`);
  const [start, end] = [Number(from), Number(to)];
  if (end < start) throw new InputError(`--years is "${text}": give the earlier year first.`);
  if (start < first || end > last) {
    throw new InputError(`--years is "${text}": give years from ${first} to ${last}; no further are holidays known.`);
  }
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
