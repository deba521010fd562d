/** What a page showed first, kept in the browser where the page asks for it, and shown again before the backend answers. */
import { assert } from "chai";
import { createMockFetch, mockBaseUrl } from "../../src/mocks.ts";
import type { CoopElement } from "../../src/elements.ts";
import { json, openLine, usualNow, type Interfere, type Line, type LineOptions } from "./helpers/backend.ts";
import {
  arrived,
  cleanUp,
  coopElements,
  find,
  findAll,
  firstSettled,
  next,
  place,
  press,
  textOf,
} from "./helpers/page.ts";

/** What the open shifts show. */
const ahead = { from: "2026-11-24", to: "2026-12-20" };
const name = `coopshift-snapshot ${mockBaseUrl}`;
const dayAfter = "2026-11-25T08:00:00Z";
const html = ["shift-status", "next-shifts", "open-shifts", "past-shifts"]
  .map((tag) => `<coop-${tag}></coop-${tag}>`)
  .join("");

interface Visit {
  readonly line: Line;
  readonly elements: readonly CoopElement<unknown>[];
  /** Lets the backend answer what is asked, as `interfere` says or as it would. */
  readonly answer: (interfere?: Interfere) => void;
}

/** Opens the page anew; the backend answers when it is let. */
function visit(options: LineOptions = {}): Visit {
  document.body.replaceChildren();
  const line = openLine("irregular-ahead", { overview: true, snapshot: 36, ...options });
  let answer: Visit["answer"] = () => undefined;
  const answered = new Promise<Interfere | undefined>((resolve) => (answer = resolve));
  line.interfere = async (path, request) =>
    (await (await answered)?.(path, request)) ?? createMockFetch("irregular-ahead", { now: usualNow })(request);
  const elements = coopElements(place(html));
  for (const element of elements) element.client = line.client;
  return { line, elements, answer };
}

async function visitWhole(options?: LineOptions): Promise<Visit> {
  const whole = visit(options);
  whole.answer();
  await firstSettled(document.body);
  await arrived(document.body);
  return whole;
}

const ages = (elements: readonly Element[]): string[] =>
  elements.map((element) => findAll(element, ".age").map(textOf).join());
/** Of all that one can see of them. */
function placesIn(elements: readonly Element[]): string[] {
  const parts = elements.flatMap((element) => findAll(element, "[part]")).filter((part) => part.checkVisibility());
  return parts.map((part) => `${part.getAttribute("part")} at ${part.getBoundingClientRect().top}`);
}

