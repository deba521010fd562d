/** Reading while something is wrong: what every element says, what stays on screen, and whether "Try again" works. */
import assert from "node:assert/strict";
import { after, before, it, suite } from "node:test";
import { en } from "../../src/i18n/later.ts";
import type { ErrorKind } from "../../src/i18n/index.ts";
import { faults, type Fault } from "./faults.ts";
import { startHarness, type Harness } from "./harness.ts";
import type { CellOptions, Look } from "./page.ts";
import { assertTable, isFullRun, record } from "./table.ts";
import { tags, type Tag } from "./tags.ts";

/** Elements that have something to show to whoever isn't signed in. */
const publicTags: readonly Tag[] = ["coop-open-shifts", "coop-open-slots", "coop-shift-help", "coop-shift-notices"];

const signedOut = `${en.signedOut.title} ${en.signedOut.text}`;
const stale = en.common.stale("11:00");

/**
 * Which elements meet a fault: every one in the full run; else one, in turns, and all where they differ in what they say.
 */
function pick({ read }: Fault, index: number): readonly Tag[] {
  if (isFullRun || read === "signed-out") return tags;
  return tags.filter((_tag, at) => at === index % tags.length);
}

/** What a failed first read tells: notices have one quiet line for all faults, and are no reason for alarm. */
function wordsFor(outcome: ErrorKind, tag: Tag): string {
  return tag === "coop-shift-notices" ? en.notices.failed : en.errors[outcome];
}

function outcomeOf({ read }: Fault, tag: Tag): Fault["read"] {
  return read === "signed-out" && publicTags.includes(tag) ? "works" : read;
}

/** What was seen, for the table: the words, what stays, and whether asking again helped. */
function describe({ notice, content, canRetry }: Look, later: Look): string {
  if (notice === "") return "content, as if nothing were";
  const kept = content === "" ? "" : "; content stays";
  const retried = canRetry && later.notice === "" ? "; *Try again* works" : "";
  return `“${notice}”${kept}${retried}`;
}

suite("reading over a line that misbehaves", () => {
  let harness: Harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.close());

  function open(fault: Fault, tag: Tag, retries = 0) {
    const { line, options } = harness.open("irregular-ahead", fault, retries);
    const name = line.url;
    const cell: CellOptions = { ...options, tag };
    return { line, name, cell, trouble: { behave: fault.behave } };
  }

  function assertWhole(seen: Look, tag: Tag): void {
    assert.deepEqual(
      { notice: seen.notice, busy: seen.busy, skeleton: seen.skeleton, broken: seen.broken },
      { notice: "", busy: false, skeleton: false, broken: [] },
      tag,
    );
    assert.notEqual(seen.content, "", `${tag} shows nothing`);
  }

  function assertSignedOut({ notice, canRetry, content }: Look, tag: Tag): void {
    assert.deepEqual([notice, canRetry], [signedOut, false], tag);
    // A whole page has notices for everybody; of the member's own nothing is left.
    if (tag === "coop-my-shifts") assert.match(content, /^Messages from the cooperative [\w ,.:]+$/);
    else assert.equal(content, "", tag);
  }

  /** The first read: nothing is on screen yet. */
  async function readAtFirst(fault: Fault, tag: Tag): Promise<void> {
    const { driver } = harness;
    const { line, name, cell, trouble } = open(fault, tag);
    const outcome = outcomeOf(fault, tag);
    line.misbehave(trouble);
    if (fault.isHeld) {
      await driver.begin(name, cell);
      const waiting = await driver.look(name);
      // Notices keep no place free: most days there are none.
      assert.deepEqual([waiting.skeleton, waiting.busy], [tag !== "coop-shift-notices", true], tag);
      line.misbehave(null);
      line.letGo();
    }
    const seen = fault.isHeld ? await driver.finish(name) : await driver.mount(name, cell);
    assert.deepEqual([seen.busy, seen.skeleton, seen.broken], [false, false, []], tag);
    if (outcome === "works") assertWhole(seen, tag);
    else if (outcome === "signed-out") {
      assertSignedOut(seen, tag);
      assert.ok(seen.events.includes("coop-auth-required"), tag);
    } else {
      assert.deepEqual([seen.notice, seen.canRetry, seen.content], [wordsFor(outcome, tag), true, ""], tag);
      assert.ok(
        seen.events.some((event) => event.startsWith("coop-error: ")),
        tag,
      );
    }
    line.misbehave(null);
    const again = await driver.retry(name);
    assertWhole(again, tag);
    record({ part: "reading", fault, who: `\`${tag}\``, action: "first read", seen: describe(seen, again) });
  }

  /** A read again, with content on screen. */
  async function readAgain(fault: Fault, tag: Tag): Promise<void> {
    const { driver } = harness;
    const { line, name, cell, trouble } = open(fault, tag, 0);
    const early = await driver.mount(name, cell);
    assertWhole(early, tag);
    line.misbehave(trouble);
    const outcome = outcomeOf(fault, tag);
    if (fault.isHeld) {
      const waiting = await driver.refresh(name, false);
      assert.deepEqual([waiting.content, waiting.skeleton], [early.content, false], tag);
      line.misbehave(null);
      line.letGo();
    }
    const seen = fault.isHeld ? await driver.finish(name) : await driver.refresh(name);
    assert.deepEqual([seen.busy, seen.skeleton, seen.broken], [false, false, []], tag);
    if (outcome === "signed-out") assertSignedOut(seen, tag);
    else if (outcome === "works") assertWhole(seen, tag);
    else assert.deepEqual([seen.notice, seen.canRetry, seen.content], [stale, true, early.content], tag);
    line.misbehave(null);
    const again = await driver.retry(name);
    assertWhole(again, tag);
    assert.equal(again.content, early.content, `${tag} is as it was`);
    record({ part: "reading", fault, who: `\`${tag}\``, action: "content on screen", seen: describe(seen, again) });
  }

  /** A fault that passes by itself, met by a client that repeats. */
  async function readTwice(fault: Fault, tag: Tag): Promise<void> {
    const { driver } = harness;
    const { line, name, cell, trouble } = open(fault, tag, 2);
    line.misbehave({ ...trouble, times: 1 });
    const seen = await driver.mount(name, cell);
    assertWhole(seen, tag);
    record({ part: "reading", fault, who: `\`${tag}\``, action: "passes by itself", seen: describe(seen, seen) });
  }

  for (const [index, fault] of faults.entries()) {
    it(`says what is the matter and recovers: ${fault.what}`, { timeout: 60_000 }, async () => {
      const those = pick(fault, index);
      await Promise.all(those.map((tag) => readAtFirst(fault, tag)));
      await Promise.all(those.map((tag) => readAgain(fault, tag)));
      if (fault.heals && !fault.isHeld) await Promise.all(those.map((tag) => readTwice(fault, tag)));
      await harness.assertSecret();
      await harness.driver.clear();
      await harness.assertCalm(fault.what);
    });
  }

  it("is tried with every element that reads", async () => {
    assert.deepEqual(await harness.driver.listTags(), tags.toSorted());
  });

  it("is written down in docs/faults.md as it was seen", () => assertTable("reading"));
});
