import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nearestOpenings, type ComparableOpening } from "../../src/domain/index.ts";
import { at } from "./values.ts";

interface Opening extends ComparableOpening {
  readonly signUp: { readonly allowed: boolean } | null;
}

/** At `start` on the wall clock of Brussels, in winter. */
function opening(id: string, start: string, task = "shop", signUp: Opening["signUp"] = { allowed: true }): Opening {
  return { id, start: at(`${start}+01:00`).toZonedDateTimeISO("Europe/Brussels"), task: { id: task }, signUp };
}

function ids(openings: readonly Opening[]): string[] {
  return openings.map(({ id }) => id);
}

// A Thursday, in the afternoon.
const wanted = opening("wanted", "2026-11-26T14:00", "shop", { allowed: false });

describe("the openings most like one", () => {
  it("are of the same task first, then on the same weekday and part of day, then close in time", () => {
    const openings = [
      opening("other-task", "2026-11-26T14:00", "cheese"),
      opening("next-day-morning", "2026-11-27T08:00"),
      opening("next-day", "2026-11-27T13:00"),
      opening("same-evening", "2026-11-26T18:00"),
      opening("in-two-weeks", "2026-12-10T14:00"),
      opening("in-a-week", "2026-12-03T16:30"),
      wanted,
    ];
    assert.deepEqual(ids(nearestOpenings(wanted, openings, { count: 9 })), [
      "in-a-week",
      "in-two-weeks",
      "same-evening",
      "next-day",
      "next-day-morning",
      "other-task",
    ]);
    assert.deepEqual(ids(nearestOpenings(wanted, openings)), ["in-a-week", "in-two-weeks", "same-evening"]);
  });

  it("are none that the member may not sign up for, and none at all for nobody", () => {
    const openings = [
      opening("refused", "2026-12-03T14:00", "shop", { allowed: false }),
      opening("signed-out", "2026-12-03T14:00", "shop", null),
    ];
    assert.deepEqual(nearestOpenings(wanted, openings), []);
  });

  it("are others than the one wanted, also where that one can be had after all", () => {
    const free = { ...wanted, signUp: { allowed: true } };
    assert.deepEqual(ids(nearestOpenings(wanted, [free, opening("other", "2026-12-03T14:00")])), ["other"]);
  });

  it("judge the part of day by the wall clock: before noon, from noon, from 17:00", () => {
    const at1159 = opening("at-11:59", "2026-12-03T11:59");
    const at1200 = opening("at-12:00", "2026-12-17T12:00");
    const at1659 = opening("at-16:59", "2026-12-10T16:59");
    const at1700 = opening("at-17:00", "2026-12-03T17:00");
    assert.deepEqual(ids(nearestOpenings(wanted, [at1700, at1159, at1200, at1659], { count: 4 })), [
      "at-16:59",
      "at-12:00",
      "at-11:59",
      "at-17:00",
    ]);
  });

  it("put the earlier first of two that are as far away, and go by the id where all is equal", () => {
    const openings = [
      opening("after", "2026-12-03T14:00"),
      opening("b", "2026-11-19T14:00"),
      opening("a", "2026-11-19T14:00"),
    ];
    assert.deepEqual(ids(nearestOpenings(wanted, openings)), ["a", "b", "after"]);
  });

  it("are the same in whatever order they come", () => {
    const some = fc.record({
      hours: fc.integer({ min: 0, max: 400 }),
      task: fc.constantFrom("shop", "cheese"),
      allowed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.integer({ min: 0, max: 5 }), (list, count) => {
        const openings = list.map(({ hours, task, allowed }, index) => ({
          id: `o${index}`,
          start: wanted.start.add({ hours }),
          task: { id: task },
          signUp: { allowed },
        }));
        const found = ids(nearestOpenings(wanted, openings, { count }));
        assert.deepEqual(ids(nearestOpenings(wanted, openings.toReversed(), { count })), found);
        assert.equal(found.length, Math.min(count, list.filter(({ allowed }) => allowed).length));
      }),
    );
  });

  it("are refused for a count that is none", () => {
    assert.throws(() => nearestOpenings(wanted, [], { count: -1 }), /^RangeError: count is -1/);
  });
});
