/** The states of an element while all is well, or nearly: loading, ready, refreshing, stale, empty, signed out. */
import { assert } from "chai";
import { altering, held, json, openLine } from "./helpers/backend.ts";
import {
  assertSame,
  cleanUp,
  coopElements,
  find,
  findAll,
  markup,
  next,
  nextOwn,
  place,
  press,
  put,
  settled,
  show,
  tags,
  textOf,
} from "./helpers/page.ts";

const height = (element: Element): number => element.getBoundingClientRect().height;
const fail = (): Response => json({}, 500);
const memberTags = ["coop-shift-status", "coop-next-shifts", "coop-past-shifts", "coop-my-shifts"] as const;
const publicTags = ["coop-open-shifts", "coop-open-slots", "coop-shift-help"] as const;

describe("an element while it loads", () => {
  afterEach(cleanUp);

  it("is busy, says so in a live region that stays, and shows bones about as high as the content", async () => {
    for (const tag of tags) {
      const { client, letGo } = held("regular");
      const element = put(tag, { client });
      await element.updateComplete;
      const [status, before] = [find(element, "[role=status]"), height(element)];
      assert.equal(find(element, "section").getAttribute("aria-busy"), "true", tag);
      assert.equal(textOf(status), "Loading…", tag);
      assert.isAbove(findAll(element, ".bone").length, 2, tag);
      letGo();
      await settled(element);
      assertSame(find(element, "[role=status]"), status, tag);
      assert.equal(textOf(status), "", tag);
      assert.equal(find(element, "section").getAttribute("aria-busy"), "false", tag);
      assert.isEmpty(markup(findAll(element, ".bone")), tag);
      assert.isBelow(before, height(element) * 2, `${tag} shrinks from ${before} to ${height(element)}`);
      assert.isAbove(before, Math.min(300, height(element) * 0.4), `${tag} grows from ${before} to ${height(element)}`);
      element.remove();
    }
  });

  it("tells that it has loaded once the content is on screen", async () => {
    const line = openLine("irregular-alert");
    for (const tag of tags) {
      const element = put(tag, { client: line.client });
      const { detail, bubbles, composed } = await next(document, "coop-load");
      assert.deepEqual([detail.element, bubbles, composed], [tag, true, true]);
      assert.isAbove(textOf(find(element, ".refreshing")).length, 20, tag);
      await settled(element);
      element.remove();
    }
  });

  it("shows what the page put into its slots instead", async () => {
    const { client, letGo } = held("signed-out");
    const element = put("coop-shift-status", { client });
    element.innerHTML = `<p slot="loading">Un instant</p><p slot="signed-out">Identifiez-vous</p>`;
    await element.updateComplete;
    const [loading, signedOut] = [...element.children].map((child) => child.assignedSlot);
    assert.equal(loading?.name, "loading");
    assert.isNull(signedOut);
    letGo();
    await settled(element);
    assert.equal(element.children[1]?.assignedSlot?.name, "signed-out");
  });
});

describe("an element that reads again", () => {
  afterEach(cleanUp);

  it("keeps its content, busy, and shows the new one when it is there", async () => {
    let behind = -2;
    const change = { "/me": (me: { counters: { regular: number } }) => (me.counters.regular = behind) };
    const { client } = altering("irregular-alert", change);
    const element = await show("coop-shift-status", { client });
    assert.include(textOf(element), "2 shifts behind");
    behind = -1;
    client.refresh("me");
    await element.updateComplete;
    assert.equal(find(element, "section").getAttribute("aria-busy"), "true");
    assert.include(textOf(find(element, ".refreshing")), "2 shifts behind");
    assert.isEmpty(markup(findAll(element, ".bone")));
    await next(element, "coop-load");
    assert.include(textOf(element), "1 shift behind");
    assert.notInclude(textOf(find(element, ".facts")), "2 shifts behind");
  });

  it("keeps the last good data when that fails, says since when, and offers a retry that works", async () => {
    for (const tag of tags) {
      const line = openLine("irregular-alert");
      const element = await show(tag, { client: line.client });
      const before = textOf(find(element, ".refreshing"));
      line.interfere = fail;
      element.retry();
      await nextOwn(element, "coop-error");
      await settled(element);
      const stale = "Couldn’t refresh. Shown as of 11:00. Try again";
      for (const each of coopElements(element)) {
        if (each === element || findAll(each, "[part~=retry]").length > 0)
          assert.equal(textOf(find(each, "[role=status]")), stale, `${each.localName} in ${tag}`);
      }
      assert.include(textOf(find(element, ".refreshing")).replaceAll(stale, "").replaceAll(/\s+/g, " "), before, tag);
      line.interfere = undefined;
      press(find(element, "[part~=retry]"));
      await settled(element);
      assert.equal(textOf(find(element, "[role=status]")), "", tag);
      element.remove();
    }
  });

  it("never shows an older answer over a newer one", async () => {
    const old = held("regular");
    const element = put("coop-shift-status", { client: old.client });
    await element.updateComplete;
    element.client = openLine("irregular-alert").client;
    await next(element, "coop-load");
    old.letGo();
    await old.client.me();
    await settled(element);
    assert.include(textOf(element), "2 shifts behind");
  });
});

