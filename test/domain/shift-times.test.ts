import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inZone, nextShifts, nextShiftTimes, temporal, weekdays, weekLetters } from "../../src/domain/index.ts";
import type { DayRange, SlotTimes, TimeSpan } from "../../src/domain/index.ts";
import { dateOf } from "../../src/domain/days.ts";
import { useTemporal } from "../../src/domain/temporal.ts";
import { at, day, range, slot, span } from "./values.ts";

const plan = {
  now: at("2026-11-22T08:00:00Z"),
  plannedUntil: day("2026-12-21"),
  timeZone: "Europe/Brussels",
  // The second one is a restart inside the year that 13 shifts reach over.
  cycleStarts: [day("2018-01-01"), day("2027-06-07")],
  closures: [range("2026-12-24", "2027-01-01"), range("2027-05-01", "2027-05-01")],
};
const slots = weekLetters.flatMap((week) => weekdays.map((weekday) => slot(week, weekday, "23:30", "02:15")));

/** Workers who have slots together, some two, some with a shift already generated, or on leave. */
const workers = slots.map((own, index) => ({
  slots: index % 3 === 0 ? [own, slots[(index + 9) % slots.length] ?? own] : [own],
  generated: index % 4 === 0 ? [span("2026-12-15T11:00:00Z", "2026-12-15T14:00:00Z")] : [],
  holiday: index % 5 === 0 ? range("2027-02-01", "2027-04-30") : null,
}));

describe("nextShiftTimes", () => {
  it("gives the times of nextShifts, whoever has had the slot before", () => {
    const timesOf = nextShiftTimes<TimeSpan, SlotTimes, DayRange>(plan);
    for (const worker of [...workers, ...workers.toReversed()]) {
      const expected = nextShifts({ ...plan, ...worker });
      const { shifts, leftOut } = timesOf(worker);
      assert.deepEqual(
        shifts.map((shift) => [shift.start, shift.end, String(dateOf(shift.day)), shift.week, shift.projected]),
        expected.shifts.map(({ start, end, date, week, projected }) => [
          start.epochMilliseconds,
          end.epochMilliseconds,
          String(date),
          week,
          projected,
        ]),
      );
      assert.deepEqual(
        leftOut.map((item) => [String(dateOf(item.day)), item.from.slot, item.absence.reason, item.absence.closure]),
        expected.leftOut.map((item) => [String(item.date), item.slot, item.reason, item.closure]),
      );
    }
  });

  it("says which of the worker's own slots a shift is of", () => {
    const { shifts } = nextShiftTimes(plan)({ generated: [], slots: slots.slice(0, 2) });
    assert.deepEqual(
      shifts.map((shift) => shift.projected && shift.from.slot),
      shifts.map((_, index) => slots[index % 2]),
    );
  });

  it("takes two slots at the same time one after the other, in their order", () => {
    const twins = [slot("A", 3, "12:00", "15:00"), slot("A", 3, "12:00", "16:00")];
    const { shifts } = nextShiftTimes({ ...plan, count: 6 })({ generated: [], slots: twins });
    assert.deepEqual(
      shifts.map((shift) => shift.projected && shift.from.slot),
      [...twins, ...twins, ...twins],
    );
  });

  it("refuses what nextShifts refuses", () => {
    assert.throws(() => nextShiftTimes({ ...plan, count: -1 }), { name: "RangeError", message: /count is -1/ });
    assert.throws(() => nextShiftTimes(plan)({ generated: [], slots: [slot("E" as "A", 1, "12:00", "13:00")] }), {
      name: "RangeError",
      message: /week of a slot is E/,
    });
  });
});

describe("what nextShifts gives", () => {
  it("survives being spread, copied to JSON and changed by its reader", () => {
    const [shift] = nextShifts({ ...plan, slots, generated: [] }).shifts;
    assert.ok(shift);
    assert.equal(String({ ...shift }.start), "2026-12-21T23:30:00+01:00[Europe/Brussels]");
    assert.equal(JSON.parse(JSON.stringify(shift)).date, "2026-12-21");
    Object.assign(shift, { start: null });
    const [again] = nextShifts({ ...plan, slots, generated: [] }).shifts;
    assert.equal(String(again?.start), "2026-12-21T23:30:00+01:00[Europe/Brussels]");
  });
});

describe("a Temporal value that was made before", () => {
  it("is handed out again, for each zone its own", () => {
    const now = plan.now.epochMilliseconds;
    assert.equal(inZone(now, "Europe/Brussels"), inZone(now, "Europe/Brussels"));
    assert.equal(inZone(now, "Asia/Tokyo").timeZoneId, "Asia/Tokyo");
    assert.equal(dateOf(20_000), dateOf(20_000));
  });

  it("is not handed out any more once the host brings its own Temporal", () => {
    const own = temporal();
    const before = dateOf(20_000);
    class PlainDate extends own.PlainDate {}
    try {
      useTemporal({ ...own, PlainDate });
      assert.ok(dateOf(20_000) instanceof PlainDate);
    } finally {
      useTemporal(own);
    }
    assert.notEqual(dateOf(20_000), before);
    assert.equal(String(dateOf(20_000)), String(before));
  });

  it("is made anew after many others, and is still right", () => {
    const first = dateOf(0);
    for (let number = 1; number <= 2 ** 15; number++) dateOf(number);
    assert.notEqual(dateOf(0), first);
    assert.equal(String(dateOf(0)), "1970-01-01");
  });
});
