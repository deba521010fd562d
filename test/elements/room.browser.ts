/** The room that an element holds on a return visit, and what finding it takes of the browser. */
import { assert } from "chai";
import { createCoopShift } from "../../src/index.ts";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, coopElements, place, settled } from "./helpers/page.ts";

const html = ["shift-status", "next-shifts", "open-shifts"].map((tag) => `<coop-${tag}></coop-${tag}>`).join("");
const never = createCoopShift({ backend: "https://coop.example/api/v1", fetch: () => new Promise(() => undefined) });
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function kept(): readonly (readonly [key: string, height: number])[] {
  return JSON.parse(localStorage.getItem("coopshift-room") ?? "[]") as never;
}

async function drawn(page: HTMLElement): Promise<HTMLElement> {
  await Promise.all(coopElements(page).map(({ updateComplete }) => updateComplete));
  return page;
}

/** Until the browser has told the elements how high they are. */
async function untilKept(count: number): Promise<void> {
  while (kept().length < count) await frame();
}

/** A page that gets its answers, at these widths before and after. */
async function visit(width: number, later = width): Promise<void> {
  const page = place(html);
  page.style.inlineSize = `${width}px`;
  for (const element of coopElements(page)) element.client = openLine("irregular-ahead").client;
  await Promise.resolve();
  await drawn(page);
  page.style.inlineSize = `${later}px`;
  const before = kept().length;
  await settled(page);
  await untilKept(before + 3);
  page.remove();
}

describe("the room of an element", () => {
  beforeEach(() => localStorage.removeItem("coopshift-room"));
  afterEach(cleanUp);

  it("is asked for once on a return visit, for all elements before the first of them is drawn", async () => {
    await visit(600);
    const original = Object.getOwnPropertyDescriptor(Element.prototype, "clientWidth");
    if (!original) throw new Error("This engine has clientWidth elsewhere.");
    const asked: number[] = [];
    let page: HTMLElement | undefined;
    Object.defineProperty(Element.prototype, "clientWidth", {
      ...original,
      get(this: Element): unknown {
        const elements = page ? coopElements(page) : [];
        asked.push(elements.filter(({ shadowRoot }) => shadowRoot?.querySelector("section")).length);
        return original.get?.call(this);
      },
    });
    try {
      page = place(html);
      page.style.inlineSize = "600px";
      for (const element of coopElements(page)) element.client = never;
      await drawn(page);
    } finally {
      Object.defineProperty(Element.prototype, "clientWidth", original);
    }
    assert.deepEqual(asked, [0, 0, 0]);
    const held = coopElements(page).map(({ shadowRoot }) => shadowRoot?.querySelector("section")?.style.blockSize);
    // Kept in the order in which the answers came.
    assert.sameMembers(
      held,
      kept().map(([, height]) => `${height}px`),
    );
  });

  it("is found again where the content brought a scrollbar, and not where the page has another width", async () => {
    localStorage.setItem("coopshift-room", '[["another 1",1]]');
    await visit(600, 585);
    await visit(800, 400);
    const widths = kept().map(([key]) => key.replace(/^.* /, ""));
    assert.deepEqual(widths, ["1", "600", "600", "600", "400", "400", "400"]);
  });

  it("is the skeleton’s own where nothing sensible was kept", async () => {
    for (const nonsense of ["{", "7", '[["coop-shift-status 600","tall"]]', "null"]) {
      localStorage.setItem("coopshift-room", nonsense);
      const page = place(html);
      page.style.inlineSize = "600px";
      for (const element of coopElements(page)) element.client = never;
      await drawn(page);
      for (const { shadowRoot } of coopElements(page)) {
        assert.equal(shadowRoot?.querySelector("section")?.style.blockSize, "", nonsense);
      }
      page.remove();
    }
  });
});
