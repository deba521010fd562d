/** What another language would break, found with languages that nobody speaks. */
import { assert } from "chai";
import { registerLanguage } from "../../src/elements.ts";
import type { ScenarioName } from "../../src/mocks.ts";
import { accented, marks, mirrored } from "../i18n/pseudo.ts";
import { altering, openLine, type Line } from "./helpers/backend.ts";
import { overflowing } from "./helpers/overflow.ts";
import { cleanUp, coopElements, deep, find, findAll, place, settled, speak, textOf } from "./helpers/page.ts";

before(() => {
  registerLanguage("en-XA", accented);
  registerLanguage("he", mirrored);
});
afterEach(cleanUp);

const everything =
  "<coop-my-shifts></coop-my-shifts><coop-open-shifts></coop-open-shifts><coop-open-slots></coop-open-slots>";

async function fill({ client }: Line, lang: string, width: number): Promise<HTMLElement> {
  const page = place(everything, lang);
  page.style.inlineSize = `${width}px`;
  for (const element of coopElements(page)) element.client = client;
  await settled(page);
  for (const each of deep(page)) if (each instanceof HTMLDetailsElement) each.open = true;
  return page;
}

const scenarios: readonly ScenarioName[] = ["irregular-alert", "regular-compensation", "signed-out", "down"];

/** Every text in an answer of the backend: what a page shows of it is nobody's to translate. */
function listData(value: unknown, data: Set<string>): void {
  if (typeof value === "string") data.add(value);
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) listData(inner, data);
}

/** What is said in `page`, and by which attribute or text. */
function* sayings(page: HTMLElement): Generator<string> {
  for (const element of deep(page)) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) yield element.getAttribute(name) ?? "";
    if (element.localName === "style") continue;
    for (const node of element.childNodes) if (node instanceof Text) yield node.data;
  }
  for (const element of deep(page)) {
    for (const node of element.shadowRoot?.childNodes ?? []) if (node instanceof Text) yield node.data;
  }
}

/** What Intl writes for dates in English. */
const dates =
  /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|\b(?:today|tomorrow|yesterday|in|days?|ago|and)\b/g;

describe("a language that is longer and accented", () => {
  for (const scenario of scenarios) {
    it(`finds no text of ${scenario} that no dictionary holds`, async () => {
      const data = new Set<string>();
      const line = openLine(scenario);
      const reads = ["/settings", "/me", "/me/shifts", "/openings", "/slots", "/closures", "/notices", "/overview"];
      const listening = altering(
        scenario,
        Object.fromEntries(reads.map((path) => [path, (body) => listData(body, data)])),
      );
      line.interfere = listening.interfere;
      const page = await fill(line, "en-XA", 800);
      const known = [...data].sort((a, b) => b.length - a.length);
      const unknown = [...sayings(page)].filter((text) => {
        if (marks.some((mark) => text.includes(mark))) return false;
        const rest = known.reduce((left, each) => (each.length > 2 ? left.replaceAll(each, "") : left), text);
        return /\p{L}{2,}/u.test(rest.replaceAll(dates, "").replace(/^.*calendar\.ics.*$/, ""));
      });
      assert.deepEqual(unknown, []);
      assert.include(textOf(page), marks[0]);
    });

    it(`cuts nothing off for ${scenario}, on a phone and on a desk`, async () => {
      for (const width of [320, 1100]) {
        const page = await fill(openLine(scenario), "en-XA", width);
        assert.deepEqual(overflowing(page), [], `${width} px`);
        assert.isAtMost(page.scrollWidth, width);
        page.remove();
      }
    });
  }
});

function centre(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** Where a piece of a text is. */
function placeOf(node: HTMLElement, piece: string): DOMRect {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf(piece);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + piece.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`"${piece}" isn't in: ${textOf(node)}`);
}

