/** Texts of the cooperative's own in place of the built-in ones, on every element, from an object or an address. */
import { assert } from "chai";
import type { CoopShiftProvider } from "../../src/elements.ts";
import { onNewWords } from "../../src/i18n/index.ts";
import { openLine } from "./helpers/backend.ts";
import {
  cleanUp,
  coopElements,
  find,
  findAll,
  place,
  settled,
  show,
  speak,
  takeFaults,
  textOf,
} from "./helpers/page.ts";

const served = "/test/elements/helpers/texts.json";

const warnings: string[] = [];
// What the page's author would see.
const author = console;
const { warn } = author;

/** Addresses of all that the page asked for. */
const requests: string[] = [];
const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  requests.push(new Request(input, init).url);
  return fetch(input, init);
};
beforeEach(() => {
  warnings.length = 0;
  author.warn = (text: unknown) => void warnings.push(String(text));
});
afterEach(() => {
  author.warn = warn;
  cleanUp();
});

/** Resolves once it is so; looks whenever elements have other words, or have rendered. */
async function until(root: Element, isSo: () => boolean): Promise<void> {
  const updated = async (): Promise<unknown> =>
    Promise.all(coopElements(root).map(async (element) => element.updateComplete));
  await updated();
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      const stop = onNewWords(resolve);
      const observer = new MutationObserver(() => resolve());
      observer.observe(document, { subtree: true, attributes: true, childList: true });
      requestAnimationFrame(() => {
        stop();
        observer.disconnect();
        resolve();
      });
    });
    await updated();
  }
}

const headingOf = (root: Element): string => textOf(find(find(root, "coop-shift-status"), "[part=heading]"));

/** A page of one provider, whose member is the same throughout. */
function placeProvider(content: string, attributes = ""): { page: HTMLElement; provider: CoopShiftProvider } {
  const page = place(`<coop-shift-provider ${attributes}>${content}</coop-shift-provider>`);
  const provider = find(page, "coop-shift-provider") as CoopShiftProvider;
  provider.client = openLine("irregular-alert").client;
  return { page, provider };
}

describe("texts of the cooperative's own", () => {
  it("given to a provider are said by every element in it, those that a page is composed of too", async () => {
    const { page, provider } = placeProvider("<coop-my-shifts></coop-my-shifts>");
    provider.texts = { en: { status: { heading: "Mine" }, openShifts: { heading: "Come and help" } } };
    await settled(page);
    await until(page, () => textOf(page).includes("Come and help"));
    const composed = find(page, "coop-my-shifts");
    assert.equal(headingOf(composed), "Mine");
    assert.equal(textOf(find(composed, "[part=heading]")), "My shifts");
  });

  it("given to an element win over the provider's, one by one, and change when they are changed", async () => {
    const { page, provider } = placeProvider("<coop-shift-status></coop-shift-status>");
    const [status] = coopElements(page);
    if (!status) throw new Error("There is no element.");
    provider.texts = { en: { status: { heading: "Theirs", canShop: "Come in" } } };
    status.texts = { en: { status: { heading: "Its own" } } };
    await settled(page);
    await until(page, () => headingOf(page) === "Its own");
    assert.include(textOf(status), "Come in");
    status.texts = undefined;
    await status.updateComplete;
    assert.equal(headingOf(page), "Theirs");
  });

  it("come in the language of the element, and follow it", async () => {
    const { page, provider } = placeProvider("<coop-shift-status></coop-shift-status>");
    provider.texts = { fr: { status: { heading: "Où j’en suis" } }, nl: { status: { heading: "Ik" } } };
    await settled(page);
    for (const [lang, heading] of [
      ["fr-BE", "Où j’en suis"],
      ["nl", "Ik"],
      ["en", "Where you stand"],
    ] as const) {
      await speak(page, lang);
      await until(page, () => headingOf(page) === heading);
    }
  });

  it("at an address are asked for once by a page, and are text and never markup", async () => {
    const { page } = placeProvider(
      "<coop-shift-status></coop-shift-status><coop-shift-help></coop-shift-help>",
      `texts-url="${served}"`,
    );
    await settled(page);
    await until(page, () => headingOf(page) === "My <b>standing</b>");
    assert.lengthOf(findAll(find(page, "coop-shift-status"), "b"), 0);
    const contact = find(find(page, "coop-shift-help"), "[part=contact] span");
    assert.equal(textOf(contact), "Ask Members’ office instead.");
    assert.lengthOf(findAll(contact, "a"), 1);
    assert.deepEqual(
      requests.filter((address) => address.endsWith(served)),
      [new URL(served, location.href).href],
    );
    assert.deepEqual(warnings, []);
  });

  for (const [what, url] of Object.entries({
    missing: "/test/elements/helpers/no-such.json",
    "a web page": "data:text/html,<!doctype html><title>Welcome</title>",
    "no object": "data:application/json,[1]",
    "no address": "https://",
  })) {
    it(`that are ${what} leave the built-in ones, with one warning`, async () => {
      const element = await show("coop-shift-status", {
        client: openLine("regular").client,
        attributes: `texts-url="${url}"`,
      });
      await until(element, () => warnings.length > 0);
      element.requestUpdate();
      await element.updateComplete;
      assert.lengthOf(warnings, 1);
      assert.match(
        warnings[0] ?? "",
        /^coopshift: The texts of ".+" couldn't be read, so the built-in ones are shown: /,
      );
      assert.equal(textOf(find(element, "[part=heading]")), "Where you stand");
      assert.deepEqual(takeFaults(), []);
    });
  }

  it("with a mistake in them warn once for the page, and the rest is said", async () => {
    const { page, provider } = placeProvider(
      "<coop-shift-status></coop-shift-status><coop-next-shifts></coop-next-shifts>",
    );
    // As a script without types would.
    Object.assign(provider, { texts: { en: { status: { heading: "Mine", canShp: "Yes" } } } });
    await settled(page);
    await until(page, () => headingOf(page) === "Mine");
    assert.deepEqual(warnings, [
      `coopshift: In the texts for "en", the built-in ones are kept where status.canShp is no text of the elements.`,
    ]);
  });
});
