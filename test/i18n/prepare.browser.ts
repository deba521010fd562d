/** What an element does with the time in which it waits; a file of its own, since a page does it once. */
import { assert } from "chai";
import { createCoopShift } from "../../src/index.ts";
import { defineElements } from "../../src/elements/registry.ts";
import { registerLanguage } from "../../src/elements.ts";
import { de } from "../../src/i18n/de.ts";
import { openLine } from "../elements/helpers/backend.ts";
import { cleanUp, coopElements, deep, languages, place, settled } from "../elements/helpers/page.ts";

/** The first of any of these takes the engine its tens of milliseconds. */
const costly = ["DateTimeFormat", "RelativeTimeFormat", "ListFormat"] as const;

/** Calls `run` and counts how many of them are made meanwhile. */
async function counting(run: (made: () => readonly string[]) => Promise<void>): Promise<void> {
  const made: string[] = [];
  const originals = costly.map((name) => [name, Object.getOwnPropertyDescriptor(Intl, name)] as const);
  for (const [name, descriptor] of originals) {
    const construct = (target: new () => object, args: readonly unknown[]): object => {
      made.push(name);
      return Reflect.construct(target, args) as object;
    };
    Object.defineProperty(Intl, name, { ...descriptor, value: new Proxy(Intl[name] as never, { construct }) });
  }
  try {
    await run(() => made);
  } finally {
    for (const [name, descriptor] of originals) if (descriptor) Object.defineProperty(Intl, name, descriptor);
  }
}

describe("an element whose answers are on their way", () => {
  beforeEach(() => defineElements());
  afterEach(cleanUp);

  for (const lang of languages) {
    it(`shows a member’s page without waking the engine’s own dates: ${lang}`, async function () {
      // Where Temporal is not the engine's own, it asks these itself.
      if (!("Temporal" in globalThis)) this.skip();
      const { client } = openLine("irregular-ahead");
      await counting(async (made) => {
        const page = place("<coop-my-shifts></coop-my-shifts>", lang);
        for (const element of coopElements(page)) element.client = client;
        await settled(page);
        assert.isNotEmpty(deep(page).filter(({ localName }) => localName === "coop-next-shifts"));
        assert.deepEqual(made(), []);
      });
    });
  }

  it("has the engine ready to write dates of another language before they are there", async () => {
    registerLanguage("de", de);
    const never = new Promise<Response>(() => undefined);
    const client = createCoopShift({ backend: "https://coop.example/api/v1", fetch: () => never });
    await counting(async (made) => {
      const page = place("<coop-shift-status></coop-shift-status>", "de");
      for (const element of coopElements(page)) element.client = client;
      assert.deepEqual(made(), [], "not while the page draws its first frame");
      await Promise.all(coopElements(page).map(({ updateComplete }) => updateComplete));
      await new Promise((resolve) => void setTimeout(resolve));
      assert.deepEqual(made(), ["DateTimeFormat"]);
    });
  });
});
