/** A piece of a page that runs: what is shown is what a webmaster pastes, played by a mock. */
import { Source } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";
import type { ScenarioName } from "../../../src/mocks.ts";
import { surroundingsOf, useGlobals } from "./globals.ts";

/** The backend that every sample names. */
const sampleBackend = "https://coop.example/api/v1";

/** The mocks' time stands still where the figures' does. */
export function mockAddress(scenario: ScenarioName): string {
  return `mock:${scenario}?now=2026-11-24T09:00:00Z`;
}

interface ExampleProps {
  readonly html: string;
  readonly scenario?: ScenarioName;
  /** Whether the source is shown below. Default: true. */
  readonly source?: boolean;
  /** CSS colours of this piece; default: those of the page. */
  readonly scheme?: "light" | "dark";
}

/** The code of MDX can't be indented like the text around it. */
function unindent(text: string): string {
  const lines = text.replace(/^\n|\s+$/g, "").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join("\n");
}

export function Example({ html, scenario = "irregular-ahead", source = true, scheme }: ExampleProps): ReactNode {
  const { lang, dir } = surroundingsOf(useGlobals());
  const code = unindent(html);
  const running = code.replaceAll(sampleBackend, mockAddress(scenario)).replace(/<script[^]*?<\/script>/g, "");
  return (
    <div className="example">
      <div
        className="example-live sb-unstyled"
        lang={lang}
        dir={dir}
        data-scheme={scheme}
        dangerouslySetInnerHTML={{ __html: running }}
      />
      {source ? <Source code={code} language="html" /> : null}
    </div>
  );
}
