/** What the cooperative tells its members: by severity, put away where allowed, and no room taken where there is none. */
import { assert } from "chai";
import { keyOf } from "../../src/elements/shift-notices/hidden.ts";
import { openLine, json, usualNow, type Line } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  find,
  findAll,
  focused,
  languages,
  markup,
  next,
  place,
  press,
  put,
  settled,
  show,
  speak,
  textOf,
} from "./helpers/page.ts";
import { troubles } from "./helpers/troubles.ts";

const tag = "coop-shift-notices";
const storageKey = "coopshift-hidden-notices";

interface Wire {
  readonly id: string;
  readonly severity: "info" | "warning" | "incident";
  readonly start: string;
  readonly end: string | null;
  readonly text: Readonly<Record<string, string>>;
  readonly dismissible: boolean;
}

function notice(changes: Partial<Wire> = {}): Wire {
  const usual = { id: "n", severity: "info", start: "2026-11-24T08:00:00Z", end: null, dismissible: true } as const;
  return { ...usual, text: { en: "The tills have moved." }, ...changes };
}

/** A line whose backend tells these, whatever else it says; `now` is the backend's and the page's. */
function telling(tell: () => readonly Wire[]): Line & { readonly time: { now: string } } {
  const time = { now: usualNow };
  const clock = { now: () => Date.parse(time.now), monotonic: () => Date.parse(time.now) };
  const line = openLine("regular", { clock });
  line.interfere = (path) => (path === "/notices" ? json({ items: tell() }) : undefined);
  return Object.assign(line, { time });
}

const shown = (element: Element): readonly string[] => findAll(element, "[part~=notice]").map(textOf);
const height = (element: Element): number => element.getBoundingClientRect().height;

function cleanAll(): void {
  localStorage.removeItem(storageKey);
  cleanUp();
}

describe("notices", () => {
  afterEach(cleanAll);

  it("stand by severity, the newest first among equals, each with its icon and its words", async () => {
    const { client } = telling(() => [
      notice({ id: "1", text: { en: "old" }, start: "2026-11-20T08:00:00Z" }),
      notice({ id: "2", text: { en: "new" }, start: "2026-11-23T08:00:00Z" }),
      notice({ id: "3", text: { en: "mind" }, severity: "warning", start: "2026-11-01T08:00:00Z" }),
      notice({ id: "4", text: { en: "off" }, severity: "incident", start: "2026-11-24T09:00:00Z" }),
    ]);
    const element = await show(tag, { client });
    assert.deepEqual(shown(element), ["Not working off", "Please note mind", "Good to know new", "Good to know old"]);
    const icons = findAll(element, "[part~=notice] > .icon").map(({ innerHTML }) => innerHTML);
    assert.equal(new Set(icons).size, 3);
  });

  it("are only those for now, by the cooperative's clock", async () => {
    const { client } = telling(() => [
      notice({ id: "1", text: { en: "begins now" }, start: usualNow }),
      notice({ id: "2", text: { en: "ended now" }, end: usualNow }),
      notice({ id: "3", text: { en: "begins soon" }, start: "2026-11-24T10:00:01Z" }),
      notice({ id: "4", text: { en: "ends soon" }, end: "2026-11-24T10:00:01Z" }),
    ]);
    assert.deepEqual(shown(await show(tag, { client })), ["Good to know begins now", "Good to know ends soon"]);
  });

  it("speak the reader's language, else one that the cooperative wrote, marked as that one", async () => {
    const text = { fr: "Les caisses ont changé de place.", nl: "De kassa's staan op een nieuwe plek." };
    const { client } = telling(() => [notice({ text })]);
    const element = await show(tag, { client, lang: "nl-BE" });
    assert.deepEqual(shown(element), ["Goed om te weten De kassa's staan op een nieuwe plek."]);
    await speak(element, "en");
    assert.deepEqual(shown(element), ["Good to know Les caisses ont changé de place."]);
    assert.equal(find(element, ".words").lang, "fr");
    assert.equal(find(element, "section").lang, "en");
  });

  it("are there for the member's page of each language, one of each severity", async () => {
    for (const lang of languages) {
      const page = await show("coop-my-shifts", { client: openLine("notices").client, lang });
      assert.lengthOf(shown(find(page, tag)), 3, lang);
      assert.match(shown(find(page, tag))[0] ?? "", /13:00/);
      page.remove();
    }
  });

  it("keep line ends, and lead to the pages that they name, which learn nothing of this one", async () => {
    const { client } = telling(() => [notice({ text: { en: "More:\n(https://coop.example/a_(b)?c=d&e=f)." } })]);
    const element = await show(tag, { client });
    const link = find(element, "[part~=notice] a") as HTMLAnchorElement;
    assert.equal(link.getAttribute("href"), "https://coop.example/a_(b)?c=d&e=f");
    assert.equal(link.rel, "noreferrer");
    assert.equal(getComputedStyle(find(element, ".words")).whiteSpace, "pre-line");
    assert.equal(find(element, ".words").textContent, "More:\n(https://coop.example/a_(b)?c=d&e=f).");
  });
});

