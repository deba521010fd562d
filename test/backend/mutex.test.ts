import assert from "node:assert/strict";
import { test } from "node:test";
import { createMutex } from "../../src/backend/mutex.ts";

test("tasks run one at a time, in the order of asking, also behind one that fails", async () => {
  const exclusively = createMutex();
  const gate = Promise.withResolvers<void>();
  const log: string[] = [];
  const task = (name: string, wait: Promise<void> = Promise.resolve()) =>
    exclusively(async () => {
      log.push(`${name} begins`);
      await wait;
      log.push(`${name} ends`);
      return name;
    });
  const first = task("first", gate.promise);
  const failing = exclusively(() => Promise.reject(new Error("on purpose")));
  const last = task("last");
  gate.resolve();
  await assert.rejects(failing, /on purpose/);
  assert.deepEqual(await Promise.all([first, last]), ["first", "last"]);
  assert.deepEqual(log, ["first begins", "first ends", "last begins", "last ends"]);
});
