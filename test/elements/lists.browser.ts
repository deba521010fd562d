/** What stands in the lists of next and past shifts, and how one gets at the rest. */
import { assert } from "chai";
import { altering, json, openLine } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  find,
  findAll,
  focused,
  languages,
  markup,
  next,
  press,
  show,
  textOf,
} from "./helpers/page.ts";
import { saved } from "./helpers/saved.ts";
import { problem } from "./helpers/troubles.ts";

describe("next shifts", () => {
  afterEach(cleanUp);

  it("of a regular worker are 5, then 13, the focus on the first new one", async () => {
    const element = await show("coop-next-shifts", { client: openLine("regular").client });
    const more = find(element, "[part~=more]");
    assert.lengthOf(markup(findAll(element, "[part=shift]")), 5);
    assert.deepEqual([textOf(more), more.getAttribute("aria-expanded")], ["Show 8 more", "false"]);
    press(more);
    await element.updateComplete;
    const shifts = findAll(element, "[part=shift]");
    assert.equal(shifts.length, 13);
    assertSame(focused(), shifts[5]);
    assert.deepEqual([textOf(more), more.getAttribute("aria-expanded")], ["Show fewer", "true"]);
    press(more);
    await element.updateComplete;
    assert.lengthOf(markup(findAll(element, "[part=shift]")), 5);
    assertSame(focused(), more);
  });

  it("tell the expected from the planned, and explain it once", async () => {
    const { client } = openLine("regular");
    const words = { fr: "Provisoire", nl: "Voorlopig", en: "Expected" };
    for (const lang of languages) {
      const element = await show("coop-next-shifts", { client, lang });
      const expected = findAll(element, "[part=shift]").map((shift) => textOf(shift).includes(words[lang]));
      assert.deepEqual(expected, [false, true, true, true, true], lang);
      assert.lengthOf(markup(findAll(element, ".hint")), 1);
      assert.match(textOf(find(element, ".hint")), new RegExp(words[lang].slice(0, 6), "i"));
    }
    const planned = await show("coop-next-shifts", { client: openLine("irregular-ahead").client });
    assert.isEmpty(markup(findAll(planned, ".hint, .projected")));
  });

  it("leave Christmas out, in its place, with its name in each language", async () => {
    const { client } = openLine("regular");
    const says = {
      fr: "Pas de shift le vendredi 25 décembre 2026 : Noël.",
      nl: "Geen shift op vrijdag 25 december 2026: Kerstmis.",
      en: "No shift on Friday 25 December 2026: Christmas Day.",
    };
    for (const lang of languages) {
      const element = await show("coop-next-shifts", { client, lang });
      const rows = findAll(element, ".shifts > li").map((row) => textOf(row).replaceAll(" ", " "));
      assert.equal(rows.indexOf(says[lang]), 1, rows.join("\n"));
      assert.match(rows[0] ?? "", /27/);
      assert.match(rows[2] ?? "", /22/);
    }
  });

  it("say until when one can cancel, and name the coordinators who agreed to it", async () => {
    const { client } = altering("irregular-ahead", {
      "/me/shifts": ({ items = [] }) =>
        items.forEach((item) =>
          Object.assign(item, {
            coordinator: { name: "Zoé Claes", email: "zoe@coop.example", phone: "+32 470 12 34 56" },
          }),
        ),
    });
    const element = await show("coop-next-shifts", { client });
    const [shift] = findAll(element, "[part=shift]");
    assert.match(textOf(shift ?? element), /You can cancel until \w+ \d+ November, \d\d:\d\d\./);
    const details = find(element, "details");
    assert.isFalse((details as HTMLDetailsElement).open);
    assert.equal(textOf(find(element, "summary")), "Shift coordinator Zoé Claes");
    const links = [...details.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    assert.deepEqual(links, ["tel:+32470123456", "mailto:zoe@coop.example"]);
  });

  it("can be put into a calendar, named and in a file", async () => {
    const element = await show("coop-next-shifts", { client: openLine("regular").client });
    const { mediaType, text } = await saved(() => press(find(element, "[part~=calendar]")));
    assert.equal(mediaType, "text/calendar;charset=utf-8");
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.lengthOf(text.match(/BEGIN:VEVENT/g) ?? [], 13);
    assert.include(text, "TZID:Europe/Brussels");
  });
});

function pastShift(day: number): object {
  const date = `2026-10-${String(day).padStart(2, "0")}`;
  return {
    id: `past-${day}`,
    openingId: null,
    start: `${date}T08:00:00Z`,
    end: `${date}T10:30:00Z`,
    task: { id: "shop", name: { en: "Shop" } },
    type: "regular",
    attendance: "present",
    coordinator: null,
  };
}

describe("past shifts", () => {
  afterEach(cleanUp);

  it("come a page at a time, newest first, the focus on the first of the older ones", async () => {
    const line = openLine("regular");
    line.interfere = (path) => {
      if (!path.includes("when=past")) return undefined;
      const page = Number(/cursor=(\d)/.exec(path)?.[1] ?? 0);
      const items = Array.from({ length: page === 2 ? 3 : 8 }, (_, index) => pastShift(30 - page * 8 - index));
      return json({ items, nextCursor: page === 2 ? null : String(page + 1) });
    };
    const element = await show("coop-past-shifts", { client: line.client });
    const days = (): number[] => findAll(element, ".when").map((when) => Number(/\d+/.exec(textOf(when))?.[0]));
    assert.deepEqual(days(), [30, 29, 28, 27, 26, 25, 24, 23]);
    for (const [before, after] of [
      [8, 16],
      [16, 19],
    ] as const) {
      press(find(element, "[part~=more]"));
      await next(element, "coop-load");
      assert.lengthOf(days(), after);
      assertSame(focused(), findAll(element, "[part=shift]")[before]);
    }
    assert.deepEqual(
      days(),
      days().toSorted((a, b) => b - a),
    );
    assert.isEmpty(markup(findAll(element, "button")));
    assert.lengthOf(
      line.requests.filter((path) => path.includes("when=past")),
      3,
      "no page is read twice",
    );
  });

  it("leave the focus where it is when older ones come late, and whoever asked for them has gone on elsewhere", async () => {
    const line = openLine("regular");
    let older = problem(503, "unavailable");
    line.interfere = (path) => {
      if (!path.includes("when=past")) return undefined;
      const items = Array.from({ length: 8 }, (_, index) => pastShift(30 - index));
      return path.includes("cursor") ? older : json({ items, nextCursor: "1" });
    };
    const element = await show("coop-past-shifts", { client: line.client });
    const elsewhere = document.body.appendChild(document.createElement("input"));
    press(find(element, "[part~=more]"));
    await next(element, "coop-error");
    elsewhere.focus();
    older = json({ items: [pastShift(2)], nextCursor: null });
    line.client.refresh();
    await next(element, "coop-load");
    assert.lengthOf(findAll(element, "[part=shift]"), 9);
    assertSame(focused(), elsewhere);
  });

  it("say what became of each, in words", async () => {
    const attendances = ["open", "present", "absent_0", "absent_1", "absent_2", "cancelled"];
    const { client } = altering("regular", {
      "/me/shifts": (page) => {
        const items = attendances.map((attendance, index) => ({
          ...pastShift(20 - index),
          attendance,
          type: "compensation",
        }));
        Object.assign(page, { items, nextCursor: null });
      },
    });
    const element = await show("coop-past-shifts", { client });
    const words =
      "Not recorded yet|Present|Excused absence|Absent: 1 shift to make up|Absent: 2 shifts to make up|Cancelled";
    assert.equal(findAll(element, "[part=attendance]").map(textOf).join("|"), words);
    assert.lengthOf(markup(findAll(element, ".tag")), attendances.length, "each is marked as a compensation");
    for (const lang of languages) {
      const said = findAll(await show("coop-past-shifts", { client, lang }), "[part=attendance]").map(textOf);
      assert.lengthOf([...new Set(said)], attendances.length, "none is told like another");
      for (const each of said) assert.notMatch(each, /absent_|^open$/);
    }
  });
});
