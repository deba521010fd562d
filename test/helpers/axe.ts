/** Accessibility rules that a machine can check, in the browser tests. */
import "axe-core/axe.min.js";
import type { AxeResults, RunOptions } from "axe-core";

// axe-core is a classic script: it leaves itself on the window.
const { axe } = globalThis as unknown as {
  axe: { run: (element: Element, options: RunOptions) => Promise<AxeResults> };
};

/**
 * Runs every rule of WCAG 2.2 AA and of good practice on an element, shadow trees included.
 *
 * @param ignored ids of rules that can't hold for an element by itself; a test that names one says why.
 * @throws {Error} that lists each violation with the place and what to do about it.
 */
export async function assertAccessible(element: Element, ignored: readonly string[] = []): Promise<void> {
  // An element is a part of a page: what a whole page must have is the page's to have.
  const rules = Object.fromEntries(["region", ...ignored].map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(element, { rules, resultTypes: ["violations"] });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary = "" }) => {
      return `${id} (${help}) at ${target.flat().join(" ")}: ${html}\n    ${failureSummary.replaceAll("\n", "\n    ")}`;
    }),
  );
  throw new Error(`${lines.length} accessibility faults:\n  ${lines.join("\n  ")}`);
}
