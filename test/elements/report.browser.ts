/** Where a page says whom to tell, what failed or looks wrong can be reported by one link. */
import { assert } from "chai";
import { openLine, usualNow } from "./helpers/backend.ts";
import {
  cleanUp,
  coopElements,
  find,
  findAll,
  markup,
  next,
  place,
  put,
  settled,
  show,
  tags,
  textOf,
} from "./helpers/page.ts";
import { problem, troubles } from "./helpers/troubles.ts";

const attributes = 'report-url="mailto:it@coop.example"';

/** What the link would send. */
function read(link: HTMLElement): { readonly to: string; readonly subject: string; readonly body: string } {
  const { pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
  return { to: pathname, subject: searchParams.get("subject") ?? "", body: searchParams.get("body") ?? "" };
}

/** Resolves once the link tells the time: what an engine needs for that may come after the first failure. */
async function timed(link: HTMLElement): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (read(link).body.includes("time: ")) resolve();
    };
    new MutationObserver(check).observe(link, { attributes: true });
    check();
  });
}

describe("a report", () => {
  afterEach(cleanUp);

  it("is one link away in every element that can't read, with its severity", async () => {
    const severities = {
      "coop-shift-status": "wrong-data",
      "coop-next-shifts": "blocked",
      "coop-open-shifts": "blocked",
      "coop-past-shifts": "wrong-data",
      "coop-open-slots": "wrong-data",
      "coop-shift-help": "cosmetic",
      "coop-my-shifts": "blocked",
    } as const;
    for (const [tag, severity] of Object.entries(severities)) {
      const line = openLine("regular");
      line.interfere = () => problem(503, "unavailable");
      const element = await show(tag as keyof typeof severities, { client: line.client, attributes });
      const link = find(element, "[part=report]");
      await timed(link);
      assert.equal(textOf(link), "Report this");
      assert.equal(link.getAttribute("rel"), "noreferrer");
      const { to, subject, body } = read(link);
      assert.deepEqual([to, subject], ["it@coop.example", `[${severity}] ${tag}: HttpProblem 503 unavailable`]);
      assert.match(body, /^What were you doing, .*\r\n\r\nseverity: /);
      assert.match(body, /time: .*2026-11-24T10:00:00Z/);
      assert.match(body, /language: en\b/);
      element.remove();
    }
  });

  it("leads where the page says from the first moment, and says what there is to say once that is there", async () => {
    const line = openLine("irregular-alert");
    const element = put("coop-past-shifts", { client: line.client, attributes });
    line.interfere = () => problem(503, "unavailable");
    const addresses: string[] = [];
    new MutationObserver(() => {
      const [link] = findAll(element, "[part=report]");
      if (link) addresses.push((link as HTMLAnchorElement).href);
    }).observe(element.shadowRoot ?? element, { subtree: true, childList: true, attributes: true });
    await settled(element);
    await timed(find(element, "[part=report]"));
    assert.include(addresses.at(-1), "HttpProblem");
    for (const address of addresses) assert.match(address, /^mailto:it@coop\.example(?:\?|$)/);
  });

  it("is offered while something is out of date, as data that may be wrong", async () => {
    const line = openLine("irregular-alert");
    const element = await show("coop-open-shifts", { client: line.client, attributes, lang: "fr" });
    line.interfere = () => new Response("{}", { status: 500, headers: { "x-request-id": "req-7" } });
    element.retry();
    await next(element, "coop-error");
    await settled(element);
    const link = find(element, "[part=report]");
    assert.equal(textOf(link), "Signaler ce problème");
    const { subject, body } = read(link);
    assert.equal(subject, "[wrong-data] coop-open-shifts: HttpProblem 500");
    assert.match(
      body,
      /request: req-7\r\ntime: 2026-11-24 11:00 Europe\/Brussels, 2026-11-24T10:00:00Z\r\nlanguage: fr/,
    );
  });

  it("can be made on the status card of what looks wrong, beside whom to ask", async () => {
    const { client } = openLine("irregular-alert");
    const element = await show("coop-shift-status", { client, attributes });
    const link = find(element, ".contact [part=report]");
    assert.equal(textOf(link), "Report a mistake");
    assert.equal(read(link).subject, "[wrong-data] coop-shift-status: not as expected");
    const plain = await show("coop-shift-status", { client });
    assert.isEmpty(markup(findAll(plain, "[part=report]")));
  });

  it("names the member nowhere, nor the page that they are on", async () => {
    const { href: before } = location;
    history.replaceState(null, "", "/members/jeanne?token=s3cret");
    const { client } = openLine("irregular-alert");
    const { id, name } = await client.me();
    const element = await show("coop-shift-status", { client, attributes });
    const { href } = find(element, "[part=report]") as HTMLAnchorElement;
    history.replaceState(null, "", before);
    for (const secret of [id, name, "s3cret", "jeanne"]) assert.notInclude(decodeURIComponent(href), secret);
  });

  it("goes where a provider says, from the elements of a member's page too", async () => {
    const page =
      place(`<coop-shift-provider backend="mock:irregular-alert?now=${usualNow}" report-url="/tickets?t={title}">
      <coop-my-shifts></coop-my-shifts><coop-shift-status report-url="mailto:own@coop.example"></coop-shift-status>
    </coop-shift-provider>`);
    await settled(page);
    const links = coopElements(page).flatMap((element) => findAll(element, "[part=report]"));
    const addresses = links.map((link) => (link as HTMLAnchorElement).href.split(/[?]/)[0]);
    assert.deepEqual(addresses, [new URL("/tickets", location.href).href, "mailto:own@coop.example"]);
  });

  it("is offered nowhere without an address, nor with one that leads to no mail and no page", async () => {
    for (const own of ["", 'report-url=" "', 'report-url="javascript:alert(1)"']) {
      for (const tag of tags) {
        const line = openLine("regular");
        line.interfere = troubles["no network"]?.answer;
        const element = await show(tag, { client: line.client, attributes: own });
        assert.isEmpty(markup(findAll(element, "[part=report]")), tag + own);
        element.remove();
      }
    }
  });

  it("is offered where the page isn't set up, and not to somebody who only has to sign in", async () => {
    const lost = await show("coop-shift-status", { attributes });
    assert.equal(read(find(lost, "[part=report]")).subject, "[wrong-data] coop-shift-status: RangeError");
    const out = await show("coop-shift-status", { client: openLine("signed-out").client, attributes });
    assert.isEmpty(markup(findAll(out, "[part=report]")));
  });
});
