/** What the toolbar says, for pages that no story's decorator runs for. */
import { useEffect, useState } from "react";
import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

export type Globals = Readonly<Record<string, unknown>>;

interface Told {
  readonly globals: Globals;
}

const usual: Globals = { language: "en", direction: "auto", scheme: "light", preset: "none" };

/** What was told last, before anybody here listened. */
function lastTold(): Globals {
  const channel = addons.getChannel();
  for (const event of [GLOBALS_UPDATED, SET_GLOBALS]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Storybook sends with these events
    const [told] = (channel.last(event) ?? []) as readonly Told[];
    if (told) return { ...usual, ...told.globals };
  }
  return usual;
}

export function useGlobals(): Globals {
  const [globals, setGlobals] = useState(lastTold);
  useEffect(() => {
    const channel = addons.getChannel();
    const listen = (told: Told): void => setGlobals({ ...usual, ...told.globals });
    channel.on(GLOBALS_UPDATED, listen);
    channel.on(SET_GLOBALS, listen);
    setGlobals(lastTold());
    return () => {
      channel.off(GLOBALS_UPDATED, listen);
      channel.off(SET_GLOBALS, listen);
    };
  }, []);
  return globals;
}

/** Language and direction that the toolbar asks of the elements in a page. */
export function surroundingsOf({ language, direction }: Globals): {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
} {
  const lang = typeof language === "string" ? language : "en";
  const rightToLeft = direction === "rtl" || (direction === "auto" && /^(?:ar|fa|he|ur)\b/.test(lang));
  return { lang, dir: rightToLeft ? "rtl" : "ltr" };
}
