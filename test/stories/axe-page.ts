/** Axe in a page of stories: every rule in the light, those about colours in the dark too, wherever words stand for the first time. */
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "puppeteer-core";

declare global {
  interface Window {
    readonly axe: { readonly run: (element: Element, options: RunOptions) => Promise<AxeResults> };
  }
}

export async function injectAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
}

declare global {
  interface Window {
    /** What has been looked at in this page: whole texts, and where words have stood. */
    judged?: Set<string>;
  }
}

/** What axe finds in the story on the screen. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const judged = (window.judged ??= new Set());
    /** Whether any of these is new; all are known from now on. */
    const note = (keys: Iterable<string>): boolean => {
      const known = judged.size;
      for (const key of keys) judged.add(key);
      return judged.size > known;
    };
    const rootsOf = (root: ParentNode): readonly ParentNode[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
    ];
    const all = rootsOf(document.querySelector("#storybook-root") ?? document.body);
    const [dialog] = all.flatMap((root) => [...root.querySelectorAll("dialog[open]")]);
    // Behind a dialog everything is inert, and has been looked at in the story without it.
    const stage = dialog ?? document.querySelector("#storybook-root") ?? document.body;
    const roots = dialog ? rootsOf(stage) : all;
    /** All that styles go by: a tag, its attributes, and the values of those that don't hold words or addresses. */
    const lookOf = ({ localName, attributes }: Element): string => {
      const isLook = /^(?:class|part|style|type|role|data-.*|aria-(?!label|describedby|controls|details).*)$/;
      const own = [...attributes].map(({ name, value }) => (isLook.test(name) ? `${name}=${value}` : name));
      return [localName, ...own].join(" ");
    };
    const places = new Map<Element, string>();
    /** An element with all that stands around it: words in the same place have the same colours, in light and in dark. */
    const placeOf = (element: Element): string => {
      const known = places.get(element);
      if (known !== undefined) return known;
      const root = element.getRootNode();
      const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      const place = outer === null || element === stage ? "stage" : `${placeOf(outer)} > ${lookOf(element)}`;
      places.set(element, place);
      return place;
    };
    const withWords = roots
      .flatMap((root) => [...root.querySelectorAll("*")])
      .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ""));
    const shown = roots.map((root) => (root instanceof Element || root instanceof ShadowRoot ? root.innerHTML : ""));
    const isNew = note([shown.join("").replaceAll(/<!--.*?-->/g, "")]);
    const isNewlyColoured = note(withWords.map(placeOf));
    const look = async (colours: "light" | "dark", options: RunOptions): Promise<readonly string[]> => {
      document.documentElement.style.colorScheme = colours;
      const { violations } = await window.axe.run(stage, { ...options, resultTypes: ["violations"] });
      document.documentElement.style.colorScheme = "light";
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, html }) => `${colours}: ${id} (${help}) at ${target.flat().join(" ")}: ${html.slice(0, 200)}`,
        ),
      );
    };
    // No other rules than these two look at colours, and what a whole page must have is the page's to have.
    const byColours = ["color-contrast", "link-in-text-block"];
    const off = ["region", ...(isNewlyColoured ? [] : byColours)];
    const inLight = { rules: Object.fromEntries(off.map((name) => [name, { enabled: false }])) };
    return [
      ...(isNew || isNewlyColoured ? await look("light", inLight) : []),
      ...(isNewlyColoured ? await look("dark", { runOnly: byColours }) : []),
    ];
  });
}
