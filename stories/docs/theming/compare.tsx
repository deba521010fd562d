/** The presets beside each other. */
import type { ReactNode } from "react";
import { mockAddress } from "../blocks/example.tsx";
import { surroundingsOf, useGlobals } from "../blocks/globals.ts";
import { classOf, presets, scopedPresets } from "./presets.ts";

const html = `<coop-shift-status backend="${mockAddress("irregular-alert")}"></coop-shift-status>`;

export function Presets(): ReactNode {
  const { lang, dir } = surroundingsOf(useGlobals());
  return (
    <>
      <style>{scopedPresets}</style>
      <div className="theme-presets">
        {["", ...presets.map(({ name }) => name)].map((name) => (
          <section key={name} aria-label={name === "" ? "No preset" : `Preset ${name}`}>
            <h3>{name === "" ? "none" : name}</h3>
            <div
              className={`example-live sb-unstyled ${classOf(name)}`}
              lang={lang}
              dir={dir}
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </section>
        ))}
      </div>
    </>
  );
}
