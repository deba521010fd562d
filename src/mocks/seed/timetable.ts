/** The recurring slots of the cycle: 80 places in the week A to D, for four tasks. */
import type { SlotRecord, TaskRecord } from "../../backend/model.ts";
import { weekdays, type WeekLetter } from "../../domain/words.ts";
import { draw } from "./random.ts";

export const tasks: readonly TaskRecord[] = [
  { id: "shop", name: { fr: "Magasin", nl: "Winkel", en: "Shop" } },
  { id: "deliveries", name: { fr: "Livraisons et réserve", nl: "Leveringen en stock", en: "Deliveries and stock" } },
  { id: "office", name: { fr: "Bureau des membres", nl: "Ledenbureau", en: "Members’ office" } },
  { id: "cleaning", name: { fr: "Nettoyage", nl: "Schoonmaak", en: "Cleaning" } },
];

interface Pattern {
  readonly task: "shop" | "deliveries" | "office" | "cleaning";
  readonly hours: readonly [start: string, end: string];
  readonly capacity: number;
  /** Weekdays in the weeks A and C, then in B and D. */
  readonly days: readonly [string, string];
}

/** Which task is worked when; what isn't here is done by the employees. */
const patterns: readonly Pattern[] = [
  { task: "deliveries", hours: ["06:30", "09:00"], capacity: 4, days: ["135", "246"] },
  { task: "shop", hours: ["08:30", "11:00"], capacity: 5, days: ["246", "135"] },
  { task: "shop", hours: ["12:00", "15:00"], capacity: 6, days: ["136", "356"] },
  { task: "shop", hours: ["15:00", "18:00"], capacity: 7, days: ["245", "16"] },
  { task: "shop", hours: ["18:30", "21:30"], capacity: 8, days: ["135", "24"] },
  { task: "office", hours: ["18:30", "21:30"], capacity: 2, days: ["3", "4"] },
  { task: "office", hours: ["10:00", "13:00"], capacity: 2, days: ["6", "6"] },
  { task: "cleaning", hours: ["19:00", "21:30"], capacity: 3, days: ["24", "135"] },
  { task: "shop", hours: ["09:30", "13:00"], capacity: 6, days: ["7", "7"] },
  { task: "cleaning", hours: ["13:00", "15:30"], capacity: 4, days: ["7", ""] },
  { task: "deliveries", hours: ["07:00", "09:30"], capacity: 3, days: ["", "7"] },
];

const weeks: readonly (readonly [WeekLetter, 0 | 1])[] = [
  ["A", 0],
  ["B", 1],
  ["C", 0],
  ["D", 1],
];

/** The slots, of which one in nine has nobody to coordinate it. */
export function createSlots(coordinatorIds: readonly string[]): SlotRecord[] {
  return weeks.flatMap(([week, half]) =>
    patterns.flatMap(({ task, hours: [start, end], capacity, days }) =>
      weekdays
        .filter((weekday) => days[half].includes(String(weekday)))
        .map((weekday) => {
          const id = `${task}-${week.toLowerCase()}${weekday}-${start.replace(":", "")}`;
          const coordinator = coordinatorIds[Math.floor(draw("coordinator", id) * coordinatorIds.length)];
          const coordinatorId = coordinator === undefined || draw("alone", id) < 1 / 9 ? null : coordinator;
          return { id, week, weekday, start, end, taskId: task, capacity, coordinatorId };
        }),
    ),
  );
}
