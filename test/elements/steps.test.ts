/** What a member is told about the outcome of what they confirmed, by the error that it ended with. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stepAfter } from "../../src/elements/actions/steps.ts";
import { AuthRequired, NetworkError, OutcomeUnknown, SignUpRefused, TimeoutError } from "../../src/sdk/index.ts";

describe("what a member confirmed", () => {
  it("is uncertain only where the client says that nobody can say", () => {
    const error = new OutcomeUnknown("no answer", { action: "sign-up", openingId: "o1" });
    assert.deepEqual(stepAfter(error), { kind: "unknown", checking: false, error });
  });

  it("has not happened where the line failed before anything could be sent", () => {
    for (const error of [new NetworkError("GET /settings: no line"), new TimeoutError("GET /settings: too late")]) {
      assert.deepEqual(stepAfter(error), { kind: "failed", error });
    }
  });

  it("was refused for the backend's reason, or needs a sign-in", () => {
    assert.deepEqual(stepAfter(new SignUpRefused("full", { reason: "full" })), { kind: "refused", reason: "full" });
    assert.deepEqual(stepAfter(new AuthRequired("sign in")), { kind: "signed-out" });
  });
});
