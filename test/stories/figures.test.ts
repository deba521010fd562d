/** The docs' figures say what the rules say: their numbers against answers worked out by hand (rules.md). */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { loadTemporal } from "../../src/index.ts";
import { attendanceRows, countdownRows } from "../../stories/docs/figures/attendance.ts";
import { counterCourse } from "../../stories/docs/figures/counter.ts";
import { letteredWeeks, slotDates } from "../../stories/docs/figures/cycle.ts";
import { cycleStarts, date, slot } from "../../stories/docs/figures/example.ts";
import { noonShifts, oddNights } from "../../stories/docs/figures/legal-time.ts";
import { lives } from "../../stories/docs/figures/lives.ts";
import { transitions } from "../../stories/docs/figures/transitions.ts";
import { yearOfShifts } from "../../stories/docs/figures/year.ts";

describe("figures", () => {
  before(loadTemporal);

  it("letter each week as the rules do, with one start and with several", () => {
    const one = letteredWeeks(date("2018-01-03"), 5, [date("2018-01-01")]);
    assert.deepEqual(one.map(({ letter }) => letter).join(""), "ABCDA");
    const several = ["2022-04-11", "2023-05-22", "2025-02-03"].map(date);
    assert.equal(letteredWeeks(date("2022-09-19"), 1, several)[0]?.letter, "D");
    assert.equal(letteredWeeks(date("2025-02-10"), 1, several)[0]?.letter, "B");
  });

  it("show one letter twice in a row at New Year by the number of the week, never by its letter", () => {
    const weeks = letteredWeeks(date("2026-12-28"), 2, cycleStarts());
    assert.deepEqual(
      weeks.map(({ isoWeek }) => isoWeek),
      [53, 1],
    );
    assert.deepEqual(
      weeks.map(({ byNumber }) => byNumber),
      ["D", "D"],
    );
    assert.deepEqual(
      weeks.map(({ letter }) => letter),
      ["D", "A"],
    );
  });

  it("give a slot its next dates 28 days apart", () => {
    const dates = slotDates(slot(), date("2026-11-24"), 3, cycleStarts());
    assert.deepEqual(dates.map(String), ["2026-12-17", "2027-01-14", "2027-02-11"]);
  });

  it("show thirteen shifts of a year, none used up by a day left out", () => {
    const { days, rows } = yearOfShifts();
    assert.equal(days.filter(({ kind }) => kind !== "left-out").length, 13);
    assert.deepEqual(
      days.filter(({ kind }) => kind === "left-out").map(({ date: day, reason }) => `${day.toString()} ${reason}`),
      ["2027-05-06 Ascension Day", "2027-07-29 own holiday"],
    );
    assert.deepEqual(
      days.filter(({ kind }) => kind === "planned").map(({ date: day }) => day.toString()),
      ["2026-12-17", "2027-01-14"],
    );
    assert.equal(rows.flatMap((row) => row.days).length, days.length, "every day has its place in a row");
    for (const day of days) assert.equal(day.date.dayOfWeek, 4);
  });

  it("put the alert date where the formula does, and the shift signed up for four weeks later", () => {
    const course = counterCourse();
    assert.equal(course.alert?.toString(), "2026-12-30");
    assert.equal(course.start.add({ days: (course.counter + 1) * 28 - course.daysIntoCycle }).toString(), "2026-12-30");
    assert.equal(course.belowZero?.toString(), "2027-01-27");
    assert.equal(course.nextCountdown?.toString(), "2026-12-02");
    assert.deepEqual(
      course.steps.map((step) => [step.date.toString(), step.kind, step.after]),
      [
        ["2026-12-02", "countdown", 0],
        ["2026-12-12", "shift", 1],
        ["2026-12-30", "countdown", 0],
        ["2027-01-27", "countdown", -2],
        ["2027-02-24", "countdown", -3],
      ],
    );
  });

  it("keep a shift at noon across both changes of legal time, at another exact time", () => {
    const shifts = noonShifts();
    for (const { start } of shifts) assert.equal(start.hour, 12);
    const summer = shifts.filter(({ utc }) => utc.hour === 10).map(({ date: day }) => day.toString());
    assert.equal(summer[0], "2027-04-08");
    assert.equal(summer.at(-1), "2027-10-21");
    for (const { naive, utc } of shifts) assert.equal(naive.hour, utc.hour === 10 ? 13 : 12);
  });

  it("move a time that a night doesn't have forward, and take the earlier of two", () => {
    const [spring, autumn] = oddNights();
    assert.equal(spring?.start.toString({ timeZoneName: "never" }), "2027-03-28T03:30:00+02:00");
    assert.equal(autumn?.start.toString({ timeZoneName: "never" }), "2027-10-31T02:30:00+02:00");
  });

  it("follow each of five members through the statuses that the rules give them", () => {
    const told = Object.fromEntries(
      lives().map(({ name, stretches }) => [name, stretches.map(({ status, from }) => `${status} ${from.toString()}`)]),
    );
    assert.deepEqual(told, {
      Ana: ["ok 2026-11-24"],
      Bo: ["ok 2026-11-24", "alert 2026-12-02", "suspended 2026-12-31", "unsubscribed 2027-01-27"],
      Chi: ["ok 2026-11-24", "alert 2026-12-02", "extension 2026-12-31", "ok 2027-01-09"],
      Dee: ["ok 2026-11-24", "holiday 2026-12-01", "ok 2027-02-01"],
      Eli: ["ok 2026-11-24", "exempted 2026-12-01", "ok 2027-02-01"],
    });
  });

  it("find the way down, the ways back, and no way that the rules don't have", () => {
    const found = new Map(transitions().map(({ from, to, causes }) => [`${from} ${to}`, causes]));
    assert.deepEqual(found.get("ok alert"), ["time", "missed"]);
    assert.deepEqual(found.get("alert suspended"), ["time"]);
    assert.deepEqual(found.get("alert ok"), ["work"]);
    assert.deepEqual(found.get("suspended ok"), ["work"]);
    assert.deepEqual(found.get("suspended extension"), ["extension"]);
    assert.ok(found.get("suspended unsubscribed")?.includes("time"));
    assert.deepEqual(found.get("unsubscribed ok"), ["office"]);
    assert.equal(found.has("ok suspended"), false, "nobody is suspended without an alert");
    assert.equal(found.has("ok extension"), false);
    assert.ok([...found.keys()].every((key) => !key.startsWith("resigning")));
  });

  it("change counters by attendance and countdown as the rules' table does", () => {
    assert.deepEqual(
      attendanceRows().map(({ change }) => [change.regular, change.compensation]),
      [
        [0, 0],
        [0, 0],
        [-1, 0],
        [-1, -1],
        [1, 0],
        [0, 1],
        [1, 0],
        [1, 0],
        [0, 0],
        [-1, 0],
      ],
    );
    assert.deepEqual(countdownRows(), [
      { before: 2, first: 1, later: 1 },
      { before: 1, first: 0, later: 0 },
      { before: 0, first: -2, later: -1 },
      { before: -1, first: -3, later: -2 },
      { before: -2, first: -4, later: -3 },
    ]);
  });
});
