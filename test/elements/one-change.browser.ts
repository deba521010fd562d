/** One thing after another changes, and what an open page shows then is what a page shows that is opened now. */
import { assert } from "chai";
import type { CoopShift } from "../../src/index.ts";
import { change, createChance, createShop, type Shop } from "../helpers/one-change.ts";
import { json, openLine, usualNow } from "./helpers/backend.ts";
import { cleanUp, find, findAll, next, put, settled, type Tag } from "./helpers/page.ts";
import { shareOf } from "./helpers/share.ts";

const tag = "coop-open-shifts" satisfies Tag;

function createClient(shop: Shop): CoopShift {
  const line = openLine("irregular-ahead", { clock: { now: () => shop.now, monotonic: () => performance.now() } });
  line.interfere = (path) => {
    if (path.startsWith("/openings")) return json({ items: shop.openings });
    if (!path.startsWith("/me/shifts")) return undefined;
    return json({ items: path.includes("upcoming") ? shop.shifts : [], nextCursor: null });
  };
  return line.client;
}

async function open(shop: Shop, width: number) {
  const element = put(tag, { client: createClient(shop) });
  element.style.inlineSize = `${width}px`;
  return settled(element);
}

/** All that makes a node what it is; not in which order its attributes were set, nor what the templates mark. */
function describeNode(node: Node): unknown {
  if (node instanceof Text) return node.data.trim();
  if (!(node instanceof Element)) return "";
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).toSorted();
  const children = [...node.childNodes].map(describeNode).filter((child) => child !== "");
  return [node.localName, ...attributes, children];
}

/** What is the same in every engine is followed for long in one of them. */
const changes = shareOf([...Array(16).keys()], 3).length;

async function follow(count: number, width: number, seed: number): Promise<void> {
  const chance = createChance(seed);
  const shop = createShop(usualNow, count);
  const element = await open(shop, width);
  for (let at = 0; at < changes; at += 1) {
    const happened = change(shop, chance);
    element.client?.refresh("openings", "shifts");
    await next(element, "coop-load");
    await settled(element);
    const fresh = await open(shop, width);
    const [again, afresh] = [element, fresh].map((each) => describeNode(find(each, ".stack")));
    assert.equal(JSON.stringify(again), JSON.stringify(afresh), `${at}: ${happened}`);
    fresh.remove();
  }
  assert.isNotEmpty(findAll(element, "[part=offer]"));
}

describe("open shifts of which one changes", () => {
  afterEach(cleanUp);

  it("look as if read for the first time, in a list", () => follow(60, 360, 1));
  it("look as if read for the first time, in a grid", () => follow(60, 1100, 2));
  it("look as if read for the first time, at a width in between", () => follow(20, 700, 3));
});
