/** What one is reading stays where it is while a page loads: measured by Chromium, which alone measures it. */
import { setViewport } from "@web/test-runner-commands";
import { assert } from "chai";
import type { ScenarioName } from "../../src/mocks.ts";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, coopElements, place, settled } from "./helpers/page.ts";

const tags = ["shift-notices", "shift-status", "next-shifts", "open-shifts", "past-shifts", "shift-help"];
const separate = tags.map((tag) => `<coop-${tag}></coop-${tag}><p>What the shop says between them.</p>`).join("");
const composed = "<h1>Our shop</h1><coop-my-shifts></coop-my-shifts><p>What the shop says below.</p>";
const usual = ["regular", "irregular-ahead"] as const;
const sizes = [
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
] as const;

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

function nameOf(node: Node | null): string {
  return node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? "what is gone");
}

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Loads the page with answers that come one after another, the first asked for last, and adds up what moved. */
async function visit(html: string, scenario: ScenarioName): Promise<{ moved: number; what: string }> {
  const line = openLine(scenario);
  const waiting: (() => void)[] = [];
  line.interfere = (path) =>
    path.startsWith("/settings")
      ? undefined
      : new Promise((resolve) => {
          waiting.unshift(() => resolve(undefined as unknown as Response));
        });
  const page = place(html);
  for (const element of coopElements(page)) element.client = line.client;
  const entries: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...(list.getEntries() as LayoutShift[])));
  await frames();
  observer.observe({ type: "layout-shift" });
  const state = { isDone: false };
  void settled(page).then(() => (state.isDone = true));
  while (!state.isDone) {
    waiting.shift()?.();
    await frames();
  }
  await frames();
  entries.push(...(observer.takeRecords() as LayoutShift[]));
  observer.disconnect();
  page.remove();
  const what = entries
    .flatMap(({ sources }) => sources)
    .map(({ node, previousRect: from, currentRect: to }) => `${nameOf(node)} from ${from.y} to ${to.y}`);
  return { moved: entries.reduce((sum, { value }) => sum + value, 0), what: what.join(", ") };
}

describe("the layout of a page", function () {
  before(function () {
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) this.skip();
  });
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    cleanUp();
  });

  for (const size of sizes) {
    for (const scenario of usual) {
      it(`doesn’t move for ${scenario} at ${size.width} px, where one element is the member’s page`, async () => {
        await setViewport(size);
        const { moved, what } = await visit(composed, scenario);
        assert.equal(moved, 0, what);
      });

      it(`doesn’t move for ${scenario} at ${size.width} px with elements by themselves, from the second visit on`, async () => {
        await setViewport(size);
        await visit(separate, scenario);
        const { moved, what } = await visit(separate, scenario);
        assert.equal(moved, 0, what);
      });
    }
  }

  it("is remembered in numbers alone", async () => {
    await visit(separate, "irregular-alert");
    const kept = localStorage.getItem("coopshift-room") ?? "";
    assert.match(kept, /^\[(?:\["coop-[a-z-]+(?: irregular)? \d+",[\d.]+\],?)+\]$/);
  });
});
