/** The elements in light and in dark, side by side, in the tokens of the editor. */
import type { ReactNode, Ref } from "react";
import { mockAddress } from "../blocks/example.tsx";
import { surroundingsOf, useGlobals } from "../blocks/globals.ts";
import type { Scheme } from "./edits.ts";

export const choices = [
  ["everything", "Everything"],
  ["coop-shift-status", "Where you stand"],
  ["coop-next-shifts", "Next shifts"],
  ["coop-open-shifts", "Open shifts"],
  ["coop-past-shifts", "Past shifts"],
  ["coop-open-slots", "Free slots"],
  ["coop-shift-help", "Help"],
  ["coop-shift-notices", "Notices"],
] as const;
export type Choice = (typeof choices)[number][0];

/** Who shows most of an element: somebody ahead, and for notices the mock that has one of each. */
function htmlOf(choice: Choice): string {
  const backend = mockAddress(choice === "coop-shift-notices" ? "notices" : "irregular-ahead");
  if (choice !== "everything") return `<${choice} backend="${backend}"></${choice}>`;
  const notices = `<coop-shift-notices backend="${mockAddress("notices")}"></coop-shift-notices>`;
  const member = `<coop-my-shifts backend="${backend}"></coop-my-shifts>`;
  return `${notices}${member}<coop-open-slots backend="${backend}"></coop-open-slots>`;
}

interface PanelProps {
  readonly scheme: Scheme;
  readonly choice: Choice;
  readonly className: string;
  readonly panelRef: Ref<HTMLDivElement>;
}

export function Panel({ scheme, choice, className, panelRef }: PanelProps): ReactNode {
  const { lang, dir } = surroundingsOf(useGlobals());
  return (
    <section className="theme-panel" aria-label={scheme === "light" ? "In light" : "In dark"}>
      <div
        className={`example-live theme-live sb-unstyled ${className}`}
        data-scheme={scheme}
        ref={panelRef}
        lang={lang}
        dir={dir}
        tabIndex={0}
        role="group"
        aria-label={scheme === "light" ? "Preview in light" : "Preview in dark"}
        dangerouslySetInnerHTML={{ __html: htmlOf(choice) }}
      />
    </section>
  );
}
