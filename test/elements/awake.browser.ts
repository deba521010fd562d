/** Pages that stay open: past midnight, behind another one, and on a machine that sleeps, when timers and events stand still. */
import { assert } from "chai";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, find, next, show, textOf } from "./helpers/page.ts";

const { now: usualNow } = Date;
const { setInterval: usualInterval } = window;
/** What the page does now and then. */
const turns: (() => void)[] = [];

/** From now on it is so late, for the page and for its mock. */
function become(time: string): void {
  Date.now = () => Date.parse(time);
}

function hide(isHidden: boolean): void {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => (isHidden ? "hidden" : "visible"),
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

type NextShifts = HTMLElementTagNameMap["coop-next-shifts"];

let opened = 0;

/** Somebody's next shifts, read at that time from a mock of its own. */
async function open(time: string): Promise<NextShifts> {
  become(time);
  opened += 1;
  return show("coop-next-shifts", { attributes: `backend="mock:regular?delay=${opened}"` });
}

/** In how many days the first of them is. */
function howSoon(element: NextShifts): string {
  return textOf(find(element, "[part~=shift] .when .muted"));
}

/** Whether the page reads again when this happens; then, what it read is on screen. */
async function readsAgain(element: NextShifts, happen: () => void): Promise<boolean> {
  const loaded = next(element, "coop-load");
  happen();
  await element.updateComplete;
  const isBusy = find(element, "[aria-busy]").getAttribute("aria-busy") === "true";
  if (isBusy) await loaded;
  return isBusy;
}

describe("a page that stays open", () => {
  before(() => {
    window.setInterval = ((turn: () => void, every: number) => {
      assert.isAtMost(every, 60_000);
      return turns.push(turn);
    }) as typeof setInterval;
  });
  beforeEach(() => hide(false));
  afterEach(() => {
    Date.now = usualNow;
    Reflect.deleteProperty(document, "hidden");
    Reflect.deleteProperty(document, "visibilityState");
    cleanUp();
  });
  after(() => {
    window.setInterval = usualInterval;
  });

  const turn = (): void => turns[0]?.();

  it("counts the days from the new day once it is midnight where the cooperative is, and reads no more for that", async () => {
    const element = await open("2026-11-26T22:58:50Z");
    assert.equal(howSoon(element), "in 7 days");
    for (const time of ["2026-11-26T22:59:20Z", "2026-11-26T22:59:50Z"]) {
      become(time);
      assert.isFalse(await readsAgain(element, turn), time);
    }
    become("2026-11-26T23:00:20Z");
    assert.isTrue(await readsAgain(element, turn));
    assert.equal(howSoon(element), "in 6 days");
    become("2026-11-26T23:00:50Z");
    assert.isFalse(await readsAgain(element, turn));
  });

  it("is read again after a sleep, though the browser has counted no time, and whether or not it was in sight", async () => {
    const element = await open("2026-11-28T10:00:00Z");
    turn();
    become("2026-11-30T10:00:00Z");
    assert.isTrue(await readsAgain(element, turn));
    assert.equal(howSoon(element), "in 3 days");
    hide(true);
    become("2026-12-01T10:00:00Z");
    turn();
    assert.isTrue(await readsAgain(element, () => hide(false)));
    assert.equal(howSoon(element), "in 2 days");
  });

  it("is read again when it is seen first, long after it was opened behind another one", async () => {
    hide(true);
    const element = await open("2026-11-28T10:00:00Z");
    turn();
    become("2026-11-28T12:00:00Z");
    turn();
    assert.isTrue(await readsAgain(element, () => hide(false)));
  });

  it("is read again with a client of the page's own, as long as an element shows what it reads", async () => {
    become("2026-11-28T10:00:00Z");
    const line = openLine("regular", { clock: { now: () => Date.now(), monotonic: () => performance.now() } });
    const element = await show("coop-next-shifts", { client: line.client });
    turn();
    become("2026-11-30T10:00:00Z");
    assert.isTrue(await readsAgain(element, turn));
    element.remove();
    const { length } = line.requests;
    become("2026-12-02T10:00:00Z");
    turn();
    await line.client.me();
    assert.lengthOf(line.requests, length, "nobody shows it any more");
  });

  it("is left alone while nobody sees it, and when somebody looks away for a moment", async () => {
    const element = await open("2026-11-28T10:00:00Z");
    hide(true);
    become("2026-11-28T10:00:50Z");
    assert.isFalse(await readsAgain(element, () => hide(false)));
    hide(true);
    become("2026-11-28T11:00:00Z");
    assert.isFalse(await readsAgain(element, turn));
    assert.isTrue(await readsAgain(element, () => hide(false)));
  });
});