describe("a page that keeps a snapshot", () => {
  afterEach(() => {
    localStorage.removeItem(name);
    cleanUp();
  });

  it("shows on the next visit what it showed, and how old that is, until the backend has answered once", async () => {
    await visitWhole();
    const { elements, line, answer } = visit({ now: dayAfter });
    await firstSettled(document.body);
    await arrived(document.body);
    for (const element of elements) assert.match(textOf(element), /yesterday 11:00/, element.localName);
    assert.deepEqual(ages(elements), Array(4).fill("yesterday 11:00"));
    assert.deepEqual(line.requests, ["/overview"]);
    const told = elements.map(async (element) => next(element, "coop-load"));
    answer();
    await Promise.all(told);
    assert.deepEqual(ages(elements), ["", "", "", ""]);
  });

  it("stays where it is when the backend says the same", async () => {
    await visitWhole();
    const { elements, line, answer } = visit({ now: "2026-11-24T10:05:00Z" });
    await firstSettled(document.body);
    await arrived(document.body);
    const told = elements.map(async (element) => next(element, "coop-load"));
    const before = placesIn(elements);
    answer();
    await Promise.all(told);
    assert.deepEqual(placesIn(elements), before);
    assert.deepEqual(line.requests, ["/overview"]);
  });

  it("shows what the backend says of everything, where a member signed up before it had answered", async () => {
    await visitWhole();
    const kept = JSON.parse(localStorage.getItem(name) ?? "");
    kept.overview.past = { items: [], nextCursor: null };
    localStorage.setItem(name, JSON.stringify(kept));
    const { elements, line } = visit();
    const mock = createMockFetch("irregular-ahead", { now: usualNow });
    const { promise: first, resolve: letFirst } = Promise.withResolvers<void>();
    line.interfere = async (path, request) => {
      const answer = await mock(request);
      if (line.requests.filter((each) => each === "/overview").length === 1 && path === "/overview") await first;
      return answer;
    };
    await firstSettled(document.body);
    const past = find(document.body, "coop-past-shifts");
    assert.isEmpty(findAll(past, "[part~=shift]"));
    const { list } = await line.client.offers({ ...ahead, purpose: "irregular" });
    const opening = list.find(({ signUp }) => signUp?.allowed);
    await line.client.signUp(opening?.id ?? "");
    const told = next(past, "coop-load");
    letFirst();
    await told;
    await firstSettled(document.body);
    assert.isNotEmpty(findAll(past, "[part~=shift]"));
    assert.deepEqual(ages(elements), ["", "", "", ""]);
    assert.isTrue(line.client.peek("shifts")?.some(({ openingId }) => openingId === opening?.id));
  });

  it("keeps it while the backend can't be reached, and says that", async () => {
    await visitWhole();
    const { elements, answer } = visit({ now: dayAfter });
    await firstSettled(document.body);
    const told = elements.map(async (element) => next(element, "coop-error"));
    answer(() => Promise.reject(new TypeError("No line.")));
    await Promise.all(told);
    for (const element of elements) {
      assert.match(textOf(find(element, "[role=status]")), /Couldn’t refresh. Shown as of Tue 24 Nov, 11:00/);
      assert.match(textOf(element), /yesterday 11:00/);
    }
  });

  it("has it for the next visit where it was come back to, or woke, without a line", async () => {
    const { elements, line } = await visitWhole();
    const told = elements.map(async (element) => next(element, "coop-error"));
    line.interfere = async () => Promise.reject(new TypeError("No line."));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await Promise.all(told);
    assert.isNotNull(localStorage.getItem(name));
    visit({ now: dayAfter });
    await firstSettled(document.body);
    assert.match(textOf(find(document.body, "coop-next-shifts")), /yesterday 11:00/);
  });

  it("has it for the next visit where the line was lost after what was being read went stale", async () => {
    await visitWhole();
    const { line, answer } = visit();
    await firstSettled(document.body);
    line.client.refresh("me", "shifts", "openings");
    const told = next(document, "coop-error");
    let isFirst = true;
    answer((path) => {
      if (path !== "/overview" || !isFirst) return Promise.reject(new TypeError("No line."));
      isFirst = false;
      return undefined;
    });
    await told;
    assert.isNotNull(localStorage.getItem(name));
  });

  it("forgets it as soon as nobody is signed in, whoever says so", async () => {
    await visitWhole();
    const { elements, answer } = visit();
    await firstSettled(document.body);
    const told = elements.map(async (element) => next(element, "coop-load").then(() => null));
    const asked = next(document, "coop-auth-required");
    answer((_path, request) => createMockFetch("signed-out", { now: usualNow })(request));
    await Promise.race([asked, ...told]);
    await firstSettled(document.body);
    assert.isNull(localStorage.getItem(name));
    assert.match(textOf(find(document.body, "coop-shift-status")), /Sign in/);
    assert.deepEqual(ages(elements), ["", "", "", ""]);
  });

  it("forgets it where somebody else turns out to be signed in", async () => {
    const { line } = await visitWhole();
    const before = await line.client.me();
    assert.isNotNull(localStorage.getItem(name));
    line.interfere = async (path, request) => {
      if (path === "/overview") return new Response(null, { status: 404 });
      const response = await createMockFetch("irregular-ahead", { now: usualNow })(request);
      return path === "/me" ? json({ ...(await response.json()), id: "w-other" }) : response;
    };
    line.client.refresh("me");
    const { id } = await line.client.me();
    assert.deepEqual([id, id === before.id, localStorage.getItem(name)], ["w-other", false, null]);
  });

  it("forgets it when the page says that somebody else may be there", async () => {
    const { line } = await visitWhole();
    assert.isNotNull(localStorage.getItem(name));
    document.body.replaceChildren();
    line.client.refresh();
    assert.isNull(localStorage.getItem(name));
  });

  it("keeps nothing of an answer that was on its way when the page said so", async () => {
    const { client, ...line } = openLine("irregular-ahead", { overview: true, snapshot: 36 });
    const reading = client.me();
    client.refresh();
    await reading;
    assert.deepEqual(line.requests, ["/overview"]);
    assert.isNull(localStorage.getItem(name));
  });

  it("keeps nothing unless it is asked to, and never the key of the calendar feed", async () => {
    await visitWhole({ snapshot: 0 });
    assert.isNull(localStorage.getItem(name));
    await visitWhole();
    assert.include(localStorage.getItem(name), `"calendarFeed":"${mockBaseUrl}/me/calendar.ics"`);
  });

  it("gives no address to subscribe to before the backend has: without its key it would open nothing", async () => {
    await visitWhole();
    const { elements, answer } = visit({ now: dayAfter });
    await firstSettled(document.body);
    await arrived(document.body);
    const shifts = find(document.body, "coop-next-shifts");
    press(find(shifts, ".feed summary"));
    assert.equal(textOf(find(shifts, ".feed-body")), "Loading…");
    const told = elements.map(async (element) => next(element, "coop-load"));
    answer();
    await Promise.all(told);
    assert.include(textOf(find(shifts, ".feed code")), "/me/calendar.ics?key=");
  });

  it("is not what tells whether a calendar has a new address", async () => {
    await visitWhole();
    const { line } = visit({ now: dayAfter });
    await line.client.me();
    assert.isNotNull(line.client.snapshotAt());
    const mock = createMockFetch("irregular-ahead", { now: usualNow });
    line.interfere = async (path, request) => (path === "/me/calendar-key" ? json({}, 503) : mock(request));
    const outcome = await line.client.renewCalendarFeed().catch((error: unknown) => error);
    assert.propertyVal(outcome, "name", "HttpProblem");
  });

  const changes: Readonly<Record<string, (kept: { version: string; at: number }) => string>> = {
    "it is too old": (kept) => JSON.stringify({ ...kept, at: kept.at - 37 * 3_600_000 }),
    "it is from later than now": (kept) => JSON.stringify({ ...kept, at: kept.at + 3_600_000 }),
    "another version kept it": (kept) => JSON.stringify({ ...kept, version: "0.0.1" }),
    "it is nothing of ours": () => "what?",
  };
  for (const [why, change] of Object.entries(changes)) {
    it(`waits for the backend, and forgets it, where ${why}`, async () => {
      await visitWhole();
      localStorage.setItem(name, change(JSON.parse(localStorage.getItem(name) ?? "")));
      const { elements, line } = visit();
      await Promise.all(elements.map(async (element) => element.updateComplete));
      await Promise.resolve();
      assert.isNull(localStorage.getItem(name));
      assert.deepEqual(line.requests, ["/overview"]);
      for (const element of elements) assert.isNotEmpty(findAll(element, ".skeleton"), element.localName);
    });
  }
});
