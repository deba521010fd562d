import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nextSlotDate, weekLetter } from "../../src/domain/index.ts";
import { day } from "./values.ts";

const one = [day("2018-01-01")];
const restarted = ["2022-04-11", "2023-05-22", "2025-02-03"].map(day);

describe("weekLetter", () => {
  it("names the weeks of the source: the Wednesday of week A is 2018-01-03", () => {
    const expected = { "2018-01-03": "A", "2018-01-08": "B", "2018-01-28": "D", "2018-01-29": "A", "2017-12-31": "D" };
    for (const [date, letter] of Object.entries(expected)) assert.equal(weekLetter(day(date), one), letter, date);
  });

  it("starts again with A at each restart, and counts backwards before the first", () => {
    const expected = { "2022-03-28": "C", "2022-09-19": "D", "2023-05-22": "A", "2025-02-10": "B" };
    for (const [date, letter] of Object.entries(expected)) assert.equal(weekLetter(day(date), restarted), letter, date);
  });

  it("gives no two A weeks in a row at the end of a year with 53 weeks", () => {
    assert.notEqual(weekLetter(day("2026-12-28"), one), weekLetter(day("2027-01-04"), one));
  });

  it("is the same from Monday to Sunday and moves on by one letter each week, without a restart", () => {
    const next = { A: "B", B: "C", C: "D", D: "A" };
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 6 }), (weeks, days) => {
        const monday = day("2018-01-01").add({ weeks });
        assert.equal(weekLetter(monday.add({ days }), one), weekLetter(monday, one));
        assert.equal(weekLetter(monday.add({ weeks: 1 }), one), next[weekLetter(monday, one)]);
      }),
    );
  });

  it("refuses cycle starts that are none, no Mondays or out of order, and names them", () => {
    assert.throws(() => weekLetter(day("2018-01-03"), []), { name: "RangeError", message: /at least one Monday/ });
    assert.throws(() => weekLetter(day("2018-01-03"), [day("2018-01-02")]), {
      name: "RangeError",
      message: /2018-01-02/,
    });
    assert.throws(() => weekLetter(day("2018-01-03"), [day("2022-04-11"), day("2018-01-01")]), {
      name: "RangeError",
      message: /cycleStarts\[1\] is 2018-01-01.*in order/,
    });
  });
});

describe("nextSlotDate", () => {
  it("gives the day itself when the slot is on it, else the next one 28 days after the last", () => {
    const slot = { week: "A", weekday: 3 } as const;
    assert.equal(String(nextSlotDate(slot, day("2018-01-03"), one)), "2018-01-03");
    assert.equal(String(nextSlotDate(slot, day("2018-01-04"), one)), "2018-01-31");
  });

  it("refuses the one day that Temporal has and no day number reaches", () => {
    const slot = { week: "B", weekday: 3 } as const;
    assert.throws(() => nextSlotDate(slot, day("-271821-04-19"), one), {
      name: "RangeError",
      message: /-271821-04-19/,
    });
  });

  it("refuses a week or a weekday that there is none of", () => {
    assert.throws(() => nextSlotDate({ week: "E" as "A", weekday: 3 }, day("2018-01-03"), one), {
      name: "RangeError",
      message: /E: give one of A, B, C, D/,
    });
    assert.throws(() => nextSlotDate({ week: "A", weekday: 0 as 1 }, day("2018-01-03"), one), RangeError);
  });
});