describe("where there is no notice", () => {
  afterEach(cleanAll);

  it("nothing is on screen, not even a gap, and the live region waits", async () => {
    const { client } = telling(() => []);
    const page = place(`<div style="display: grid; gap: 20px"><div id="above"></div><div id="below"></div></div>`);
    const element = document.createElement("coop-shift-notices");
    element.client = client;
    find(page, "#above").after(element);
    await settled(element);
    assert.equal(height(find(page, "div")), 20);
    assert.equal(textOf(element), "");
    assert.isEmpty(markup(findAll(element, "[role=heading]")));
    assert.lengthOf(markup(findAll(element, "[role=status]")), 2);
  });

  it("nothing is on screen while it loads, nor for whoever has to sign in", async () => {
    const { client } = telling(() => [notice()]);
    const element = put(tag, { client });
    await element.updateComplete;
    assert.deepEqual([height(element), textOf(element)], [0, ""]);
    await settled(element);
    assert.isAbove(height(element), 40);
    const line = openLine("signed-out");
    line.interfere = () => json({ type: "urn:x", title: "", status: 401, code: "unauthenticated" }, 401);
    assert.equal(textOf(await show(tag, { client: line.client })), "");
  });
});

describe("a new notice", () => {
  afterEach(cleanAll);

  it("is told politely, by itself, in a region that was there before", async () => {
    const told = [notice({ id: "1", text: { en: "one" } })];
    const { client } = telling(() => told);
    const element = await show(tag, { client });
    const [first] = findAll(element, "[part~=notice]");
    const region = first?.closest("[role=status]");
    assert.equal(region?.getAttribute("aria-atomic"), "false");
    assert.isEmpty(markup(findAll(element, "[role=alert], [aria-live=assertive]")));
    told.push(notice({ id: "2", severity: "incident", text: { en: "two" } }));
    client.refresh("notices");
    await next(element, "coop-load");
    assert.deepEqual(shown(element), ["Not working two", "Good to know one"]);
    assertSame(findAll(element, "[part~=notice]")[1], first, "the old one is left alone, and so not read out again");
    assertSame(findAll(element, "[part~=notice]")[0]?.closest("[role=status]"), region as HTMLElement);
  });

  it("comes by itself on a page that stays open, and one that is over goes, even where reading fails", async () => {
    const turns: (() => void)[] = [];
    const { setInterval: usual } = window;
    window.setInterval = ((turn: () => void, every: number) => {
      assert.isAtLeast(every, 60_000);
      return turns.push(turn);
    }) as typeof setInterval;
    const told = [notice({ id: "1", text: { en: "until half past" }, end: "2026-11-24T10:30:00Z" })];
    const line = telling(() => told);
    const element = put(tag, { client: line.client });
    window.setInterval = usual;
    await settled(element);
    assert.lengthOf(turns, 1);
    told.push(notice({ id: "2", text: { en: "later" } }));
    line.time.now = "2026-11-24T10:20:00Z";
    turns[0]?.();
    await next(element, "coop-load");
    assert.lengthOf(shown(element), 2);
    line.interfere = troubles["no network"]?.answer;
    line.time.now = "2026-11-24T10:40:00Z";
    turns[0]?.();
    await next(element, "coop-error");
    await settled(element);
    assert.deepEqual(shown(element), ["Good to know later"]);
    assert.equal(textOf(find(element, ".state")), "Couldn’t refresh. Shown as of 11:20. Try again");
  });
});

