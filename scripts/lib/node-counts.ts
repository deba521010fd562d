/** Reporter of node:test that gives nothing but the counts of the whole run, as JSON. */
import type { TestEvent } from "node:test/reporters";
import type { Counts } from "./counts.ts";

export default async function* nodeCounts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // The summary without a file is the one of the whole run.
    if (event.type !== "test:summary" || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const counts: Counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
    yield JSON.stringify({ node: counts });
  }
}
