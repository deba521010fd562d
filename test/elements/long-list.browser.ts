/** A cooperative with hundreds of open shifts a week: the first are there at once, the others a moment later. */
import { assert } from "chai";
import { until } from "./helpers/acting.ts";
import { altering, openLine } from "./helpers/backend.ts";
import { assertSame, cleanUp, find, findAll, focused, next, put, settled, show, textOf } from "./helpers/page.ts";

const count = 400;

/** As many openings in one week, by day and hour; `change` makes them different from the usual, or leaves one out (`null`). */
function withMany(change: (index: number) => object | null = () => ({})) {
  return altering("irregular-ahead", {
    "/openings": (answer) => {
      const [first] = answer["items"] as unknown as Record<string, unknown>[];
      const items = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
        const changes = change(index);
        if (!changes) return [];
        const start = Date.UTC(2026, 10, 25 + Math.floor((index * 5) / count), 7 + (index % 10));
        const times = { start: new Date(start).toISOString(), end: new Date(start + 9_000_000).toISOString() };
        return { ...first, id: `many-${index}`, ...times, capacity: 5, free: 4, signedUp: false, ...changes };
      });
      return Object.assign(answer, { items });
    },
  });
}

const rows = (element: HTMLElement): HTMLElement[] => findAll(element, "[part=offer]");

describe("hundreds of open shifts", () => {
  afterEach(cleanUp);

  it("are there a screenful at first, and all of them a moment later, where they belong", async () => {
    const element = put("coop-open-shifts", { client: withMany().client });
    element.style.inlineSize = "360px";
    await next(element, "coop-load");
    const first = rows(element).map(({ dataset }) => dataset["row"]);
    assert.isAtLeast(rows(element).at(-1)?.getBoundingClientRect().bottom ?? 0, innerHeight);
    assert.isBelow(first.length, count / 2);
    await element.updateComplete;
    const all = rows(element).map(({ dataset }) => dataset["row"]);
    assert.lengthOf(all, count);
    assert.deepEqual(all.slice(0, first.length), first);
    for (const cell of findAll(element, ".chunk")) assert.isNotEmpty(cell.children);
  });

  it("can all be found and reached by keyboard then, also far from the screen", async () => {
    const element = await show("coop-open-shifts", { client: withMany().client });
    await until(element, () => rows(element).every((row) => row.checkVisibility()));
  });

  it("begin with the first hours of every day where the days stand side by side", async () => {
    const element = put("coop-open-shifts", { client: withMany().client });
    element.style.inlineSize = "1000px";
    await next(element, "coop-load");
    const days = findAll(element, ".day:not(.no-offer)");
    assert.lengthOf(days, 5);
    for (const day of days) assert.isNotEmpty(day.querySelector(".chunk")?.children);
    assert.isBelow(rows(element).length, count / 2);
  });

  it("keep the place of those that are not there yet", async () => {
    const element = put("coop-open-shifts", { client: withMany().client });
    element.style.inlineSize = "360px";
    await next(element, "coop-load");
    const before = element.getBoundingClientRect().height;
    await element.updateComplete;
    const { height } = element.getBoundingClientRect();
    assert.closeTo(before / height, 1, 0.15);
  });

  it("are all there on paper", async () => {
    const element = put("coop-open-shifts", { client: withMany().client });
    await next(element, "coop-load");
    assert.isBelow(rows(element).length, count);
    dispatchEvent(new Event("beforeprint"));
    await Promise.resolve();
    await Promise.resolve();
    assert.lengthOf(rows(element), count);
  });

  it("answer to the button of the last one", async () => {
    const element = await show("coop-open-shifts", { client: withMany().client });
    const last = rows(element).at(-1);
    last?.querySelector<HTMLElement>(".sign-up")?.click();
    await settled(element);
    assert.isTrue(find(element, "dialog").matches(":modal"));
    assert.include(textOf(find(element, "dialog")), last?.querySelector(".hours")?.textContent ?? "–");
  });

  it("leave the focus and what has not changed alone when places are taken", async () => {
    let free = 4;
    const { client } = withMany((index) => (index === 1 ? { free } : {}));
    const element = await show("coop-open-shifts", { client });
    const before = rows(element);
    const changing = before.find(({ dataset }) => dataset["row"] === "many-1");
    const button = changing?.querySelector<HTMLElement>(".sign-up");
    button?.focus();
    assertSame(focused(), button ?? undefined);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(find(element, ".week"), { subtree: true, childList: true, attributes: true, characterData: true });
    free = 1;
    client.refresh("openings");
    await next(element, "coop-load");
    await settled(element);
    changed.push(...observer.takeRecords().map(({ target }) => target));
    assert.include(textOf(changing ?? element), "Last place");
    assertSame(focused(), button ?? undefined);
    const places = changing?.closest(".day")?.querySelector(".day-places");
    const elsewhere = changed.filter((node) => !changing?.contains(node) && !places?.contains(node));
    assert.isEmpty(elsewhere.map(({ nodeName }) => nodeName));
    assert.deepEqual(rows(element), before);
  });

  it("leave the focus alone when nothing is open any more at the hours above", async () => {
    let isEarly = true;
    const { client } = withMany((index) => (isEarly || index % 10 > 0 ? {} : null));
    const element = await show("coop-open-shifts", { client });
    const row = rows(element).find(({ dataset }) => dataset["row"] === "many-5");
    const button = row?.querySelector<HTMLElement>(".sign-up");
    button?.focus();
    assertSame(focused(), button ?? undefined);
    isEarly = false;
    client.refresh("openings");
    await next(element, "coop-load");
    await settled(element);
    assert.lengthOf(rows(element), count * 0.9);
    assertSame(focused(), button ?? undefined);
  });

  it("go away with the element while they are still coming", async () => {
    const element = put("coop-open-shifts", { client: openLine("irregular-ahead").client });
    element.client = withMany().client;
    await next(element, "coop-load");
    const parent = element.parentElement;
    element.remove();
    await element.updateComplete;
    assert.isBelow(rows(element).length, count);
    parent?.append(element);
    await next(element, "coop-load");
    await settled(element);
    assert.lengthOf(rows(element), count);
  });
});
