/** What holds of every projection, whatever the zone, the slots and the leave. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nextShifts, temporal, weekLetter, type SlotTimes } from "../../src/domain/index.ts";
import { situations } from "./situations.ts";

const runs = { numRuns: 150 };
type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never;

function project(situation: Situation) {
  return nextShifts({ generated: [], ...situation });
}

describe("every projection", () => {
  it("keeps the slot's weekday, week letter and wall-clock time, in any zone", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const shift of project(situation).shifts) {
          assert.ok(shift.projected && shift.slot);
          const { slot } = shift;
          assert.equal(shift.date.dayOfWeek, slot.weekday);
          assert.equal(shift.week, slot.week);
          assert.equal(weekLetter(shift.date, situation.cycleStarts), slot.week);
          const expected = shift.date.toZonedDateTime({ timeZone: situation.timeZone, plainTime: slot.start });
          assert.equal(String(shift.start), String(expected));
          assert.equal(shift.start.timeZoneId, situation.timeZone);
          assert.ok(shift.end.epochMilliseconds > shift.start.epochMilliseconds);
        }
      }),
      runs,
    );
  });

  it("has no shift on a day of closure or leave, and reports each such day once", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { shifts, leftOut } = project(situation);
        const { closures, holiday, exemption } = situation;
        const off = [...closures, ...(holiday ? [holiday] : []), ...(exemption ? [exemption] : [])];
        const { compare } = temporal().PlainDate;
        const isOff = (date: (typeof shifts)[number]["date"]) =>
          off.some(({ start, end }) => compare(start, date) <= 0 && compare(date, end) <= 0);
        assert.ok(!shifts.some(({ date }) => isOff(date)));
        assert.ok(leftOut.every(({ date }) => isOff(date)));
        const keys = leftOut.map(({ date, slot }) => `${String(date)} ${slot?.week}${slot?.weekday}`);
        assert.equal(new Set(keys).size, keys.length);
      }),
      runs,
    );
  });

  it("misses no day of any slot between the horizon and the last shift", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { shifts, leftOut } = project(situation);
        const nameOf = (date: unknown, each: SlotTimes | null) => `${String(date)} ${each?.week}${each?.weekday}`;
        const found = new Set([
          ...shifts.map((each) => nameOf(each.date, each.projected ? each.slot : null)),
          ...leftOut.map((each) => nameOf(each.date, each.slot)),
        ]);
        const { plannedUntil, timeZone, now, cycleStarts } = situation;
        const last = shifts.at(-1);
        if (last === undefined) return;
        const { compare } = temporal().PlainDate;
        for (let date = plannedUntil; compare(date, last.date) < 0; date = date.add({ days: 1 })) {
          for (const each of situation.slots) {
            if (each.weekday !== date.dayOfWeek || each.week !== weekLetter(date, cycleStarts)) continue;
            const start = date.toZonedDateTime({ timeZone, plainTime: each.start });
            if (start.epochMilliseconds > now.epochMilliseconds)
              assert.ok(found.has(nameOf(date, each)), String(start));
          }
        }
      }),
      runs,
    );
  });

  it("is strictly in order, after now, from the horizon on, and never cut short by bounded leave", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        // Three ranges of 61 days can't cover ten cycles, even end to end.
        const { shifts } = project({ ...situation, closures: situation.closures.slice(0, 1) });
        assert.equal(shifts.length, situation.count);
        const starts = shifts.map(({ start }) => start.epochMilliseconds);
        assert.ok(starts.every((start, index) => start > (starts[index - 1] ?? situation.now.epochMilliseconds)));
        const { compare } = temporal().PlainDate;
        assert.ok(shifts.every(({ date }) => compare(date, situation.plannedUntil) >= 0));
      }),
      runs,
    );
  });
});
