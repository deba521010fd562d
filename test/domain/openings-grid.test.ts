import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  isHighlighted,
  isNearlyFull,
  isUnderstaffed,
  openingsGrid,
  type GridOpening,
  type GridOptions,
} from "../../src/domain/index.ts";
import { day, span } from "./values.ts";

type Opening = GridOpening & { readonly id: string };

function opening(id: string, start: string, end: string, free = 5, facts: Partial<GridOpening> = {}): Opening {
  return { id, ...span(start, end), capacity: 10, free, ...facts };
}

function grid(openings: Opening[], options: Partial<GridOptions> = {}) {
  return openingsGrid(openings, { timeZone: "Europe/Brussels", ...options });
}

function ids(entries: readonly { readonly opening: Opening }[]): string {
  return entries.map(({ opening: { id } }) => id).join("+");
}

/** One line a row: `12:00-15:00 | | |a|…` */
function drawn({ weeks }: ReturnType<typeof grid>): string[][] {
  return weeks.map(({ rows }) =>
    rows.map(({ start, end, days }) => [`${start.toString()}-${end.toString()}`, ...days.map(ids)].join("|")),
  );
}

describe("openingsGrid", () => {
  it("has a row for each pair of wall-clock times and a column for each day, and lets two share a cell", () => {
    const openings = [
      opening("thursday", "2018-01-11T11:00:00Z", "2018-01-11T14:00:00Z"),
      opening("shop", "2018-01-10T11:00:00Z", "2018-01-10T14:00:00Z"),
      opening("office", "2018-01-10T11:00:00Z", "2018-01-10T14:00:00Z"),
      opening("morning", "2018-01-14T07:00:00Z", "2018-01-14T09:00:00Z"),
      opening("long", "2018-01-08T11:00:00Z", "2018-01-08T15:00:00Z"),
      opening("next", "2018-01-15T11:00:00Z", "2018-01-15T14:00:00Z"),
    ];
    assert.deepEqual(drawn(grid(openings)), [
      [
        "08:00:00-10:00:00|||||||morning",
        "12:00:00-15:00:00|||shop+office|thursday|||",
        "12:00:00-16:00:00|long||||||",
      ],
      ["12:00:00-15:00:00|next||||||"],
    ]);
  });

  it("takes the day in the cooperative's zone, not in UTC and not in the reader's", () => {
    const late = [opening("late", "2018-01-07T23:30:00Z", "2018-01-08T02:00:00Z")];
    const brussels = grid(late);
    assert.deepEqual(drawn(brussels), [["00:30:00-03:00:00|late||||||"]]);
    assert.equal(String(brussels.weeks[0]?.dates[0]), "2018-01-08");
    const [entry] = grid(late, { timeZone: "America/New_York" }).weeks[0]?.rows[0]?.days[6] ?? [];
    assert.equal(String(entry?.date), "2018-01-07");
  });

  it("keeps 12:00 in one row across a change of legal time within the week", () => {
    const openings = [
      opening("saturday", "2018-03-24T11:00:00Z", "2018-03-24T14:00:00Z"),
      opening("sunday", "2018-03-25T10:00:00Z", "2018-03-25T13:00:00Z"),
    ];
    assert.deepEqual(drawn(grid(openings)), [["12:00:00-15:00:00||||||saturday|sunday"]]);
  });

  it("puts the week of a date at the turn of a year where it belongs, with its letter", () => {
    const { weeks } = grid([opening("eve", "2018-12-31T11:00:00Z", "2018-12-31T14:00:00Z")], {
      cycleStarts: [day("2018-01-01")],
    });
    assert.equal(weeks[0]?.letter, "A");
    assert.equal(String(weeks[0].dates[6]), "2019-01-06");
    assert.equal(grid([opening("eve", "2018-12-31T11:00:00Z", "2018-12-31T14:00:00Z")]).weeks[0]?.letter, null);
  });

  it("highlights where more than 30 % of the places are free", () => {
    const openings = [
      opening("three", "2018-01-08T11:00:00Z", "2018-01-08T14:00:00Z", 3),
      opening("four", "2018-01-09T11:00:00Z", "2018-01-09T14:00:00Z", 4),
    ];
    const cells = grid(openings).weeks[0]?.rows[0]?.days.flat() ?? [];
    assert.deepEqual(
      cells.map(({ highlighted }) => highlighted),
      [false, true],
    );
  });

  it("never hides the last places silently: what is left out comes beside the grid, and on demand inside", () => {
    const openings = [
      opening("two", "2018-01-08T11:00:00Z", "2018-01-08T14:00:00Z", 2),
      opening("one", "2018-01-09T11:00:00Z", "2018-01-09T14:00:00Z", 1),
    ];
    const { weeks, hidden } = grid(openings);
    assert.deepEqual(drawn({ weeks, hidden }), [["12:00:00-15:00:00|two||||||"]]);
    assert.equal(ids(hidden), "one");
    for (const options of [{ showAll: true }, { settings: { hideBelowPercent: 0 } }]) {
      const all = grid(openings, options);
      assert.deepEqual(drawn(all), [["12:00:00-15:00:00|two|one|||||"]]);
      assert.equal(all.hidden.length, 0);
    }
  });

  it("doesn't hide what one has signed up for", () => {
    const mine = opening("mine", "2018-01-08T11:00:00Z", "2018-01-08T14:00:00Z", 0, { signedUp: true });
    assert.equal(grid([mine]).hidden.length, 0);
  });

  it("is empty without openings", () => {
    assert.deepEqual(grid([]), { weeks: [], hidden: [] });
  });

  it("refuses nonsense, naming the value", () => {
    const broken = opening("broken", "2018-01-08T11:00:00Z", "2018-01-08T14:00:00Z", Number.NaN);
    assert.throws(() => grid([broken]), { name: "RangeError", message: /free is NaN/ });
    assert.throws(() => grid([opening("x", "2018-01-08T14:00:00Z", "2018-01-08T11:00:00Z")]), RangeError);
    assert.throws(() => grid([], { timeZone: "Nowhere" }), { name: "RangeError", message: /Nowhere/ });
    const fine = opening("fine", "2018-01-08T11:00:00Z", "2018-01-08T14:00:00Z");
    assert.throws(() => grid([fine], { settings: { hideBelowPercent: 120 } }), { name: "RangeError", message: /120/ });
  });
});

describe("the shares of free places", () => {
  it("are strict for highlighting and hiding, and include the bound for understaffed openings", () => {
    assert.deepEqual(
      [3, 4].map((free) => isHighlighted({ capacity: 10, free })),
      [false, true],
    );
    assert.deepEqual(
      [1, 2].map((free) => isNearlyFull({ capacity: 10, free })),
      [true, false],
    );
    assert.deepEqual(
      [7, 8].map((free) => isUnderstaffed({ capacity: 10, free })),
      [false, true],
    );
  });
});
