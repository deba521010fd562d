import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkInteger, checkWord, refuse } from "../../src/domain/check.ts";
import { dateOf, dayNumber, daysOf, lastDay, mondayOf, weekdayOf, within } from "../../src/domain/days.ts";
import { runCountdown } from "../../src/domain/index.ts";
import { day, range } from "./values.ts";

function message(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    assert.ok(error instanceof RangeError);
    return error.message;
  }
  return assert.fail("nothing was refused");
}

describe("days as numbers", () => {
  it("count from 1970-01-01, and come back as the same date", () => {
    assert.equal(dayNumber(day("1970-01-02")), 1);
    assert.equal(dayNumber(day("0001-01-01")), -719_162);
    fc.assert(fc.property(fc.integer({ min: -1e8, max: 1e8 }), (each) => assert.equal(dayNumber(dateOf(each)), each)));
    assert.equal(String(dateOf(lastDay)), "+275760-09-13");
    assert.equal(String(dateOf(-lastDay)), "-271821-04-20");
  });

  it("are those of the ISO calendar, whatever calendar a date is shown in", () => {
    assert.equal(dayNumber(day("2018-01-01").withCalendar("gregory")), 17_532);
    // The polyfill knows no other calendar, so this one is played.
    const iso = day("2018-01-01");
    const played = {
      calendarId: "buddhist",
      year: 2561,
      withCalendar: (id: string) => (id === "iso8601" ? iso : null),
    };
    const buddhist = new Proxy(iso, { get: (_, key) => Reflect.get(key in played ? played : iso, key) });
    assert.equal(dayNumber(buddhist), 17_532);
  });

  it("know their Monday and their weekday", () => {
    assert.equal(String(dateOf(mondayOf(dayNumber(day("2018-01-07"))))), "2018-01-01");
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (each) => assert.equal(weekdayOf(each), dateOf(each).dayOfWeek)),
    );
  });

  it("refuse what no calendar reaches, and a range that ends before it starts", () => {
    assert.equal(
      message(() => dayNumber(day("-271821-04-19"))),
      "A day is -271821-04-19: give a day from -271821-04-20 on.",
    );
    assert.equal(
      message(() => dateOf(1e8 + 1)),
      "A day is 100000001: give a day number between -100000000 and 100000000.",
    );
    assert.match(
      message(() => dateOf(Number.NaN)),
      /A day is NaN/,
    );
    assert.equal(
      message(() => daysOf("holiday", range("2018-02-02", "2018-02-01"))),
      "The end of the holiday is 2018-02-01: give a day from its start, 2018-02-02, on.",
    );
  });

  it("hold the first and the last day of a range, and none of a range that isn't there", () => {
    const days = daysOf("holiday", range("2018-02-01", "2018-02-02"));
    const inside = ["2018-01-31", "2018-02-01", "2018-02-02", "2018-02-03"].map((each) =>
      within(days, dayNumber(day(each))),
    );
    assert.deepEqual(inside, [false, true, true, false]);
    for (const none of [null, undefined]) assert.equal(within(daysOf("holiday", none), 0), false);
    assert.deepEqual(daysOf("holiday", { start: null, end: day("1970-01-01") }), { first: -Infinity, last: 0 });
    assert.deepEqual(daysOf("holiday", { start: day("1970-01-01"), end: null }), { first: 0, last: Infinity });
  });
});

describe("a refusal", () => {
  it("says what is wrong, its value, and what to give instead", () => {
    assert.equal(
      message(() => refuse("The end", 5, "a day")),
      "The end is 5: give a day.",
    );
    assert.equal(
      message(() => checkInteger("free", 0.5)),
      "free is 0.5: give a whole number.",
    );
    assert.equal(
      message(() => checkInteger("free", -1, 0)),
      "free is -1: give a whole number from 0 on.",
    );
    assert.equal(
      message(() => checkWord("The week", "E", ["A", "B"])),
      "The week is E: give one of A, B.",
    );
    assert.doesNotThrow(() => checkInteger("free", 0, 0));
    assert.match(
      message(() => runCountdown({ regular: 0.5, inAlert: false, penalised: false }, { penaltyEnabled: true })),
      /^regular is 0.5/,
    );
  });
});
