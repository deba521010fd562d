/** What an element does with the time in which it waits; a file of its own, since a page does it once. */
import { assert } from "chai";
import { createCoopShift } from "../../src/index.ts";
import { defineElements } from "../../src/elements/registry.ts";

describe("an element whose answers are on their way", () => {
  it("has the engine ready to write dates before they are there", async () => {
    const original = Intl.DateTimeFormat;
    let written = 0;
    class Counted extends original {
      constructor(...args: ConstructorParameters<typeof original>) {
        super(...args);
        written++;
      }
    }
    Object.defineProperty(Intl, "DateTimeFormat", { value: Counted, configurable: true, writable: true });
    defineElements();
    const element = document.createElement("coop-shift-status");
    const never = new Promise<Response>(() => undefined);
    element.client = createCoopShift({ backend: "https://coop.example/api/v1", fetch: () => never });
    try {
      document.body.append(element);
      assert.equal(written, 0, "not while the page draws its first frame");
      await new Promise((resolve) => void setTimeout(resolve));
      assert.equal(written, 1);
    } finally {
      element.remove();
      Object.defineProperty(Intl, "DateTimeFormat", { value: original, configurable: true, writable: true });
    }
  });
});
