/** The theme for pages on Bootstrap 5, with the real Bootstrap, in each engine. */
import { assert } from "chai";
import { html, LitElement, type TemplateResult } from "lit";
import { tokensLater } from "../../src/theme/tokens-later.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { contrastOf, pairs, schemes, type Rgb } from "./colours.ts";

class BootstrapProbe extends LitElement {
  static override styles = [tokens, tokensLater];
  protected override render(): TemplateResult {
    return html`<dialog open><i></i></dialog>`;
  }
}
if (!customElements.get("bootstrap-probe")) customElements.define("bootstrap-probe", BootstrapProbe);

async function link(href: string): Promise<HTMLLinkElement> {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href });
  const loaded = new Promise((resolve, reject) => {
    sheet.addEventListener("load", resolve, { once: true });
    sheet.addEventListener("error", () => reject(new Error(`${href} was not found.`)), { once: true });
  });
  document.head.append(sheet);
  await loaded;
  return sheet;
}

const canvas = document.createElement("canvas");
const pen = canvas.getContext("2d", { willReadFrequently: true });

/** What is seen where colours are laid over each other, in whatever notation the engine gives them. */
function paint(...colours: readonly string[]): Rgb {
  if (!pen) throw new Error("This engine draws nothing.");
  for (const colour of ["white", ...colours]) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

async function createReader(host: Element): Promise<(token: string) => string> {
  const probe = new BootstrapProbe();
  host.append(probe);
  await probe.updateComplete;
  const mark = probe.shadowRoot?.querySelector("i");
  if (!mark) throw new Error("The probe has no mark.");
  return (token) => {
    mark.style.color = `var(--_${token})`;
    return getComputedStyle(mark).color;
  };
}

/** Pairs that are too close, as `front on back: 1.23`. */
async function findLow(host: Element): Promise<string[]> {
  const read = await createReader(host);
  return pairs.flatMap(({ front, back, isText }) => {
    const ground = read(back);
    const contrast = contrastOf(paint(ground, read(front)), paint(ground));
    return contrast < (isText ? 4.5 : 3) ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
  });
}

const preset = "/src/theme/presets/bootstrap.css";
const bootstrap = "/node_modules/bootstrap/dist/css/bootstrap.min.css";

describe("the Bootstrap theme", () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute("data-bs-theme");
    document.documentElement.removeAttribute("style");
    for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) sheet.remove();
  });

  // Bootstrap's own, and what cooperatives are likely to have: a yellow, a lime, a pale and a very dark one.
  for (const primary of ["", "#ffc107", "#a4c639", "#d8e2dc", "#1a0b2e", "#e30613", "#00a5e3"]) {
    it(`can be read in light and dark with ${primary === "" ? "Bootstrap’s own" : primary} as the primary colour`, async () => {
      await link(bootstrap);
      await link(preset);
      if (primary !== "") document.documentElement.style.setProperty("--bs-primary", primary);
      for (const scheme of schemes) {
        document.documentElement.setAttribute("data-bs-theme", scheme);
        assert.deepEqual(await findLow(document.body), [], scheme);
      }
    });
  }

  it("takes Bootstrap’s colours where they are, its rounding too", async () => {
    await link(bootstrap);
    await link(preset);
    document.documentElement.style.setProperty("--bs-body-color", "rgb(1, 2, 3)");
    const read = await createReader(document.body);
    assert.equal(read("text"), "rgb(1, 2, 3)");
    assert.equal(read("good"), "rgb(10, 54, 34)");
    document.documentElement.setAttribute("data-bs-theme", "dark");
    assert.equal(read("surface"), "rgb(33, 37, 41)");
    assert.equal(read("good"), "rgb(117, 183, 152)");
  });

  it("turns dark in a dark part of a light page", async () => {
    await link(bootstrap);
    await link(preset);
    const part = document.createElement("div");
    part.dataset["bsTheme"] = "dark";
    document.body.append(part);
    assert.deepEqual(await findLow(part), []);
    const read = await createReader(part);
    assert.equal(read("surface"), "rgb(33, 37, 41)");
  });

  it("looks like Bootstrap’s own where the page has none of its variables", async () => {
    await link(preset);
    for (const scheme of schemes) {
      document.documentElement.style.colorScheme = scheme;
      assert.deepEqual(await findLow(document.body), [], scheme);
    }
    assert.equal((await createReader(document.body))("surface"), "rgb(33, 37, 41)");
  });
});
