/** Signing up and cancelling in a browser while something is wrong: what a member is told is what the backend holds. */
import assert from "node:assert/strict";
import { after, before, it, suite } from "node:test";
import { en } from "../../src/i18n/later.ts";
import { faults, type Fault } from "./faults.ts";
import { startHarness, type Harness } from "./harness.ts";
import { countShifts, extents, spoilWrites, waysOf, type Mischief } from "./outcomes.ts";
import type { Action, Decision } from "./page.ts";
import type { Line } from "./server.ts";
import { assertTable, isFullRun, record } from "./table.ts";
import type { Tag } from "./tags.ts";

/** Where a member decides, by itself and in a whole page. */
const places: readonly (readonly [action: Action, tag: Tag])[] = [
  ["sign up", "coop-open-shifts"],
  ["cancel", "coop-next-shifts"],
  ["sign up", "coop-my-shifts"],
  ["cancel", "coop-my-shifts"],
];

const wordsOf = { "sign up": en.booking.signUp, cancel: en.booking.cancel } as const;

/** A whole page shows nothing else to whoever isn't signed in any more. */
const signedOut = `${en.signedOut.title} ${en.signedOut.text}`;

interface Cell extends Omit<Mischief, "letGo"> {
  readonly fault: Fault;
  readonly action: Action;
  readonly tag: Tag;
}

/**
 * In the full run every cell of an element by itself, and of a whole page one for each action; else a cell for each
 * action, in turns of how much goes wrong and when.
 */
function listCells(fault: Fault, index: number): readonly Cell[] {
  return places.flatMap(([action, tag], place) => {
    const cells = extents.flatMap((extent) =>
      waysOf(fault).map((acted): Cell => ({ fault, action, tag, extent, acted })),
    );
    const turn = cells.slice((index + place) % cells.length).slice(0, 1);
    if (tag === "coop-my-shifts") return isFullRun ? turn : [];
    return isFullRun ? cells : turn;
  });
}

suite("deciding over a line that misbehaves", () => {
  let harness: Harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.close());

  /** What was said must agree with what the backend holds. */
  async function assertTrue(
    seen: Decision,
    { action, acted, extent }: Cell,
    isDone: boolean,
    what: string,
  ): Promise<void> {
    const words = wordsOf[action];
    assert.deepEqual([seen.busy, seen.broken], [false, []], what);
    if (seen.says === signedOut) assert.ok(!isDone, `${what}: ${seen.says}`);
    else if (seen.title === "") {
      assert.equal(seen.says, words.done, what);
      assert.ok(isDone, `${what}: “${seen.says}”, and the backend holds otherwise`);
    } else if (seen.title === words.notDone) {
      assert.notEqual(seen.says, "", what);
      assert.ok(!isDone, `${what}: “${seen.title}”, and the backend holds otherwise`);
    } else {
      assert.equal(seen.title, en.booking.unsure, what);
      assert.equal(seen.says, `${words.unknown} ${words.check}`, what);
      assert.equal(seen.button, en.booking.checkAgain, what);
      assert.ok(extent === "all requests" || !acted, `${what}: it could have been found out`);
    }
  }

  /** Once the fault is over: by the dialog's button where there is one, else as a member who begins again. */
  async function carryThrough(name: string, seen: Decision, action: Action): Promise<Decision> {
    const { driver } = harness;
    if (seen.title === "" && seen.says !== signedOut) return driver.retry(name).then(() => driver.decided(name));
    if (seen.button !== "") return driver.confirm(name);
    await driver.leave(name);
    await driver.retry(name);
    await driver.ask(name, action);
    return driver.confirm(name);
  }

  async function confirm(name: string, { fault, action }: Cell, line: Line): Promise<Decision> {
    const { driver } = harness;
    if (!fault.isHeld) return driver.confirm(name);
    const waiting = await driver.confirm(name, false);
    assert.deepEqual([waiting.button, waiting.busy], [wordsOf[action].underWay, true]);
    line.misbehave(null);
    line.letGo();
    return driver.decided(name);
  }

  async function decide(cell: Cell): Promise<void> {
    const { fault, action, tag, acted, extent } = cell;
    const { driver } = harness;
    const what = `${action} in ${tag}, ${acted ? "carried out" : "not carried out"}, ${extent}`;
    const { line, options } = harness.open("irregular-ahead", fault);
    const name = line.url;
    const wanted = action === "cancel" ? 0 : 1;
    await driver.mount(name, { ...options, tag });
    const id = await driver.ask(name, action);
    spoilWrites(line, fault, { acted, extent, letGo: false });
    const seen = await confirm(name, cell, line);
    const isDone = (await countShifts(line, id)) === wanted;
    await assertTrue(seen, cell, isDone, what);
    line.misbehave(null);
    const later = await carryThrough(name, seen, action);
    assert.deepEqual([later.title, later.busy, later.broken], ["", false, []], what);
    assert.equal(later.isMine, wanted === 1, `${what}: the list shows what is so`);
    assert.equal(await countShifts(line, id), wanted, `${what}: once is once`);
    const column = `${action}, ${acted ? "carried out" : "not carried out"}`;
    record({ part: "writing", fault, who: extent, action: column, seen: describe(seen) });
  }

  for (const [index, fault] of faults.entries()) {
    it(`is told as it is: ${fault.what}`, { timeout: 120_000 }, async () => {
      for (const cell of listCells(fault, index)) {
        await decide(cell);
        await harness.assertSecret();
        await harness.driver.clear();
        await harness.assertCalm(`${fault.what}, ${cell.action}, ${cell.extent}`);
      }
    });
  }

  it("is written down in docs/faults.md as it was seen", () => assertTable("writing"));
});

/** What was seen, for the table: the words for a certain outcome and for an uncertain one are always the same. */
function describe({ title, says, button }: Decision): string {
  if (says === signedOut) return `“${says}”`;
  if (title === "") return "done";
  const next = button === "" ? "" : `; *${button}* works`;
  return title === en.booking.unsure ? `uncertain${next}` : `not done: “${says}”${next}`;
}
