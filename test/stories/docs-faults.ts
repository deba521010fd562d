/** What is wrong with a page of the docs as a reader has it: for axe, on a narrow screen, and where its links lead. */
import type { RunOptions } from "axe-core";
import type { Page } from "puppeteer-core";

async function findByAxe(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document.documentElement, { ...asked, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id} (${help}) at ${target.flat().join(" ")}: ${html.slice(0, 200)}`),
    );
  }, options);
}

/** In other colours a page is the same but for these. */
export function findColourFaults(page: Page): Promise<readonly string[]> {
  return findByAxe(page, { runOnly: ["color-contrast", "link-in-text-block"] });
}

/** Pixels that the page is wider than the narrowest window of WCAG 1.4.10. */
async function findByWidth(page: Page): Promise<readonly string[]> {
  await page.setViewport({ width: 320, height: 900 });
  // Figures are drawn anew for the width.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewport({ width: 1280, height: 900 });
  return over > 0 ? [`${over} px wider than a window of 320`] : [];
}

/** The story or page of the docs that an address of Storybook names; none where it is another address. */
function storyOf(address: URL): string | undefined {
  return address.searchParams.get("id") ?? /^\/(?:docs|story)\/(.+)/.exec(address.searchParams.get("path") ?? "")?.[1];
}

/** @param ids of all stories and pages that the build has. */
async function findByLinks(page: Page, ids: readonly string[]): Promise<readonly string[]> {
  const links = await page.$$eval("#storybook-docs main a[href]", (anchors) =>
    anchors.map((anchor) => anchor.getAttribute("href") ?? ""),
  );
  const wrong: string[] = [];
  for (const href of new Set(links)) {
    if (!/^(?:https?:|mailto:)/.test(href) && !(await leadsSomewhere(page, href, ids))) {
      wrong.push(`a link leads to ${href}, which isn't there`);
    }
  }
  return wrong;
}

async function leadsSomewhere(page: Page, href: string, ids: readonly string[]): Promise<boolean> {
  if (href.startsWith("#")) {
    return page.evaluate((id) => document.getElementById(id) !== null, decodeURIComponent(href.slice(1)));
  }
  const address = new URL(href, page.url());
  const id = storyOf(address);
  return id === undefined ? (await fetch(address)).ok : ids.includes(id);
}

interface Looking {
  /** Of all stories and pages that the build has. */
  readonly ids: readonly string[];
  readonly withAxe: boolean;
  /** With axe, also whether words stand out from what is behind them: the slowest of its rules on a page of tables. */
  readonly withColours: boolean;
}

/** @param page with a page of the docs in it, and axe. */
export async function findDocsFaults(page: Page, { ids, withAxe, withColours }: Looking): Promise<readonly string[]> {
  // The same element stands on a page more than once where it is shown in light and in dark, or to two members.
  const rules = { "landmark-unique": { enabled: false }, "color-contrast": { enabled: withColours } };
  return [
    ...(withAxe ? await findByAxe(page, { rules }) : []),
    ...(await findByLinks(page, ids)),
    ...(await findByWidth(page)),
  ];
}
