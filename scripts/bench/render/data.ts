/** The same shifts for everybody: openings of one week, spread over its days and hours. */
import type { WireOpening } from "../../../src/contract/index.ts";

/** Before the first of them begins; a Monday, as all of it lies in Brussels. */
export const now = "2026-11-23T05:00:00Z";
const monday = Date.UTC(2026, 10, 23);
const hour = 3_600_000;
const day = 24 * hour;

export interface Event {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
}

const tasks = ["Magasin", "Livraison", "Nettoyage", "Bureau des membres"];

/** In order of their start; between 8 and 20 o'clock, at the quarters. */
export function createEvents(count: number): readonly Event[] {
  return Array.from({ length: count }, (_, index) => {
    const weekday = Math.floor((index * 7) / count);
    const quarter = (index * 5) % 40;
    const start = monday + weekday * day + 7 * hour + quarter * (hour / 4);
    return {
      id: `o-${index}`,
      title: tasks[index % tasks.length] ?? "",
      start: new Date(start),
      end: new Date(start + 2.5 * hour),
    };
  }).toSorted((a, b) => a.start.getTime() - b.start.getTime());
}

/** One of them as a backend answers. */
export function toOpening({ id, title, start, end }: Event, free = 3): WireOpening {
  return {
    id,
    task: { id: `t-${tasks.indexOf(title)}`, name: { fr: title } },
    start: start.toISOString(),
    end: end.toISOString(),
    capacity: 5,
    free,
    signedUp: false,
    cancelled: false,
    coordinator: null,
  };
}
