/**
 * Ids that follow from what they name: generating a week twice makes the same ids, so the second time adds nothing, and
 * a sign-up that is repeated finds the shift of the first.
 */

/** Id of the occurrence of a slot on a local day, `2026-11-22`. */
export function occurrenceIdOf(slotId: string, day: string): string {
  return `${slotId}.${day}`;
}

/** Id of a worker's shift at an occurrence. */
export function shiftIdOf(occurrenceId: string, workerId: string): string {
  return `${occurrenceId}.${workerId}`;
}
