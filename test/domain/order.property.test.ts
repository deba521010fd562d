/** No answer depends on the order in which a backend happens to give its data, nor on days that have nothing to say. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  alertDate,
  attendances,
  compensationsDue,
  forecastCounter,
  maySignUp,
  nextCountdown,
  nextShifts,
  openingsGrid,
  planAbsence,
  regimes,
  shiftTypes,
  statusOf,
  statuses,
  weekLetters,
  weekdays,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { day, slot, worker } from "./values.ts";

const timeZone = "Europe/Brussels";
const today = day("2018-06-01");
const now = today.toZonedDateTime({ timeZone, plainTime: "10:00" });

function on(offset: number) {
  return today.add({ days: offset });
}

const offsets = fc.integer({ min: -60, max: 120 });
const ranges = fc.tuple(offsets, fc.nat(50)).map(([from, length]) => ({ start: on(from), end: on(from + length) }));
const facts: fc.Arbitrary<WorkerFacts> = fc
  .record({
    regime: fc.constantFrom(...regimes),
    counters: fc.record({ regular: fc.integer({ min: -5, max: 3 }), compensation: fc.integer({ min: -2, max: 0 }) }),
    irregularSince: fc.option(fc.integer({ min: -400, max: 20 }).map(on), { freq: 9 }),
    alertSince: fc.option(fc.integer({ min: -40, max: 0 }).map(on)),
    extensionSince: fc.option(fc.integer({ min: -20, max: 5 }).map(on)),
    holiday: fc.option(ranges),
    exemption: fc.option(ranges),
  })
  .map(worker);
const shifts = fc.array(
  fc
    .tuple(offsets, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...attendances), fc.constantFrom(...shiftTypes))
    .map(([offset, quarters, attendance, type]) => {
      const start = now.add({ days: offset }).add({ minutes: 15 * quarters });
      return { start, end: start.add({ hours: 3 }), attendance, type };
    }),
  { maxLength: 8 },
);

/** A list, and the same in another order. */
function shuffled<Item>(lists: fc.Arbitrary<Item[]>): fc.Arbitrary<[Item[], Item[]]> {
  return lists.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  );
}

/** As text, so that no two values are equal by being the same object only. */
function text(value: unknown): string {
  return JSON.stringify(value);
}

/** Starts that differ: two at the same time have no order that a list could keep. */
function byStart<Item extends { start: { epochMilliseconds: number } }>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [item.start.epochMilliseconds, item])).values()];
}

