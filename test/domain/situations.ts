/** Regular workers with slots and leave, in any zone: what projections are tried with. */
import fc from "fast-check";
import { temporal, weekLetters, weekdays, type SlotTimes } from "../../src/domain/index.ts";
import { day } from "./values.ts";

const monday = day("2018-01-01");
const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const dates = fc.integer({ min: -400, max: 1200 }).map((days) => day("2026-01-01").add({ days }));
const ranges = fc
  .tuple(dates, fc.integer({ min: 0, max: 60 }))
  .map(([start, days]) => ({ start, end: start.add({ days }) }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 11 }))
  .map(([hour, five]) => new (temporal().PlainTime)(hour, five * 5));
const slots: fc.Arbitrary<SlotTimes> = fc.record({
  week: fc.constantFrom(...weekLetters),
  weekday: fc.constantFrom(...weekdays),
  start: times,
  end: times,
});
export const situations = fc.record({
  timeZone: zones,
  slots: fc.uniqueArray(slots, { minLength: 1, maxLength: 3, selector: ({ week, weekday }) => `${week}${weekday}` }),
  closures: fc.array(ranges, { maxLength: 5 }),
  holiday: fc.option(ranges),
  exemption: fc.option(ranges),
  now: dates.map((date) => date.toZonedDateTime({ timeZone: "UTC", plainTime: "10:40" })),
  plannedUntil: dates,
  cycleStarts: fc
    .array(fc.integer({ min: 400, max: 480 }), { maxLength: 2 })
    .map((weeks) => [monday, ...weeks.sort((a, b) => a - b).map((each) => monday.add({ weeks: each }))]),
  count: fc.integer({ min: 1, max: 20 }),
});
