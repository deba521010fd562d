/** A wrong hour is a missed shift: what is shown is the cooperative's time, wherever the browser believes to be. */
import { assert } from "chai";
import { altering, json, openLine, type Loose } from "./helpers/backend.ts";
import {
  cleanUp,
  coopElements,
  find,
  findAll,
  languages,
  markup,
  place,
  press,
  settled,
  show,
  textOf,
} from "./helpers/page.ts";

/** Every pair of hours in the mock's timetable, as it is written. */
const timetable = new Set(
  "06:30–09:00 08:30–11:00 12:00–15:00 15:00–18:00 18:30–21:30 10:00–13:00 19:00–21:30 09:30–13:00 13:00–15:30 07:00–09:30".split(
    " ",
  ),
);
/** In winter, in summer, and on either side of both changes of legal time. */
const moments = [
  "2026-10-24T20:00:00Z",
  "2026-10-25T12:00:00Z",
  "2026-12-21T10:00:00Z",
  "2027-03-27T20:00:00Z",
  "2027-03-28T12:00:00Z",
  "2027-07-01T21:59:00Z",
];

describe("the hours of a shift", () => {
  afterEach(cleanUp);

  it("at 12:00 in Brussels stay 12:00 in January and in April", async () => {
    const element = await show("coop-next-shifts", {
      client: openLine("regular", { now: "2026-12-21T10:00:00Z" }).client,
    });
    press(find(element, "[part~=more]"));
    await element.updateComplete;
    const months = new Set(findAll(element, ".leaf-month").map(textOf));
    assert.includeMembers([...months], ["Jan", "Apr", "Jul"]);
    assert.deepEqual(new Set(findAll(element, ".hours").map(textOf)), new Set(["12:00–15:00"]));
    assert.lengthOf(markup(findAll(element, ".hours")), 13);
  });

  for (const now of moments) {
    it(`are those of the timetable everywhere on a page of ${now.slice(0, 10)}`, async () => {
      const page = place(
        "<coop-my-shifts></coop-my-shifts><coop-my-shifts></coop-my-shifts><coop-open-slots></coop-open-slots>",
      );
      const lines = ["regular", "irregular-ahead", "regular"] as const;
      coopElements(page).forEach(
        (element, index) => (element.client = openLine(lines[index] ?? "regular", { now }).client),
      );
      await settled(page);
      for (const element of coopElements(page)) {
        for (const button of findAll(element, "[part~=more]")) button.click();
        await settled(element);
        for (const each of findAll(element, ".hours, .time").map(textOf))
          assert.include(timetable, each, element.localName);
      }
      const shown = coopElements(page).map((element) => findAll(element, ".hours").length);
      assert.isAbove(
        shown.reduce((sum, count) => sum + count, 0),
        100,
      );
    });
  }

  it("are written with 24 hours in every language", async () => {
    const { client } = openLine("regular", { now: "2026-12-21T10:00:00Z" });
    for (const lang of [...languages, "en-US"]) {
      assert.equal(textOf(find(await show("coop-next-shifts", { client, lang }), ".hours")), "12:00–15:00", lang);
    }
  });

  it("follow the zone that the cooperative's settings name", async () => {
    const zone = (settings: Loose): unknown => Object.assign(settings, { timeZone: "Indian/Reunion" });
    const { client } = altering("irregular-ahead", { "/settings": zone });
    const here = await show("coop-next-shifts", { client: openLine("irregular-ahead").client });
    const there = await show("coop-next-shifts", { client });
    const [[a = "", b = ""], [c = "", d = ""]] = [here, there].map((each) =>
      textOf(find(each, ".hours")).split("–"),
    ) as [string[], string[]];
    const later = (time: string): string =>
      `${String((Number(time.slice(0, 2)) + 3) % 24).padStart(2, "0")}${time.slice(2)}`;
    assert.deepEqual([c, d], [later(a), later(b)]);
  });

  it("name the day that it is in Brussels, though it is still the day before in Los Angeles", async () => {
    const times = { start: "2026-11-29T23:15:00Z", end: "2026-11-30T01:00:00Z" };
    const { client } = altering("irregular-ahead", {
      "/me/shifts": ({ items = [] }) => items.forEach((item) => Object.assign(item, times)),
    });
    const text = textOf(await show("coop-next-shifts", { client }));
    assert.include(text, "Nov 30 Monday 30 November in 6 days");
    assert.include(text, "00:15–02:00");
  });

  it("of the last refresh are the cooperative's too", async () => {
    const line = openLine("irregular-ahead", { now: "2027-07-01T21:59:00Z" });
    const element = await show("coop-shift-status", { client: line.client });
    line.interfere = () => json({}, 500);
    element.retry();
    await settled(element);
    assert.include(textOf(element), "Shown as of 23:59.");
  });

  it("of the last refresh come with their day, where that is another one by now", async () => {
    let now = Date.parse("2027-07-01T21:59:00Z");
    const clock = { now: () => now, monotonic: () => performance.now() };
    const line = openLine("irregular-ahead", { now: "2027-07-01T21:59:00Z", clock });
    const element = await show("coop-shift-status", { client: line.client });
    line.interfere = () => json({}, 500);
    now += 2 * 60_000;
    element.retry();
    await settled(element);
    assert.include(textOf(element), "Shown as of Thu 1 Jul, 23:59.");
  });
});
