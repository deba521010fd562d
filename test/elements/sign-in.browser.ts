/** Signed out: to the sign-in page and back to the same opening, which is asked about and never signed up for by itself. */
import { assert } from "chai";
import { dialogOf, told, until, writes } from "./helpers/acting.ts";
import { openLine, withOpenings } from "./helpers/backend.ts";
import { cleanUp, find, findAll, markup, press, show, textOf } from "./helpers/page.ts";

const here = location.pathname + location.search;

/** Ids of the openings on the week that is shown. */
const shownIds = (element: Element): string[] =>
  findAll(element, "[data-row]").map(({ dataset }) => dataset["row"] ?? "");

async function showOut(attributes: string) {
  return show("coop-open-shifts", { client: openLine("signed-out").client, attributes });
}

function hrefOf(element: Element): string {
  return find(element, "a.sign-up").getAttribute("href") ?? "";
}

describe("signed out", () => {
  afterEach(() => {
    history.replaceState(null, "", here);
    cleanUp();
  });

  it("has a link on each opening that leads to login-url, with the way back to that opening", async () => {
    const element = await showOut('login-url="/login?theme=dark"');
    const link = find(element, "a.sign-up");
    assert.equal(textOf(link), "Sign in to sign up");
    assert.match(link.ariaLabel ?? "", /^Sign in to sign up: \w+day \d+ \w+, \d\d:\d\d/);
    const url = new URL(hrefOf(element), location.href);
    assert.equal(url.pathname, "/login");
    assert.equal(url.searchParams.get("theme"), "dark");
    const back = new URL(url.searchParams.get("return") ?? "");
    assert.equal(back.origin, location.origin);
    assert.equal(back.pathname + back.search, here);
    assert.equal(decodeURIComponent(back.hash), `#coop-opening=${shownIds(element)[0]}`);
  });

  it("fills a placeholder instead, whatever the content system calls its parameter", async () => {
    const element = await showOut('login-url="https://id.example/start?next={return}&lang=en"');
    const url = new URL(hrefOf(element));
    assert.equal(url.origin, "https://id.example");
    assert.deepEqual([...url.searchParams.keys()], ["next", "lang"]);
    assert.include(url.searchParams.get("next"), `${location.origin}${here}#coop-opening=`);
    const plain = find(element, "[part=message] a").getAttribute("href") ?? "";
    assert.equal(new URL(plain).searchParams.get("next"), location.href);
  });

  it("has no link where there is no sign-in page, or none that is safe", async () => {
    for (const attributes of ["", 'login-url="javascript:alert({return})"']) {
      const element = await showOut(attributes);
      assert.isNotEmpty(shownIds(element));
      assert.isEmpty(markup(findAll(element, "a.sign-up")), attributes);
    }
  });

  it("comes back to the opening's week and asks, once; nothing is signed up for by an address", async () => {
    const line = openLine("irregular-ahead");
    const first = await show("coop-open-shifts", { client: line.client });
    press(findAll(first, ".turn")[1] ?? first);
    await first.updateComplete;
    const id = find(first, ".offer:has(.sign-up)").dataset["row"] ?? "";
    const week = textOf(find(first, ".week-name"));
    first.remove();
    history.replaceState(null, "", `${here}#coop-opening=${encodeURIComponent(id)}`);

    const out = await showOut('login-url="/login"');
    await until(out, () => textOf(find(out, ".week-name")) === week);
    assert.isFalse(dialogOf(out).open, "nobody is signed in yet");
    assert.include(location.hash, "coop-opening");
    out.remove();

    const back = await show("coop-open-shifts", { client: line.client });
    await until(back, () => dialogOf(back).open);
    assert.equal(textOf(find(back, ".week-name")), week);
    assert.include(textOf(dialogOf(back)), "Sign up for this shift?");
    assert.equal(location.hash, "");
    assert.isEmpty(writes(line));
    press(find(back, "dialog [part~=close]"));
    back.remove();
    const again = await show("coop-open-shifts", { client: line.client });
    assert.isFalse(dialogOf(again).open);
  });

  it("finds an opening that is usually left out, and says where one is gone", async () => {
    const { client } = withOpenings((opening, index) =>
      Object.assign(opening, { capacity: 10, free: index % 2 === 0 ? 8 : 1, cancelled: false }),
    );
    const days = { from: "2026-11-24", to: "2026-12-20" };
    const usual = new Set((await client.offers(days)).list.map(({ id }) => id));
    const { list } = await client.offers({ ...days, showAll: true });
    const left = list.find(({ id, signUp }) => !usual.has(id) && signUp?.allowed === true);
    assert.isDefined(left);
    history.replaceState(null, "", `${here}#coop-opening=${encodeURIComponent(left?.id ?? "")}`);
    const element = await show("coop-open-shifts", { client });
    await until(element, () => dialogOf(element).open);
    assert.include(textOf(dialogOf(element)), "Last place");
    element.remove();
    history.replaceState(null, "", `${here}#coop-opening=gone`);
    const late = await show("coop-open-shifts", { client });
    await until(late, () => textOf(late).includes("The shift you chose isn’t open any more."));
    assert.equal(location.hash, "");
    assert.isFalse(dialogOf(late).open);
  });

  it("remembers the opening where the page signs in without being left", async () => {
    const out = await showOut('login-url="#sign-in"');
    const id = shownIds(out).find((each) => findAll(out, `[data-row="${CSS.escape(each)}"] a.sign-up`).length > 0);
    assert.equal(hrefOf(out), "#sign-in");
    press(find(out, "a.sign-up"));
    out.remove();
    const line = openLine("irregular-ahead");
    const element = await show("coop-open-shifts", { client: line.client });
    await until(element, () => dialogOf(element).open);
    assert.isDefined(id);
    assert.equal(told(element), "");
    assert.isEmpty(writes(line));
  });
});
