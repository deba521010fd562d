/** Around every page of the docs: the page's colours follow the toolbar, its language stays that of its text. */
import { DocsContainer as Container, type DocsContainerProps } from "@storybook/addon-docs/blocks";
import { useEffect, type PropsWithChildren, type ReactNode } from "react";
import { create } from "storybook/theming";
import { useGlobals } from "../stories/docs/blocks/globals.ts";
import { applySurroundings } from "./apply-surroundings.ts";

const fonts = {
  fontBase: "ui-sans-serif, system-ui, sans-serif",
  fontCode: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
} as const;

const light = create({ base: "light", ...fonts, appContentBg: "#ffffff", textColor: "#22261f" });
const dark = create({ base: "dark", ...fonts, appContentBg: "#161512", textColor: "#ece9e1" });

function isDark(scheme: unknown): boolean {
  if (scheme === "light dark") return matchMedia("(prefers-color-scheme: dark)").matches;
  return scheme === "dark";
}

export function DocsContainer({ context, children }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const globals = useGlobals();
  useEffect(() => applySurroundings({ ...globals, language: "en", direction: "ltr" }), [globals]);
  return (
    <Container context={context} theme={isDark(globals["scheme"]) ? dark : light}>
      <main>{children}</main>
    </Container>
  );
}
