import { useRef, useState, type ReactNode } from "react";
import { styleSheet } from "./edits.ts";

interface CssToCopyProps {
  readonly lines: readonly string[];
  readonly preset: string;
  readonly onReset: () => void;
}

/** The style sheet that the changes make, and a button that copies it; where that is refused, it is selected. */
export function CssToCopy({ lines, preset, onReset }: CssToCopyProps): ReactNode {
  const [told, setTold] = useState("");
  const code = useRef<HTMLPreElement>(null);
  if (lines.length === 0 && preset === "")
    return <p className="theme-css">Change something, and its CSS appears here.</p>;
  const head = preset === "" ? "" : `/* after coopshift/themes/${preset}.css */\n`;
  const css = lines.length === 0 ? head.trimEnd() : head + styleSheet(lines);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(css);
      setTold("Copied.");
    } catch {
      // The browser lets nothing into the clipboard here: by hand, then.
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setTold("Selected: copy it from the menu of your device.");
    }
  };
  return (
    <div className="theme-css">
      <pre ref={code} tabIndex={0} role="group" aria-label="The CSS">
        {css}
      </pre>
      <button type="button" onClick={() => void copy()}>
        Copy the CSS
      </button>{" "}
      <button type="button" onClick={onReset}>
        Undo all
      </button>{" "}
      <span role="status">{told}</span>
    </div>
  );
}
