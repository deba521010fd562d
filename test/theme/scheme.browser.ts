/** What of the visual language only an engine can tell: light or dark, and icons. */
import { assert } from "chai";
import { html, LitElement, render, type TemplateResult } from "lit";
import calendar from "lucide/dist/esm/icons/calendar-days.mjs";
import check from "lucide/dist/esm/icons/circle-check.mjs";
import hand from "lucide/dist/esm/icons/hand-heart.mjs";
import octagon from "lucide/dist/esm/icons/octagon-alert.mjs";
import shop from "lucide/dist/esm/icons/shopping-basket.mjs";
import umbrella from "lucide/dist/esm/icons/tree-palm.mjs";
import clock from "lucide/dist/esm/icons/clock.mjs";
import { iconPaths } from "../../src/theme/icon-paths.ts";
import { renderIcon, type IconName } from "../../src/theme/icons.ts";
import { tokens } from "../../src/theme/tokens.ts";

class TokenProbe extends LitElement {
  static override styles = tokens;
  protected override render(): TemplateResult {
    return html`<i></i>`;
  }
}
if (!customElements.get("token-probe")) customElements.define("token-probe", TokenProbe);

/** What a token's colour is in the engine, `rgb(…)`. */
async function readColour(probe: TokenProbe, token: string): Promise<string> {
  await probe.updateComplete;
  const mark = probe.shadowRoot?.querySelector("i");
  if (!mark) throw new Error("The probe has no mark.");
  mark.style.color = `var(--_${token})`;
  return getComputedStyle(mark).color;
}

describe("the colours", () => {
  afterEach(() => document.body.replaceChildren());

  it("follow the page's own color-scheme, and nothing else", async () => {
    const probe = new TokenProbe();
    document.body.append(probe);
    assert.equal(await readColour(probe, "text"), "rgb(34, 38, 31)", "light on a page that says nothing");
    probe.style.colorScheme = "dark";
    assert.equal(await readColour(probe, "text"), "rgb(236, 233, 225)");
    assert.equal(await readColour(probe, "surface"), "rgb(35, 34, 30)");
  });

  it("give way to the page's own, in light and dark", async () => {
    const probe = new TokenProbe();
    document.body.append(probe);
    document.body.style.setProperty("--coop-accent", "rgb(1, 2, 3)");
    for (const scheme of ["light", "dark"]) {
      probe.style.colorScheme = scheme;
      assert.equal(await readColour(probe, "accent"), "rgb(1, 2, 3)", scheme);
    }
    document.body.removeAttribute("style");
  });
});

describe("sizes", () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute("style");
  });

  async function measure(probe: TokenProbe, token: string): Promise<number> {
    await probe.updateComplete;
    const mark = probe.shadowRoot?.querySelector("i");
    if (!mark) throw new Error("The probe has no mark.");
    mark.style.cssText = `display: block; font-size: 8px; inline-size: var(--_${token})`;
    return mark.getBoundingClientRect().width;
  }

  it("keep to the text around the element, whatever the page has made of its root's", async () => {
    document.documentElement.style.fontSize = "62.5%";
    document.body.style.fontSize = "1.8rem";
    const probe = new TokenProbe();
    probe.style.display = "block";
    document.body.append(probe);
    assert.equal(await measure(probe, "text-display"), 27);
    assert.equal(await measure(probe, "space"), 4.5);
    assert.closeTo(await measure(probe, "text-small"), 15.75, 0.1);
  });

  it("come closer together in a dense page, but no target becomes smaller than 24 px", async () => {
    const probe = new TokenProbe();
    probe.style.cssText = "display: block; font-size: 16px; --coop-density: 0.5";
    document.body.append(probe);
    assert.equal(await measure(probe, "space"), 2);
    assert.equal(await measure(probe, "target"), 24);
    probe.style.setProperty("--coop-density", "0.75");
    assert.equal(await measure(probe, "target"), 33);
    assert.equal(await measure(probe, "text-title"), 20);
  });
});

function createShape([tag, attributes]: (typeof calendar)[number]): SVGElement {
  const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}

describe("an icon", () => {
  it("is hidden from assistive technology, drawn in the colour of the text", () => {
    const place = document.createElement("div");
    render(renderIcon("calendar"), place);
    const icon = place.querySelector("svg");
    assert.equal(icon?.getAttribute("aria-hidden"), "true");
    assert.equal(icon?.getAttribute("stroke"), "currentColor");
    assert.equal(icon?.querySelector("path")?.getAttribute("d"), iconPaths.calendar);
  });

  for (const [name, shapes] of Object.entries({ calendar, check, hand, octagon, shop, umbrella, clock }) as [
    IconName,
    typeof calendar,
  ][]) {
    it(`is what its makers drew, in one path: ${name}`, () => {
      const place = document.createElement("div");
      document.body.append(place);
      render([renderIcon(name), renderIcon(name)], place);
      const [icon, original] = place.querySelectorAll("svg");
      original?.replaceChildren(...shapes.map(createShape));
      const measureAll = (svg: SVGElement | undefined): readonly number[] => {
        const drawn = [...(svg?.querySelectorAll<SVGGeometryElement>("*") ?? [])];
        const lengths = drawn.map((shape) => shape.getTotalLength()).reduce((sum, length) => sum + length, 0);
        const boxes = drawn.map((shape) => shape.getBBox());
        const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
        const right = Math.max(...boxes.map(({ x, width }) => x + width));
        const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
        return [lengths, left, top, right, bottom];
      };
      const [expected, actual] = [measureAll(original), measureAll(icon)];
      // An engine takes the length of a circle and of a corner as it likes.
      actual.forEach((value, i) => assert.closeTo(value, expected[i] ?? Number.NaN, i === 0 ? value / 50 : 0.15));
      place.remove();
    });
  }
});
