/** The next shifts that a page shows are those of the rule, whichever of its two forms works them out. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fewShifts } from "../../src/domain/few-shifts.ts";
import { inZone, nextShifts, slotSpan, type SlotTimes } from "../../src/domain/index.ts";
import { at, day, time } from "./values.ts";
import { situations } from "./situations.ts";

const minute = 60_000;

/** Generated ones, from before now to beyond the horizon: some on the slots' own times, some anywhere. */
const offsets = fc.array(
  fc.record({
    days: fc.integer({ min: -40, max: 90 }),
    minutes: fc.integer({ min: 0, max: 287 }).map((five) => five * 5),
    length: fc.integer({ min: 5, max: 900 }),
    ofSlot: fc.boolean(),
    type: fc.constantFrom("regular", "compensation"),
  }),
  { maxLength: 8 },
);

type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never;
type Offsets = typeof offsets extends fc.Arbitrary<infer S> ? S : never;

function generate({ now, timeZone, slots }: Situation, each: Offsets) {
  return each.map(({ days, minutes, length, ofSlot, type }) => {
    const [slot] = slots;
    const date = inZone(now, timeZone).toPlainDate().add({ days });
    const onSlot = slot && ofSlot ? slotSpan(slot, date, timeZone) : null;
    const start = onSlot?.start ?? inZone(now.epochMilliseconds + days * 86_400_000 + minutes * minute, timeZone);
    return { start, end: onSlot?.end ?? start.add({ minutes: length }), type };
  });
}

function inWords(
  answer: ReturnType<
    typeof fewShifts<
      ReturnType<typeof generate>[number],
      SlotTimes,
      { start: ReturnType<typeof day>; end: ReturnType<typeof day> }
    >
  >,
) {
  return {
    shifts: answer.shifts.map((item) =>
      item.projected
        ? [String(item.start), String(item.end), String(item.date), item.week, item.slot, item.like]
        : item.shift,
    ),
    leftOut: answer.leftOut.map(({ date, ...why }) => ({ ...why, date: String(date) })),
  };
}

/** A worker with a slot of the night in which clocks in Brussels go forward. */
function inMarch(start: string, end: string) {
  return {
    generated: [],
    slots: [{ week: "D", weekday: 7, start: time(start), end: time(end) }] satisfies SlotTimes[],
    timeZone: "Europe/Brussels",
    cycleStarts: [day("2026-03-02")],
    plannedUntil: day("2026-03-01"),
    now: at("2026-03-01T10:00:00Z"),
    closures: [],
    count: 3,
  };
}

describe("the next shifts of one worker", () => {
  it("are those of the rule for thousands, with slots and without, in any zone", () => {
    fc.assert(
      fc.property(situations, offsets, fc.boolean(), (situation, each, hasSlots) => {
        const input = {
          ...situation,
          slots: hasSlots ? situation.slots : [],
          generated: generate(situation, each),
          servesAsSlot: ({ type }: { readonly type: string }) => type === "regular",
        };
        assert.deepEqual(inWords(fewShifts(input)), inWords(nextShifts(input)));
      }),
      { numRuns: 150 },
    );
  });

  for (const [night, start, end] of [
    ["starts in the hour that the clocks skip", "02:30", "04:00"],
    ["ends in it", "01:30", "02:30"],
    ["begins and ends in it", "02:10", "02:20"],
    ["is over before it begins on the wall clock", "02:30", "03:10"],
    ["lasts into the day after", "22:00", "02:30"],
    ["lasts for a day", "10:00", "10:00"],
  ] as const) {
    it(`are those of the rule where one ${night}`, () => {
      const input = inMarch(start, end);
      const found = fewShifts(input);
      assert.equal(found.shifts.length, 3);
      assert.deepEqual(inWords(found), inWords(nextShifts(input)));
    });
  }

  for (const cycles of [8, 9, 10, 11]) {
    it(`are those of the rule behind a leave of ${cycles} cycles, or not looked for any more`, () => {
      const start = day("2026-03-20");
      const input = { ...inMarch("10:00", "12:00"), exemption: { start, end: start.add({ days: cycles * 28 }) } };
      assert.deepEqual(inWords(fewShifts(input)), inWords(nextShifts(input)));
      assert.equal(fewShifts(input).shifts.length, cycles < 10 ? 3 : 0);
    });
  }
});
