/** What a backend or a page hands in is shown as text, and leads nowhere but to where a link may lead. */
import { assert } from "chai";
import { altering, openLine, type Loose } from "./helpers/backend.ts";
import { cleanUp, coopElements, deep, find, findAll, markup, place, settled, show, textOf } from "./helpers/page.ts";

const injected = `<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>"'\${1}`;

/** Puts the markup wherever a backend writes text. */
function poison(body: Loose): void {
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === "string" && ["name", "fr", "nl", "en"].includes(key)) Object.assign(body, { [key]: injected });
    else if (typeof value === "object" && value !== null) poison(value as Loose);
  }
}

const everywhere = {
  "/settings": poison,
  "/me": poison,
  "/me/shifts": poison,
  "/openings": poison,
  "/slots": poison,
  "/closures": poison,
};

describe("text from the backend", () => {
  afterEach(cleanUp);

  for (const scenario of ["regular-compensation", "irregular-ahead", "exempted", "new-worker"] as const) {
    it(`stays text in every element for ${scenario}, markup and all`, async () => {
      const { client } = altering(scenario, everywhere);
      const page = place(
        "<coop-my-shifts></coop-my-shifts><coop-open-slots></coop-open-slots><coop-open-shifts></coop-open-shifts>",
      );
      for (const element of coopElements(page)) element.client = client;
      await settled(page);
      const inside = deep(page);
      assert.include(textOf(page), "<img src=x onerror=");
      assert.isEmpty(markup(inside.filter((element) => ["IMG", "SCRIPT"].includes(element.tagName))));
      assert.isEmpty(markup(inside.filter((element) => element.hasAttribute("onerror"))));
      assert.notProperty(window, "hacked");
    });
  }

  it("never becomes an address to run", async () => {
    const contact = { email: "a@b.example?bcc=all@x", phone: "*#06#;ext=1", url: "javascript:alert(1)" };
    const coordinator = { name: "Eve", email: "javascript:alert(1)", phone: "javascript:alert(1)" };
    const { client } = altering("irregular-ahead", {
      "/settings": (settings) => Object.assign(settings["contact"] ?? {}, contact),
      "/me": (me) => Object.assign(me, { calendarFeed: "javascript:alert(1)" }),
      "/me/shifts": ({ items = [] }) => items.forEach((item) => Object.assign(item, { coordinator })),
    });
    const element = await show("coop-my-shifts", { client });
    assert.include(textOf(element), "Eve");
    assert.isEmpty(markup(coopElements(element).flatMap((each) => findAll(each, "a"))));
    assert.include(textOf(element), "Members' office");
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
