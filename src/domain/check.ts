/** Refusals of nonsense: every message names the value and says what to give instead. */

/** @throws {RangeError} always. */
export function refuse(what: string, value: unknown, remedy: string): never {
  throw new RangeError(`${what} is ${String(value)}: give ${remedy}.`);
}

/** @throws {RangeError} when `value` is not a whole number, or below `least`. */
export function checkInteger(what: string, value: number, least = -Infinity): void {
  if (!Number.isSafeInteger(value) || value < least) {
    refuse(what, value, least === -Infinity ? "a whole number" : `a whole number from ${least} on`);
  }
}

/** @throws {RangeError} when `value` is not one of `words`. */
export function checkWord<Word>(what: string, value: Word, words: readonly Word[]): void {
  if (!words.includes(value)) refuse(what, value, `one of ${words.join(", ")}`);
}