describe("an element with nothing to show", () => {
  afterEach(cleanUp);

  it("says so in a sentence, that a page can replace", async () => {
    const { client } = openLine("empty");
    const says = {
      "coop-next-shifts": "You have no shift planned. Pick one from the open shifts.",
      "coop-past-shifts": "You haven’t done a shift yet.",
      "coop-open-shifts": "No open shifts this week.",
      "coop-open-slots": "Every slot is full at the moment.",
    } as const;
    for (const [tag, sentence] of Object.entries(says)) {
      const element = await show(tag as keyof typeof says, { client });
      assert.equal(textOf(find(element, "slot[name=empty]")), sentence);
      element.innerHTML = `<p slot="empty">Rien</p>`;
      assert.equal(element.firstElementChild?.assignedSlot?.name, "empty", tag);
    }
  });
});

describe("an element while nobody is signed in", () => {
  afterEach(cleanUp);
  const attributes = 'login-url="/login?next=shifts"';

  it("says so, and leads to the sign-in page where one is given", async () => {
    for (const tag of memberTags) {
      const { client } = openLine("signed-out");
      const element = put(tag, { client, attributes });
      const { detail, bubbles, composed } = await nextOwn(element, "coop-auth-required");
      assert.deepEqual([detail, bubbles, composed], [{ element: tag }, true, true]);
      assert.equal(textOf(find(element, "[role=status]")), "You’re not signed in Sign in to see your shifts. Sign in");
      assert.equal(find(element, "a").getAttribute("href"), "/login?next=shifts");
      element.removeAttribute("login-url");
      await element.updateComplete;
      assert.isEmpty(markup(findAll(element, "a")), tag);
      element.remove();
    }
  });

  it("asks to sign in once in full, where the page begins, and else in a line", async () => {
    const { client } = openLine("signed-out");
    const page = place(`<div hidden><coop-next-shifts></coop-next-shifts></div><coop-shift-notices></coop-shift-notices>
      <coop-shift-status></coop-shift-status><coop-open-shifts></coop-open-shifts><coop-past-shifts></coop-past-shifts>`);
    for (const element of coopElements(page)) Object.assign(element, { client, loginUrl: "/login" });
    await settled(page);
    const invitations = () =>
      coopElements(page)
        .filter((element) => element.checkVisibility())
        .flatMap((element) =>
          findAll(element, ".message [part~=sign-in], .line-link").map(
            (link) => `${element.localName}: ${textOf(link)}`,
          ),
        );
    const [status, open, past] = [
      "coop-shift-status: Sign in",
      "coop-open-shifts: Sign in to sign up for a shift.",
      "coop-past-shifts: Sign in to see your shifts.",
    ];
    assert.deepEqual(invitations(), [status, open, past]);
    find(page, "coop-shift-status").remove();
    await Promise.all(coopElements(page).map(async (element) => element.updateComplete));
    assert.deepEqual(invitations(), ["coop-open-shifts: Sign in", past]);
    const elsewhere = document.createElement("coop-past-shifts");
    Object.assign(elsewhere, { client: openLine("signed-out").client, loginUrl: "/elsewhere" });
    page.append(elsewhere);
    await settled(page);
    assert.deepEqual(invitations(), ["coop-open-shifts: Sign in", past, "coop-past-shifts: Sign in"]);
  });

  it("keeps its link away when the page signs in by itself", async () => {
    const element = put("coop-shift-status", { client: openLine("signed-out").client, attributes });
    element.addEventListener("coop-auth-required", (event) => event.preventDefault());
    await settled(element);
    assert.include(textOf(element), "You’re not signed in");
    assert.isEmpty(markup(findAll(element, "a")));
  });

  it("still shows what is public", async () => {
    const { client } = openLine("signed-out");
    for (const tag of publicTags) {
      const element = await show(tag, { client, attributes });
      assert.isNotEmpty(findAll(element, "[part~=offer], [part~=slot], [part~=topic]"), tag);
      element.remove();
    }
    const open = await show("coop-open-shifts", { client, attributes });
    assert.include(textOf(open), "Sign in to sign up for a shift. Sign in");
    assert.equal(find(open, "a").getAttribute("href"), "/login?next=shifts");
  });

  it("shows nothing any more of a member whose session ended", async () => {
    const line = openLine("irregular-alert");
    const element = await show("coop-shift-status", { client: line.client });
    line.interfere = () => json({ type: "urn:x", title: "", status: 401, code: "unauthenticated" }, 401);
    line.client.refresh("me");
    await next(element, "coop-auth-required");
    assert.notInclude(textOf(element), "behind");
    assert.include(textOf(element), "You’re not signed in");
    line.interfere = undefined;
    line.client.refresh();
    await next(element, "coop-load");
    assert.include(textOf(element), "2 shifts behind");
  });
});
