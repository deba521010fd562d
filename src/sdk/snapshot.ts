/**
 * What a page showed first, kept in the browser for its next visit where the page asks for that: it is what the member
 * has ahead, on a computer that others may use.
 */
import { version } from "./version.ts";

const msPerHour = 3_600_000;

/** An overview of an earlier visit, unchecked. */
export interface Snapshot {
  readonly overview: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Snapshots {
  /** `null`: there is none that may still be shown; one that may not is forgotten. */
  read(): Snapshot | null;
  /** @param overview - `null` forgets. */
  keep(overview: unknown): void;
}

/**
 * @param backend - absolute base URL.
 * @param hours - for which it may be shown.
 * @param now - milliseconds since 1970.
 */
export function openSnapshots(backend: string, hours: number, now: () => number): Snapshots {
  const name = `coopshift-snapshot ${backend}`;
  // The address of the member's feed goes without its key, which opens it to whoever has it; where it stands stays taken.
  const withoutKey = (field: string, value: unknown): unknown =>
    field === "calendarFeed" && value !== null ? `${backend}/me/calendar.ics` : value;
  function keep(overview: unknown): void {
    try {
      if (overview === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify({ version, at: now(), overview }, withoutKey));
    } catch {
      // No storage for this page, or it is full: the next visit waits for the backend.
    }
  }
  return {
    keep,
    read() {
      try {
        const { at, overview, ...kept } = JSON.parse(localStorage.getItem(name) ?? "{}");
        const age = now() - at;
        if (kept.version === version && age >= 0 && age < hours * msPerHour) return { at, overview };
      } catch {
        // No storage, or not ours what is in it.
      }
      keep(null);
      return null;
    },
  };
}
