import { assert } from "chai";
import { createCoopShift, type CoopShift, type Resource } from "../../src/index.ts";
import { createMockFetch } from "../../src/mocks.ts";

const now = "2026-11-24T10:00:00Z";
const week = { from: "2026-11-30", to: "2026-12-06" };

let serial = 0;
const open: { close(): void }[] = [];

/** A backend of its own for each test, and clients for it: each as in a tab of its own. */
function openTabs(path = `/other-tabs/${(serial += 1)}`) {
  const fetch = createMockFetch("irregular-ahead", { now, baseUrl: path });
  const clock = { now: () => Date.parse(now) };
  const openTab = (): CoopShift => {
    const coop = createCoopShift({ backend: path, fetch, clock, retries: 0 });
    open.push(coop);
    return coop;
  };
  return { openTab, channelName: `coopshift ${location.origin}${path}` };
}

async function findOpening(coop: CoopShift): Promise<string> {
  const { list } = await coop.offers(week);
  return list.find(({ signUp }) => signUp?.allowed === true)?.id ?? assert.fail("The mock has nothing to sign up for.");
}

/** Resolves when a client says that a resource is stale. */
async function stale(coop: CoopShift, resource: Resource): Promise<void> {
  return new Promise((resolve) => {
    const end = coop.subscribe(resource, ({ type }) => {
      if (type !== "stale") return;
      end();
      resolve();
    });
  });
}

/** A channel's end in a frame, which is a page of its own. */
async function openFrameEnd(name: string): Promise<BroadcastChannel> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  open.push({ close: () => frame.remove() });
  const { contentWindow } = frame;
  if (!contentWindow) return assert.fail("The frame has no window.");
  const end = new (contentWindow as Window & typeof globalThis).BroadcastChannel(name);
  open.push(end);
  return end;
}

function say(end: BroadcastChannel, message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, and takes no other
  end.postMessage(message);
}

async function nextMessage(end: BroadcastChannel): Promise<unknown> {
  return new Promise((resolve) => {
    end.addEventListener("message", ({ data }) => resolve(data), { once: true });
  });
}

describe("a sign-up in one tab", () => {
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });

  it("makes the other tab read again, and it sees the shift", async () => {
    const { openTab } = openTabs();
    const [here, there] = [openTab(), openTab()];
    const openingId = await findOpening(here);
    const before = await there.upcomingShifts();
    assert.isFalse(before.some((shift) => shift.openingId === openingId));
    const told = Promise.all([stale(there, "me"), stale(there, "shifts"), stale(there, "openings")]);
    await here.signUp(openingId);
    await told;
    assert.isTrue((await there.upcomingShifts()).some((shift) => shift.openingId === openingId));
    const cancelled = stale(there, "shifts");
    await here.cancel(openingId);
    await cancelled;
    assert.isFalse((await there.upcomingShifts()).some((shift) => shift.openingId === openingId));
  });

  it("tells another page the names of what went stale, and nothing else", async () => {
    const { openTab, channelName } = openTabs();
    const here = openTab();
    const frame = await openFrameEnd(channelName);
    const openingId = await findOpening(here);
    const signedUp = nextMessage(frame);
    await here.signUp(openingId);
    assert.deepEqual(await signedUp, ["me", "shifts", "openings"]);
    const renewed = nextMessage(frame);
    await here.renewCalendarFeed();
    assert.deepEqual(await renewed, ["me"]);
  });

  it("is heard by tabs of the same backend alone", async () => {
    const [first, second] = [openTabs(), openTabs()];
    const [here, there, other] = [first.openTab(), first.openTab(), second.openTab()];
    let heard = 0;
    other.subscribe("shifts", () => void (heard += 1));
    const openingId = await findOpening(here);
    const told = stale(there, "shifts");
    await here.signUp(openingId);
    await told;
    assert.equal(heard, 0);
  });
});

describe("what another page of the origin says", () => {
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });

  it("is taken where it names resources, and left where it doesn't", async () => {
    const { openTab, channelName } = openTabs();
    const here = openTab();
    const frame = await openFrameEnd(channelName);
    const changes: string[] = [];
    for (const resource of ["me", "slots", "notices"] as const) {
      here.subscribe(resource, (change) => changes.push(change.resource));
    }
    const last = stale(here, "notices");
    for (const message of [null, "me", { me: true }, 7, [], ["token", "toString"], ["slots", "unheard"], ["notices"]]) {
      say(frame, message);
    }
    await last;
    assert.deepEqual(changes, ["slots", "notices"]);
  });

  it("is not passed on, so that two tabs don't call each other for ever", async () => {
    const { openTab, channelName } = openTabs();
    const here = openTab();
    const frame = await openFrameEnd(channelName);
    const heard: unknown[] = [];
    frame.addEventListener("message", ({ data }) => heard.push(data));
    const told = stale(here, "shifts");
    say(frame, ["shifts"]);
    await told;
    const openingId = await findOpening(here);
    const next = nextMessage(frame);
    await here.signUp(openingId);
    await next;
    assert.deepEqual(heard, [["me", "shifts", "openings"]]);
  });

  it("reaches no client that was closed, and a write that ends later tells nobody and fails by itself", async () => {
    const { openTab, channelName } = openTabs();
    const [here, there] = [openTab(), openTab()];
    const openingId = await findOpening(here);
    const frame = await openFrameEnd(channelName);
    let heard = 0;
    frame.addEventListener("message", () => void (heard += 1));
    const pending = here.signUp(openingId).catch((error: unknown) => error);
    here.close();
    assert.propertyVal(await pending, "name", "AbortError");
    const told = stale(there, "me");
    say(frame, ["me"]);
    await told;
    assert.equal(heard, 0);
  });
});

describe("a mock", () => {
  it("has no other tabs: its address is nobody's", async () => {
    const { openTab, channelName } = openTabs("https://mock.coopshift.invalid/api/v1");
    const end = new BroadcastChannel(channelName.replace(location.origin, ""));
    let heard = 0;
    end.addEventListener("message", () => void (heard += 1));
    const here = openTab();
    await here.signUp(await findOpening(here));
    // What is sent after it, on the same channel, comes after it.
    const other = new BroadcastChannel(end.name);
    const said = nextMessage(end);
    say(other, "last");
    assert.equal(await said, "last");
    assert.equal(heard, 1);
    for (const each of [end, other, ...open.splice(0)]) each.close();
  });
});
