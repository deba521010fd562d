/** Axe in a page of stories: every rule in the light, those about colours in the dark too. */
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

/** In the page: what stands in front, as one text; the same text needs no second look. */
declare global {
  interface Window {
    judged?: Set<string>;
  }
}

async function judge(page: Page, scheme: Scheme): Promise<readonly string[]> {
  return page.evaluate(async (colours) => {
    const rootsOf = (root: ParentNode): readonly ParentNode[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
    ];
    const all = rootsOf(document.querySelector("#storybook-root") ?? document.body);
    const [dialog] = all.flatMap((root) => [...root.querySelectorAll("dialog[open]")]);
    // Behind a dialog everything is inert, and has been looked at in the story without it.
    const stage = dialog ?? document.querySelector("#storybook-root") ?? document.body;
    const shown = rootsOf(stage).map((root) =>
      root instanceof Element || root instanceof ShadowRoot ? root.innerHTML : "",
    );
    const key = `${colours} ${shown.join("").replaceAll(/<!--.*?-->/g, "")}`;
    window.judged ??= new Set();
    if (window.judged.has(key)) return [];
    window.judged.add(key);
    document.documentElement.style.colorScheme = colours;
    // What a whole page must have is the page's to have.
    const every: RunOptions = { rules: { region: { enabled: false } } };
    // No other rule looks at colours.
    const options: RunOptions = colours === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : every;
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
