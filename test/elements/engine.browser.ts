/** The ground that the other browser tests stand on: which engine, which zone, which Temporal. */
import { assert } from "chai";
import { assertAccessible } from "../helpers/axe.ts";
import { hasTemporal, loadTemporal, temporal } from "../../src/domain/temporal.ts";

describe("the browser that tests run in", () => {
  it("believes to be in Los Angeles, far from the cooperative", () => {
    assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, "America/Los_Angeles");
    assert.equal(new Date(2026, 0, 15).getTimezoneOffset(), 480);
  });

  it("has Temporal once loadTemporal has resolved, native or not", async () => {
    await loadTemporal();
    assert.isTrue(hasTemporal());
    const noon = temporal()
      .PlainDate.from("2026-01-15")
      .toZonedDateTime({ timeZone: "Europe/Brussels", plainTime: "12:00" });
    assert.equal(noon.toInstant().toString(), "2026-01-15T11:00:00Z");
  });
});

describe("the accessibility check", () => {
  it("passes what is in order and names what is not, in a shadow tree too", async () => {
    const host = document.createElement("div");
    document.body.append(host);
    const root = host.attachShadow({ mode: "open" });
    const button = document.createElement("button");
    root.append(button);
    try {
      const error = await assertAccessible(host).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      assert.match(String(error), /button-name/);
      button.textContent = "Sign up";
      await assertAccessible(host);
    } finally {
      host.remove();
    }
  });
});