describe("a page from right to left", () => {
  for (const scenario of scenarios) {
    it(`of ${scenario} fits at every width`, async () => {
      for (const width of [320, 768, 1100]) {
        const page = await fill(openLine(scenario), "he", width);
        page.dir = "rtl";
        assert.deepEqual(overflowing(page), [], `${width} px`);
        assert.isAtMost(page.scrollWidth, width);
        page.remove();
      }
    });
  }

  it("is a mirror of one from left to right, arrows too, and turns with its language", async () => {
    const page = await fill(openLine("regular-compensation"), "he", 800);
    const inside = find(page, "coop-my-shifts");
    const status = find(inside, "coop-shift-status");
    const shifts = find(inside, "coop-next-shifts");
    const openShifts = findAll(page, "coop-open-shifts").at(-1);
    if (!openShifts) throw new Error("There are no open shifts.");
    const isFirstLeft = (): boolean[] =>
      [
        [find(status, ".basket"), find(status, ".answer")],
        [find(shifts, ".leaf"), find(shifts, ".shift-body")],
        [...findAll(openShifts, ".turn")],
      ].map(([first, second]) => first !== undefined && second !== undefined && centre(first) < centre(second));
    const flips = (): string[] => findAll(openShifts, ".turn .icon").map((icon) => getComputedStyle(icon).scale);
    assert.deepEqual(isFirstLeft(), [false, false, false]);
    assert.deepEqual(flips(), ["-1 1", "-1 1"]);
    await speak(page, "en");
    assert.deepEqual(isFirstLeft(), [true, true, true]);
    assert.deepEqual(flips(), ["none", "none"]);
  });

  it("shows hours from left to right, as a clock does", async () => {
    const page = await fill(openLine("regular"), "he", 800);
    page.dir = "rtl";
    const hours = find(find(find(page, "coop-my-shifts"), "coop-next-shifts"), ".hours");
    const [start = "", end = ""] = textOf(hours)
      .replaceAll(/[^\d:–]/g, "")
      .split("–");
    assert.isBelow(placeOf(hours, start).left, placeOf(hours, end).left);
  });
});

/** Where all within the elements of a page is, from their own corners on, and how it is turned. */
function placesIn(page: HTMLElement): readonly string[] {
  return coopElements(page).flatMap((element) => {
    const corner = element.getBoundingClientRect();
    return deep(element).map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const { direction, scale, clipPath } = getComputedStyle(each);
      const box = [left - corner.left, top - corner.top, width, height].map(Math.round).join(" ");
      return `${element.localName} ${each.localName}.${each.className}: ${box} ${direction} ${scale} ${clipPath}`;
    });
  });
}

describe("an element in a language that runs otherwise than its page", () => {
  for (const width of [320, 1100]) {
    it(`looks within as on a page of its own direction, at ${width} px: punctuation, alignment and arrows`, async () => {
      for (const scenario of ["irregular-alert", "regular-compensation"] as const) {
        for (const lang of ["fr", "he"]) {
          const page = await fill(openLine(scenario), lang, width);
          const before = placesIn(page);
          page.dir = lang === "he" ? "ltr" : "rtl";
          assert.deepEqual(placesIn(page), before, `${scenario} in ${lang}, of a page that is turned`);
          page.remove();
        }
      }
    });
  }

  it("stands where the page puts it", async () => {
    const page = await fill(openLine("regular"), "fr", 800);
    const element = find(page, "coop-open-slots");
    element.style.inlineSize = "20rem";
    page.dir = "rtl";
    assert.equal(getComputedStyle(element).direction, "rtl");
    assert.closeTo(element.getBoundingClientRect().right, page.getBoundingClientRect().right, 1);
  });
});

describe("a name that turns what comes after it", () => {
  it("turns nothing but itself, and reads as it is without the marks", async () => {
    const name = "\u202eKassa\u2066";
    const line = altering("irregular-ahead", {
      "/openings": ({ items = [] }) =>
        items.forEach(({ task }) => Object.assign(task?.["name"] ?? {}, { en: name, fr: name, nl: name })),
    });
    const page = await fill(line, "en", 800);
    const text = textOf(page);
    assert.include(text, "Kassa");
    assert.notMatch(text, /[\u202a-\u202e\u2066\u2067]/);
    const label = find(find(find(page, "coop-my-shifts"), "coop-open-shifts"), "[part~=sign-up]").getAttribute(
      "aria-label",
    );
    assert.match(label ?? "", /^Sign up: .*, Kassa$/);
  });

  it("in letters from right to left stands between marks that keep it to itself", async () => {
    const line = altering("irregular-ahead", {
      "/openings": ({ items = [] }) =>
        items.forEach(({ task }) => Object.assign(task?.["name"] ?? {}, { en: "קופה (1)" })),
    });
    const page = await fill(line, "en", 800);
    assert.include(textOf(page), "\u2068קופה (1)\u2069");
  });
});
