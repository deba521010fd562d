import { assert } from "chai";
import * as v from "valibot";
import { openings, worker } from "../../src/contract/index.ts";
import { createMockFetch, resolveMockBackend } from "../../src/mocks.ts";

const now = "2026-03-29T10:00:00Z";

async function readMember(response: Response): Promise<v.InferOutput<typeof worker>> {
  return v.parse(worker, await response.json());
}

describe("a mock in a browser", () => {
  it("answers with no server, wherever the browser believes to be", async () => {
    const { backend, fetch: ask } = resolveMockBackend(`mock:irregular-alert?now=${now}`);
    const { status, counters } = await readMember(await ask(`${backend}/me`));
    assert.equal(status, "alert");
    assert.deepEqual(counters, { regular: -2, compensation: 0 });
  });

  it("has its evening shifts at half past six in Brussels before and after the change of legal time", async () => {
    const { backend, fetch: ask } = resolveMockBackend("mock:regular?now=2026-03-20T10:00:00Z");
    const response = await ask(`${backend}/openings?from=2026-03-23&to=2026-04-05`);
    const starts = v.parse(openings, await response.json()).items.map(({ start }) => start);
    const evenings = starts.filter((start) => /T1[67]:30/.test(start));
    assert.deepEqual(
      [...new Set(evenings)],
      [
        "2026-03-24T17:30:00Z",
        "2026-03-26T17:30:00Z",
        "2026-03-30T16:30:00Z",
        "2026-04-01T16:30:00Z",
        "2026-04-03T16:30:00Z",
      ],
    );
  });

  it("takes a base on the page's own origin by its path", async () => {
    const ask = createMockFetch("regular", { now, baseUrl: "/api/v1" });
    const response = await ask("/api/v1/me");
    assert.equal(response.headers.get("Date"), "Sun, 29 Mar 2026 10:00:00 GMT");
    assert.equal((await readMember(response)).status, "ok");
  });

  it("rejects with an AbortError when aborted", async () => {
    const controller = new AbortController();
    const ask = createMockFetch("slow", { now, setTimer: () => controller.abort() });
    const error = await ask("/api/v1/me", { signal: controller.signal }).then(
      () => null,
      (reason: unknown) => reason,
    );
    assert.isTrue(error instanceof DOMException && error.name === "AbortError");
  });
});
