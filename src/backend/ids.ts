/**
 * Ids that follow from what they name: generating a week twice makes the same ids, so the second time adds nothing, and
 * a sign-up that is repeated finds the shift of the first. And calendar keys, which follow from nothing.
 */

/** Id of the occurrence of a slot on a local day, `2026-11-22`. */
export function occurrenceIdOf(slotId: string, day: string): string {
  return `${slotId}.${day}`;
}

/** Id of a worker's shift at an occurrence. */
export function shiftIdOf(occurrenceId: string, workerId: string): string {
  return `${occurrenceId}.${workerId}`;
}

/** Bytes of a calendar's key: nobody guesses 192 bits. */
const keyLength = 24;

/** A new secret for the address of a calendar: 32 characters of base64url. */
export function createCalendarKey(): string {
  const binary = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(keyLength)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_");
}
