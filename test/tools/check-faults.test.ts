/** Every planted fault is found by the check that is about it, and by no other. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups } from "../../src/tools/check/index.ts";
import { accessFaults } from "./check-faults/access.ts";
import { answerFaults } from "./check-faults/answers.ts";
import { contentFaults } from "./check-faults/contents.ts";
import type { PlantedFault } from "./check-faults/plant.ts";
import { writeFaults } from "./check-faults/writes.ts";
import { check, failuresOf, findingsOf, startServer } from "./check-server.ts";

const faults: readonly PlantedFault[] = [...answerFaults, ...contentFaults, ...accessFaults, ...writeFaults];
const checks = groups.flatMap((group) => group.checks);

describe("a backend that", () => {
  for (const { what, check: id, fault, parts, options } of faults) {
    it(`${what} is told so by ${id}, and by nothing else`, async () => {
      const server = await startServer({ ...parts, fault });
      try {
        const report = await check(server.url, options);
        assert.deepEqual(
          findingsOf(report, "failed").map((finding) => finding.id),
          [id],
          failuresOf(report).join("\n"),
        );
        const [finding] = findingsOf(report, "failed");
        assert.equal(report.ok, finding?.severity === "warning");
        assert.ok(finding?.seen && finding.remedy, "it says what was seen and what to do");
      } finally {
        await server.close();
      }
    });
  }
});

describe("the planted faults", () => {
  it("try every check, those that each resource gets alike apart", () => {
    const tried = new Set(faults.map((fault) => fault.check));
    // The same for every resource, and tried on some of them; a page on plain HTTP is tried by its own test.
    const generic = /\.(?:status|content-type|schema|etag|not-modified|private|asked-again)$|^http\.tls$/;
    const untried = checks.map(({ id }) => id).filter((id) => !tried.has(id) && !generic.test(id));
    assert.deepEqual(untried, []);
  });
});
