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

type Scheme = "light" | "dark";

declare global {
  interface Window {
    /** What has been looked at in this page: whole texts, and where words have stood in which scheme. */
    judged?: Set<string>;
  }
}

async function judge(page: Page, scheme: Scheme): Promise<readonly string[]> {
  return page.evaluate(async (colours) => {
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
    const roots = rootsOf(stage);
    /** All that styles go by: a tag, its attributes, and the values of those that don't hold words or addresses. */
    const lookOf = ({ localName, attributes }: Element): string => {
      const isLook = /^(?:class|part|style|type|role|data-.*|aria-(?!label|describedby|controls|details).*)$/;
      const own = [...attributes].map(({ name, value }) => (isLook.test(name) ? `${name}=${value}` : name));
      return [localName, ...own].join(" ");
    };
    /** An element with all that stands around it: words in the same place have the same colours. */
    const placeOf = (element: Element): string => {
      const root = element.getRootNode();
      const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      return outer === null || element === stage ? colours : `${placeOf(outer)} > ${lookOf(element)}`;
    };
    const withWords = roots
      .flatMap((root) => [...root.querySelectorAll("*")])
      .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ""));
    const shown = roots.map((root) => (root instanceof Element || root instanceof ShadowRoot ? root.innerHTML : ""));
    const isNew = colours === "light" && note([shown.join("").replaceAll(/<!--.*?-->/g, "")]);
    const isNewlyColoured = note(withWords.map(placeOf));
    if (!isNew && !isNewlyColoured) return [];
    const byColours = ["color-contrast", "link-in-text-block"];
    const off = (names: readonly string[]): RunOptions => ({
      rules: Object.fromEntries(names.map((name) => [name, { enabled: false }])),
    });
    // What a whole page must have is the page's to have. No other rules than two look at colours.
    const inLight = off(["region", ...(isNewlyColoured ? [] : byColours)]);
    const options: RunOptions = colours === "dark" ? { runOnly: byColours } : inLight;
    document.documentElement.style.colorScheme = colours;
    const { violations } = await window.axe.run(stage, { ...options, resultTypes: ["violations"] });
    document.documentElement.style.colorScheme = "light";
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html }) => `${colours}: ${id} (${help}) at ${target.flat().join(" ")}: ${html.slice(0, 200)}`,
      ),
    );
  }, scheme);
}

/** What axe finds in the story on the screen. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  return [...(await judge(page, "light")), ...(await judge(page, "dark"))];
}
