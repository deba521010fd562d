/** What a backend or a page hands in is shown as text, and leads nowhere but to where a link may lead. */
import { assert } from "chai";
import { hostileStrings } from "../faults/hostile-strings.ts";
import type { Hostile, Report } from "./hostile/frame.ts";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, find, findAll, markup, show } from "./helpers/page.ts";
import { shareOf } from "./helpers/share.ts";

/** As narrow as the narrowest phone. */
const width = 320;

/**
 * One page for each string takes a second: Chromium opens all of them, the others a part each, for what they make of text
 * in their own way. All engines show all strings where one page can.
 */
const chosen = shareOf(hostileStrings, 6);

/** A page of its own, 320 px wide, under the strictest policy. */
async function openFrame(): Promise<Hostile> {
  const frame = document.createElement("iframe");
  frame.src = new URL("hostile/frame.html", import.meta.url).href;
  frame.width = String(width);
  frame.height = "2000";
  const loaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const api = frame.contentWindow?.hostile;
  if (!api) throw new Error("The frame's script did not run.");
  return api;
}

/** Without white space, which a page shows as it likes, and the marks that would turn the words around a text. */
function plain(text: string): string {
  return text.replaceAll(/[\s\u202a-\u202e\u2066-\u2069]+/g, "");
}

describe(`text from the backend, ${hostileStrings.length} hostile strings in every field`, () => {
  let frame: Hostile;
  before(async () => {
    frame = await openFrame();
  });
  after(cleanUp);

  function assertHarmless(report: Report, harmless: Report): void {
    assert.deepEqual([...report.troubles], [], "run, thrown or reported by the policy");
    assert.deepEqual([...report.notices], [], "every element shows its content");
    assert.deepEqual([...report.links], [], "links that are no page, calendar, mail or phone");
    const known = new Set(harmless.shape);
    assert.deepEqual(
      report.shape.filter((name) => !known.has(name)),
      [],
      "elements and attributes of a string's own",
    );
    assert.deepEqual([...report.wide], [], "wider than the page");
  }

  /** Each string stands there to be read, as it is. */
  function assertShown(report: Report, strings = hostileStrings): void {
    const text = plain(report.text);
    assert.deepEqual(
      strings.map(plain).filter((each) => !text.includes(each)),
      [],
      "not to be read as they are",
    );
  }

  // A month of them, so that the page has all that it can have.
  const harmless = Array.from({ length: 28 }, (_, index) => `Task ${index}`).with(0, "See https://coop.example/");

  for (const [tag, scenario] of [
    ["coop-open-shifts", "irregular-ahead"],
    ["coop-next-shifts", "irregular-ahead"],
    ["coop-past-shifts", "irregular-ahead"],
    ["coop-open-slots", "regular"],
    ["coop-shift-notices", "irregular-ahead"],
  ] as const) {
    it(`stays text in the lists of ${tag} (${scenario})`, async () => {
      const expected = await frame.showList(tag, scenario, harmless);
      const report = await frame.showList(tag, scenario, hostileStrings);
      assertHarmless(report, expected);
      if (scenario === "irregular-ahead" || tag === "coop-open-slots") assertShown(report);
    });
  }

  for (const [tag, opener] of [
    ["coop-open-shifts", "button.sign-up"],
    ["coop-next-shifts", "[part~=cancel]"],
  ] as const) {
    it(`stays text in the dialogs of ${tag}`, async () => {
      await frame.showList(tag, "irregular-ahead", harmless);
      const expected = await frame.showDialogs(opener);
      await frame.showList(tag, "irregular-ahead", chosen);
      const report = await frame.showDialogs(opener);
      assert.include(expected.text, "Task");
      assertHarmless(report, expected);
    });
  }

  it("stays text where the office and the member are shown, each string by itself", async () => {
    const expected = await frame.showSingles("coop-shift-status", harmless);
    const report = await frame.showSingles("coop-shift-status", chosen);
    assertHarmless(report, expected);
    assertShown(report, chosen);
  });

  it("stays text in a whole page", async () => {
    const expected = await frame.showList("coop-my-shifts", "regular", harmless);
    assertHarmless(await frame.showList("coop-my-shifts", "regular", hostileStrings), expected);
  });
});

describe("a sign-in address from the page", () => {
  afterEach(cleanUp);

  it("is a link when it leads to a page", async () => {
    const { client } = openLine("signed-out");
    for (const address of ["/login", "login.php?a=1", "https://sso.example/", "//sso.example/"]) {
      const element = await show("coop-shift-status", { client, attributes: `login-url="${address}"` });
      assert.equal(find(element, "a").getAttribute("href"), address);
    }
  });

  it("is none when it would run or show something else", async () => {
    const { client } = openLine("signed-out");
    for (const address of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "blob:x",
      "https://",
      "",
    ]) {
      for (const tag of ["coop-shift-status", "coop-open-shifts"] as const) {
        const element = await show(tag, { client });
        element.loginUrl = address;
        await element.updateComplete;
        assert.isEmpty(markup(findAll(element, "a")), JSON.stringify(address));
      }
    }
  });
});
