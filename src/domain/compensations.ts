/** How many compensations a worker's counters ask for (rules.md §7). */
import type { Counters } from "./types.ts";

/**
 * Shifts to make up for, as a number above zero; shifts ahead make up for them first, as they do where one signs up: what
 * is asked for is never refused because there is nothing to compensate.
 */
export function compensationsToDo({ regular, compensation }: Counters): number {
  return Math.max(0, -compensation - Math.max(0, regular));
}
