/** Filters in the page's address, where the page wants that. */
import { assert } from "chai";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, find, findAll, next, press, settled, show, textOf } from "./helpers/page.ts";

type OpenShifts = HTMLElementTagNameMap["coop-open-shifts"];

const client = () => openLine("irregular-ahead").client;
const put = async (attributes: string): Promise<OpenShifts> =>
  show("coop-open-shifts", { client: client(), attributes });

async function choose(element: OpenShifts, select: number, words: string): Promise<void> {
  const list = findAll(element, "select")[select] as HTMLSelectElement;
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === words);
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await next(element, "coop-load");
}

const chosen = (element: OpenShifts): string[] =>
  findAll(element, "select").map((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? "");
const days = (element: OpenShifts): string[] =>
  findAll(element, ".day:not(.no-offer):not(.closed-day) .narrow").map(textOf);

describe("filters in the address", () => {
  const { href } = location;
  afterEach(() => {
    history.replaceState(null, "", href);
    cleanUp();
  });

  it("are there after a reload, and leave the page’s own parameters, fragment and state alone", async () => {
    history.replaceState({ own: 1 }, "", "?page=2#top");
    const element = await put("filters-in-url");
    await choose(element, 1, "Friday");
    await choose(element, 2, "Evening");
    assert.equal(location.search, "?page=2&open-shifts-day=5&open-shifts-part=evening");
    assert.equal(location.hash, "#top");
    assert.deepEqual(history.state, { own: 1 });
    const again = await put("filters-in-url");
    assert.deepEqual(chosen(again), ["All", "Friday", "Evening"]);
    assert.deepEqual(days(again), ["Friday 27 November"]);
    press(find(again, ".filter-row button"));
    await settled(again);
    assert.equal(location.search, "?page=2");
  });

  it("add nothing to the way back, and follow it", async () => {
    history.replaceState(null, "", "?open-shifts-day=5");
    const element = await put("filters-in-url");
    const { length } = history;
    history.pushState(null, "", "#elsewhere");
    await choose(element, 1, "Saturday");
    assert.equal(history.length, length + 1);
    assert.deepEqual(days(element), ["Saturday 28 November"]);
    const loaded = next(element, "coop-load");
    history.back();
    await loaded;
    assert.deepEqual(chosen(element), ["All", "Friday", "All"]);
    assert.deepEqual(days(element), ["Friday 27 November"]);
  });

  it("of two elements on a page are told apart by their names", async () => {
    history.replaceState(null, "", "?");
    const [left, right] = [await put('filters-in-url="left"'), await put('filters-in-url="right"')];
    await choose(left, 1, "Friday");
    await choose(right, 1, "Saturday");
    assert.equal(location.search, "?left-day=5&right-day=6");
    assert.deepEqual([days(left), days(right)], [["Friday 27 November"], ["Saturday 28 November"]]);
  });

  it("are neither written nor read where the page doesn’t ask for it", async () => {
    history.replaceState(null, "", "?open-shifts-day=5");
    const element = await put("");
    assert.isAbove(days(element).length, 1);
    await choose(element, 1, "Saturday");
    assert.equal(location.search, "?open-shifts-day=5");
  });

  it("filter nothing where the address holds what nobody can choose", async () => {
    history.replaceState(null, "", "?open-shifts-day=9&open-shifts-part=%3Cscript%3E");
    const element = await put("filters-in-url");
    assert.isAbove(days(element).length, 1);
    assert.deepEqual(chosen(element), ["All", "All", "All"]);
  });
});