describe("the order of the data", () => {
  it("changes no projection: slots, generated shifts, closures", () => {
    const slots = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...weekLetters), fc.constantFrom(...weekdays), fc.integer({ min: 6, max: 20 }))
        .map(([week, weekday, hour]) => slot(week, weekday, `${String(hour).padStart(2, "0")}:00`, "23:00")),
      { maxLength: 4, selector: ({ week, weekday }) => `${week}${weekday}` },
    );
    const generated = shifts.map((list) => byStart(list));
    const closures = fc.array(ranges, { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.tuple(shuffled(slots), shuffled(generated), shuffled(closures), fc.option(ranges), fc.option(ranges)),
        ([slotLists, generatedLists, closureLists, holiday, exemption]) => {
          const answers = [0, 1].map((index) => {
            const { shifts: list, leftOut } = nextShifts({
              slots: slotLists[index] ?? [],
              generated: generatedLists[index] ?? [],
              closures: closureLists[index] ?? [],
              now,
              plannedUntil: on(40),
              timeZone,
              cycleStarts: [day("2018-01-01")],
              holiday,
              exemption,
            });
            // Two closures may cover one day: which of them is named is theirs to fight out.
            return text([list, leftOut.map(({ date, reason }) => [date, reason])]);
          });
          assert.equal(answers[1], answers[0]);
        },
      ),
    );
  });

  it("changes no decision on a sign-up: own shifts, closures", () => {
    const standing = fc.record({
      regime: fc.constantFrom(...regimes),
      status: fc.constantFrom(...statuses),
      counters: fc.record({ regular: fc.integer({ min: -3, max: 1 }), compensation: fc.integer({ min: -2, max: 0 }) }),
    });
    const closures = fc.array(ranges, { maxLength: 3 });
    fc.assert(
      fc.property(standing, shuffled(shifts), shuffled(closures), offsets, (who, lists, closed, offset) => {
        const start = now.add({ days: offset });
        const opening = { start, end: start.add({ hours: 3 }), free: 1, cancelled: false, signedUp: false };
        const rest = { worker: who, opening, now, timeZone, cycleStarts: [day("2018-01-01")] };
        const settings = { maxShiftsPerCycle: 2 };
        const answers = [0, 1].map((index) =>
          text(maySignUp({ ...rest, settings, shifts: lists[index] ?? [], closures: closed[index] ?? [] })),
        );
        assert.equal(answers[1], answers[0]);
      }),
    );
  });

  it("changes no forecast, no plan and no dues: shifts signed up for", () => {
    const open = shifts.map((list) => byStart(list).map((each) => ({ ...each, attendance: "open" as const })));
    fc.assert(
      fc.property(facts, shuffled(open), offsets, fc.nat(60), (who, lists, from, length) => {
        const answers = lists.map((each) => {
          const input = { today, timeZone, shifts: each };
          const first = Math.max(0, from);
          const plan = planAbsence(who, { ...input, from: on(first), to: on(first + length) });
          return text([forecastCounter(who, input), plan, compensationsDue(who, input)]);
        });
        assert.equal(answers[1], answers[0]);
      }),
    );
  });

  it("changes no grid: openings", () => {
    const openings = shifts.map((list) => byStart(list).map((each) => ({ ...each, capacity: 4, free: 2 })));
    fc.assert(
      fc.property(shuffled(openings), (lists) => {
        const [first, second] = lists.map((each) => text(openingsGrid(each, { timeZone })));
        assert.equal(second, first);
      }),
    );
  });

  it("changes no status: which of holiday and exemption is which, where both exempt from the countdown", () => {
    fc.assert(
      fc.property(facts, (who) => {
        const swapped = { ...who, holiday: who.exemption, exemption: who.holiday } as WorkerFacts;
        const [first, second] = [who, swapped].map((each) => statusOf(each, { today }));
        // The names of the two statuses differ, and a holiday comes first; what follows them doesn't.
        const isLeave = (status: string | null | undefined) => status === "holiday" || status === "exempted";
        assert.equal(isLeave(second?.status), isLeave(first?.status));
        if (!isLeave(first?.status)) assert.equal(second?.status, first?.status);
        assert.equal(second?.shiftsNeeded, first?.shiftsNeeded);
      }),
    );
  });
});

describe("a day that has nothing to say", () => {
  it("moves no alert date: it is a countdown day after today, the same until one has passed", () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (who, countdownRan) => {
        const date = alertDate(who, { today, countdownRan });
        const next = nextCountdown(who, { today, countdownRan });
        const tomorrow = today.add({ days: 1 });
        for (const each of [date, next]) {
          if (each === null) continue;
          assert.ok(who.irregularSince);
          const since = who.irregularSince.until(each).days;
          assert.ok(since > 0 && since % 28 === 0, "it is a countdown day");
          assert.ok(today.until(each).days >= (countdownRan ? 1 : 0), "it is to come");
          for (const leave of [who.holiday, who.exemption]) {
            assert.ok(
              !leave?.start || !leave.end || each.until(leave.end).days < 0 || leave.start.until(each).days < 0,
            );
          }
        }
        const isPassed = who.irregularSince !== null && who.irregularSince.until(tomorrow).days % 28 === 0;
        const wasToday =
          !countdownRan && who.irregularSince !== null && who.irregularSince.until(today).days % 28 === 0;
        if (isPassed || wasToday) return;
        assert.equal(String(alertDate(who, { today: tomorrow })), String(date));
        assert.equal(String(nextCountdown(who, { today: tomorrow })), String(next));
      }),
      { numRuns: 300 },
    );
  });
});