describe("a notice that may be put away", () => {
  afterEach(cleanAll);
  const three = ["one", "two", "three"].map((text, at) =>
    notice({ id: String(at), text: { en: text }, start: `2026-11-24T0${8 - at}:00:00Z` }),
  );
  const names = (element: Element): readonly (string | null)[] =>
    findAll(element, "[part~=hide]").map(({ ariaLabel }) => ariaLabel);

  it("has a button that says which, and hands the focus on", async () => {
    const { client } = telling(() => three);
    const element = await show(tag, { client });
    assert.deepEqual(names(element), ["Hide: one", "Hide: two", "Hide: three"]);
    const at = (index: number) => findAll(element, "[part~=hide]")[index] as HTMLElement;
    press(at(1));
    await element.updateComplete;
    assertSame(focused(), at(1));
    assert.deepEqual(names(element), ["Hide: one", "Hide: three"]);
    press(at(1));
    await element.updateComplete;
    assertSame(focused(), at(0));
    press(at(0));
    await element.updateComplete;
    assert.deepEqual([textOf(element), height(element)], ["", 0]);
    assertSame(focused(), find(element, "#heading"));
  });

  it("is named by its beginning where it is long", async () => {
    const { client } = telling(() => [notice({ text: { en: "word ".repeat(50) } })]);
    assert.deepEqual(names(await show(tag, { client })), [`Hide: ${"word ".repeat(10).trim()}…`]);
  });

  it("stays away on this page and the next, and comes back when it changes or must be seen", async () => {
    let told = [notice()];
    const { client } = telling(() => told);
    const element = await show(tag, { client });
    press(find(element, "[part~=hide]"));
    assert.isEmpty(shown(await show(tag, { client })));
    const again = async (changes: Partial<Wire>) => {
      told = [notice(changes)];
      client.refresh("notices");
      return shown(await show(tag, { client }));
    };
    assert.isEmpty(await again({ end: "2026-11-30T08:00:00Z" }));
    assert.lengthOf(await again({ text: { en: "The tills have moved again." } }), 1);
    assert.lengthOf(await again({ severity: "warning" }), 1);
    assert.lengthOf(await again({ dismissible: false }), 1);
    assert.lengthOf(await again({ id: "other" }), 1);
  });

  it("leaves nothing in the browser that could be read", async () => {
    const { client } = telling(() => [notice({ id: "for-jeanne", text: { en: "Dear Jeanne, …" } })]);
    press(find(await show(tag, { client }), "[part~=hide]"));
    assert.match(localStorage.getItem(storageKey) ?? "", /^\["[a-z0-9]+"\]$/);
  });

  it("is put away for this page where the browser keeps nothing", async () => {
    const { setItem, getItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException("No storage.", "SecurityError");
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    try {
      const { client } = telling(() => [notice({ id: "unkept" })]);
      const element = await show(tag, { client });
      press(find(element, "[part~=hide]"));
      await element.updateComplete;
      assert.isEmpty(shown(element));
      assert.isEmpty(shown(await show(tag, { client })));
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });

  it("is shown where somebody else has written into that storage", async () => {
    for (const [at, rubbish] of ["{", "null", '{"a":1}', "[1,null]"].entries()) {
      localStorage.setItem(storageKey, rubbish);
      const element = await show(tag, { client: telling(() => [notice({ id: `r${at}` })]).client });
      assert.lengthOf(shown(element), 1, rubbish);
      press(find(element, "[part~=hide]"));
      assert.match(localStorage.getItem(storageKey) ?? "", /^\["[a-z0-9]+"\]$/);
    }
  });

  it("takes no more room in there than fifty do", async () => {
    localStorage.setItem(storageKey, JSON.stringify(Array.from({ length: 50 }, (_, at) => `k${at}`)));
    const { client } = telling(() => [notice({ id: "51" })]);
    press(find(await show(tag, { client }), "[part~=hide]"));
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "") as string[];
    assert.deepEqual([kept.length, kept[0]], [50, "k1"]);
  });

  it("has no button where it may not", async () => {
    const { client } = telling(() => [notice({ dismissible: false })]);
    assert.isEmpty(markup(findAll(await show(tag, { client }), "button")));
  });
});

describe("the key of a notice", () => {
  it("is the same whatever the order of its languages, and another for other words", () => {
    const of = (text: Record<string, string>) => keyOf({ ...notice(), text } as never);
    assert.equal(of({ fr: "a", nl: "b" }), of({ nl: "b", fr: "a" }));
    assert.notEqual(of({ fr: "a", nl: "b" }), of({ fr: "b", nl: "a" }));
  });
});

describe("notices that can't be read", () => {
  afterEach(cleanAll);

  it("are one quiet line with a retry and a way to report it, in each language", async () => {
    const says = {
      en: "Messages from the cooperative couldn’t be loaded. Try again Report this",
      fr: "Les messages de la coopérative n’ont pas pu être chargés. Réessayer Signaler ce problème",
      nl: "De berichten van de coöperatie konden niet geladen worden. Opnieuw proberen Dit probleem melden",
    };
    for (const lang of languages) {
      const line = openLine("regular");
      line.interfere = troubles["a bare 500"]?.answer;
      const element = await show(tag, { client: line.client, lang, attributes: 'report-url="/report"' });
      assert.equal(textOf(find(element, ".state")), says[lang]);
      assert.isBelow(height(element), 130);
      assert.match((find(element, "[part=report]") as HTMLAnchorElement).href, /cosmetic/);
      line.interfere = undefined;
      press(find(element, "[part~=retry]"));
      await settled(element);
      assert.lengthOf(shown(element), 1);
      assertSame(focused(), find(element, "#heading"));
      element.remove();
    }
  });

  it("are not missed where the last answer was that there are none", async () => {
    const line = telling(() => []);
    const element = await show(tag, { client: line.client });
    line.interfere = troubles["a bare 500"]?.answer;
    line.client.refresh("notices");
    await next(element, "coop-error");
    assert.deepEqual([textOf(element), height(element)], ["", 0]);
  });

  it("are the page's own words where it has some", async () => {
    const element = await show(tag, {});
    element.innerHTML = `<p slot="failed">Rien</p>`;
    assert.equal(element.firstElementChild?.assignedSlot?.name, "failed");
  });
});
